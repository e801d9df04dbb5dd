/// Reads a document in one pass over its bytes: here the bytes, the places, the blanks and the comments.
struct TOMLParser {
    let bytes: [UInt8]
    /// The next byte.
    var offset: Int
    private let start: Int
    /// How far lines and columns are counted: only ever on from here, or a long line would be counted for each
    /// value on it.
    private var counted: (offset: Int, position: TOMLPosition)

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        offset = start
        counted = (start, TOMLPosition(line: 1, column: 1))
    }

    /// The next byte; nil at the end.
    var current: UInt8? { byte(0) }

    /// The byte that far after the next one; nil after the end.
    func byte(_ distance: Int) -> UInt8? {
        offset + distance < bytes.count ? bytes[offset + distance] : nil
    }

    /// The line and column of a byte.
    mutating func position(_ offset: Int) -> TOMLPosition {
        if offset < counted.offset { counted = (start, TOMLPosition(line: 1, column: 1)) }
        while counted.offset < offset {
            let byte = bytes[counted.offset]
            counted.offset += 1
            if byte == UInt8(ascii: "\n") {
                counted.position.line += 1
                counted.position.column = 1
            } else if byte & 0xC0 != 0x80 {
                // Every byte but a UTF-8 continuation begins a character.
                counted.position.column += 1
            }
        }
        return counted.position
    }

    /// An error at the next byte, or at another.
    mutating func failure(_ message: String, at offset: Int? = nil) -> TOMLError {
        TOMLError(message, at: position(offset ?? self.offset))
    }

    /// Checks the encoding once, so that everything after it may trust the bytes.
    mutating func checkEncoding() throws(TOMLError) {
        guard String(validating: bytes, as: UTF8.self) == nil else { return }
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var valid = 0
        while case .scalarValue(let scalar) = decoder.decode(&iterator) { valid += UTF8.width(scalar) }
        throw failure("this is not UTF-8 text", at: valid)
    }

    mutating func skipBlanks() {
        while current == UInt8(ascii: " ") || current == UInt8(ascii: "\t") { offset += 1 }
    }

    /// Whether a line ends here.
    var isAtLineEnd: Bool {
        current == UInt8(ascii: "\n") || (current == UInt8(ascii: "\r") && byte(1) == UInt8(ascii: "\n"))
    }

    /// Steps over a line end, if there is one.
    mutating func skipLineEnd() -> Bool {
        guard isAtLineEnd else { return false }
        offset += current == UInt8(ascii: "\n") ? 1 : 2
        return true
    }

    /// Steps over blanks, comments and line ends.
    mutating func skipLines() throws(TOMLError) {
        repeat {
            skipBlanks()
            try skipComment()
        } while skipLineEnd()
    }

    /// Steps over blanks and a comment, and makes sure that the line ends after them.
    mutating func finishLine(after what: String) throws(TOMLError) {
        skipBlanks()
        try skipComment()
        guard current != nil, !skipLineEnd() else { return }
        try refuseControl()
        throw failure("unexpected text after \(what)")
    }

    private mutating func skipComment() throws(TOMLError) {
        guard current == UInt8(ascii: "#") else { return }
        while current != nil, !isAtLineEnd {
            try refuseControl()
            offset += 1
        }
    }

    /// Refuses what may stand nowhere but in escapes. A tab may.
    mutating func refuseControl() throws(TOMLError) {
        switch current {
        case 0: throw failure("a NUL character is not allowed")
        case UInt8(ascii: "\r") where byte(1) != UInt8(ascii: "\n"):
            throw failure("a carriage return must be followed by a line feed")
        case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): return
        case .some(..<0x20), 0x7F: throw failure("a control character is not allowed")
        default: return
        }
    }
}
