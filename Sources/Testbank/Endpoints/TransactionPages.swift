import ExactJSON
import WebAPI

/// Which transactions are wanted; all conditions together. A server may ignore a filter, so each is applied to what
/// comes as well.
public struct TransactionQuery: Sendable, Equatable {
    /// Only those with this account as sender or recipient.
    public var account: AccountID?
    /// Only those that this account sent.
    public var sender: AccountID?
    /// Only those that this account received.
    public var recipient: AccountID?
    /// Only those whose reference has this text in it, in either case.
    public var reference: String?
    /// How many a page, 1 to 100.
    public var pageSize: Int

    /// Makes a query.
    public init(
        account: AccountID? = nil, sender: AccountID? = nil, recipient: AccountID? = nil,
        reference: String? = nil, pageSize: Int = 100
    ) {
        self.account = account
        self.sender = sender
        self.recipient = recipient
        self.reference = reference
        self.pageSize = pageSize
    }

    var items: [(name: String, value: String)] {
        let filters = [
            ("account", account?.text), ("sender", sender?.text), ("recipient", recipient?.text),
            ("reference", reference),
        ]
        return filters.compactMap { name, value in value.map { ("filter[\(name)]", $0) } }
    }

    /// Whether a transaction is one that was asked for.
    public func matches(_ transaction: Transaction) -> Bool {
        (account.map { transaction.direction(for: $0) != nil } ?? true)
            && (sender == nil || transaction.sender == sender)
            && (recipient == nil || transaction.recipient == recipient)
            && (reference.map { transaction.reference?.containsInEitherCase($0) == true } ?? true)
    }
}

extension TestbankClient {
    /// Lists transactions page by page: `GET /transactions`, in the service's order, which is not documented.
    public func transactions(_ query: TransactionQuery = TransactionQuery()) -> ResourcePages<Transaction> {
        ResourcePages(
            connection, operation: "list transactions", path: "transactions", filters: query.items,
            pageSize: query.pageSize, matches: query.matches,
            make: { (cursor) throws(JSONShapeError) in try Transaction(cursor) })
    }
}
