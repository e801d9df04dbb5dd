/// Which of the documented journeys an installation follows.
enum AccountSetup: String, Sendable, CaseIterable {
    /// One shared savings account for each user.
    case sharedPerUser = "shared-per-user"
    /// One shared savings account for each dream.
    case sharedPerDream = "shared-per-dream"
    /// Performance accounts.
    case performance = "performance"
}
