import Glibc

/// Reads files that may hold secrets, and only when nobody else can.
enum PrivateFile {
    /// Why a file was not read.
    enum Problem: Error, Sendable, Equatable {
        case missing
        /// Others may read or change it; the permission bits.
        case permissions(UInt32)
        case directory
        case tooLarge(Int)
        /// A pipe that gave nothing, or not all, in time.
        case slow
        case system(Int32)
    }

    /// How long a pipe may take to deliver.
    static let patience: Int32 = 60_000

    /// All bytes of a file.
    ///
    /// The permissions of regular files count, because those last: pipes, such as a shell's `<(…)` makes, and
    /// devices have none worth checking. What is checked is the file that is open, so that it cannot be swapped.
    static func read(_ path: String, limit: Int, checkingPermissions: Bool = true) throws(Problem) -> [UInt8]
    {
        // Without O_NONBLOCK, opening a named pipe that nobody writes to would wait for ever.
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { throw errno == ENOENT || errno == ENOTDIR ? .missing : .system(errno) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw .system(errno) }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: throw .directory
        case S_IFREG where checkingPermissions && status.st_mode & 0o066 != 0:
            throw .permissions(status.st_mode & 0o777)
        default: return try drain(file, limit: limit)
        }
    }

    private static func drain(_ file: Int32, limit: Int) throws(Problem) -> [UInt8] {
        var result: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 16_384)
        while true {
            var waiting = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
            let ready = poll(&waiting, 1, patience)
            if ready < 0 && errno == EINTR { continue }
            guard ready >= 0 else { throw .system(errno) }
            guard ready > 0 else { throw .slow }
            let count = Glibc.read(file, &chunk, chunk.count)
            if count < 0 && (errno == EINTR || errno == EAGAIN) { continue }
            guard count >= 0 else { throw .system(errno) }
            guard count > 0 else { return result }
            result += chunk[..<count]
            guard result.count <= limit else { throw .tooLarge(limit) }
        }
    }
}

extension PrivateFile.Problem {
    /// One sentence about the file, without a full stop.
    func sentence(_ noun: String, _ path: String, from origin: SettingOrigin) -> String {
        let subject = "the \(noun) \(Shown.plain(path)) (from \(origin.place))"
        switch self {
        case .missing: return "\(subject) does not exist"
        case .permissions(let mode):
            let digits = String(mode, radix: 8)
            let what = mode & 0o044 == 0 ? "changed" : "read"
            return "\(subject) can be \(what) by others (mode 0\(digits))"
        case .directory: return "\(subject) is a directory"
        case .tooLarge(let limit): return "\(subject) is larger than \(limit / 1024) KiB"
        case .slow: return "\(subject) is a pipe that did not end in time"
        case .system(let number): return "\(subject) cannot be read: \(String(cString: strerror(number)))"
        }
    }

    /// The command that mends it.
    func remedy(_ path: String) -> String? {
        guard case .permissions = self else { return nil }
        let word = Shown.shellWord(Shown.plain(path))
        return "run `chmod 600 \(word.hasPrefix("-") ? "./" + word : word)`"
    }
}
