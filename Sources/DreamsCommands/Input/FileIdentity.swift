import Glibc

/// Which regular file something is, whatever it is called.
struct FileIdentity: Hashable {
    private let device: dev_t
    private let number: ino_t

    /// The file behind a path; nil when there is none, or none that can be replaced.
    init?(path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        self.init(status)
    }

    /// The file behind a descriptor.
    init?(descriptor: Int32) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return nil }
        self.init(status)
    }

    private init?(_ status: stat) {
        guard status.st_mode & S_IFMT == S_IFREG else { return nil }
        device = status.st_dev
        number = status.st_ino
    }
}

extension InputSource {
    /// The file that it is.
    var file: FileIdentity? {
        isStandardInput ? FileIdentity(descriptor: 0) : FileIdentity(path: argument)
    }
}
