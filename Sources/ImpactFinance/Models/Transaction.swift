public import ExactJSON
public import Money

/// A transaction: what a user asked for, and what became of it.
///
/// Source: the API pages "Get all Transactions" and "Get a single Transaction".
public struct Transaction: Sendable, Equatable {
    /// What kind of movement it is.
    public var type: TransactionType
    /// Impact Finance's id.
    public var id: String
    /// The bank's id; nil for a transaction that began in Impact Finance.
    public var externalId: String?
    /// The transfer consent that covers it.
    public var transferConsentId: String?
    /// Whose it is.
    public var user: Reference
    /// How much, in the currency's smallest unit. The direction follows from ``type``.
    public var amountCents: Int64
    /// How far it has come.
    public var state: TransactionState
    /// When the user asked for it. Lists are sorted by it, oldest first.
    public var requestedAt: Timestamp
    /// When the bank moved the money.
    public var settledAt: Timestamp?
    /// When the bank gave up on it.
    public var failedAt: Timestamp?
    /// Where the money goes: deposits and internal transactions.
    public var toAccount: Reference?
    /// The dream it goes to. Seen in three shapes, of which only `id` can be relied on, so it is kept whole.
    public var toDream: JSON?
    /// Where the money comes from: withdrawals and internal transactions.
    public var fromAccount: Reference?
    /// The dream it comes from, kept whole.
    public var fromDream: JSON?

    init(_ cursor: JSONCursor) throws(JSONShapeError) {
        type = TransactionType(rawValue: try cursor.string("type"))
        id = try cursor.string("id")
        externalId = try cursor.optionalString("externalId")
        transferConsentId = try cursor.optionalString("transferConsentId")
        user = try Reference(cursor.object("user"))
        amountCents = try cursor.int64("amountCents")
        state = TransactionState(rawValue: try cursor.string("state"))
        requestedAt = try cursor.timestamp("requestedAt")
        settledAt = try cursor.optionalTimestamp("settledAt")
        failedAt = try cursor.optionalTimestamp("failedAt")
        toAccount = try cursor.optionalReference("toAccount")
        toDream = try cursor.optionalObject("toDream")?.value
        fromAccount = try cursor.optionalReference("fromAccount")
        fromDream = try cursor.optionalObject("fromDream")?.value
    }
}

extension Transaction {
    /// The accounts that it touches, the one the money leaves first.
    public var accounts: [Reference] { [fromAccount, toAccount].compactMap { $0 } }

    /// Whether it touches an account that holds investments.
    public var touchesPerformance: Bool { accounts.contains { $0.accountType == .performance } }

    /// The transaction in the API's form: every documented member, `null` where there is no value.
    public var json: JSON {
        [
            "type": .string(type.rawValue),
            "id": .string(id),
            "externalId": .optional(externalId),
            "transferConsentId": .optional(transferConsentId),
            "user": user.json,
            "amountCents": .integer(amountCents),
            "state": .string(state.rawValue),
            "requestedAt": .string(requestedAt.description),
            "settledAt": .optional(settledAt?.description),
            "failedAt": .optional(failedAt?.description),
            "toAccount": toAccount?.json ?? .null,
            "toDream": toDream ?? .null,
            "fromAccount": fromAccount?.json ?? .null,
            "fromDream": fromDream ?? .null,
        ]
    }
}
