/// Why a text is not JSON, and where.
struct JSONSyntaxError: Error, Equatable {
    var message: String
    /// Counted from 1.
    var line: Int
    /// Counted from 1, in bytes.
    var column: Int
}

/// A strict parser (RFC 8259). A key given twice is an error: with money, either reading would be a guess.
struct JSONParser {
    private static let deepest = 64
    private let bytes: [UInt8]
    private var position = 0
    private var depth = 0

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    static func parse(_ text: some Collection<UInt8>) throws(JSONSyntaxError) -> JSON {
        var parser = JSONParser(Array(text))
        parser.skipSpace()
        let value = try parser.value()
        parser.skipSpace()
        if parser.position < parser.bytes.count {
            throw parser.error("there is more after the end of the value")
        }
        return value
    }

    private var current: UInt8? {
        position < bytes.count ? bytes[position] : nil
    }

    private mutating func skipSpace() {
        while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
            position += 1
        }
    }

    private func error(_ message: String) -> JSONSyntaxError {
        let before = bytes.prefix(position)
        let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let line = before.count { $0 == 0x0A } + 1
        return JSONSyntaxError(message: message, line: line, column: position - lineStart + 1)
    }

    private mutating func value() throws(JSONSyntaxError) -> JSON {
        switch current {
        case nil: throw error("the text ends too early")
        case UInt8(ascii: "{"):
            return try nested { parser throws(JSONSyntaxError) in try parser.objectValue() }
        case UInt8(ascii: "["):
            return try nested { parser throws(JSONSyntaxError) in try parser.arrayValue() }
        case UInt8(ascii: "\""): return .string(try stringValue())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try numberValue()
        }
    }

    private mutating func nested(
        _ body: (inout JSONParser) throws(JSONSyntaxError) -> JSON
    ) throws(JSONSyntaxError) -> JSON {
        depth += 1
        if depth > JSONParser.deepest { throw error("nested too deeply") }
        let result = try body(&self)
        depth -= 1
        return result
    }

    private mutating func word(_ word: StaticString, _ value: JSON) throws(JSONSyntaxError) -> JSON {
        let length = word.utf8CodeUnitCount
        guard position + length <= bytes.count,
            bytes[position..<position + length].elementsEqual(String(describing: word).utf8)
        else { throw error("a value is expected here") }
        position += length
        return value
    }

    private mutating func objectValue() throws(JSONSyntaxError) -> JSON {
        var object = JSONObject()
        position += 1
        skipSpace()
        if current == UInt8(ascii: "}") {
            position += 1
            return .object(object)
        }
        while true {
            guard current == UInt8(ascii: "\"") else { throw error("a key in quotes is expected here") }
            let start = position
            let key = try stringValue()
            if object[key] != nil {
                position = start
                throw error("the key \"\(key)\" is given twice")
            }
            skipSpace()
            guard current == UInt8(ascii: ":") else { throw error("a colon is expected here") }
            position += 1
            skipSpace()
            object.append(key, try value())
            skipSpace()
            switch current {
            case UInt8(ascii: ","):
                position += 1
                skipSpace()
            case UInt8(ascii: "}"):
                position += 1
                return .object(object)
            default: throw error("a comma or a closing brace is expected here")
            }
        }
    }

    private mutating func arrayValue() throws(JSONSyntaxError) -> JSON {
        var values: [JSON] = []
        position += 1
        skipSpace()
        if current == UInt8(ascii: "]") {
            position += 1
            return .array(values)
        }
        while true {
            values.append(try value())
            skipSpace()
            switch current {
            case UInt8(ascii: ","):
                position += 1
                skipSpace()
            case UInt8(ascii: "]"):
                position += 1
                return .array(values)
            default: throw error("a comma or a closing bracket is expected here")
            }
        }
    }

    private mutating func digits() -> Int {
        let start = position
        while let byte = current, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { position += 1 }
        return position - start
    }

    private mutating func numberValue() throws(JSONSyntaxError) -> JSON {
        let start = position
        if current == UInt8(ascii: "-") { position += 1 }
        let leading = current
        let whole = digits()
        guard whole > 0 else {
            position = start
            throw error("a value is expected here")
        }
        if leading == UInt8(ascii: "0"), whole > 1 { throw error("a number cannot begin with 0") }
        var isInteger = true
        if current == UInt8(ascii: ".") {
            isInteger = false
            position += 1
            if digits() == 0 { throw error("a digit is expected here") }
        }
        if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
            isInteger = false
            position += 1
            if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { position += 1 }
            if digits() == 0 { throw error("a digit is expected here") }
        }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        if isInteger, let value = Int64(text) { return .integer(value) }
        return .number(text)
    }

    private mutating func stringValue() throws(JSONSyntaxError) -> String {
        position += 1
        let start = position
        while let byte = current, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 {
            position += 1
        }
        if current == UInt8(ascii: "\"") {
            let text = try checkedUTF8(bytes[start..<position])
            position += 1
            return text
        }
        return try escapedString(start)
    }

    private func checkedUTF8(_ slice: ArraySlice<UInt8>) throws(JSONSyntaxError) -> String {
        guard let text = String(validating: slice, as: UTF8.self) else {
            throw error("the text is not UTF-8")
        }
        return text
    }

    private mutating func escapedString(_ start: Int) throws(JSONSyntaxError) -> String {
        var buffer = Array(bytes[start..<position])
        while let byte = current {
            switch byte {
            case UInt8(ascii: "\""):
                let text = try checkedUTF8(buffer[...])
                position += 1
                return text
            case UInt8(ascii: "\\"):
                position += 1
                buffer.append(contentsOf: try escape())
            case 0..<0x20: throw error("a control character in a text must be escaped")
            default:
                buffer.append(byte)
                position += 1
            }
        }
        throw error("the text ends inside quotes")
    }

    private mutating func escape() throws(JSONSyntaxError) -> [UInt8] {
        guard let byte = current else { throw error("the text ends inside quotes") }
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "u"): return try unicodeEscape()
        default:
            position -= 1
            throw error("this escape is not known")
        }
    }

    private mutating func unicodeEscape() throws(JSONSyntaxError) -> [UInt8] {
        let unit = try hexadecimal()
        var units = [unit]
        if UTF16.isLeadSurrogate(unit), current == UInt8(ascii: "\\"), position + 1 < bytes.count,
            bytes[position + 1] == UInt8(ascii: "u")
        {
            position += 2
            units.append(try hexadecimal())
        }
        guard let text = String(validating: units, as: UTF16.self) else {
            throw error("half of a surrogate pair")
        }
        return Array(text.utf8)
    }

    private mutating func hexadecimal() throws(JSONSyntaxError) -> UInt16 {
        guard position + 4 <= bytes.count,
            bytes[position..<position + 4].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let value = UInt16(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
        else { throw error("four hexadecimal digits are expected here") }
        position += 4
        return value
    }
}
