public import ExactJSON
public import Money

/// A movement from one account to another. It never changes. Everything but its id may be missing.
///
/// Source: https://www.testbank.dev/transactions
public struct Transaction: Sendable, Equatable {
    /// Testbank's id.
    public var id: TransactionID
    /// What left the sender, in the sender's currency; never negative. What the recipient got is not told when the
    /// currencies differ.
    public var amount: ExactDecimal?
    /// What it is for.
    public var reference: String?
    /// Whom the money left; ``ResourceID/root`` for money that was created.
    public var sender: AccountID?
    /// Whom the money went to; ``ResourceID/root`` for money that was destroyed.
    public var recipient: AccountID?
    /// The rate between the two currencies; nil, or 1 in some examples, when there is one currency.
    public var exchangeRate: ExactDecimal?
    /// Your own reference to it. No more than a few examples show it: it may be kept or forgotten.
    public var externalId: String?
    /// When it was created.
    public var createdAt: Timestamp?

    /// Makes a transaction.
    public init(
        id: TransactionID, amount: ExactDecimal? = nil, reference: String? = nil, sender: AccountID? = nil,
        recipient: AccountID? = nil, exchangeRate: ExactDecimal? = nil, externalId: String? = nil,
        createdAt: Timestamp? = nil
    ) {
        self.id = id
        self.amount = amount
        self.reference = reference
        self.sender = sender
        self.recipient = recipient
        self.exchangeRate = exchangeRate
        self.externalId = externalId
        self.createdAt = createdAt
    }

    init(_ cursor: JSONCursor) throws(JSONShapeError) {
        let resource = try Resource(cursor, type: "transactions")
        id = TransactionID(resource.id)
        amount = try resource.amount(attribute: "amount")
        reference = try resource.attribute("reference")
        sender = try resource.related("sender").map(AccountID.init(_:))
        recipient = try resource.related("recipient").map(AccountID.init(_:))
        exchangeRate = try resource.amount(meta: "exchangeRate")
        externalId = try resource.meta("externalId")
        createdAt = try resource.time("createdAt")
    }

    /// Which way money goes, seen from an account.
    public enum Direction: String, Sendable {
        /// To the account.
        case `in`
        /// From the account.
        case out
        /// From the account to itself.
        case `internal`
    }

    /// Which way the money goes, seen from an account; nil when it is neither sender nor recipient.
    public func direction(for account: AccountID) -> Direction? {
        switch (sender == account, recipient == account) {
        case (true, true): .internal
        case (true, false): .out
        case (false, true): .in
        case (false, false): nil
        }
    }

    /// The transaction in one flat object by the API's own names, `null` where there is no value.
    ///
    /// `account`: from whose side `direction` is seen; it is `null` without one.
    public func json(seenFrom account: AccountID? = nil) -> JSON {
        [
            "id": .string(id.text),
            "amount": .optional(amount?.description),
            "reference": .optional(reference),
            "sender": .optional(sender?.text),
            "recipient": .optional(recipient?.text),
            "direction": .optional(account.flatMap { direction(for: $0) }?.rawValue),
            "exchangeRate": .optional(exchangeRate?.description),
            "externalId": .optional(externalId),
            "createdAt": .optional(createdAt?.description),
        ]
    }
}
