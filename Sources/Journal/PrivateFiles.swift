import Glibc

/// Directories and files that only their owner can read, whatever the umask.
enum PrivateFiles {
    /// Makes a directory and those above it, as far as they are missing.
    static func makeDirectory(_ path: String) throws(JournalError) {
        if mkdir(path, 0o700) == 0 {
            // The umask may have taken away more than asked for.
            _ = chmod(path, 0o700)
            return try synchronizeDirectory(parent(of: path))
        }
        let code = errno
        switch code {
        case ENOENT where path != parent(of: path):
            try makeDirectory(parent(of: path))
            // Once only: whoever deletes it again at the same time gets an error.
            guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw .cannotOpen(path, errno) }
            _ = chmod(path, 0o700)
            try synchronizeDirectory(parent(of: path))
        // An existing directory may be on a read-only disk, or below one that nobody may write to.
        case EEXIST, EROFS, EACCES, EPERM:
            guard isDirectory(path) else { throw .cannotOpen(path, code == EEXIST ? ENOTDIR : code) }
        default: throw .cannotOpen(path, code)
        }
    }

    /// Makes an empty file unless it is there.
    ///
    /// The file is not opened: closing it would take away the locks that another connection of this process may have on
    /// it already (fcntl(2), https://www.sqlite.org/howtocorrupt.html section 2.2).
    static func makeFile(_ path: String) throws(JournalError) {
        if mknod(path, S_IFREG | 0o600, 0) == 0 {
            _ = chmod(path, 0o600)
            return
        }
        // What cannot be made may still be there, for example on a read-only disk.
        let code = errno
        if code == EEXIST { return }
        guard try exists(path) else { throw .cannotOpen(path, code) }
    }

    /// Whether there is a file.
    static func exists(_ path: String) throws(JournalError) -> Bool { try size(path) != nil }

    /// How many bytes a file has; nil when there is none.
    static func size(_ path: String) throws(JournalError) -> Int? {
        var information = stat()
        if stat(path, &information) == 0 { return Int(information.st_size) }
        let code = errno
        guard code == ENOENT else { throw .cannotOpen(path, code) }
        return nil
    }

    /// Makes the names in a directory durable.
    static func synchronizeDirectory(_ path: String) throws(JournalError) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        // A directory that may not be listed can still be written.
        guard descriptor >= 0 else { return }
        defer { Glibc.close(descriptor) }
        // EINVAL: a file system without anything to make durable.
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw .cannotOpen(path, errno) }
    }

    /// The directory that a path is in.
    static func parent(of path: String) -> String {
        var path = path[...]
        while path.utf8.count > 1, path.last == "/" { path.removeLast() }
        guard let slash = path.lastIndex(of: "/") else { return "." }
        let parent = path[..<slash]
        return parent.isEmpty ? "/" : String(parent)
    }

    private static func isDirectory(_ path: String) -> Bool {
        var information = stat()
        return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
    }
}
