import Operations

/// What a user can do about an answer of a service, in the same words wherever it is told.
enum Remedy {
    static let credentials =
        "check the token or the profile: `dreams config show` says where each setting comes from"
    static let later = "try again later, or allow more time with --retry-budget"
    static let address = "check that the base URL is that of the API, version prefix included"
    static let redirect = "a write follows no redirect: \(address)"
}

extension ItemError {
    /// The error with what to do about it where it says nothing of that itself, and that is the same for every item.
    var withRemedy: ItemError {
        var error = self
        switch code {
        case _ where hint != nil: break
        case "credentials": error.hint = Remedy.credentials
        case "rate_limited": error.hint = Remedy.later
        case "not_understood" where 300..<400 ~= status ?? 0: error.hint = Remedy.redirect
        default: break
        }
        return error
    }
}
