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
    var isUsage = false

    /// The code of an id that is there twice.
    static let duplicate = "duplicate_id"

    /// Reads data that came with the command line. An id that is there twice is no mistake of usage: each of the two is
    /// well formed, and the list of them is wrong.
    static func onCommandLine<Value>(_ read: () throws(InputError) -> Value) throws(InputError) -> Value {
        do {
            return try read()
        } catch {
            var error = error
            error.isUsage = error.code != duplicate
            throw error
        }
    }
}
