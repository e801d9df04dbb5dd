public import ExactJSON

/// Something to be written into the journal.
public struct JournalEntry: Sendable, Equatable {
    /// The run that it belongs to.
    public var run: String
    /// What it tells, such as `run`, `intent` or `outcome`.
    public var kind: String
    /// What else it tells. Each name once, and none of `seq`, `at`, `run`, `kind`, `previous` and `hash`, which
    /// the journal adds. Never a secret: nothing can be taken out again.
    public var members: JSONObject

    /// Makes an entry.
    public init(run: String, kind: String, members: JSONObject = JSONObject()) {
        self.run = run
        self.kind = kind
        self.members = members
    }
}
