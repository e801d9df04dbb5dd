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

    /// The code of an id that is there twice.
    static let duplicate = "duplicate_id"

    /// Whether the data came with the command line, so that the mistake is one of usage. An id that is there twice is
    /// none: each of the two is well formed, wherever they came from, and the list of them is wrong.
    var isUsage: Bool {
        code != Self.duplicate && (place.hasPrefix("--") || place.hasPrefix("argument"))
    }
}
