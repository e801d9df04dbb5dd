extension TOMLParser {
    /// Reads a string in double quotes that ends on its line.
    mutating func basicString() throws(TOMLError) -> String {
        let start = offset
        offset += 1
        var text = TOMLStringBuilder(from: offset)
        while true {
            try checkOnLine(start)
            switch current {
            case UInt8(ascii: "\""):
                offset += 1
                return text.finished(bytes, to: offset - 1)
            case UInt8(ascii: "\\"):
                text.take(bytes, to: offset)
                text.append(try escape(start))
                text.start = offset
            default:
                try refuseControl()
                offset += 1
            }
        }
    }

    /// Reads a string in single quotes that ends on its line.
    mutating func literalString() throws(TOMLError) -> String {
        let start = offset
        offset += 1
        while current != UInt8(ascii: "'") {
            try checkOnLine(start)
            try refuseControl()
            offset += 1
        }
        offset += 1
        return text(start + 1..<offset - 1)
    }

    private mutating func checkOnLine(_ start: Int) throws(TOMLError) {
        guard current == nil || isAtLineEnd else { return }
        throw failure("the string is not closed on its line", at: start)
    }

    /// Reads a string in three quotes, double or single.
    mutating func multilineString() throws(TOMLError) -> String {
        let start = offset
        let quote = bytes[start]
        offset += 3
        _ = skipLineEnd()
        var text = TOMLStringBuilder(from: offset)
        while let byte = current {
            switch byte {
            case quote:
                // One or two quotes are text, also just before the three that end the string.
                var count = 1
                while count < 5, self.byte(count) == quote { count += 1 }
                offset += count
                if count >= 3 { return text.finished(bytes, to: offset - 3) }
            case UInt8(ascii: "\\") where quote == UInt8(ascii: "\""):
                text.take(bytes, to: offset)
                if !skipEscapedLineEnd() { text.append(try escape(start)) }
                text.start = offset
            case UInt8(ascii: "\r"):
                try refuseControl()
                text.take(bytes, to: offset)
                offset += 1
                text.start = offset
            default:
                try refuseControl()
                offset += 1
            }
        }
        throw failure("the string is never closed", at: start)
    }

    /// Steps over a backslash at the end of a line, and all blanks and line ends after it.
    private mutating func skipEscapedLineEnd() -> Bool {
        let start = offset
        offset += 1
        skipBlanks()
        guard skipLineEnd() else {
            offset = start
            return false
        }
        repeat { skipBlanks() } while skipLineEnd()
        return true
    }

    /// Reads an escape, from its backslash.
    private mutating func escape(_ string: Int) throws(TOMLError) -> Unicode.Scalar {
        let start = offset
        offset += 2
        switch byte(-1) {
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "u"): return try scalar(4, start)
        case UInt8(ascii: "U"): return try scalar(8, start)
        case nil: throw failure("the string is never closed", at: string)
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
            offset = start + 1
            try refuseControl()
            throw failure("the string is not closed on its line", at: string)
        default: throw failure("unknown escape; a backslash is written \\\\, or in single quotes", at: start)
        }
    }

    private mutating func scalar(_ count: Int, _ start: Int) throws(TOMLError) -> Unicode.Scalar {
        var value: UInt32 = 0
        for _ in 0..<count {
            guard let byte = current, let digit = TOMLNumberReader.digit(byte, 16) else {
                throw failure("\\\(count == 4 ? "u" : "U") needs \(count) hexadecimal digits", at: start)
            }
            value = value << 4 | UInt32(digit)
            offset += 1
        }
        if let scalar = Unicode.Scalar(value) { return scalar }
        throw failure("the escape is not a Unicode character", at: start)
    }
}

/// Puts a string together from pieces of the document and from escapes.
struct TOMLStringBuilder {
    private var decoded: [UInt8] = []
    /// Where the piece begins that is not yet taken.
    var start: Int

    init(from start: Int) { self.start = start }

    /// Takes the piece up to there.
    mutating func take(_ bytes: [UInt8], to end: Int) { decoded += bytes[start..<end] }

    mutating func append(_ scalar: Unicode.Scalar) { decoded += UTF8.encode(scalar) ?? .init() }

    /// The whole string, which ends there.
    mutating func finished(_ bytes: [UInt8], to end: Int) -> String {
        guard !decoded.isEmpty else { return String(decoding: bytes[start..<end], as: UTF8.self) }
        take(bytes, to: end)
        return String(decoding: decoded, as: UTF8.self)
    }
}
