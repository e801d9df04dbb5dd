public import ImpactFinance
public import Money

/// Which transactions are wanted: what the server can filter, and what only we can.
public struct TransactionFilter: Sendable, Equatable {
    /// What the server is asked for.
    public var query: TransactionQuery
    /// Only these types; empty for all.
    public var types: Set<TransactionType> = []
    /// Only those that touch an account of these types; empty for all.
    public var accountTypes: Set<AccountType> = []
    /// Only of at least so much, in the currency's smallest unit.
    public var minimum: Int64?
    /// Only of at most so much, in the currency's smallest unit.
    public var maximum: Int64?
    /// Only asked for at this time or later.
    public var since: Timestamp?
    /// Only asked for before this time.
    public var until: Timestamp?
    /// Whether internal transactions are left out and counted, because they are bookkeeping in this setup.
    public var hidesInternal = false

    /// Makes a filter that lets everything pass that the query asks for.
    public init(query: TransactionQuery) {
        self.query = query
    }

    /// Whether a transaction is wanted. Internal ones that are hidden pass too: see ``hides(_:)``.
    public func matches(_ transaction: Transaction) -> Bool {
        (types.isEmpty || types.contains(transaction.type))
            && (accountTypes.isEmpty
                || transaction.accounts.contains { accountTypes.contains($0.accountType) })
            && minimum.map { transaction.amountCents >= $0 } ?? true
            && maximum.map { transaction.amountCents <= $0 } ?? true
            && since.map { transaction.requestedAt >= $0 } ?? true
            && until.map { transaction.requestedAt < $0 } ?? true
    }

    /// Whether a wanted transaction is to be left out of sight and only counted.
    public func hides(_ transaction: Transaction) -> Bool {
        hidesInternal && transaction.type == .internal
    }
}
