public import ExactJSON
import Money
import WebAPI

extension Ending {
    /// The body of `PATCH /transactions/{id}`.
    public var body: JSON { ["transaction": .object(JSONObject([member]))] }

    /// Reads the one member that says how a transaction ended, from an object that may hold others too.
    ///
    /// - Throws: ``JSONShapeError`` unless exactly one of `settledAt` and `failedAt` is a time.
    public init(_ cursor: JSONCursor) throws(JSONShapeError) {
        switch (try cursor.optionalTimestamp("settledAt"), try cursor.optionalTimestamp("failedAt")) {
        case (let time?, nil): self = .settled(time)
        case (nil, let time?): self = .failed(time)
        default: throw cursor.error(expected: "either settledAt or failedAt")
        }
    }
}

extension AccountPatch {
    /// The body of `PATCH /accounts/{id}`.
    public var body: JSON { ["account": .object(JSONObject(members))] }

    /// Reads what changes about an account from an object that does not name it.
    ///
    /// - Throws: ``JSONShapeError`` for a member of the wrong type.
    public init(id: String, _ cursor: JSONCursor) throws(JSONShapeError) {
        self.init(
            id: id, externalId: try cursor.optionalString("externalId"), figures: try AccountFigures(cursor))
    }

    /// Reads a change from an object with the account's `id`.
    ///
    /// - Throws: ``JSONShapeError`` for a member of the wrong type, or no `id`.
    public init(_ cursor: JSONCursor) throws(JSONShapeError) {
        try self.init(id: cursor.string("id"), cursor)
    }
}

extension NewAccount {
    /// Reads what ``body`` has in its member `account`.
    ///
    /// - Throws: ``JSONShapeError`` for a member that is missing or of the wrong type.
    public init(_ cursor: JSONCursor) throws(JSONShapeError) {
        self.init(
            type: AccountType(rawValue: try cursor.string("type")), userId: try cursor.string("userId"),
            externalId: try cursor.string("externalId"), figures: try AccountFigures(cursor))
    }
}

extension NewTransaction {
    /// Reads what ``body`` has in its member `transaction`.
    ///
    /// - Throws: ``JSONShapeError`` for a member that is missing or of the wrong type.
    public init(_ cursor: JSONCursor) throws(JSONShapeError) {
        self.init(
            type: TransactionType(rawValue: try cursor.string("type")),
            externalId: try cursor.string("externalId"), userId: try cursor.string("userId"),
            amountCents: try cursor.int64("amountCents"),
            requestedAt: try cursor.optionalTimestamp("requestedAt"),
            settledAt: try cursor.timestamp("settledAt"),
            toAccountId: try cursor.optionalString("toAccountId"),
            toDreamId: try cursor.optionalString("toDreamId"),
            fromAccountId: try cursor.optionalString("fromAccountId"),
            fromDreamId: try cursor.optionalString("fromDreamId"))
    }
}

extension UserPatch {
    /// Reads what ``body`` has in its member `user`.
    ///
    /// - Throws: ``JSONShapeError`` for a member of the wrong type.
    public init(_ cursor: JSONCursor) throws(JSONShapeError) {
        self.init(
            givenName: try cursor.optionalString("givenName"),
            familyName: try cursor.optionalString("familyName"),
            provisioningInitiatedAt: try cursor.optionalTimestamp("provisioningInitiatedAt"))
        for account in try cursor.optionalArray("accounts") ?? [] {
            accounts.append(try AccountPatch(account))
        }
        for change in try cursor.optionalArray("transactions") ?? [] {
            transactions.append(.init(id: try change.string("id"), ending: try Ending(change)))
        }
    }
}
