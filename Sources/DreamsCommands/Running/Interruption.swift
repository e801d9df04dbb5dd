import CurlTransport
import Glibc
import Synchronization

/// What SIGINT, SIGTERM and SIGHUP (the terminal or the connection to it is gone) do.
///
/// Until a command says otherwise they end the program at once. A command that must not be torn away from its work
/// asks to be told of the first one. Of those that follow, some end the program all the same: see
/// ``endsAtOnce(_:after:)``.
///
/// Somebody has to hear a signal that has come: a thread, from ``listen()`` on, or whoever waits on ``descriptor``
/// meanwhile and calls ``hear()``. A command that does its work within milliseconds needs no thread for that.
final class Interruption: Sendable {
    /// The process has one set of signal handlers.
    static let shared = Interruption()

    private struct State {
        var received: Int32?
        var action: (@Sendable (Int32) -> Void)?
        var isListening = false
    }

    private let state = Mutex(State())
    /// The end of the pipe that the handler may write to: nearly all else is forbidden in a handler (signal-safety(7)).
    private static let pipeEnd = Atomic<Int32>(-1)
    /// The other end; -1 when there is no pipe.
    private let readEnd = Atomic<Int32>(-1)
    /// When the first signal came, heard or not, in milliseconds of ``milliseconds()``; 0 when none has.
    private static let firstCame = Atomic<Int64>(0)

    private init() {}

    /// Takes the signals in. The handlers are inherited by no child, unlike a blocked signal.
    func install() {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return }
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            // Whoever reads must not wait for what another has read.
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        // The file descriptor of a standard stream that was closed must not become our pipe.
        guard ends[0] > 2 else { return }
        Self.pipeEnd.store(ends[1], ordering: .releasing)
        readEnd.store(ends[0], ordering: .releasing)
        // Which also makes it: in the handler that would be too late.
        Self.firstCame.store(0, ordering: .releasing)
        for number in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(number) {
            var action = sigaction()
            action.__sigaction_handler.sa_handler = { number in
                let saved = errno
                let now = Interruption.milliseconds()
                let first = Interruption.firstCame.compareExchange(
                    expected: 0, desired: now, ordering: .acquiringAndReleasing)
                if first.exchanged {
                    var byte = UInt8(truncatingIfNeeded: number)
                    _ = write(Interruption.pipeEnd.load(ordering: .acquiring), &byte, 1)
                } else if Interruption.endsAtOnce(number, after: now - first.original) {
                    // Even if nobody has heard the first.
                    signal(number, SIG_DFL)
                    raise(number)
                }
                errno = saved
            }
            sigaction(number, &action, nil)
        }
        // A closed pipe is told by write(2) instead.
        signal(SIGPIPE, SIG_IGN)
        // So is a file that must not grow further (setrlimit(2)).
        signal(SIGXFSZ, SIG_IGN)
    }

    /// Whether a signal that follows another, so many milliseconds later, ends the program at once.
    ///
    /// SIGINT does: somebody has pressed Ctrl-C again. SIGTERM does when it comes late enough to be meant: timeout(1)
    /// sends its signal to the program, and then to the group of processes that the program is in. SIGHUP never does: when a
    /// terminal is closed, the kernel sends it and so does the shell, and systemd.kill(5) may send it behind SIGTERM.
    ///
    /// Called by the handler: async-signal-safe (signal-safety(7)).
    static func endsAtOnce(_ number: Int32, after milliseconds: Int64) -> Bool {
        number == SIGINT || (number == SIGTERM && milliseconds >= 2_000)
    }

    /// A time that never jumps and is not 0. Async-signal-safe.
    private static func milliseconds() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000 + 1
    }

    /// What becomes readable when a signal has come; negative when signals are not taken in.
    var descriptor: Int32 { readEnd.load(ordering: .acquiring) }

    /// Has a thread hear signals from now on. To be called before anything that may take long or wait, unless who waits
    /// heeds ``descriptor``. Calling it again does nothing.
    func listen() {
        guard descriptor >= 0 else { return }
        let isFirst = state.withLock { state in
            defer { state.isListening = true }
            return !state.isListening
        }
        if isFirst { startThread() }
    }

    /// Hears the signal that has come, if one has.
    func hear() {
        var byte: UInt8 = 0
        guard read(descriptor, &byte, 1) == 1 else { return }
        receive(Int32(byte))
    }

    /// The signal that came first, nil as long as none has.
    var received: Int32? { state.withLock { $0.received } }

    /// The signal that came first, heard now if nobody has heard it yet. For whoever waits for something else than
    /// ``descriptor`` and looks now and then.
    var pending: Int32? {
        while Self.firstCame.load(ordering: .acquiring) != 0, received == nil {
            hear()
            // The thread may have taken the byte and be about to tell.
            if received == nil { usleep(1_000) }
        }
        return received
    }

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

    private func startThread() {
        var thread = pthread_t()
        let status = pthread_create(
            &thread, nil,
            { _ in
                while true {
                    var entry = pollfd(fd: Interruption.shared.descriptor, events: Int16(POLLIN), revents: 0)
                    if poll(&entry, 1, -1) == 1 { Interruption.shared.hear() }
                }
            }, nil)
        if status == 0 { pthread_detach(thread) }
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

extension CallersPart {
    /// Hears signals while it carries a request, so that they need no thread of their own.
    static var heedingSignals: CallersPart {
        let signals = Interruption.shared
        return signals.descriptor < 0 ? CallersPart() : CallersPart(heeding: signals.descriptor, signals.hear)
    }
}
