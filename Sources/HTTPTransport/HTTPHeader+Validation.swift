extension HTTPHeader {
    /// Why the field cannot be sent, in words that fit behind «the header …»; nil when it can.
    public var problem: String? {
        guard !name.isEmpty, name.utf8.allSatisfy(Self.isTokenByte) else {
            return "has a name that is not a token"
        }
        guard !value.utf8.contains(where: { ($0 < 0x20 && $0 != 0x09) || $0 == 0x7F }) else {
            return "\(name) has a value with a line break or another control character"
        }
        guard !Self.managed.contains(where: isNamed) else {
            return "\(name) belongs to the connection and cannot be set"
        }
        return nil
    }

    /// Fields that frame a message: a second opinion about them is how requests are smuggled (RFC 9112, section 11.2).
    private static let managed = [
        "host", "content-length", "transfer-encoding", "connection", "keep-alive", "proxy-connection", "te",
        "trailer", "upgrade", "expect",
    ]

    /// `tchar` of RFC 9110, section 5.6.2.
    private static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
    }
}
