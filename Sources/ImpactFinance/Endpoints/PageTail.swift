import ExactJSON
import Glibc

/// What stands at the end of a page, for whoever cannot wait until all of it has been read.
enum PageTail {
    /// No service says so much of a page.
    private static let longest = 2048

    /// The value of `meta` when it seems to be the last member of the body; nil in doubt. Only reading the whole body
    /// tells whether it is what it seems to be.
    static func meta(_ body: [UInt8]) -> JSON? {
        body.withUnsafeBytes { body in
            let tail = UnsafeRawBufferPointer(rebasing: body.suffix(longest))
            guard let start = lastMeta(tail), let end = tail.lastIndex(where: { !isSpace($0) }),
                tail[end] == UInt8(ascii: "}"), start < end
            else { return nil }
            return try? JSON(parsing: UnsafeRawBufferPointer(rebasing: tail[start..<end]))
        }
    }

    /// Where the value of the last member begins that is named so.
    private static func lastMeta(_ tail: UnsafeRawBufferPointer) -> Int? {
        let name: StaticString = "\"meta\":"
        let length = name.utf8CodeUnitCount
        guard let base = tail.baseAddress, tail.count >= length else { return nil }
        return (0...tail.count - length).last { memcmp(base + $0, name.utf8Start, length) == 0 }
            .map { $0 + length }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
