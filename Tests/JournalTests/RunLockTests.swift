import ExactJSON
import Glibc
import Synchronization
import Testing

@testable import Journal

private final class Flag: Sendable {
    let isSet = Atomic(false)
}

@Suite struct RunLockTests {
    let folder: TemporaryFolder
    static let us: JSONObject = ["run": "us", "pid": 1]

    init() throws {
        folder = try TemporaryFolder()
    }

    private func acquire(
        wait: Duration = .zero, sleep: @Sendable (Duration) async throws -> Void = { _ in },
        onWait: (JSONObject?) -> Void = { _ in }
    ) async throws(LockError) -> RunLock {
        try await RunLock.acquire(
            directory: folder.path, name: "ab12", owner: Self.us, wait: wait, sleep: sleep, onWait: onWait)
    }

    /// Another process that has the lock until it is told to end.
    private func other(_ owner: String = #"{"run":"other"}"#) throws -> Shell.Child {
        let child = try Shell.start(
            """
            mkdir -p '\(folder.path)/locks' && exec 9>>'\(folder.path)/locks/ab12.lock' && flock 9 &&
            echo '\(owner)' >'\(folder.path)/locks/ab12.lock' && echo locked && read -r _
            """)
        #expect(child.line() == "locked")
        return child
    }

    @Test func `the holder is told until it gives the lock back`() async throws {
        #expect(try RunLock.holder(directory: folder.path, name: "ab12") == nil)
        #expect(access(folder.path + "/locks", F_OK) != 0)
        let lock = try await acquire()
        #expect(try RunLock.holder(directory: folder.path, name: "ab12") == Self.us)
        #expect(folder.permissions("locks") == 0o700)
        #expect(folder.permissions("locks/ab12.lock") == 0o600)
        lock.release()
        lock.release()
        #expect(try RunLock.holder(directory: folder.path, name: "ab12") == nil)
        try await acquire().release()
    }

    @Test(arguments: ["rm", "mv -t '%'", "rm '%/locks/ab12.lock'; touch", "rm -r '%/locks'; true"])
    func `who has the lock notices when its file is gone`(_ command: String) async throws {
        let lock = try await acquire()
        try lock.confirm()
        let command = command.split(separator: "%", omittingEmptySubsequences: false).joined(
            separator: folder.path)
        _ = try Shell.start("\(command) '\(folder.path)/locks/ab12.lock'").finish()
        let error = #expect(throws: JournalError.self) { try lock.confirm() }
        #expect(error?.kind == .lockGone)
        // Nobody can keep another from beginning then.
        let second = try await acquire()
        try second.confirm()
        lock.release()
        try second.confirm()
    }

    @Test func `a lock that was given back keeps nobody away`() async throws {
        let lock = try await acquire()
        lock.release()
        #expect(throws: JournalError.self) { try lock.confirm() }
    }

    @Test func `a lock that goes away is given back`() async throws {
        do { _ = try await acquire() }
        try await acquire().release()
    }

    @Test func `locks of other names do not matter`() async throws {
        let lock = try await acquire()
        try await RunLock.acquire(directory: folder.path, name: "cd34", owner: [:], wait: .zero).release()
        lock.release()
    }

    @Test func `a lock that another process keeps is refused with its words`() async throws {
        let child = try other()
        let waits = Mutex<[JSONObject?]>([])
        let sleeps = Mutex<[Duration]>([])
        do {
            _ = try await acquire(wait: .milliseconds(250)) { duration in
                sleeps.withLock { $0.append(duration) }
            } onWait: { owner in
                waits.withLock { $0.append(owner) }
            }
            Issue.record("taken")
        } catch {
            #expect(error.kind == .held)
            #expect(error.owner == ["run": "other"])
        }
        #expect(waits.withLock { $0 } == [["run": "other"]])
        #expect(sleeps.withLock { $0 } == [.milliseconds(100), .milliseconds(100), .milliseconds(50)])
        #expect(try RunLock.holder(directory: folder.path, name: "ab12") == ["run": "other"])
        _ = child.finish()
    }

    @Test func `without waiting nobody is told of a wait`() async throws {
        let child = try other("no JSON")
        do {
            _ = try await acquire(onWait: { _ in Issue.record("waited") })
            Issue.record("taken")
        } catch {
            #expect(error.kind == .held)
            #expect(error.owner == nil)
        }
        #expect(try RunLock.holder(directory: folder.path, name: "ab12") == [:])
        _ = child.finish()
    }

    @Test func `a lock is taken as soon as it is free`() async throws {
        let child = try other()
        let sleeps = Mutex(0)
        let lock = try await acquire(wait: .seconds(60)) { _ in
            let count = sleeps.withLock { count in
                count += 1
                return count
            }
            if count == 3 { _ = child.finish() }
        }
        #expect(sleeps.withLock { $0 } == 3)
        #expect(try RunLock.holder(directory: folder.path, name: "ab12") == Self.us)
        lock.release()
    }

    @Test func `the lock of a killed process is taken over`() async throws {
        let child = try other()
        kill(child.pid, SIGKILL)
        #expect(child.finish().status == 128 + SIGKILL)
        #expect(try RunLock.holder(directory: folder.path, name: "ab12") == nil)
        let lock = try await acquire()
        #expect(try RunLock.holder(directory: folder.path, name: "ab12") == Self.us)
        lock.release()
    }

    @Test func `a child does not inherit the lock`() async throws {
        let lock = try await acquire()
        let child = try Shell.start("echo started; read -r _")
        #expect(child.line() == "started")
        lock.release()
        try await acquire().release()
        _ = child.finish()
    }

    @Test func `cancellation ends the wait`() async throws {
        let child = try other()
        let task = Task { () -> LockError.Kind? in
            do throws(LockError) {
                _ = try await acquire(wait: .seconds(600)) { _ in
                    withUnsafeCurrentTask { $0?.cancel() }
                    try await Task.sleep(for: .seconds(600))
                }
                return nil
            } catch {
                return error.kind
            }
        }
        #expect(await task.value == .cancelled)
        _ = child.finish()
    }

    @Test func `asking for the holder never keeps a lock from being taken`() async throws {
        let path = folder.path
        let flag = Flag()
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                while !flag.isSet.load(ordering: .relaxed) {
                    _ = try? RunLock.holder(directory: path, name: "ab12")
                    await Task.yield()
                }
            }
            for _ in 0..<500 {
                do {
                    try await acquire().release()
                } catch {
                    Issue.record("\(error)")
                }
            }
            flag.isSet.store(true, ordering: .relaxed)
        }
    }

    @Test(arguments: ["", "../x", "a/b", ".", "a b"])
    func `a name that could lead elsewhere is refused`(name: String) async throws {
        do {
            _ = try await RunLock.acquire(directory: folder.path, name: name, owner: [:], wait: .zero)
            Issue.record("taken")
        } catch {
            #expect(error.kind == .cannotOpen)
        }
    }

    @Test func `a place where no file can be made is told`() async throws {
        try folder.write([], to: "file")
        do {
            _ = try await RunLock.acquire(
                directory: folder.path + "/file", name: "a", owner: [:], wait: .zero)
            Issue.record("taken")
        } catch {
            #expect(error.kind == .cannotOpen)
        }
    }
}
