import Glibc

/// A folder that goes away with the value.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws(TestFailure) {
        var template = Array("/tmp/dreams-journal-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw TestFailure("mkdtemp") }
        path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    deinit { _ = try? Shell.run("rm -rf '\(path)'") }

    func write(_ bytes: [UInt8], to name: String) throws(TestFailure) {
        guard let file = fopen(path + "/" + name, "w") else { throw TestFailure("fopen") }
        defer { fclose(file) }
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw TestFailure("fwrite") }
    }

    func read(_ name: String) throws(TestFailure) -> [UInt8] {
        guard let file = fopen(path + "/" + name, "r") else { throw TestFailure("fopen") }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&part, 1, part.count, file), count > 0 { bytes += part[..<count] }
        return bytes
    }

    /// The permissions of a file, such as 0o600.
    func permissions(_ name: String) -> UInt32 {
        var information = stat()
        return stat(path + "/" + name, &information) == 0 ? information.st_mode & 0o7777 : 0
    }
}

/// Something that a test needs does not work.
struct TestFailure: Error, CustomStringConvertible {
    var description: String

    init(_ call: String) {
        description = "\(call): " + (strerror(errno).map { String(cString: $0) } ?? "")
    }
}
