import Glibc

/// Steps over values that are plainly right, without making anything of them.
///
/// Nil and false mean doubt: the value may be wrong, or right in a way that is seldom seen. The caller then goes back and
/// reads it in the ordinary way, which alone decides what is an error and what it says.
extension JSONParser {
    /// Reads an object of many alike into `row`, when all of it is plain; else the position is anywhere.
    mutating func plainRow(
        _ row: inout JSONRow, _ layout: inout JSONRowLayout, isLearning: Bool
    ) -> Bool {
        guard depth < Self.maximumDepth, current == UInt8(ascii: "{") else { return false }
        depth += 1
        defer { depth -= 1 }
        position += 1
        skipWhitespace()
        if current == UInt8(ascii: "}") {
            position += 1
            return true
        }
        var index = 0
        repeat {
            guard current == UInt8(ascii: "\"") else { return false }
            let start = position + 1
            let name: JSONRowLayout.Name
            if isLearning {
                guard skipPlainString(), let new = layout.learn(start, position - start - 1, in: bytes) else {
                    return false
                }
                name = new
            } else {
                guard let known = layout.next(from: &index, in: bytes, at: start) else { return false }
                position = start + known.count + 1
                name = known
            }
            guard skipColon() else { return false }
            guard let span = skipMember() else { return false }
            if let place = name.place { row.set(place, span) }
            skipWhitespace()
        } while skipComma()
        return skip(UInt8(ascii: "}"))
    }

    /// Reads a text that is an object with one member, itself an object, into `row`, when all of it is plain.
    ///
    /// `name`: the member's name; nil when the text is the object for `row` itself.
    mutating func plainDocument(_ row: inout JSONRow, in name: String?, _ list: JSONMemberList) -> Bool {
        var layout = JSONRowLayout(list)
        skipWhitespace()
        if let name {
            guard skip(UInt8(ascii: "{")) else { return false }
            skipWhitespace()
            let start = position + 1
            guard current == UInt8(ascii: "\""), skipPlainString(),
                bytes[start..<position - 1].elementsEqual(name.utf8), skipColon()
            else { return false }
            depth += 1
        }
        guard plainRow(&row, &layout, isLearning: true) else { return false }
        skipWhitespace()
        if name != nil {
            guard skip(UInt8(ascii: "}")) else { return false }
            skipWhitespace()
        }
        return current == nil
    }

    /// A value, of which a string may be any.
    @inline(__always)
    private mutating func skipMember() -> JSONRow.Span? {
        let start = position
        if current == UInt8(ascii: "\"") {
            if skipPlainString() {
                return JSONRow.Span(start: start, end: position, kind: .string, isPlainText: true)
            }
            position = start
            guard (try? string()) != nil else { return nil }
            return JSONRow.Span(start: start, end: position, kind: .string)
        }
        return skipPlainValue().map { JSONRow.Span(start: start, end: position, kind: $0) }
    }

    private mutating func skipPlainValue() -> JSONKind? {
        guard let first = current else { return nil }
        switch first {
        case UInt8(ascii: "\""): return skipPlainString() ? .string : nil
        case UInt8(ascii: "{"): return skipPlainObject() ? .object : nil
        case UInt8(ascii: "["): return skipPlainArray() ? .array : nil
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return skipPlainNumber() ? .number : nil
        case UInt8(ascii: "n"): return skip("null") ? .null : nil
        case UInt8(ascii: "t"): return skip("true") ? .bool : nil
        case UInt8(ascii: "f"): return skip("false") ? .bool : nil
        default: return nil
        }
    }

    /// ASCII without escapes, from its opening quote.
    @inline(__always)
    private mutating func skipPlainString() -> Bool {
        position += 1
        return skipPlainText() && skip(UInt8(ascii: "\""))
    }

    /// A number without exponent.
    private mutating func skipPlainNumber() -> Bool {
        if bytes[position] == UInt8(ascii: "-") { position += 1 }
        let first = position
        guard skipDigits() else { return false }
        guard bytes[first] != UInt8(ascii: "0") || position == first + 1 else { return false }
        if current == UInt8(ascii: ".") {
            position += 1
            guard skipDigits() else { return false }
        }
        return current.map { $0 | 0x20 } != UInt8(ascii: "e")
    }

    @inline(__always)
    private mutating func skipDigits() -> Bool {
        let start = position
        while position < bytes.count, bytes[position] &- UInt8(ascii: "0") <= 9 { position += 1 }
        return position > start
    }

    /// An object of few members.
    private mutating func skipPlainObject() -> Bool {
        guard let base = bytes.baseAddress, depth < Self.maximumDepth else { return false }
        depth += 1
        defer { depth -= 1 }
        position += 1
        skipWhitespace()
        if skip(UInt8(ascii: "}")) { return true }
        // Where the names begin and how long they are.
        var names = InlineArray<16, (start: Int, count: Int)>(repeating: (0, 0))
        var count = 0
        repeat {
            guard count < names.count, current == UInt8(ascii: "\"") else { return false }
            let start = position + 1
            guard skipPlainString() else { return false }
            let length = position - start - 1
            for index in 0..<count where names[index].count == length {
                guard memcmp(base + names[index].start, base + start, length) != 0 else { return false }
            }
            names[count] = (start, length)
            count += 1
            guard skipColon(), skipPlainValue() != nil else { return false }
            skipWhitespace()
        } while skipComma()
        return skip(UInt8(ascii: "}"))
    }

    private mutating func skipPlainArray() -> Bool {
        guard depth < Self.maximumDepth else { return false }
        depth += 1
        defer { depth -= 1 }
        position += 1
        skipWhitespace()
        if skip(UInt8(ascii: "]")) { return true }
        repeat {
            guard skipPlainValue() != nil else { return false }
            skipWhitespace()
        } while skipComma()
        return skip(UInt8(ascii: "]"))
    }

    @inline(__always)
    private mutating func skip(_ byte: UInt8) -> Bool {
        guard current == byte else { return false }
        position += 1
        return true
    }

    @inline(__always)
    private mutating func skipColon() -> Bool {
        skipWhitespace()
        guard skip(UInt8(ascii: ":")) else { return false }
        skipWhitespace()
        return true
    }

    @inline(__always)
    private mutating func skipComma() -> Bool {
        guard skip(UInt8(ascii: ",")) else { return false }
        skipWhitespace()
        return true
    }

    private mutating func skip(_ word: StaticString) -> Bool {
        let end = position + word.utf8CodeUnitCount
        guard let base = bytes.baseAddress, end <= bytes.count else { return false }
        guard memcmp(base + position, word.utf8Start, word.utf8CodeUnitCount) == 0 else { return false }
        position = end
        return true
    }
}
