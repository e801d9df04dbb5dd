extension TOMLParser {
    /// Reads the value that begins here, of a key that is `depth` deep.
    mutating func value(_ depth: Int) throws(TOMLError) -> TOMLValue {
        let place = position(offset)
        switch current {
        case UInt8(ascii: "\""):
            let isLong = byte(1) == UInt8(ascii: "\"") && byte(2) == UInt8(ascii: "\"")
            return TOMLValue(.string(try isLong ? multilineString() : basicString()), at: place)
        case UInt8(ascii: "'"):
            let isLong = byte(1) == UInt8(ascii: "'") && byte(2) == UInt8(ascii: "'")
            return TOMLValue(.string(try isLong ? multilineString() : literalString()), at: place)
        case UInt8(ascii: "["):
            try checkDepth(depth + 1)
            return TOMLValue(.array(try array(depth + 1)), at: place)
        case UInt8(ascii: "{"):
            try checkDepth(depth + 1)
            return TOMLValue(.table(try inlineTable(depth + 1)), at: place)
        default: return TOMLValue(try word(), at: place)
        }
    }

    private mutating func array(_ depth: Int) throws(TOMLError) -> [TOMLValue] {
        let start = offset
        var elements: [TOMLValue] = []
        offset += 1
        while true {
            try skipLines()
            guard current != nil else { throw failure("the array is never closed", at: start) }
            if current == UInt8(ascii: "]") { break }
            elements.append(try value(depth))
            try skipLines()
            guard current != nil else { throw failure("the array is never closed", at: start) }
            if current == UInt8(ascii: "]") { break }
            guard current == UInt8(ascii: ",") else {
                try refuseControl()
                throw failure("expected a comma or ] in the array")
            }
            offset += 1
        }
        offset += 1
        return elements
    }

    private mutating func inlineTable(_ depth: Int) throws(TOMLError) -> TOMLTable {
        var builder = TOMLBuilder()
        let start = offset
        offset += 1
        skipBlanks()
        if current == UInt8(ascii: "}") {
            offset += 1
            return builder.table()
        }
        while true {
            try checkOnLine(start)
            try pair(&builder, depth)
            skipBlanks()
            try checkOnLine(start)
            if current == UInt8(ascii: "}") { break }
            guard current == UInt8(ascii: ",") else {
                try refuseControl()
                throw failure("expected a comma or } in the inline table")
            }
            offset += 1
            skipBlanks()
            guard current != UInt8(ascii: "}") else {
                throw failure("a comma is not allowed before the } of an inline table")
            }
        }
        offset += 1
        return builder.table()
    }

    private mutating func checkOnLine(_ start: Int) throws(TOMLError) {
        guard current == nil || isAtLineEnd || current == UInt8(ascii: "#") else { return }
        throw failure("the inline table is not closed on its line", at: start)
    }

    /// Reads a boolean, a number, a date or a time.
    private mutating func word() throws(TOMLError) -> TOMLValue.Content {
        let start = offset
        skipWord()
        // Between a date and a time there may be a space.
        if offset - start == 10, bytes[start + 4] == UInt8(ascii: "-"), current == UInt8(ascii: " "),
            let next = byte(1), Self.isDigit(next)
        {
            offset += 1
            skipWord()
        }
        guard let first = bytes[start..<offset].first else {
            try refuseControl()
            throw failure(
                current == nil || isAtLineEnd || current == UInt8(ascii: "#")
                    ? "expected a value" : "expected a value; text needs quotes")
        }
        let word = bytes[start..<offset]
        let text = text(start..<offset)
        if text == "true" || text == "false" { return .boolean(text == "true") }
        if Self.isDigit(first), TOMLTimeReader.isLikely(word) {
            if let kind = TOMLTimeReader.kind(of: word) { return .time(kind, text) }
            throw failure("there is no such date or time", at: start)
        }
        switch TOMLNumberReader.read(word) {
        case .integer(let value): return .integer(value)
        case .float: return .float(text)
        case .wrong(let message): throw failure(message, at: start)
        case .none:
            let isBoolean = ["true", "false"].contains(text.lowercased())
            throw failure(
                isBoolean ? "true and false are written small" : "unknown value; text needs quotes", at: start
            )
        }
    }

    private mutating func skipWord() {
        while let byte = current {
            switch byte {
            case UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: ":"): break
            default: guard Self.isBare(byte) else { return }
            }
            offset += 1
        }
    }

    static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
