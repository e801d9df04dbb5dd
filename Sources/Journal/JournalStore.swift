/// Where runs are recorded. ``Journal`` is the real one.
public protocol JournalStore: Sendable {
    /// Returns when the entries are durable: all of them or none, in this order, next to each other. They come after
    /// everything that was handed over before. Cancelling the task does not end the wait.
    func append(_ entries: [JournalEntry]) async throws(JournalError)

    /// Hands over entries that nobody waits for; they are written with the next commit, which comes soon. A failure is kept, and thrown
    /// by an append or flush that is handed over later.
    func enqueue(_ entries: [JournalEntry])

    /// Returns when everything that was handed over before is durable.
    func flush() async throws(JournalError)

    /// The records of a run, in order, with what was handed over before.
    func records(ofRun run: String) async throws(JournalError) -> [JournalRecord]

    /// The heads of the runs, the newest first; at most so many when a limit is given. No other records are read.
    func runHeads(limit: Int?) async throws(JournalError) -> [RunHead]

    /// The last record's place and hash.
    func head() async throws(JournalError) -> JournalHead

    /// Makes sure that no other run can have begun by now, as far as that is this store's business.
    ///
    /// - Throws: ``JournalError`` of the kind ``JournalError/Kind/lockGone``: then nothing may be sent.
    func confirmAlone() throws(JournalError)
}

extension JournalStore {
    /// A store that nobody locks.
    public func confirmAlone() throws(JournalError) {}

    /// The heads of all runs, the newest first.
    public func runHeads() async throws(JournalError) -> [RunHead] {
        try await runHeads(limit: nil)
    }
}
