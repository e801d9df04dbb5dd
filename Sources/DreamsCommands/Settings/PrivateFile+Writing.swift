import Glibc

extension PrivateFile {
    /// Writes a file that only its owner can read, all of it or nothing, in place of one of that name.
    ///
    /// - Throws: ``CommandFailure`` with status 74.
    static func write(_ text: String, to path: String) throws {
        var status = stat()
        guard lstat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFREG else {
            throw CommandFailure(
                .inputOutput, code: "file_unwritable", "cannot write \(path): it is not a regular file",
                hint: "name a file that does not exist yet")
        }
        // In the same directory, so that renaming cannot become copying. mkstemp(3) puts letters in place of the six X.
        var name = Array("\(path).XXXXXX".utf8CString)
        let file = mkstemp(&name)
        guard file >= 0 else { throw failure(path) }
        _ = fcntl(file, F_SETFD, FD_CLOEXEC)
        let temporary = name.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } } ?? ""
        do {
            try write(Array(text.utf8), to: file, path)
            guard fsync(file) == 0, close(file) == 0, rename(temporary, path) == 0 else {
                throw failure(path)
            }
        } catch {
            unlink(temporary)
            throw error
        }
    }

    private static func write(_ bytes: [UInt8], to file: Int32, _ path: String) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw failure(path) }
            rest = rest.dropFirst(count)
        }
    }

    private static func failure(_ path: String) -> CommandFailure {
        CommandFailure(
            .inputOutput, code: "file_unwritable", "cannot write \(path): \(String(cString: strerror(errno)))"
        )
    }
}
