import Glibc

/// Runs a program and takes what it prints, as git does with credential helpers.
///
/// The program shares the terminal, so that it may ask for a passphrase there, but not stdin, which may carry data
/// for `dreams`; its stderr passes through. Where there is no terminal to share, it leads a process group of its own,
/// so that all that it started can be stopped: what lives on would keep stderr open, and a pipeline would wait for it.
/// In a terminal's foreground the user's ^C reaches all of them.
struct SecretCommand: Sendable {
    /// Why there is no output.
    struct Failure: Error, Sendable {
        /// Words that fit behind «the command …».
        var reason: String
        /// Whether a signal has told us to stop.
        var isInterruption = false
    }

    /// The program, looked up in PATH, and its arguments.
    var arguments: [String]
    var environment: MaskedEnvironment
    /// Whether it stays in our process group.
    var sharesTerminal = Self.isInForeground

    /// What the program printed on stdout, once it has ended well.
    ///
    /// - Throws: ``Failure`` when it cannot start, ends badly, prints too much or takes longer than `limit`, or when a
    ///   signal has come; it is stopped then.
    func run(within limit: Duration) throws(Failure) -> [UInt8] {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw Failure(reason: "cannot start: \(Self.text(errno))") }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let output = ends[0]
        defer { close(output) }
        let started = start(output: ends[1])
        close(ends[1])
        let process: pid_t
        switch started {
        case .success(let identifier): process = identifier
        case .failure(let failure): throw failure
        }

        let deadline = ContinuousClock.now + limit
        var result: [UInt8] = []
        var isOpen = true
        var status: Int32?
        // Its end is what counts: a daemon it leaves behind may keep the pipe open.
        while true {
            if isOpen { isOpen = Self.drain(output, into: &result, wait: status == nil ? 20 : 0) }
            guard result.count <= SecretReader.largest else {
                if status == nil { stop(process) }
                throw Failure(reason: "printed more than \(SecretReader.largest / 1024) KiB")
            }
            if status != nil { break }
            if Interruption.shared.pending != nil {
                stop(process)
                throw .interruption
            }
            var found: Int32 = 0
            let ended = waitpid(process, &found, WNOHANG)
            if ended == process { status = found }
            if ended < 0 && errno != EINTR { throw Failure(reason: "was lost: \(Self.text(errno))") }
            guard status != nil || ContinuousClock.now < deadline else {
                stop(process)
                throw Failure(reason: "took longer than \(limit.components.seconds) s and was stopped")
            }
            if !isOpen && status == nil { usleep(5_000) }
        }
        try Self.check(status ?? 0)
        return result
    }

    private static func check(_ status: Int32) throws(Failure) {
        let signal = status & 0x7F
        guard signal == 0 else {
            // ^C in a terminal is for both of us.
            if Interruption.shared.pending != nil { throw .interruption }
            throw Failure(reason: "was ended by signal \(signal)")
        }
        let code = (status >> 8) & 0xFF
        guard code == 0 else { throw Failure(reason: "failed with exit status \(code)") }
    }

    private func start(output: Int32) -> Result<pid_t, Failure> {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output, 1)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // The program must not inherit that we ignore or block signals.
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        for signal in [SIGPIPE, SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, signal) }
        posix_spawnattr_setsigdefault(&attributes, &signals)
        let group = sharesTerminal ? 0 : POSIX_SPAWN_SETPGROUP
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | group))

        let variables = environment.variables.map { "\($0.key)=\($0.value)" }
        var process: pid_t = 0
        let failure = Self.withCStrings(arguments) { words in
            Self.withCStrings(variables) { variables in
                words[0].map { posix_spawnp(&process, $0, &actions, &attributes, words, variables) } ?? EINVAL
            }
        }
        guard failure == 0 else { return .failure(Failure(reason: "cannot start: \(Self.text(failure))")) }
        return .success(process)
    }

    /// Takes what is there. false when the pipe is at its end.
    private static func drain(_ pipe: Int32, into result: inout [UInt8], wait: Int32) -> Bool {
        var chunk = [UInt8](repeating: 0, count: 16_384)
        var timeout = wait
        while result.count <= SecretReader.largest {
            var waiting = pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)
            guard poll(&waiting, 1, timeout) > 0 else { return true }
            let count = read(pipe, &chunk, chunk.count)
            guard count > 0 else { return count < 0 && errno == EINTR }
            result += chunk[..<count]
            timeout = 0
        }
        return true
    }

    /// Ends the program, and what it has started as far as it is in its process group: asks first.
    private func stop(_ process: pid_t) {
        let target = sharesTerminal ? process : -process
        var isEnded = false
        kill(target, SIGTERM)
        for _ in 0..<50 {
            isEnded = isEnded || waitpid(process, nil, WNOHANG) != 0
            if isEnded, sharesTerminal || kill(target, 0) != 0 { return }
            usleep(10_000)
        }
        kill(target, SIGKILL)
        if !isEnded { waitpid(process, nil, 0) }
    }

    /// Whether we may use the terminal: there is one, and we are in its foreground.
    private static var isInForeground: Bool {
        let terminal = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC)
        guard terminal >= 0 else { return false }
        defer { close(terminal) }
        return tcgetpgrp(terminal) == getpgrp()
    }

    private static func withCStrings<Result>(
        _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let copies = texts.map { strdup($0) }
        defer { copies.forEach { free($0) } }
        return body(copies + [nil])
    }

    private static func text(_ number: Int32) -> String { String(cString: strerror(number)) }
}

extension SecretCommand.Failure {
    fileprivate static let interruption = Self(reason: "was cancelled", isInterruption: true)
}
