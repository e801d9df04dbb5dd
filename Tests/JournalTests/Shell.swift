import Glibc

/// Runs scripts with bash.
enum Shell {
    /// Runs a script to its end; the output is what it writes to either standard stream.
    static func run(_ script: String) throws(TestFailure) -> (status: Int32, output: String) {
        let child = try start(script)
        return child.finish()
    }

    /// Starts a script.
    static func start(_ script: String) throws(TestFailure) -> Child { try Child(script) }

    final class Child: Sendable {
        let pid: pid_t
        private let input: Int32
        private let output: Int32

        fileprivate init(_ script: String) throws(TestFailure) {
            var toChild: [Int32] = [0, 0]
            var fromChild: [Int32] = [0, 0]
            guard
                socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0, &toChild)
                    == 0,
                socketpair(
                    AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0, &fromChild) == 0
            else { throw TestFailure("socketpair") }
            var actions = posix_spawn_file_actions_t()
            posix_spawn_file_actions_init(&actions)
            defer { posix_spawn_file_actions_destroy(&actions) }
            posix_spawn_file_actions_adddup2(&actions, toChild[1], 0)
            posix_spawn_file_actions_adddup2(&actions, fromChild[1], 1)
            posix_spawn_file_actions_adddup2(&actions, fromChild[1], 2)
            var arguments: [UnsafeMutablePointer<CChar>?] = ["bash", "-c", script].map { (word: String) in
                strdup(word)
            }
            arguments.append(nil)
            defer { for argument in arguments { free(argument) } }
            var pid: pid_t = 0
            let code = posix_spawn(&pid, "/bin/bash", &actions, nil, &arguments, environ)
            close(toChild[1])
            close(fromChild[1])
            (input, output, self.pid) = (toChild[0], fromChild[0], pid)
            guard code == 0 else { throw TestFailure("posix_spawn") }
        }

        /// Reads one line of what it writes.
        func line() -> String {
            var bytes: [UInt8] = []
            var byte: UInt8 = 0
            while read(output, &byte, 1) == 1, byte != UInt8(ascii: "\n") { bytes.append(byte) }
            return String(decoding: bytes, as: UTF8.self)
        }

        /// Ends what it reads, and waits for its end.
        func finish() -> (status: Int32, output: String) {
            close(input)
            var bytes: [UInt8] = []
            var part = [UInt8](repeating: 0, count: 4096)
            while case let count = read(output, &part, part.count), count > 0 { bytes += part[..<count] }
            close(output)
            var status: Int32 = 0
            while waitpid(pid, &status, 0) < 0, errno == EINTR {}
            let signal = status & 0x7F
            return (signal == 0 ? status >> 8 & 0xFF : 128 + signal, String(decoding: bytes, as: UTF8.self))
        }
    }
}
