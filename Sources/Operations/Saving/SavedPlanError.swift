/// Why a saved plan cannot be used.
public struct SavedPlanError: Error, Sendable, Equatable {
    /// A short name that scripts may match on.
    public var code: Code
    /// What is wrong, one sentence without a full stop.
    public var message: String
    /// What to do about it.
    public var hint: String

    /// What is wrong, in one word.
    public enum Code: String, Sendable, CaseIterable {
        /// The text is not JSON.
        case notJSON = "plan_not_json"
        /// It is JSON, and something else than a plan.
        case notAPlan = "not_a_plan"
        /// It is a plan in a format that this version does not know.
        case version = "plan_version"
        /// It has been changed since it was saved.
        case edited = "plan_edited"
        /// Its content does not make sense.
        case broken = "plan_broken"
        /// It was made for another service.
        case otherHost = "plan_other_host"
        /// It was made with another profile.
        case otherProfile = "plan_other_profile"
        /// It was made later than now.
        case notYetValid = "plan_not_yet_valid"
        /// Its time is over.
        case expired = "plan_expired"
    }

    /// Makes an error.
    public init(_ code: Code, _ message: String, hint: String) {
        self.code = code
        self.message = message
        self.hint = hint
    }
}
