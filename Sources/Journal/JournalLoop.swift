import Glibc
import Money
import Synchronization

/// The thread that has the database to itself, and the way in.
///
/// Whatever waits when it comes round is written in one transaction, so that many writers share one wait for the disk.
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
        var isClosing = false
    }

    /// Rung when something is put into an empty inbox.
    private struct Bell: @unchecked Sendable { let semaphore: UnsafeMutablePointer<sem_t> }

    /// Only the thread uses it, after the loop has been made.
    private struct Confined: @unchecked Sendable { let database: JournalDatabase }

    private let confined: Confined
    private let clock: @Sendable () -> Timestamp
    private let inbox = Mutex(Inbox())
    private let bell = Bell(semaphore: .allocate(capacity: 1))
    private let thread = Mutex<pthread_t?>(nil)
    /// How many transactions have written something.
    let commits = Atomic<Int>(0)

    init(_ database: JournalDatabase, clock: @escaping @Sendable () -> Timestamp) throws(JournalError) {
        confined = Confined(database: database)
        self.clock = clock
        sem_init(bell.semaphore, 0, 0)
        guard startThread() else {
            throw JournalError(
                .other, message: "no thread could be started for the journal",
                hint: "see to the limit of processes ('ulimit -u'), then run the command again")
        }
    }

    deinit {
        sem_destroy(bell.semaphore)
        bell.semaphore.deallocate()
    }

    /// Hands entries over; their time is the present. False when the loop has been closed.
    func submit(_ entries: [JournalEntry], fault: JournalError?, waiter: Waiter?) -> Bool {
        put { .write(JournalDatabase.Batch(at: clock(), entries: entries), fault, waiter) }
    }

    /// Hands over something else to be done. False when the loop has been closed.
    func submit(_ task: @escaping @Sendable (JournalDatabase) -> Void) -> Bool {
        put { .task(task) }
    }

    /// Makes the message under the lock, so that the times of records have their order.
    private func put(_ message: () -> Message) -> Bool {
        inbox.withLock { inbox in
            guard !inbox.isClosing else { return false }
            inbox.messages.append(message())
            if inbox.messages.count == 1 { sem_post(bell.semaphore) }
            return true
        }
    }

    /// Ends the thread after it has done everything, and waits for it. May be called more than once.
    func shutdown() {
        inbox.withLock { inbox in
            guard !inbox.isClosing else { return }
            inbox.isClosing = true
            sem_post(bell.semaphore)
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
        while true {
            while sem_wait(bell.semaphore) != 0, errno == EINTR {}
            let (messages, isClosing) = inbox.withLock { inbox in
                defer { inbox.messages = [] }
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
            if isClosing { break }
        }
        confined.database.close()
    }
}
