public import Money

/// An account's movements within a period, with the balances and the proof that they add up.
///
/// Source: the guide, "Use transaction ordering to show transactions and balance over a fixed period of time".
public struct Statement: Sendable {
    /// A transaction of the statement.
    public struct Row: Sendable {
        /// The transaction.
        public var transaction: EmbeddedTransaction
        /// Where the money goes.
        public var direction: PaymentDirection
        /// Whether the direction is only what is said of every row that names no account.
        public var isDirectionAssumed: Bool
        /// The balance after it; nil when the bank does not say.
        public var runningBalance: ExactDecimal?
        /// The balance once it is posted, with all pending ones before it; only pending rows have one.
        public var projectedBalance: ExactDecimal?

        /// The amount with its sign: what it adds to the balance when it is posted.
        public var signedAmount: ExactDecimal? {
            direction == .into ? transaction.amount : transaction.amount.map { -$0 }
        }
    }

    /// Whose it is.
    public var account: AccountView
    /// The first day.
    public var from: CalendarDate
    /// The last day.
    public var to: CalendarDate
    /// The currency of everything; nil when there is none, or more than one.
    public var currency: String?
    /// The opening balance as the guide defines it: the balance after the period's first movement.
    public var openingBalance: ExactDecimal?
    /// The balance before the period's first movement: with the movements it gives the closing balance.
    public var balanceBefore: ExactDecimal?
    /// The balance after the period's last movement.
    public var closingBalance: ExactDecimal?
    /// What came in, posted; nil when it cannot be added up.
    public var totalIn: ExactDecimal?
    /// What went out, posted; nil when it cannot be added up.
    public var totalOut: ExactDecimal?
    /// The newest balance with all pending transactions; nil when it was not asked for or is not known.
    public var projectedBalance: ExactDecimal?
    /// The period's transactions, newest first; pending ones above them when they were asked for.
    public var rows: [Row]
    /// What contradicts the arithmetic, or keeps it from being proved, oldest first.
    public var problems: [String] = []
    /// What the reader should know and nobody can mend.
    public var remarks: [String] = []

    /// Whether everything adds up.
    public var isConsistent: Bool { problems.isEmpty }
}
