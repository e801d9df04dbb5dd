/// What kind of movement a transaction is. A value that the documentation does not list is kept as it came.
public struct TransactionType: RawRepresentable, Hashable, Sendable {
    /// The API's own text.
    public let rawValue: String

    /// Keeps the API's text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// From the user's current account to a savings or performance account.
    public static let deposit = TransactionType(rawValue: "Deposit")
    /// From a savings or performance account to the user's current account.
    public static let withdrawal = TransactionType(rawValue: "Withdrawal")
    /// Between two dreams, or two accounts, of one user.
    public static let `internal` = TransactionType(rawValue: "Internal")

    /// The documented types.
    public static let documented: [TransactionType] = [.deposit, .withdrawal, .internal]
}

/// How far a transaction has come. A value that the documentation does not list is kept as it came.
public struct TransactionState: RawRepresentable, Hashable, Sendable {
    /// The API's own text.
    public let rawValue: String

    /// Keeps the API's text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The user wants it; the bank has not said how it went.
    public static let requested = TransactionState(rawValue: "requested")
    /// The bank moved the money. Final.
    public static let settled = TransactionState(rawValue: "settled")
    /// The bank could not or would not move the money. Final.
    public static let failed = TransactionState(rawValue: "failed")
}

/// The kind of an account. A value that the documentation does not list is kept as it came.
public struct AccountType: RawRepresentable, Hashable, Sendable {
    /// The API's own text.
    public let rawValue: String

    /// Keeps the API's text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Savings, shared by one or more dreams of a user.
    public static let sharedSavings = AccountType(rawValue: "SharedSavings")
    /// Investments, for exactly one dream.
    public static let performance = AccountType(rawValue: "Performance")
}
