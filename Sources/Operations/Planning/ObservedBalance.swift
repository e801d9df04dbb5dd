import ExactJSON

/// The balance from which a transaction was worked out. The transaction is right only while the service still shows
/// the balance: when that has changed, the difference may have been reported already.
public struct ObservedBalance: Sendable, Equatable {
    /// Impact Finance's id of the account.
    public var accountId: String
    /// What the service showed, in the currency's smallest unit.
    public var observedCents: Int64
    /// What is really on the account, in the currency's smallest unit.
    public var actualCents: Int64

    /// Makes a balance.
    public init(accountId: String, observedCents: Int64, actualCents: Int64) {
        self.accountId = accountId
        self.observedCents = observedCents
        self.actualCents = actualCents
    }

    /// What it is called in an item and its result.
    static let name = "balance"

    /// The member of an item that keeps it: an id and amounts, nothing that people have named.
    var member: JSONObject.Member {
        .init(
            name: Self.name,
            value: [
                "accountId": .string(accountId), "observedCents": .integer(observedCents),
                "actualCents": .integer(actualCents),
            ])
    }

    /// Reads it exactly as ``member`` writes it.
    ///
    /// - Throws: ``JSONShapeError`` for anything else.
    init(_ cursor: JSONCursor) throws(JSONShapeError) {
        try cursor.expect(["accountId", "observedCents", "actualCents"])
        accountId = try cursor.string("accountId")
        observedCents = try cursor.int64("observedCents")
        actualCents = try cursor.int64("actualCents")
    }
}

extension PlannedItem {
    /// The balance that it was worked out from; nil when it came from none.
    ///
    /// - Throws: ``JSONShapeError`` when what it keeps under that name is none.
    func balance() throws(JSONShapeError) -> ObservedBalance? {
        guard let member = extras.first(where: { $0.name == ObservedBalance.name }) else { return nil }
        return try ObservedBalance(JSONCursor(member.value, path: member.name))
    }
}
