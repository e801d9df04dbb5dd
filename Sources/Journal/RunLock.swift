public import ExactJSON
import Glibc
import Synchronization

/// A lock that keeps two runs from writing to the same place at the same time (flock(2)).
///
/// The kernel takes it from a process that ends, however it ends; so there is nothing to clean up after a crash. The
/// lock's file stays: deleting it lets two processes lock two files of one name. Nothing can keep somebody from that, but
/// whoever has the lock can notice it: ``confirm()``.
public final class RunLock: Sendable {
    private let file: LockFile
    /// Nil when the lock has been released.
    private let descriptor: Mutex<Int32?>

    private init(_ file: LockFile, _ descriptor: Int32) {
        self.file = file
        self.descriptor = Mutex(descriptor)
    }

    deinit { release() }

    /// How long to wait between two tries.
    static let interval = Duration.milliseconds(100)

    /// Takes the lock `<directory>/locks/<name>.lock`; the directory and the file are made when they are missing.
    ///
    /// When another process has it, `onWait` is called once with what that process says about itself, and it is tried
    /// again until `wait` is over; the time of waiting is that of the calls of `sleep`. `owner` is what others are
    /// told, such as the run, the process's id and the time: no secrets. The name is of letters, digits and hyphens.
    public static func acquire(
        directory: String, name: String, owner: JSONObject, wait: Duration,
        sleep: @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) },
        onWait: (JSONObject?) -> Void = { _ in }
    ) async throws(LockError) -> RunLock {
        let file = try LockFile(directory: directory, name: name)
        var left = wait
        var hasTold = false
        while true {
            if let descriptor = try file.tryLocking() {
                let lock = RunLock(file, descriptor)
                try file.write(owner, to: descriptor)
                return lock
            }
            guard left > .zero else { throw .held(file.path, file.owner()) }
            if !hasTold { onWait(file.owner()) }
            hasTold = true
            let pause = min(left, interval)
            do {
                try await sleep(pause)
            } catch {
                throw .cancelled(file.path)
            }
            if Task.isCancelled { throw .cancelled(file.path) }
            left -= pause
        }
    }

    /// What the process that has the lock now says about itself; empty when it says nothing, nil when the lock is free.
    public static func holder(directory: String, name: String) throws(LockError) -> JSONObject? {
        try LockFile(directory: directory, name: name).holder()
    }

    /// Makes sure that the lock still keeps others away.
    ///
    /// - Throws: ``JournalError`` of the kind ``JournalError/Kind/lockGone`` when its file was deleted, moved or replaced, or
    ///   when it has been given back.
    public func confirm() throws(JournalError) {
        let isHeld = descriptor.withLock { $0.map(file.isCurrent) ?? false }
        guard isHeld else { throw .lockGone(file.path) }
    }

    /// Gives the lock back. Calling it again does nothing.
    public func release() {
        descriptor.withLock { descriptor in
            guard let open = descriptor else { return }
            // Nobody is to read a name there any more.
            _ = ftruncate(open, 0)
            // Closing alone would leave the lock to a child that is just being started and has not closed its copy yet.
            _ = flock(open, LOCK_UN)
            close(open)
            descriptor = nil
        }
    }
}
