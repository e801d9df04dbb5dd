public import ExactJSON
public import Money
import WebAPI

/// A transaction: what a user asked for, and what became of it.
///
/// Source: the API pages "Get all Transactions" and "Get a single Transaction".
public struct Transaction: Sendable, Equatable {
    /// Everything that is known of a transaction.
    struct Parts: Sendable, Equatable {
        var type: TransactionType
        var id: String
        var externalId: String?
        var transferConsentId: String?
        var user: Reference
        var amountCents: Int64
        var state: TransactionState
        var requestedAt: Timestamp
        var settledAt: Timestamp?
        var failedAt: Timestamp?
        var toAccount: Reference?
        var toDream: JSONObject?
        var fromAccount: Reference?
        var fromDream: JSONObject?
    }

    /// Kept apart, so that a copy costs a pointer: a run of a hundred thousand holds each of them several times.
    private final class Storage: Sendable {
        let parts: Parts

        init(_ parts: Parts) { self.parts = parts }
    }

    private var storage: Storage

    init(_ parts: Parts) {
        storage = Storage(parts)
    }

    private mutating func change(_ body: (inout Parts) -> Void) {
        var parts = storage.parts
        body(&parts)
        storage = Storage(parts)
    }

    /// Whether everything that is known of two transactions is the same.
    public static func == (left: Transaction, right: Transaction) -> Bool {
        left.storage === right.storage || left.storage.parts == right.storage.parts
    }
}

extension Transaction {
    /// What kind of movement it is.
    public var type: TransactionType {
        get { storage.parts.type }
        set { change { $0.type = newValue } }
    }

    /// Impact Finance's id.
    public var id: String {
        get { storage.parts.id }
        set { change { $0.id = newValue } }
    }

    /// The bank's id; nil for a transaction that began in Impact Finance.
    public var externalId: String? {
        get { storage.parts.externalId }
        set { change { $0.externalId = newValue } }
    }

    /// The transfer consent that covers it.
    public var transferConsentId: String? {
        get { storage.parts.transferConsentId }
        set { change { $0.transferConsentId = newValue } }
    }

    /// Whose it is.
    public var user: Reference {
        get { storage.parts.user }
        set { change { $0.user = newValue } }
    }

    /// How much, in the currency's smallest unit. The direction follows from ``type``.
    public var amountCents: Int64 {
        get { storage.parts.amountCents }
        set { change { $0.amountCents = newValue } }
    }

    /// How far it has come.
    public var state: TransactionState {
        get { storage.parts.state }
        set { change { $0.state = newValue } }
    }

    /// When the user asked for it. Lists are sorted by it, oldest first.
    public var requestedAt: Timestamp {
        get { storage.parts.requestedAt }
        set { change { $0.requestedAt = newValue } }
    }

    /// When the bank moved the money.
    public var settledAt: Timestamp? {
        get { storage.parts.settledAt }
        set { change { $0.settledAt = newValue } }
    }

    /// When the bank gave up on it.
    public var failedAt: Timestamp? {
        get { storage.parts.failedAt }
        set { change { $0.failedAt = newValue } }
    }

    /// Where the money goes: deposits and internal transactions.
    public var toAccount: Reference? {
        get { storage.parts.toAccount }
        set { change { $0.toAccount = newValue } }
    }

    /// The dream it goes to. Seen in three shapes, of which only `id` can be relied on, so it is kept whole.
    public var toDream: JSONObject? {
        get { storage.parts.toDream }
        set { change { $0.toDream = newValue } }
    }

    /// Where the money comes from: withdrawals and internal transactions.
    public var fromAccount: Reference? {
        get { storage.parts.fromAccount }
        set { change { $0.fromAccount = newValue } }
    }

    /// The dream it comes from, kept whole.
    public var fromDream: JSONObject? {
        get { storage.parts.fromDream }
        set { change { $0.fromDream = newValue } }
    }

    init(_ cursor: JSONCursor) throws(JSONShapeError) { try self.init(cursor, SharedMentions(most: 0)) }

    /// Reads a transaction of a list, which shares what it mentions with others.
    init(_ cursor: JSONCursor, _ mentions: SharedMentions) throws(JSONShapeError) {
        self.init(
            Parts(
                type: TransactionType(rawValue: try cursor.string("type")),
                id: try cursor.string("id"),
                externalId: try cursor.optionalString("externalId"),
                transferConsentId: try cursor.optionalString("transferConsentId"),
                user: try mentions.reference(cursor.object("user")),
                amountCents: try cursor.int64("amountCents"),
                state: TransactionState(rawValue: try cursor.string("state")),
                requestedAt: try cursor.timestamp("requestedAt"),
                settledAt: try cursor.optionalTimestamp("settledAt"),
                failedAt: try cursor.optionalTimestamp("failedAt"),
                toAccount: try mentions.optionalReference(cursor, "toAccount"),
                toDream: try mentions.dream(cursor, "toDream"),
                fromAccount: try mentions.optionalReference(cursor, "fromAccount"),
                fromDream: try mentions.dream(cursor, "fromDream")))
    }
}

extension Transaction {
    /// The accounts that it touches, the one the money leaves first.
    public var accounts: [Reference] { [fromAccount, toAccount].compactMap { $0 } }

    /// Whether it touches an account that holds investments.
    public var touchesPerformance: Bool {
        fromAccount?.accountType == .performance || toAccount?.accountType == .performance
    }

    /// The transaction in the API's form: every documented member, `null` where there is no value.
    public var json: JSON { .object(JSONObject(members())) }

    /// The members of ``json``.
    ///
    /// `withNulls`: whether those without a value are there too. `dream`: what is shown of a dream.
    public func members(
        withNulls: Bool = true, dream: (JSONObject) -> JSONObject = { $0 }
    ) -> [JSONObject.Member] {
        let parts = storage.parts
        var members: [JSONObject.Member] = []
        members.reserveCapacity(14)
        func add(_ name: String, _ value: JSON?) {
            if let value {
                members.append(.init(name: name, value: value))
            } else if withNulls {
                members.append(.init(name: name, value: .null))
            }
        }
        add("type", .string(parts.type.rawValue))
        add("id", .string(parts.id))
        add("externalId", parts.externalId.map(JSON.string))
        add("transferConsentId", parts.transferConsentId.map(JSON.string))
        add("user", parts.user.json)
        add("amountCents", .integer(parts.amountCents))
        add("state", .string(parts.state.rawValue))
        add("requestedAt", .string(parts.requestedAt.description))
        add("settledAt", parts.settledAt.map { .string($0.description) })
        add("failedAt", parts.failedAt.map { .string($0.description) })
        add("toAccount", parts.toAccount?.json)
        add("toDream", parts.toDream.map { .object(dream($0)) })
        add("fromAccount", parts.fromAccount?.json)
        add("fromDream", parts.fromDream.map { .object(dream($0)) })
        return members
    }
}
