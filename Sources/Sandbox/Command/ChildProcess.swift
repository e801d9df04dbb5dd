import Foundation
import Glibc

/// Why a command cannot be run.
struct SpawnError: Error, CustomStringConvertible {
    var command: String
    var code: Int32

    var description: String { "\(command): \(String(cString: strerror(code)))" }
}

/// A command that runs in the foreground with the sandbox's own standard streams. Foundation's `Process`
/// would put it into a process group of its own, where it could not read from a terminal.
struct ChildProcess {
    private let pid: pid_t

    /// Starts the command in this environment with the changes given; nil removes a variable.
    init(_ command: [String], environment: [String: String?], signals: Signals) throws(SpawnError) {
        var variables = ProcessInfo.processInfo.environment
        for (name, value) in environment { variables[name] = value }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var mask = signals.originalMask
        posix_spawnattr_setsigmask(&attributes, &mask)
        // The server ignores SIGPIPE; a pipeline in the child relies on it.
        var defaults = sigset_t()
        sigemptyset(&defaults)
        sigaddset(&defaults, SIGPIPE)
        posix_spawnattr_setsigdefault(&attributes, &defaults)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        var pid: pid_t = 0
        let code = ChildProcess.withCStrings(command) { arguments in
            ChildProcess.withCStrings(variables.map { "\($0.key)=\($0.value)" }) { environment in
                posix_spawnp(&pid, command[0], nil, &attributes, arguments, environment)
            }
        }
        if code != 0 { throw SpawnError(command: command[0], code: code) }
        self.pid = pid
    }

    private static func withCStrings<Result>(
        _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let copies = strings.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        return body(copies + [nil])
    }

    /// Waits for the end and passes signals on meanwhile. What came from the terminal has reached the
    /// child already.
    /// - Returns: the exit status, 128 + n after signal n.
    func wait(_ signals: Signals) -> Int32 {
        while true {
            let (signal, isFromTerminal) = signals.next()
            if signal != SIGCHLD {
                if !isFromTerminal { kill(pid, signal) }
                continue
            }
            var status: Int32 = 0
            // Also sent when the child stops or continues: then there is nothing to collect.
            guard waitpid(pid, &status, WNOHANG) == pid else { continue }
            // WIFEXITED and its kin are macros, which are not imported.
            let ending = status & 0x7F
            return ending == 0 ? status >> 8 & 0xFF : 128 + ending
        }
    }
}
