import Foundation
import Glibc

/// What the system tells about the processes of a session (proc(5)).
enum SessionMembers {
    #if arch(x86_64)
        private static let readCall = "0"
    #else
        private static let readCall = "63"
    #endif

    /// The processes of a session that have not ended.
    static func of(_ session: pid_t) -> [pid_t] {
        names("/proc").compactMap { pid_t($0) }.filter { pid in
            // The command's name stands in parentheses and may hold anything, spaces and parentheses too.
            guard let text = text("/proc/\(pid)/stat"), let end = text.lastIndex(of: ")") else {
                return false
            }
            let fields = text[end...].dropFirst().split(separator: " ")
            return fields.count > 3 && fields[3] == "\(session)" && fields[0] != "Z" && fields[0] != "X"
        }
    }

    /// Whether some thread of the session sleeps in `read` on the terminal.
    static func reads(_ terminal: String, session: pid_t) -> Bool {
        of(session).contains { pid in
            names("/proc/\(pid)/task").contains { thread in
                // `0 0x3 …`: the call's number and its arguments; `running` when it does not sleep.
                guard let words = text("/proc/\(pid)/task/\(thread)/syscall")?.split(separator: " "),
                    words.count > 1, words[0] == readCall,
                    let descriptor = Int(words[1].dropFirst(2), radix: 16)
                else { return false }
                let file = try? FileManager.default.destinationOfSymbolicLink(
                    atPath: "/proc/\(pid)/fd/\(descriptor)")
                return file == terminal || file == "/dev/tty"
            }
        }
    }

    private static func names(_ folder: String) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    }

    private static func text(_ path: String) -> String? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        if descriptor < 0 { return nil }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = read(descriptor, &bytes, bytes.count)
        return count < 0 ? nil : String(decoding: bytes[..<count], as: UTF8.self)
    }
}
