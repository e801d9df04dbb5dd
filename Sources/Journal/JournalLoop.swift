import Dispatch
import Glibc
import Money
import Synchronization

/// The thread that has the database to itself, and the way in.
///
/// Whatever waits when it comes round is written in one transaction, so that many writers share one wait for the disk.
/// A busy run hands over thousands of entries in a second that nobody waits for: then it rests a little between two
/// transactions for these alone, and most of them are written beside the entries that somebody does wait for. What comes
/// one by one is written at once.
final class JournalLoop: Sendable {
    typealias Answer = Result<Void, JournalError>
    typealias Waiter = CheckedContinuation<Answer, Never>

    enum Message: Sendable {
        /// Entries to be written; a fault of theirs; and who waits, nobody for enqueued ones.
        case write(JournalDatabase.Batch, JournalError?, Waiter?)
        /// Something else to be done with the database, after everything before it.
        case task(@Sendable (JournalDatabase) -> Void)
    }

    private struct Inbox {
        var messages: [Message] = []
        /// How many entries nobody waits for.
        var unwaited = 0
        /// Whether what is there must not lie any longer.
        var isUrgent = false
        var isClosing = false
    }

    /// The pause between a transaction and the next one that nobody waits for. A crash leaves what was not written to be
    /// found out by reading, so that it is short.
    private static let rest = DispatchTimeInterval.milliseconds(20)
    /// A run is busy when so many messages came during one transaction and the rest before it.
    private static let busy = 8
    /// So many entries without a waiter are written at once, because they take up memory.
    private static let mostUnwaited = 500

    /// Only the thread uses it, after the loop has been made.
    private struct Confined: @unchecked Sendable { let database: JournalDatabase }

    private let confined: Confined
    private let clock: @Sendable () -> Timestamp
    private let inbox = Mutex(Inbox())
    /// Rung when something is put into an empty inbox, or makes it urgent.
    private let bell = DispatchSemaphore(value: 0)
    private let thread = Mutex<pthread_t?>(nil)
    /// How many transactions have written something.
    let commits = Atomic<Int>(0)

    init(_ database: JournalDatabase, clock: @escaping @Sendable () -> Timestamp) throws(JournalError) {
        confined = Confined(database: database)
        self.clock = clock
        guard startThread() else {
            throw JournalError(
                .other, message: "no thread could be started for the journal",
                hint: "see to the limit of processes ('ulimit -u'), then run the command again")
        }
    }

    /// Hands entries over; their time is the present. False when the loop has been closed.
    func submit(_ entries: [JournalEntry], fault: JournalError?, waiter: Waiter?) -> Bool {
        let texts = fault == nil ? entries.map(RecordText.Contribution.init) : []
        return put(unwaited: waiter == nil ? entries.count : nil) {
            .write(JournalDatabase.Batch(at: clock(), entries: texts), fault, waiter)
        }
    }

    /// Hands over something else to be done. False when the loop has been closed.
    func submit(_ task: @escaping @Sendable (JournalDatabase) -> Void) -> Bool {
        put(unwaited: nil) { .task(task) }
    }

    /// Makes the message under the lock, so that the times of records have their order.
    ///
    /// `unwaited`: how many entries it has that nobody waits for; nil: somebody waits.
    private func put(unwaited: Int?, _ message: () -> Message) -> Bool {
        let rings: Bool? = inbox.withLock { inbox in
            guard !inbox.isClosing else { return nil }
            let before = (isEmpty: inbox.messages.isEmpty, isUrgent: inbox.isUrgent)
            inbox.messages.append(message())
            inbox.unwaited += unwaited ?? 0
            inbox.isUrgent = before.isUrgent || unwaited == nil || inbox.unwaited >= Self.mostUnwaited
            return before.isEmpty || inbox.isUrgent != before.isUrgent
        }
        // Outside of the lock, which the thread takes as soon as it wakes up.
        if rings == true { bell.signal() }
        return rings != nil
    }

    /// Ends the thread after it has done everything, and waits for it. May be called more than once.
    func shutdown() {
        inbox.withLock { inbox in
            guard !inbox.isClosing else { return }
            inbox.isClosing = true
            inbox.isUrgent = true
            bell.signal()
        }
        thread.withLock { thread in
            if let running = thread { pthread_join(running, nil) }
            thread = nil
        }
    }

    private func startThread() -> Bool {
        // Signals are for other threads. SIGXFSZ above all, which otherwise ends the process where a file may not grow:
        // blocked, it becomes an error. A thread inherits the mask of its maker.
        var all = sigset_t()
        var before = sigset_t()
        sigfillset(&all)
        pthread_sigmask(SIG_SETMASK, &all, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        let context = Unmanaged.passRetained(self)
        var handle = pthread_t()
        let status = pthread_create(
            &handle, nil,
            { context in
                guard let context else { return nil }
                // This keeps the loop alive, not the journal, whose deinit ends the loop.
                Unmanaged<JournalLoop>.fromOpaque(context).takeRetainedValue().run()
                return nil
            }, context.toOpaque())
        guard status == 0 else {
            context.release()
            return false
        }
        thread.withLock { $0 = handle }
        return true
    }

    // MARK: On the thread

    private func run() {
        var group = JournalGroup(confined.database) { self.commits.add(1, ordering: .relaxed) }
        var restEnd = DispatchTime(uptimeNanoseconds: 0)
        while true {
            bell.wait()
            // The bell ends it when the inbox becomes urgent.
            if !inbox.withLock({ $0.isUrgent }) { _ = bell.wait(timeout: restEnd) }
            let (messages, isClosing) = inbox.withLock { inbox in
                defer { (inbox.messages, inbox.unwaited, inbox.isUrgent) = ([], 0, inbox.isClosing) }
                return (inbox.messages, inbox.isClosing)
            }
            for message in messages {
                switch message {
                case .write(let batch, let fault, let waiter): group.add(batch, fault, waiter)
                case .task(let task):
                    group.commit()
                    task(confined.database)
                }
            }
            group.commit()
            if messages.count >= Self.busy { restEnd = .now() + Self.rest }
            if isClosing { break }
        }
        confined.database.close()
    }
}
