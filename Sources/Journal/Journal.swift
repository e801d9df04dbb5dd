import Glibc
public import Money

/// What was intended, sent and answered, on disk: one SQLite database, whose records are only ever added and are
/// chained by SHA-256.
///
/// Several processes may use one journal at the same time. Everything happens on a thread of the journal's own, in the
/// order in which it is handed over; whatever waits there is written in one transaction.
public final class Journal: JournalStore {
    /// What a journal is opened for.
    public enum Mode: Sendable {
        /// Reading and adding; the directory (0700) and the file (0600) are made when they are missing.
        case writing
        /// Reading only; nothing is made.
        case reading
    }

    /// The name of the file in the directory.
    public static let fileName = "journal.sqlite"

    /// The database file.
    public let path: String
    private let mode: Mode
    /// Nil when there is no journal.
    let loop: JournalLoop?

    private init(path: String, mode: Mode, loop: JournalLoop?) {
        self.path = path
        self.mode = mode
        self.loop = loop
    }

    deinit { loop?.shutdown() }

    /// Opens the journal in a directory. May wait for another process that has just opened it, 10 seconds at most.
    ///
    /// `clock` gives the times of records; it must not use the journal. When there is nothing to read, the journal
    /// is empty and ``exists`` is false.
    public static func open(
        directory: String, mode: Mode, clock: @escaping @Sendable () -> Timestamp = Journal.systemClock
    ) throws(JournalError) -> Journal {
        try open(directory: directory, mode: mode, clock: clock, options: JournalDatabase.Options())
    }

    static func open(
        directory: String, mode: Mode, clock: @escaping @Sendable () -> Timestamp = Journal.systemClock,
        options: JournalDatabase.Options
    ) throws(JournalError) -> Journal {
        let path = directory.hasSuffix("/") ? directory + fileName : directory + "/" + fileName
        let database =
            switch mode {
            case .writing: try JournalDatabase.openForWriting(path, options)
            case .reading: try JournalDatabase.openForReading(path, options)
            }
        guard let database else { return Journal(path: path, mode: mode, loop: nil) }
        return Journal(path: path, mode: mode, loop: try JournalLoop(database, clock: clock))
    }

    /// The present, by the system's clock, to the millisecond.
    public static let systemClock: @Sendable () -> Timestamp = {
        let now = Timestamp.now()
        return Timestamp(seconds: now.seconds, nanoseconds: now.nanoseconds / 1_000_000 * 1_000_000) ?? now
    }

    /// Whether there is a journal; otherwise this one is empty.
    public var exists: Bool { loop != nil }

    /// How many transactions this journal has written.
    var commits: Int { loop?.commits.load(ordering: .relaxed) ?? 0 }

    /// Writes what was handed over, and closes the file. Later calls of other functions fail with
    /// ``JournalError/Kind/closed``. Calling it again does nothing.
    public func close() async throws(JournalError) {
        defer { loop?.shutdown() }
        do {
            try await flush()
        } catch  where error.kind == .closed {}
    }
}

extension Journal {
    /// Returns when the entries are durable: all of them or none, in this order, next to each other.
    ///
    /// After an error none of them is there, with one exception that no program can rule out: when the disk itself
    /// failed while it wrote (``JournalError/Kind/other``), they may be found after a crash of the machine.
    public func append(_ entries: [JournalEntry]) async throws(JournalError) {
        let fault = fault(of: entries)
        guard let loop else { return try refuse() }
        let answer = await withCheckedContinuation { (waiter: JournalLoop.Waiter) in
            guard loop.submit(entries, fault: fault, waiter: waiter) else {
                return waiter.resume(returning: .failure(.closed(path)))
            }
        }
        try answer.get()
    }

    /// Hands over entries that nobody waits for; they are written with the next commit, at once or, when another has just
    /// ended, a few hundredths of a second later.
    public func enqueue(_ entries: [JournalEntry]) {
        // Nobody can hear of a closed journal here; whoever flushes or appends afterwards does.
        _ = loop?.submit(entries, fault: fault(of: entries), waiter: nil)
    }

    /// Returns when everything that was handed over before is durable.
    public func flush() async throws(JournalError) {
        guard loop != nil else { return }
        try await append([])
    }

    private func fault(of entries: [JournalEntry]) -> JournalError? {
        guard !entries.isEmpty else { return nil }
        guard mode == .writing else { return .readOnly(path) }
        do {
            for entry in entries { try RecordText.validate(entry) }
            return nil
        } catch {
            return error
        }
    }

    private func refuse() throws(JournalError) {
        throw .readOnly(path)
    }
}
