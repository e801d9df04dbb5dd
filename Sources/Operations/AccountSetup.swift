/// Which of the documented account setups an installation follows. The API does not tell; the bank knows.
///
/// Source: the page "Account Setups" and the journeys.
public enum AccountSetup: String, Sendable, CaseIterable {
    /// One SharedSavings account a user: internal transactions are bookkeeping and no money moves.
    case sharedPerUser = "shared-per-user"
    /// One SharedSavings account a dream: internal transactions move money between accounts.
    case sharedPerDream = "shared-per-dream"
    /// Performance accounts, each for one dream, whose figures are reported with each settlement.
    case performance = "performance"
}
