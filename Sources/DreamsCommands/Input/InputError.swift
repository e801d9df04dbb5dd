/// What is wrong with the user's data, and where.
struct InputError: Error, Equatable {
    /// A short name that scripts may match on.
    var code = "input"
    /// Where: a file or `standard input`, with line and field as far as they are known.
    var place: String
    /// What is wrong, without a full stop.
    var message: String
    /// What to do about it.
    var hint: String?

    /// Whether the data came with the command line, so that the mistake is one of usage.
    var isUsage: Bool { place.hasPrefix("--") || place.hasPrefix("argument") }
}
