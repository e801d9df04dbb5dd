extension HTTPURL {
    /// Whether a text is a URL of an origin exactly as ``description`` would write it, so that reading it would tell
    /// nothing new: most URLs of a run are. False in doubt.
    ///
    /// `address`: the origin's ``Origin/description``.
    public static func isPlain(_ text: String, at address: String) -> Bool {
        text.utf8.withContiguousStorageIfAvailable { bytes in
            guard bytes.starts(with: address.utf8) else { return false }
            let tail = bytes[address.utf8.count...]
            // Without this slash, what follows could still belong to the host's name, or be its port.
            guard tail.first == UInt8(ascii: "/") else { return false }
            // No dot, which may be part of a segment that leads elsewhere, and nothing that is encoded.
            let path = tail.prefix(while: isPlainInPath)
            guard path.endIndex < tail.endIndex else { return true }
            return tail[path.endIndex] == UInt8(ascii: "?")
                && tail[(path.endIndex + 1)...].allSatisfy(isPlainInQuery)
        } ?? false
    }

    private static func isPlainInPath(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "/"):
            true
        default: false
        }
    }

    private static func isPlainInQuery(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "="), UInt8(ascii: "."), UInt8(ascii: "%"): true
        default: isPlainInPath(byte)
        }
    }
}
