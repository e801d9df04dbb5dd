public import Money

/// Where money goes, seen from an account.
public enum PaymentDirection: String, Sendable {
    /// Into the account.
    case into = "in"
    /// Out of the account.
    case out
}

/// An account from which transactions are looked at: which concern it, and in which direction.
///
/// Source: the guide, "Show payments into and out of an account".
public struct AccountView: Sendable {
    /// The account's id. It is compared exactly: ids of parties and ids in another spelling are other things.
    public let id: String
    /// Whether the transactions were asked for by this account.
    public let isFilter: Bool

    /// Looks from an account at transactions that were asked for by it, or at any.
    public init(id: String, isFilter: Bool) {
        self.id = id
        self.isFilter = isFilter
    }

    /// A direction, and whether it is only what the guide says of "every other" transaction.
    public struct Finding: Sendable, Equatable {
        /// The direction.
        public var direction: PaymentDirection
        /// Whether the row itself does not say so.
        public var isAssumed: Bool
    }

    /// The direction of a transaction; nil when it does not concern the account.
    ///
    /// The account that is paid decides, even when it pays too. The guide calls every other row of the account's list a
    /// payment out; that is done where neither side names an account. A row that names others is not the account's,
    /// whatever list it came in: services that ignore a filter exist.
    public func finding(_ row: EmbeddedTransaction) -> Finding? {
        if row.creditorAccount == id { return Finding(direction: .into, isAssumed: false) }
        if row.debtorAccount == id { return Finding(direction: .out, isAssumed: false) }
        guard isFilter, row.creditorAccount == nil, row.debtorAccount == nil else { return nil }
        return Finding(direction: .out, isAssumed: true)
    }

    /// The direction of a transaction; nil when it does not concern the account.
    public func direction(_ row: EmbeddedTransaction) -> PaymentDirection? { finding(row)?.direction }

    /// The account's balance after a transaction; nil when the transaction is not final or not the account's, and when
    /// nobody can say whose balance it tells: outside the account's own list, version 2 does not say which side's a
    /// transfer between two of the platform's accounts has.
    public func balance(after row: EmbeddedTransaction) -> ExactDecimal? {
        guard row.effect == .posted || row.effect == .void, finding(row) != nil else { return nil }
        let isOwnerKnown =
            isFilter || row.isVersionThree || row.debtorAccount == nil || row.creditorAccount == nil
        return isOwnerKnown ? row.ledger(of: id).balance : nil
    }
}
