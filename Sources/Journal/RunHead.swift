/// The records that tell of a run as a whole.
public struct RunHead: Sendable, Equatable {
    /// The run.
    public var run: String
    /// Its first record, of the kind `run`.
    public var start: JournalRecord
    /// Its later records of the kinds `resume`, `resolve` and `end`, in order.
    public var marks: [JournalRecord]

    /// Makes a head.
    public init(run: String, start: JournalRecord, marks: [JournalRecord] = []) {
        self.run = run
        self.start = start
        self.marks = marks
    }

    /// The kinds of records that tell of a run as a whole; an index of the database finds them.
    public static let kinds = ["run", "resume", "resolve", "end"]

    /// The last record of a kind.
    public func last(_ kind: String) -> JournalRecord? {
        marks.last { $0.kind == kind } ?? (start.kind == kind ? start : nil)
    }
}
