import ExactJSON
import Glibc
import HTTPTransport
import ImpactFinance
import Journal
import Money
import Operations

/// The journal, opened for a command that is about to write, and the lock that keeps other runs away meanwhile.
final class Ledger {
    let journal: Journal
    let session: Session
    /// The id of the run, should there be one.
    let run: String
    private let directory: String
    private let seen: JournalHead
    private let proof: Task<JournalVerification, any Error>
    private var locks: [String: RunLock] = [:]

    /// Opens the journal of the state directory, and begins to verify it beside everything else.
    ///
    /// - Throws: ``JournalError`` when it cannot be written, or is not ours.
    init(session: Session) async throws {
        self.session = session
        directory = session.settings.stateDirectory.value
        run = RunID.make(at: session.now)
        let journal = try Journal.open(directory: directory, mode: .writing)
        self.journal = journal
        seen = try await journal.head()
        proof = Task { try await journal.verify() }
    }

    /// Waits until no other run is at the service's transactions, and keeps it so until ``close()``.
    ///
    /// - Throws: ``CommandFailure`` with status 75 when another run holds the lock for longer than `wait`, 74 when the
    ///   journal's chain is broken.
    func lock(command: String, run: String, wait: Duration) async throws {
        let name = Self.lockName(try session.host)
        // Two services of a profile may be at one address.
        guard locks[name] == nil else { return }
        let owner: JSONObject = [
            "run": .string(run), "command": .string(command), "operator": .string(Operator.name),
            "process": .integer(Int64(getpid())),
            "since": .string(Timestamp.now().truncatedToSeconds.description),
        ]
        let diagnostics = session.diagnostics
        do throws(LockError) {
            let lock = try await RunLock.acquire(
                directory: directory, name: name, owner: owner, wait: wait,
                onWait: { owner in
                    diagnostics.note("waiting for \(Self.words(owner))")
                })
            locks[name] = lock
        } catch {
            throw Self.failure(error)
        }
        // For as long as the command runs, whoever still refers to this.
        session.keep(self)
        if case .broken(let record) = try await proof.value { throw Self.broken(record) }
    }

    /// The journal for whoever is about to send something, when the lock is held.
    var store: LockedJournal { LockedJournal(journal: journal, locks: Array(locks.values)) }

    /// Whether anything was recorded since the journal was opened, be it by another run.
    func hasNews() async throws -> Bool { try await journal.head() != seen }

    /// Whether a run is being carried out by a living process.
    static func isRunning(_ run: String, host: String, directory: String) -> Bool {
        running(host: host, directory: directory) == run
    }

    /// The run that a living process is at; nil when there is none.
    static func running(host: String, directory: String) -> String? {
        (try? RunLock.holder(directory: directory, name: lockName(host)))?["run"]?.stringValue
    }

    /// Lets others in.
    func close() {
        for lock in locks.values { lock.release() }
        locks = [:]
    }

    /// One lock for a service, however its address is written.
    private static func lockName(_ host: String) -> String {
        String(SHA256.hex(of: Array(ServiceKey(recorded: host).description.utf8)).prefix(16))
    }

    /// Another run in words: `run 20261121T090000Z-4f3a9c (settle by anna@ops1, process 4711, since …)`.
    static func words(_ owner: JSONObject?) -> String {
        guard let owner, let run = owner["run"]?.stringValue else { return "another run" }
        let details = [
            owner["command"]?.stringValue.map { command in
                command + (owner["operator"]?.stringValue.map { " by \($0)" } ?? "")
            },
            owner["process"]?.integerValue.map { "process \($0)" },
            owner["since"]?.stringValue.map { "since \($0)" },
        ]
        return "run \(run) (\(details.compactMap { $0 }.joined(separator: ", ")))"
    }

    private static func failure(_ error: LockError) -> CommandFailure {
        switch error.kind {
        case .held:
            CommandFailure(
                .tryLater, code: error.code,
                "\(words(error.owner)) is at the same service; nothing was sent",
                hint: "try again when it has ended, or wait longer with --lock-timeout")
        case .cancelled: CommandFailure(status: .interrupted)
        case .cannotOpen:
            CommandFailure(
                .inputOutput, code: error.code, "\(error.message); nothing was sent", hint: error.hint)
        }
    }

    static func broken(_ record: BrokenRecord) -> CommandFailure {
        CommandFailure(
            .inputOutput, code: "journal_broken",
            "the journal was changed: record \(record.seq): \(record.reason); nothing was sent",
            hint:
                "keep the file for whoever has to find out, and put a copy of it from before in its place; or move "
                + "it away to begin a new one, after `dreams journal list` has shown no run that is open")
    }
}

/// The ids of runs: they sort by time, and say it.
enum RunID {
    /// A new id: `20261121T090000Z-4f3a9c`.
    static func make(at time: Timestamp) -> String {
        let moment = time.truncatedToSeconds.description.filter { $0 != "-" && $0 != ":" }
        let digits = String(UInt32.random(in: 0..<(1 << 24)), radix: 16)
        return "\(moment)-" + String(repeating: "0", count: 6 - digits.count) + digits
    }
}

/// Who uses the program.
enum Operator {
    /// `user@machine`.
    static var name: String {
        let user = getpwuid(getuid()).flatMap { entry in entry.pointee.pw_name.map { String(cString: $0) } }
        var buffer = [CChar](repeating: 0, count: 256)
        let hasName = gethostname(&buffer, buffer.count - 1) == 0
        let machine = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return (user ?? String(getuid())) + "@" + (hasName ? machine : "localhost")
    }
}
