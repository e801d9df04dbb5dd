import Glibc
import Synchronization

/// A process in a session of its own, so that it can ask no terminal but the one that it is given, and that all
/// it started can be ended with it. Foundation's `Process` and swift-subprocess cannot hand over a terminal.
struct ChildProcess {
    /// What a standard stream is.
    enum Stream {
        case null
        case file(String)
        /// A descriptor of ours, such as a pipe's end.
        case descriptor(Int32)
        /// A terminal by its path; the first that the leader of a session opens becomes its own (tty(4)).
        case terminal(String)
    }

    let pid: pid_t

    /// POSIX_SPAWN_SETSID, which Swift's Glibc does not show, nor a way to change the folder.
    private static let newSession: Int32 = 0x80

    /// Pipes and processes are made one at a time: else a process started between `pipe` and `fcntl` would hold
    /// the pipe of another case open. Swift's Glibc has no pipe2.
    private static let making = Mutex(())

    /// Makes a pipe that no process inherits by accident.
    static func pipe() throws(CaseError) -> (reading: Int32, writing: Int32) {
        var ends: [Int32] = [0, 0]
        let code = making.withLock { _ in
            let code = Glibc.pipe(&ends)
            if code == 0 { for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) } }
            return code
        }
        if code != 0 { throw .system("pipe") }
        return (ends[0], ends[1])
    }

    /// Starts a command: its name, to be found by the PATH of its environment, and its arguments.
    init(
        _ command: [String], environment: [String: String], folder: String,
        streams: (Stream, Stream, Stream)
    ) throws(CaseError) {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }

        // The test runner's habits about signals are not ours.
        var all = sigset_t()
        var none = sigset_t()
        sigfillset(&all)
        sigemptyset(&none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(
            &attributes, Int16(Self.newSession | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))

        for (target, stream) in [(Int32(0), streams.0), (1, streams.1), (2, streams.2)] {
            switch stream {
            case .null: posix_spawn_file_actions_addopen(&actions, target, "/dev/null", O_RDWR, 0)
            case .file(let path):
                let mode = target == 0 ? O_RDONLY : O_WRONLY | O_CREAT | O_APPEND
                posix_spawn_file_actions_addopen(&actions, target, path, mode, 0o600)
            case .descriptor(let source): posix_spawn_file_actions_adddup2(&actions, source, target)
            case .terminal(let path): posix_spawn_file_actions_addopen(&actions, target, path, O_RDWR, 0)
            }
        }

        var pid: pid_t = 0
        let code = Self.withCStrings(["env", "-C", folder] + command) { argv in
            Self.withCStrings(environment.map { "\($0.key)=\($0.value)" }) { envp in
                Self.making.withLock { _ in
                    posix_spawn(&pid, "/usr/bin/env", &actions, &attributes, argv, envp)
                }
            }
        }
        if code != 0 { throw .system("/usr/bin/env", code) }
        self.pid = pid
    }

    private static func withCStrings<Result>(
        _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let copies = strings.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        return body(copies + [nil])
    }

    /// Whether it has ended. It stays a zombie, so that its number cannot be another's yet.
    var hasEnded: Bool {
        var information = siginfo_t()
        let code = waitid(P_PID, id_t(pid), &information, WEXITED | WNOHANG | WNOWAIT)
        return code != 0 || information.si_signo == SIGCHLD
    }

    /// Ends whatever is left of its session, the process itself included.
    func endSession() {
        // Again, for what was started meanwhile.
        for _ in 0..<100 {
            let members = SessionMembers.of(pid)
            if members.isEmpty { return }
            for member in members { kill(member, SIGKILL) }
        }
    }

    /// Waits for the end.
    /// - Returns: the exit status, 128 + n after signal n.
    func status() -> Int32 {
        var status: Int32 = 0
        while waitpid(pid, &status, 0) < 0, errno == EINTR {}
        // WIFEXITED and its kin are macros, which are not imported.
        let ending = status & 0x7F
        return ending == 0 ? status >> 8 & 0xFF : 128 + ending
    }
}
