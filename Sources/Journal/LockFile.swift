import ExactJSON
import Glibc

/// The file of a lock.
struct LockFile {
    let path: String
    private let directory: String

    /// What a process writes about itself is not longer.
    private static let maximumLength = 65_536

    init(directory: String, name: String) throws(LockError) {
        self.directory = directory.hasSuffix("/") ? directory + "locks" : directory + "/locks"
        path = self.directory + "/" + name + ".lock"
        let isPlain = name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
                true
            default: false
            }
        }
        guard isPlain, !name.isEmpty else { throw .failed(path, EINVAL) }
    }

    /// Opens and locks the file; nil when another process has locked it. Whoever closes the descriptor unlocks it.
    func tryLocking() throws(LockError) -> Int32? {
        do {
            try PrivateFiles.makeDirectory(directory)
        } catch {
            throw LockError(.cannotOpen, message: error.message, hint: error.hint)
        }
        while true {
            let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else { throw .failed(path, errno) }
            guard try lock(descriptor) else {
                close(descriptor)
                return nil
            }
            // Somebody may have deleted the file meanwhile, and another may lock a new one.
            if isCurrent(descriptor) {
                // The umask may have taken away more than asked for.
                _ = fchmod(descriptor, 0o600)
                return descriptor
            }
            close(descriptor)
        }
    }

    /// Locks a descriptor for itself alone; false when another has it.
    private func lock(_ descriptor: Int32) throws(LockError) -> Bool {
        while true {
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
            if errno == EINTR { continue }
            guard errno == EWOULDBLOCK else { throw .failed(path, errno) }
            // What `holder` does looks like a lock for a moment, but it is a shared one, beside which another fits.
            guard flock(descriptor, LOCK_SH | LOCK_NB) == 0 else { return false }
            _ = flock(descriptor, LOCK_UN)
            sched_yield()
        }
    }

    /// What the process that has the lock says; nil when nobody has it.
    func holder() throws(LockError) -> JSONObject? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw .failed(path, errno)
        }
        defer { close(descriptor) }
        if flock(descriptor, LOCK_SH | LOCK_NB) == 0 {
            _ = flock(descriptor, LOCK_UN)
            return nil
        }
        guard errno == EWOULDBLOCK else { throw .failed(path, errno) }
        return read(descriptor) ?? JSONObject()
    }

    /// What the file says; nil when that is nothing that can be read.
    func owner() -> JSONObject? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        return read(descriptor)
    }

    /// Writes what others are told.
    func write(_ owner: JSONObject, to descriptor: Int32) throws(LockError) {
        var bytes: [UInt8] = []
        JSON.object(owner).write(to: &bytes, style: .compact)
        bytes.append(UInt8(ascii: "\n"))
        guard ftruncate(descriptor, 0) == 0, pwrite(descriptor, bytes, bytes.count, 0) == bytes.count else {
            throw .failed(path, errno)
        }
    }

    private func read(_ descriptor: Int32) -> JSONObject? {
        var bytes = [UInt8](repeating: 0, count: Self.maximumLength)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        guard count > 0, case .object(let owner) = try? JSON(parsing: Array(bytes[..<count])) else {
            return nil
        }
        return owner
    }

    /// Whether the file of a descriptor is the one that others would lock.
    func isCurrent(_ descriptor: Int32) -> Bool {
        var opened = stat()
        var named = stat()
        return fstat(descriptor, &opened) == 0 && stat(path, &named) == 0
            && opened.st_ino == named.st_ino && opened.st_dev == named.st_dev
    }
}
