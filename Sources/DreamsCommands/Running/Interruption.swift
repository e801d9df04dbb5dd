import Glibc
import Synchronization

/// What SIGINT, SIGTERM and SIGHUP (the terminal or the connection to it is gone) do.
///
/// Until a command says otherwise they end the program at once. A command that must not be torn away from its work
/// asks to be told of the first one; the second ends the program all the same.
final class Interruption: Sendable {
    /// The process has one set of signal handlers.
    static let shared = Interruption()

    private struct State {
        var received: Int32?
        var action: (@Sendable (Int32) -> Void)?
    }

    private let state = Mutex(State())
    /// The end of the pipe that the handler may write to: nearly all else is forbidden in a handler (signal-safety(7)).
    private static let pipeEnd = Atomic<Int32>(-1)

    private init() {}

    /// Starts listening. The handlers are inherited by no child, unlike a blocked signal.
    func install() {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        Self.pipeEnd.store(ends[1], ordering: .releasing)
        let readEnd = ends[0]
        // The file descriptor of a standard stream that was closed must not become our pipe.
        guard readEnd > 2 else { return }
        startThread(readEnd)
        for number in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(number) {
            var action = sigaction()
            action.__sigaction_handler.sa_handler = { number in
                let saved = errno
                var byte = UInt8(truncatingIfNeeded: number)
                _ = write(Interruption.pipeEnd.load(ordering: .acquiring), &byte, 1)
                errno = saved
            }
            sigaction(number, &action, nil)
        }
        // A closed pipe is told by write(2) instead.
        signal(SIGPIPE, SIG_IGN)
        // So is a file that must not grow further (setrlimit(2)).
        signal(SIGXFSZ, SIG_IGN)
    }

    /// The signal that came first, nil as long as none has.
    var received: Int32? { state.withLock { $0.received } }

    /// Runs a body during which the first signal does not end the program but is told to an action.
    func whileHandling<Result>(
        _ action: @escaping @Sendable (Int32) -> Void, _ body: () async throws -> Result
    ) async rethrows -> Result {
        let previous = exchange(action)
        defer { _ = exchange(previous) }
        return try await body()
    }

    /// Runs a body that waits for the user: a signal ends the program at once.
    func whileEndingAtOnce<Result>(_ body: () throws -> Result) rethrows -> Result {
        let previous = exchange(nil)
        defer { _ = exchange(previous) }
        return try body()
    }

    private func exchange(_ action: (@Sendable (Int32) -> Void)?) -> (@Sendable (Int32) -> Void)? {
        state.withLock { state in
            defer { state.action = action }
            return state.action
        }
    }

    /// Ends the process by a signal, as if it had never been handled, so that a shell sees what happened.
    static func end(by number: Int32) -> Never {
        signal(number, SIG_DFL)
        raise(number)
        _exit(128 + number)
    }

    private func isIgnored(_ number: Int32) -> Bool {
        var action = sigaction()
        sigaction(number, nil, &action)
        return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
    }

    private func startThread(_ readEnd: Int32) {
        var thread = pthread_t()
        let descriptor = UnsafeMutablePointer<Int32>.allocate(capacity: 1)
        descriptor.pointee = readEnd
        pthread_create(
            &thread, nil,
            { argument in
                guard let descriptor = argument?.assumingMemoryBound(to: Int32.self) else { return nil }
                var byte: UInt8 = 0
                while true {
                    let count = read(descriptor.pointee, &byte, 1)
                    if count == 1 { Interruption.shared.receive(Int32(byte)) }
                    if count == 0 || (count < 0 && errno != EINTR) { return nil }
                }
            }, descriptor)
        pthread_detach(thread)
    }

    private func receive(_ number: Int32) {
        let action = state.withLock { state -> (@Sendable (Int32) -> Void)? in
            guard state.received == nil else { return nil }
            state.received = number
            return state.action
        }
        guard let action else { Self.end(by: number) }
        action(number)
    }
}
