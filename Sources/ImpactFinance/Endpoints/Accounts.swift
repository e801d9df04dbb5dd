import ExactJSON
import HTTPTransport
public import WebAPI

extension ImpactFinanceClient {
    /// Lists accounts page by page: `GET /accounts`.
    ///
    /// `userId`: only those of this user, by Impact Finance's id.
    /// `externalId`: only those that the bank calls this, one a user at most.
    public func accountPages(userId: String? = nil, externalId: String? = nil) -> NumberedPages<Account> {
        var query: [(name: String, value: String)] = []
        if let userId { query.append(("userId", userId)) }
        if let externalId { query.append(("externalId", externalId)) }
        let call = Call(operation: "list accounts", method: .get, path: ["accounts"], query: query)
        return NumberedPages(
            client: self, call, "accounts", id: \.id,
            isWanted: { account in
                (userId.map { Identifier.same(account.user.id, $0) } ?? true)
                    && (externalId == nil || account.externalId == externalId)
            }
        ) { (cursor) throws(JSONShapeError) in try Account(cursor) }
    }

    /// Lists accounts: `GET /accounts`, every page.
    ///
    /// - Throws: ``APIError``; of kind `notUnderstood` when nothing was found in a list that did not come to its end.
    public func accounts(userId: String? = nil, externalId: String? = nil) async throws(APIError) -> [Account]
    {
        let pages = accountPages(userId: userId, externalId: externalId)
        let found = try await pages.all()
        if let gap = pages.gap, found.isEmpty { throw .missingAccounts(gap) }
        return found
    }

    /// Reads one account: `GET /accounts/{id}`.
    ///
    /// - Throws: ``APIError``, of kind `notFound` for an unknown id.
    public func account(id: String) async throws(APIError) -> Account {
        let call = Call(operation: "read account", method: .get, path: ["accounts", id])
        let response = try await connection.perform(call).response
        let account = try account(call, response)
        try check(call, response, account.mismatch(with: id))
        return account
    }

    /// Announces an account to Impact Finance: `POST /accounts`.
    ///
    /// - Returns: the account as the service keeps it; nil when a success came without a body.
    /// - Throws: ``APIError``; of kind `notUnderstood` for a success that shows another account than was sent.
    public func create(_ account: NewAccount) async throws(APIError) -> Account? {
        let call = Call(operation: "create account", method: .post, path: ["accounts"], body: account.body)
        let response = try await connection.perform(call).response
        guard !response.body.isEmpty else { return nil }
        let made = try self.account(call, response)
        let differences = account.differences(from: made, isRounded: true)
        try check(
            call, response,
            differences.isEmpty ? nil : "it shows another account: \(differences.joined(separator: "; "))")
        return made
    }

    /// Updates an account: `PATCH /accounts/{id}`.
    ///
    /// - Returns: the account afterwards; nil when a success came without a body.
    /// - Throws: ``APIError``; of kind `notUnderstood` for a success that does not show what was sent.
    public func update(_ patch: AccountPatch) async throws(APIError) -> Account? {
        let call = Call(
            operation: "update account", method: .patch, path: ["accounts", patch.id],
            body: ["account": .object(JSONObject(patch.members))])
        let response = try await connection.perform(call).response
        guard !response.body.isEmpty else { return nil }
        let account = try account(call, response)
        let missing = patch.names(notShownBy: account, isRounded: true)
        try check(
            call, response,
            account.mismatch(with: patch.id)
                ?? (missing.isEmpty ? nil : "it does not show \(missing.joined(separator: ", ")) as sent"))
        return account
    }

    private func account(_ call: Call, _ response: HTTPResponse) throws(APIError) -> Account {
        try connection.unwrap(call, response, "account") { (cursor) throws(JSONShapeError) in
            try Account(cursor)
        }
    }
}

extension ImpactFinanceClient {
    /// Reads one account by whichever way the installation has.
    ///
    /// `GET /accounts/{id}` is named by a journey only, so a 404 or 405 may mean that the route is not there: the
    /// list is asked then, but no further than its first page when the route turns out to be there.
    ///
    /// `userId`: whose it is, when that is known; it shortens the list.
    /// - Throws: ``APIError``, of kind `notFound` when the list does not have it either.
    public func anyAccount(id: String, userId: String?) async throws(APIError) -> Account {
        do {
            return try await account(id: id)
        } catch {
            guard error.status == 404 || error.status == 405 else { throw error }
            if let found = try await listedAccount(id: id, userId: userId) { return found }
            var missing = error
            missing.kind = .notFound
            throw missing
        }
    }

    private func listedAccount(id: String, userId: String?) async throws(APIError) -> Account? {
        let pages = accountPages(userId: userId)
        var knowsRoute: Bool?
        while let page = try await pages.next() {
            if let found = page.first(where: { Identifier.same($0.id, id) }) { return found }
            guard !pages.isAtEnd, knowsRoute == nil, let other = page.first else { continue }
            let isThere = try await hasAccountRoute(showing: other.id)
            if isThere { return nil }
            knowsRoute = isThere
        }
        if let gap = pages.gap { throw .missingAccounts(gap) }
        return nil
    }

    /// Whether `GET /accounts/{id}` shows an account that is certainly there.
    private func hasAccountRoute(showing id: String) async throws(APIError) -> Bool {
        do {
            _ = try await account(id: id)
            return true
        } catch {
            guard error.status == 404 || error.status == 405 else { throw error }
            return false
        }
    }

    /// Reads one account like ``anyAccount(id:userId:)``; nil for an unknown id.
    public func existingAccount(id: String, userId: String?) async throws(APIError) -> Account? {
        do {
            return try await anyAccount(id: id, userId: userId)
        } catch {
            if error.kind == .notFound { return nil }
            throw error
        }
    }
}

extension APIError {
    /// What was looked up may be among the accounts that the service did not give.
    fileprivate static func missingAccounts(_ gap: String) -> APIError {
        APIError(
            kind: .notUnderstood, operation: "look up account", method: .get, path: "/accounts",
            message: "\(gap), so that nobody can tell whether the account is there")
    }
}

extension Account {
    /// What is wrong when this is not the account that was asked for, nil when it is.
    func mismatch(with id: String) -> String? {
        Identifier.same(self.id, id) ? nil : "it is about account \(self.id), not \(id)"
    }
}
