import Journal

/// The journal as a run uses it that holds the lock of its service: it knows when that no longer keeps others away.
struct LockedJournal: JournalStore {
    let journal: Journal
    let locks: [RunLock]

    func append(_ entries: [JournalEntry]) async throws(JournalError) { try await journal.append(entries) }

    func enqueue(_ entries: [JournalEntry]) { journal.enqueue(entries) }

    func flush() async throws(JournalError) { try await journal.flush() }

    func records(ofRun run: String) async throws(JournalError) -> [JournalRecord] {
        try await journal.records(ofRun: run)
    }

    func runHeads(limit: Int?) async throws(JournalError) -> [RunHead] {
        try await journal.runHeads(limit: limit)
    }

    func head() async throws(JournalError) -> JournalHead { try await journal.head() }

    func confirmAlone() throws(JournalError) {
        for lock in locks { try lock.confirm() }
    }
}
