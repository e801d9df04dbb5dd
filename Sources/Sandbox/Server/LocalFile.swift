import Glibc

/// A file that cannot be read or written, with the system's reason.
struct LocalFileError: Error, CustomStringConvertible {
    var description: String

    init(path: String) {
        description = "\(path): \(String(cString: strerror(errno)))"
    }
}

enum LocalFile {
    static func read(_ path: String) throws(LocalFileError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        if descriptor < 0 { throw LocalFileError(path: path) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Glibc.read(descriptor, &chunk, chunk.count)
            if count == 0 { return bytes }
            if count > 0 {
                bytes += chunk[..<count]
            } else if errno != EINTR {
                throw LocalFileError(path: path)
            }
        }
    }
}
