/// One of many values in a text.
public struct JSONRecord: Sendable, Equatable {
    /// The line on which the value begins, from 1.
    public var line: Int
    /// The value.
    public var value: JSON

    /// Makes a record.
    public init(line: Int, value: JSON) {
        self.line = line
        self.value = value
    }
}

/// Reads lists of values in the forms that tools write them.
public enum JSONRecords {
    /// The elements of one array, or the values of a sequence: one a line (NDJSON), concatenated, or just one.
    ///
    /// A text that begins with `[` is an array. Values of a sequence are separated by white space, which may be
    /// left out after `}` and `]`. An empty text has no values. The rules for each value are those of
    /// ``JSON/init(parsing:halfPairs:)``.
    ///
    /// - Throws: ``JSONSyntaxError`` with the line and column; nothing is returned of a text that is broken later.
    public static func parse(
        _ bytes: [UInt8], halfPairs: HalfPairs = .replaced
    ) throws(JSONSyntaxError) -> [JSONRecord] {
        try bytes.withUnsafeBufferPointer { buffer throws(JSONSyntaxError) in try parse(buffer, halfPairs) }
    }

    private static func parse(
        _ bytes: UnsafeBufferPointer<UInt8>, _ halfPairs: HalfPairs
    ) throws(JSONSyntaxError) -> [JSONRecord] {
        var reader = JSONRecordReader(bytes, halfPairs)
        do {
            return try reader.read()
        } catch {
            throw JSONSyntaxError(error, in: bytes)
        }
    }
}

private struct JSONRecordReader {
    private var parser: JSONParser
    private var line = 1
    private var counted = 0
    private var records: [JSONRecord] = []

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ halfPairs: HalfPairs) {
        parser = JSONParser(bytes, halfPairs)
    }

    mutating func read() throws(JSONFailure) -> [JSONRecord] {
        parser.skipWhitespace()
        if parser.current == UInt8(ascii: "[") {
            try array()
        } else {
            try sequence()
        }
        return records
    }

    private mutating func array() throws(JSONFailure) {
        guard try parser.beginsArray() else { return try end() }
        repeat {
            try parser.checkElement()
            try record()
            parser.skipWhitespace()
        } while try parser.continues()
        try end()
    }

    private mutating func end() throws(JSONFailure) {
        parser.skipWhitespace()
        guard parser.current == nil else { throw parser.failure(.trailingText) }
    }

    private mutating func sequence() throws(JSONFailure) {
        while parser.current != nil {
            try record()
            let end = parser.position
            parser.skipWhitespace()
            guard parser.current != nil, parser.position == end else { continue }
            switch records.last?.value {
            case .object, .array: continue
            default: throw parser.failure(.missingSeparator)
            }
        }
    }

    private mutating func record() throws(JSONFailure) {
        line += parser.bytes[counted..<parser.position].count { $0 == UInt8(ascii: "\n") }
        counted = parser.position
        records.append(JSONRecord(line: line, value: try parser.value()))
    }
}
