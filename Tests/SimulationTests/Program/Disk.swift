import ExactJSON
import Journal
import Money

/// The journal's records that are durable, and the disk that they are on.
final class Disk: @unchecked Sendable {
    private let machine: Machine
    private var dice: Dice
    /// A real chain.
    private(set) var records: [JournalRecord] = []
    /// When there is no room on the disk.
    var isFull: [(from: Duration, until: Duration)] = []
    /// How long a commit takes, in milliseconds.
    var latency = 1...10
    /// How long what nobody waits for lies about before a commit takes it along, in milliseconds.
    var idleness = 0...50
    /// Whether a journal that failed once fails for the rest of its process's life.
    var failsForGood = false
    /// Told of everything that becomes durable.
    var onCommit: (JournalRecord) -> Void = { _ in }

    init(_ machine: Machine, dice: Dice) {
        self.machine = machine
        self.dice = dice
    }

    func drawCommitTime() -> Duration { dice.milliseconds(latency) }
    func drawIdleTime() -> Duration { dice.milliseconds(idleness) }
    func drawWhetherCommitSurvives() -> Bool { dice.chance(500) }

    /// Makes entries durable. False when the disk is full.
    func commit(_ entries: [(entry: JournalEntry, at: Timestamp)]) -> Bool {
        if isFull.contains(where: { $0.from <= machine.now && machine.now < $0.until }) { return false }
        for (entry, time) in entries {
            let record = JournalRecord(entry, at: time, after: records.last?.head ?? .none)
            records.append(record)
            onCommit(record)
        }
        return true
    }

    /// The place of the first record that does not fit the chain, nil when all do.
    func firstBroken() -> Int64? {
        var head = JournalHead.none
        for record in records {
            guard record.seq == head.seq + 1, record.previous == head.hash,
                SHA256.hex(of: record.text) == record.hash
            else { return record.seq }
            head = record.head
        }
        return nil
    }
}

/// The journal as one process has it open: what was handed over and is not durable yet dies with it.
final class SimulatedJournal: JournalStore, @unchecked Sendable {
    private struct Handed {
        var entries: [(entry: JournalEntry, at: Timestamp)]
        var waiter: Later<Result<Void, JournalError>>?
    }

    private let machine: Machine
    private let disk: Disk
    private let life: Life
    private var waiting: [Handed] = []
    private var underWay: [Handed]?
    private var isScheduled = false
    private var kept: JournalError?

    init(_ machine: Machine, _ disk: Disk, _ life: Life) {
        self.machine = machine
        self.disk = disk
        self.life = life
    }

    private static let full = JournalError(.full, message: "there is no room on the disk", hint: "make room")
    private static let closed = JournalError(.closed, message: "the process is gone", hint: "none")

    private func stamped(_ entries: [JournalEntry]) -> [(entry: JournalEntry, at: Timestamp)] {
        let time = Timestamp(seconds: machine.wall) ?? World.plannedTime
        return entries.map { ($0, time) }
    }

    func enqueue(_ entries: [JournalEntry]) {
        guard !life.isDead else { return }
        waiting.append(Handed(entries: stamped(entries)))
        guard !isScheduled else { return }
        isScheduled = true
        machine.after(disk.drawIdleTime()) { [weak self] in
            self?.isScheduled = false
            self?.startCommit()
        }
    }

    func append(_ entries: [JournalEntry]) async throws(JournalError) {
        guard !life.isDead else { throw Self.closed }
        let waiter = Later<Result<Void, JournalError>>(life, dying: .failure(Self.closed))
        waiting.append(Handed(entries: stamped(entries), waiter: waiter))
        startCommit()
        try await waiter.wait().get()
    }

    func flush() async throws(JournalError) {
        try await append([])
    }

    private func startCommit() {
        guard underWay == nil, !waiting.isEmpty, !life.isDead else { return }
        (underWay, waiting) = (waiting, [])
        machine.after(disk.drawCommitTime()) { [weak self] in self?.finishCommit() }
    }

    private func finishCommit() {
        guard let batch = underWay, !life.isDead else { return }
        underWay = nil
        let refusal = kept
        // Who comes after a failure is told of it, and nothing of that is written.
        let writable = batch.filter { refusal == nil || $0.waiter == nil }.flatMap(\.entries)
        let isWritten = !(disk.failsForGood && refusal != nil) && disk.commit(writable)
        let result: Result<Void, JournalError> =
            refusal.map { .failure($0) } ?? (isWritten ? .success(()) : .failure(Self.full))
        machine.note("journal: \(writable.count) entries \(isWritten ? "written" : "not written"), \(result)")
        if refusal != nil, !disk.failsForGood, batch.contains(where: { $0.waiter != nil }) { kept = nil }
        if !isWritten, batch.contains(where: { $0.waiter == nil }) || disk.failsForGood {
            kept = kept ?? Self.full
        }
        for handed in batch { handed.waiter?.come(result) }
        startCommit()
    }

    /// The process dies: what is being written is there as a whole or not at all.
    func die() {
        guard let batch = underWay, disk.drawWhetherCommitSurvives(), kept == nil else { return }
        let isWritten = disk.commit(batch.flatMap(\.entries))
        machine.note("journal: a commit survives the crash: \(isWritten)")
    }

    func records(ofRun run: String) async throws(JournalError) -> [JournalRecord] {
        try await flush()
        return disk.records.filter { $0.run == run }
    }

    func runHeads(limit: Int?) async throws(JournalError) -> [RunHead] {
        try await flush()
        var heads: [RunHead] = []
        for record in disk.records {
            if record.kind == "run" {
                heads.append(RunHead(run: record.run, start: record))
            } else if RunHead.kinds.contains(record.kind),
                let index = heads.firstIndex(where: { $0.run == record.run })
            {
                heads[index].marks.append(record)
            }
        }
        return Array(heads.reversed().prefix(limit ?? .max))
    }

    func head() async throws(JournalError) -> JournalHead {
        try await flush()
        return disk.records.last?.head ?? .none
    }
}
