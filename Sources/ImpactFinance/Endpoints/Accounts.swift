import ExactJSON
import HTTPTransport
public import WebAPI

extension ImpactFinanceClient {
    /// Lists accounts: `GET /accounts`, every page.
    public func accounts(userId: String? = nil, externalId: String? = nil) async throws(APIError) -> [Account]
    {
        var query: [(name: String, value: String)] = []
        if let userId { query.append(("userId", userId)) }
        if let externalId { query.append(("externalId", externalId)) }
        let call = Call(operation: "list accounts", method: .get, path: ["accounts"], query: query)
        let all = try await numberedPages(call, "accounts", id: \.id) { (cursor) throws(JSONShapeError) in
            try Account(cursor)
        }
        return all.filter {
            (userId.map { [user = $0.user.id] in Identifier.same(user, $0) } ?? true)
                && (externalId == nil || $0.externalId == externalId)
        }
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
    public func create(_ account: NewAccount) async throws(APIError) -> Account {
        let call = Call(operation: "create account", method: .post, path: ["accounts"], body: account.body)
        return try self.account(call, try await connection.perform(call).response)
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
    /// list is asked then.
    ///
    /// `userId`: whose it is, when that is known; it shortens the list.
    /// - Throws: ``APIError``, of kind `notFound` when the list does not have it either.
    public func anyAccount(id: String, userId: String?) async throws(APIError) -> Account {
        do {
            return try await account(id: id)
        } catch {
            guard error.status == 404 || error.status == 405 else { throw error }
            guard let found = try await accounts(userId: userId).first(where: { Identifier.same($0.id, id) })
            else {
                var missing = error
                missing.kind = .notFound
                throw missing
            }
            return found
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

extension Account {
    /// What is wrong when this is not the account that was asked for, nil when it is.
    func mismatch(with id: String) -> String? {
        Identifier.same(self.id, id) ? nil : "it is about account \(self.id), not \(id)"
    }
}
