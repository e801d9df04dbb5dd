import ExactJSON
import HTTPTransport
public import WebAPI

extension TestbankClient {
    /// Reads one account: `GET /accounts/{id}`.
    ///
    /// - Throws: ``APIError``, of kind `notFound` for an unknown id, another customer's and the root account.
    public func account(_ id: AccountID) async throws(APIError) -> Account {
        let call = Call(operation: "read account", method: .get, path: ["accounts", id.text])
        try refuseRoot(call, id)
        let response = try await connection.perform(call).response
        return try account(call, response, id)
    }

    /// Reads an account that may be another customer's: `GET /accounts/{id}`.
    ///
    /// - Returns: the account; nil when the service does not show it: unknown (404), another customer's (403), or with an
    ///   id of a form that it cannot read (400). That it cannot be read does not mean that nobody may send to it.
    /// - Throws: ``APIError`` for anything else.
    public func accountIfShown(_ id: AccountID) async throws(APIError) -> Account? {
        do {
            return try await account(id)
        } catch {
            let isForbidden = error.kind == .credentials && error.status == 403
            guard isForbidden || error.kind == .notFound || error.kind == .refused else { throw error }
            return nil
        }
    }

    /// Creates an account: `POST /accounts`. Never send it twice without looking first.
    ///
    /// - Throws: ``APIError``, of kind `notUnderstood` for a success that does not show the account, or shows one with
    ///   another external id or currency.
    public func create(_ account: NewAccount) async throws(APIError) -> Account {
        let call = Call(operation: "create account", method: .post, path: ["accounts"], body: account.body)
        let response = try await connection.perform(call).response
        guard !response.body.isEmpty else {
            throw APIError(call, response, problem: "it does not show the account")
        }
        let shown = try self.account(call, response)
        let contradictions = account.contradictions(in: shown)
        guard contradictions.isEmpty else {
            throw APIError(
                call, response,
                problem: "it shows another account, \(shown.id): \(contradictions.joined(separator: "; "))")
        }
        return shown
    }

    /// Changes an account: `PATCH /accounts/{id}`. Repeated it changes nothing more.
    ///
    /// - Returns: the account afterwards; nil when a success came without a body.
    /// - Throws: ``APIError``; of kind `notUnderstood` for a success that does not show what was sent.
    public func update(_ change: AccountChange) async throws(APIError) -> Account? {
        let call = Call(
            operation: "update account", method: .patch, path: ["accounts", change.id.text],
            body: change.body)
        try refuseRoot(call, change.id)
        let response = try await connection.perform(call).response
        guard !response.body.isEmpty else { return nil }
        let account = try account(call, response, change.id)
        let missing = change.names(notShownBy: account)
        guard missing.isEmpty else {
            throw APIError(
                call, response, problem: "it does not show \(missing.joined(separator: ", ")) as sent")
        }
        return account
    }

    /// Asks to delete an account: `DELETE /accounts/{id}` without a condition, the first of two documented steps.
    ///
    /// The published server deletes at once: whoever wants to be asked must be asked before this.
    ///
    /// - Throws: ``APIError``, of kind `notFound` for an unknown id.
    public func delete(_ id: AccountID) async throws(APIError) -> Deletion {
        try await delete(id, [])
    }

    /// Confirms the deletion of an account as it was last changed: `DELETE /accounts/{id}` with
    /// `If-Unmodified-Since`.
    ///
    /// `ifUnmodifiedSince`: the `Last-Modified` field of the answer to the step before, byte for byte.
    /// - Throws: ``APIError``, of kind `notFound` for an unknown id.
    public func delete(
        _ id: AccountID, ifUnmodifiedSince lastModified: String
    ) async throws(APIError) -> Deletion {
        try await delete(id, [HTTPHeader("If-Unmodified-Since", lastModified)])
    }

    private func delete(_ id: AccountID, _ headers: [HTTPHeader]) async throws(APIError) -> Deletion {
        let call = Call(
            operation: "delete account", method: .delete, path: ["accounts", id.text], headers: headers)
        try refuseRoot(call, id)
        let response = try await connection.perform(call, accepting: [412]).response
        guard response.status == 412 else { return .deleted }
        return .unconfirmed(
            lastModified: response.header("Last-Modified"), answer: connection.error(call, response))
    }

    /// The root account is none that can be read or changed; one that is sent may be answered with anything.
    private func refuseRoot(_ call: Call, _ id: AccountID) throws(APIError) {
        if id.isRoot {
            throw APIError(call, missing: "ROOT is Testbank's own root account, not one of yours")
        }
    }

    private func account(
        _ call: Call, _ response: HTTPResponse, _ id: AccountID? = nil
    ) throws(APIError) -> Account {
        let account = try connection.unwrap(call, response, "data") { (cursor) throws(JSONShapeError) in
            try Account(cursor)
        }
        if let id, account.id != id {
            throw APIError(call, response, problem: "it is about account \(account.id), not \(id)")
        }
        return account
    }
}
