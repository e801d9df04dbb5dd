import ExactJSON
import Journal
import Money
import Operations
import Synchronization

/// A journal in memory, as durable as the test.
final class MemoryJournal: JournalStore {
    private struct State {
        var records: [JournalRecord] = []
        var failure: JournalError?
        var isLockGone = false
    }

    private let state = Mutex(State())

    /// Every record so far.
    var records: [JournalRecord] { state.withLock { $0.records } }

    /// From now on nothing can be written.
    func fail(_ error: JournalError) {
        state.withLock { $0.failure = error }
    }

    /// From now on another run may be there.
    func loseLock() { state.withLock { $0.isLockGone = true } }

    func confirmAlone() throws(JournalError) {
        guard state.withLock({ $0.isLockGone }) else { return }
        throw JournalError(.lockGone, message: "the lock is gone", hint: "look")
    }

    func append(_ entries: [JournalEntry]) async throws(JournalError) {
        let failure = state.withLock { $0.failure }
        if let failure { throw failure }
        enqueue(entries)
    }

    func enqueue(_ entries: [JournalEntry]) {
        state.withLock { state in
            guard state.failure == nil, let now = Timestamp(seconds: 1_767_603_600) else { return }
            for entry in entries {
                state.records.append(
                    JournalRecord(entry, at: now, after: state.records.last?.head ?? .none))
            }
        }
    }

    func flush() async throws(JournalError) {
        if let failure = state.withLock({ $0.failure }) { throw failure }
    }

    func records(ofRun run: String) async throws(JournalError) -> [JournalRecord] {
        records.filter { $0.run == run }
    }

    func runHeads(limit: Int?) async throws(JournalError) -> [RunHead] {
        var heads: [RunHead] = []
        for record in records where RunHead.kinds.contains(record.kind) {
            if let index = heads.firstIndex(where: { $0.run == record.run }) {
                heads[index].marks.append(record)
            } else {
                heads.insert(RunHead(run: record.run, start: record), at: 0)
            }
        }
        return Array(heads.prefix(limit ?? heads.count))
    }

    func head() async throws(JournalError) -> JournalHead { records.last?.head ?? .none }
}

/// Carries out a plan as a run of its own, by default one request after the other, so that a script can say their order.
func carryOut(
    _ plan: Plan, _ client: any WriteService, control: RunControl = RunControl(),
    journal: MemoryJournal = MemoryJournal(), concurrency: Int = 1,
    report: (ItemResult) async -> Void = { _ in }
) async throws -> [ItemResult] {
    try await Runs(client: client, store: journal, concurrency: concurrency).begin(
        plan, run: "run-1", header: .sample, control: control, report: report
    ).results
}

extension RunHeader {
    /// A run by anna.
    static let sample = RunHeader(
        command: "settle", profile: "test", host: "https://bank.example/v1", operatorName: "anna@ops1",
        process: 42,
        version: "0.1.0")
}
