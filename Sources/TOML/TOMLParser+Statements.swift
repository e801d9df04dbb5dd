/// One part of a dotted key.
struct TOMLKeyPart {
    var name: String
    var position: TOMLPosition
}

extension TOMLParser {
    /// Reads everything.
    mutating func document() throws(TOMLError) -> TOMLTable {
        try checkEncoding()
        var builder = TOMLBuilder()
        var depth = 0
        while true {
            try skipLines()
            guard let byte = current else { return builder.table() }
            if byte == UInt8(ascii: "[") {
                depth = try header(&builder)
                try finishLine(after: "a table's header")
            } else {
                try pair(&builder, depth)
                try finishLine(after: "a value")
            }
        }
    }

    /// Reads `[a.b]` or `[[a.b]]`; returns how deep that table is.
    private mutating func header(_ builder: inout TOMLBuilder) throws(TOMLError) -> Int {
        let isElement = byte(1) == UInt8(ascii: "[")
        offset += isElement ? 2 : 1
        let keys = try dottedKey(0)
        let isClosed =
            current == UInt8(ascii: "]") && (!isElement || byte(1) == UInt8(ascii: "]"))
        guard isClosed else {
            try refuseControl()
            throw failure("expected \(isElement ? "]]" : "]") after the table's name")
        }
        offset += isElement ? 2 : 1
        if isElement { try builder.openElement(keys) } else { try builder.open(keys) }
        return keys.count
    }

    /// Reads `key = value` into a table that is `depth` deep.
    mutating func pair(_ builder: inout TOMLBuilder, _ depth: Int) throws(TOMLError) {
        let keys = try dottedKey(depth)
        guard current == UInt8(ascii: "=") else {
            try refuseControl()
            throw failure("expected = after the key")
        }
        offset += 1
        skipBlanks()
        try builder.add(keys, try value(depth + keys.count))
    }

    /// Reads a key of one or more parts, with the blanks around it.
    private mutating func dottedKey(_ depth: Int) throws(TOMLError) -> [TOMLKeyPart] {
        var parts: [TOMLKeyPart] = []
        while true {
            skipBlanks()
            let start = offset
            try checkDepth(depth + parts.count + 1)
            let place = position(start)
            parts.append(TOMLKeyPart(name: try simpleKey(), position: place))
            skipBlanks()
            guard current == UInt8(ascii: ".") else { return parts }
            offset += 1
        }
    }

    private mutating func simpleKey() throws(TOMLError) -> String {
        switch current {
        case UInt8(ascii: "\""): return try basicString()
        case UInt8(ascii: "'"): return try literalString()
        default: break
        }
        let start = offset
        while let byte = current, Self.isBare(byte) { offset += 1 }
        guard offset > start else {
            try refuseControl()
            throw failure(
                current == nil || isAtLineEnd
                    ? "expected a key"
                    : "expected a key; keys are letters, digits, - and _, anything else needs quotes")
        }
        return text(start..<offset)
    }

    /// Whether a key may have that byte without quotes.
    static func isBare(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }

    /// A piece of the document, cut between characters.
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Refuses to go deeper than any stack can bear.
    mutating func checkDepth(_ depth: Int) throws(TOMLError) {
        guard depth > TOMLDocument.maximumDepth else { return }
        throw failure("more than \(TOMLDocument.maximumDepth) tables and arrays inside one another")
    }
}
