extension JSON {
    /// Reads one JSON text (RFC 8259, UTF-8), strictly.
    ///
    /// Refused: trailing commas, comments, `NaN`, leading zeros, invalid UTF-8, unescaped control characters,
    /// two members of one name, more than 256 arrays and objects inside one another, and anything after the
    /// value. A byte order mark at the start is skipped; half a surrogate pair in escapes becomes U+FFFD.
    ///
    /// - Throws: ``JSONSyntaxError`` with the line and column.
    public init(parsing bytes: [UInt8]) throws(JSONSyntaxError) {
        self = try bytes.withUnsafeBufferPointer { buffer throws(JSONSyntaxError) in try Self.parse(buffer) }
    }

    /// Reads one JSON text, like ``init(parsing:)-([UInt8])``.
    ///
    /// - Throws: ``JSONSyntaxError`` with the line and column.
    public init(parsing text: String) throws(JSONSyntaxError) {
        try self.init(parsing: Array(text.utf8))
    }

    /// Reads one JSON text, like ``init(parsing:)-([UInt8])``. The buffer must stay valid during the call only.
    ///
    /// - Throws: ``JSONSyntaxError`` with the line and column.
    public init(parsing bytes: UnsafeRawBufferPointer) throws(JSONSyntaxError) {
        self = try bytes.withMemoryRebound(to: UInt8.self) { buffer throws(JSONSyntaxError) in
            try Self.parse(buffer)
        }
    }

    private static func parse(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONSyntaxError) -> JSON {
        var parser = JSONParser(bytes)
        do {
            return try parser.document()
        } catch {
            throw JSONSyntaxError(error, in: bytes)
        }
    }
}
