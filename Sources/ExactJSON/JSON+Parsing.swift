/// What becomes of half a surrogate pair in escapes, such as `\ud83d` alone, which is no character.
public enum HalfPairs: Sendable {
    /// It becomes U+FFFD, as services' answers are better read with a mark in them than not at all.
    case replaced
    /// It is an error: two texts that differ there would become one.
    case refused
}

extension JSON {
    /// Reads one JSON text (RFC 8259, UTF-8), strictly.
    ///
    /// Refused: trailing commas, comments, `NaN`, leading zeros, invalid UTF-8, unescaped control characters,
    /// two members of one name, more than 256 arrays and objects inside one another, and anything after the
    /// value. A byte order mark at the start is skipped; `halfPairs` says what becomes of half a
    /// surrogate pair in escapes.
    ///
    /// - Throws: ``JSONSyntaxError`` with the line and column.
    public init(parsing bytes: [UInt8], halfPairs: HalfPairs = .replaced) throws(JSONSyntaxError) {
        self = try bytes.withUnsafeBufferPointer { buffer throws(JSONSyntaxError) in
            try Self.parse(buffer, halfPairs)
        }
    }

    /// Reads one JSON text, like ``init(parsing:halfPairs:)``.
    ///
    /// - Throws: ``JSONSyntaxError`` with the line and column.
    public init(parsing text: String) throws(JSONSyntaxError) {
        try self.init(parsing: Array(text.utf8))
    }

    /// Reads one JSON text, like ``init(parsing:halfPairs:)``. The buffer must stay valid during the call only.
    ///
    /// - Throws: ``JSONSyntaxError`` with the line and column.
    public init(parsing bytes: UnsafeRawBufferPointer) throws(JSONSyntaxError) {
        self = try bytes.withMemoryRebound(to: UInt8.self) { buffer throws(JSONSyntaxError) in
            try Self.parse(buffer, .replaced)
        }
    }

    private static func parse(
        _ bytes: UnsafeBufferPointer<UInt8>, _ halfPairs: HalfPairs
    ) throws(JSONSyntaxError) -> JSON {
        var parser = JSONParser(bytes, halfPairs)
        do {
            return try parser.document()
        } catch {
            throw JSONSyntaxError(error, in: bytes)
        }
    }
}
