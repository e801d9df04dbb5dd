/// A strict RFC 8259 parser: one pass over bytes, by recursive descent.
///
/// Reads only within `bytes`, and only while that buffer is valid.
struct JSONParser {
    static let maximumDepth = 256

    let bytes: UnsafeBufferPointer<UInt8>
    var position: Int
    var depth = 0
    let halfPairs: HalfPairs

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ halfPairs: HalfPairs = .replaced) {
        self.bytes = bytes
        self.halfPairs = halfPairs
        position = byteOrderMarkLength(bytes)
    }

    /// The byte at the position; nil at the end.
    @inline(__always)
    var current: UInt8? {
        position < bytes.count ? bytes[position] : nil
    }

    func failure(_ reason: JSONFailure.Reason, at offset: Int? = nil) -> JSONFailure {
        JSONFailure(offset: offset ?? position, reason: reason)
    }

    @inline(__always)
    mutating func skipWhitespace() {
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): position += 1
            default: return
            }
        }
    }

    /// Reads one value and checks that nothing follows.
    mutating func document() throws(JSONFailure) -> JSON {
        skipWhitespace()
        guard current != nil else { throw failure(.empty) }
        let value = try value()
        skipWhitespace()
        guard current == nil else { throw failure(.trailingText) }
        return value
    }

    /// Reads one value like ``document()``, handing over the elements of an array that is the member `name` of an object.
    mutating func document(
        eachOf name: String, _ list: JSONMemberList, _ body: (borrowing JSONRow) -> Void
    ) throws(JSONFailure) -> JSON {
        skipWhitespace()
        guard current == UInt8(ascii: "{") else { return try document() }
        let object = try object { (member, parser) throws(JSONFailure) in
            guard member == name, parser.current == UInt8(ascii: "[") else { return try parser.value() }
            guard try parser.beginsArray() else { return .array([]) }
            var row = JSONRow(list, in: parser.bytes)
            var layout = JSONRowLayout(list)
            repeat {
                try parser.checkElement()
                try parser.read(&row, &layout)
                body(row)
                parser.skipWhitespace()
            } while try parser.continues()
            return .array([])
        }
        skipWhitespace()
        guard current == nil else { throw failure(.trailingText) }
        return .object(object)
    }

    /// Reads an element into `row`: as an object like the one before, else as one that is plain, else in the ordinary way.
    private mutating func read(_ row: inout JSONRow, _ layout: inout JSONRowLayout) throws(JSONFailure) {
        let start = position
        row.clear()
        if plainRow(&row, &layout, isLearning: false) { return }
        position = start
        row.clear()
        layout.forget()
        if plainRow(&row, &layout, isLearning: true) { return }
        position = start
        row.set(try value())
    }

    /// Reads the value that begins at the position; the caller has made sure that there is a byte.
    mutating func value() throws(JSONFailure) -> JSON {
        switch bytes[position] {
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "{"):
            return .object(try object { (_, parser) throws(JSONFailure) in try parser.value() })
        case UInt8(ascii: "["): return .array(try array())
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
        default: return try word()
        }
    }

    private mutating func enter() throws(JSONFailure) {
        guard depth < Self.maximumDepth else { throw failure(.tooDeep) }
        depth += 1
        position += 1
    }

    /// Reads an object, the values of its members with `read`.
    @inline(__always)
    private mutating func object(
        _ read: (String, inout JSONParser) throws(JSONFailure) -> JSON
    ) throws(JSONFailure) -> JSONObject {
        try enter()
        skipWhitespace()
        guard let first = current else { throw failure(.endsInside(.object)) }
        if first == UInt8(ascii: "}") {
            leave()
            return JSONObject()
        }
        var members: [JSONObject.Member] = []
        members.reserveCapacity(8)
        var names = JSONNameSet()
        while true {
            guard let quote = current else { throw failure(.endsInside(.object)) }
            guard quote == UInt8(ascii: "\"") else {
                throw failure(quote == UInt8(ascii: "}") ? .trailingComma : .expectedName)
            }
            let start = position
            let name = try string()
            let source = UnsafeRawBufferPointer(
                rebasing: UnsafeRawBufferPointer(bytes)[start + 1..<position - 1])
            guard names.insert(name, from: source, into: members) else {
                throw failure(.duplicateName(name), at: start)
            }
            skipWhitespace()
            guard let colon = current else { throw failure(.endsInside(.object)) }
            guard colon == UInt8(ascii: ":") else { throw failure(.expectedColon) }
            position += 1
            skipWhitespace()
            guard current != nil else { throw failure(.endsInside(.object)) }
            members.append(JSONObject.Member(name: name, value: try read(name, &self)))
            skipWhitespace()
            guard let next = current else { throw failure(.endsInside(.object)) }
            if next == UInt8(ascii: "}") { break }
            guard next == UInt8(ascii: ",") else { throw failure(.expectedCommaOrEnd(.object)) }
            position += 1
            skipWhitespace()
        }
        leave()
        return JSONObject(members)
    }

    private mutating func array() throws(JSONFailure) -> [JSON] {
        var elements: [JSON] = []
        guard try beginsArray() else { return elements }
        repeat {
            try checkElement()
            elements.append(try value())
            skipWhitespace()
        } while try continues()
        return elements
    }

    /// Steps into an array; false when it is empty, and then past its end.
    mutating func beginsArray() throws(JSONFailure) -> Bool {
        try enter()
        skipWhitespace()
        guard current == UInt8(ascii: "]") else { return true }
        leave()
        return false
    }

    /// Makes sure that an element can begin here.
    @inline(__always)
    mutating func checkElement() throws(JSONFailure) {
        guard let first = current else { throw failure(.endsInside(.array)) }
        if first == UInt8(ascii: "]") { throw failure(.trailingComma) }
    }

    /// Steps over a comma in an array, or over its end.
    mutating func continues() throws(JSONFailure) -> Bool {
        guard let next = current else { throw failure(.endsInside(.array)) }
        if next == UInt8(ascii: "]") {
            leave()
            return false
        }
        guard next == UInt8(ascii: ",") else { throw failure(.expectedCommaOrEnd(.array)) }
        position += 1
        skipWhitespace()
        return true
    }

    private mutating func leave() {
        depth -= 1
        position += 1
    }

    private mutating func word() throws(JSONFailure) -> JSON {
        switch bytes[position] {
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
            throw failure(.badWord)
        default: throw failure(.expectedValue)
        }
    }

    private mutating func word(_ word: StaticString, _ value: JSON) throws(JSONFailure) -> JSON {
        let start = position
        for index in 0..<word.utf8CodeUnitCount {
            guard let byte = current else { throw failure(.endsInside(.word)) }
            guard byte == word.utf8Start[index] else { throw failure(.badWord, at: start) }
            position += 1
        }
        return value
    }
}
