/// Where a text breaks the rules of JSON, and how.
public struct JSONSyntaxError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The line, from 1. Lines end with a line feed.
    public var line: Int
    /// The column in characters (Unicode scalars), from 1.
    public var column: Int
    /// What is wrong, such as `the text ends in the middle of a string`. Never quotes a value.
    public var message: String

    /// Makes an error.
    public init(line: Int, column: Int, message: String) {
        self.line = line
        self.column = column
        self.message = message
    }

    /// `line 3, column 14: …`
    public var description: String { "line \(line), column \(column): \(message)" }
}

extension JSONSyntaxError {
    /// Finds the line and column of a failure.
    init(_ failure: JSONFailure, in bytes: UnsafeBufferPointer<UInt8>) {
        let before = bytes[..<min(failure.offset, bytes.count)]
        let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? byteOrderMarkLength(bytes)
        self.init(
            line: before.count { $0 == UInt8(ascii: "\n") } + 1,
            // Every byte but a UTF-8 continuation begins a character.
            column: before.dropFirst(lineStart).count { $0 & 0xC0 != 0x80 } + 1,
            message: failure.reason.message)
    }
}

/// The length of a UTF-8 byte order mark at the start.
func byteOrderMarkLength(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
}

/// What the parser found wrong, cheap to throw; the line and column are worked out at the end.
struct JSONFailure: Error {
    enum Unit: UInt8 {
        case string, number, word, array, object

        var name: String {
            switch self {
            case .string: "a string"
            case .number: "a number"
            case .word: "a word"
            case .array: "an array"
            case .object: "an object"
            }
        }
    }

    enum Reason {
        case empty
        case endsInside(Unit)
        case expectedValue
        case expectedName
        case expectedColon
        case expectedCommaOrEnd(Unit)
        case trailingComma
        case trailingText
        case missingSeparator
        case leadingZero
        case badNumber
        case badWord
        case badEscape
        case halfPair
        case controlCharacter
        case invalidUTF8
        case duplicateName(String)
        case tooDeep

        var message: String {
            switch self {
            case .empty: "the text is empty"
            case .endsInside(let unit): "the text ends in the middle of \(unit.name)"
            case .expectedValue: "expected a value"
            case .expectedName: "expected a member name in double quotes"
            case .expectedColon: "expected a colon after the member name"
            case .expectedCommaOrEnd(.array): "expected a comma or ] in an array"
            case .expectedCommaOrEnd: "expected a comma or } in an object"
            case .trailingComma: "a comma is not allowed before the closing bracket"
            case .trailingText: "unexpected text after the value"
            case .missingSeparator: "expected a line feed or space after the value"
            case .leadingZero: "a number must not begin with a zero"
            case .badNumber: "malformed number"
            case .badWord: "unknown word: only true, false and null are allowed, and text needs double quotes"
            case .badEscape: "unknown escape in a string"
            case .halfPair: "half of a surrogate pair in a string: the text was cut inside a character"
            case .controlCharacter: "a control character in a string must be escaped"
            case .invalidUTF8: "invalid UTF-8 in a string"
            case .duplicateName(let name): "the name \(JSONFailure.quote(name)) occurs twice in one object"
            case .tooDeep: "more than \(JSONParser.maximumDepth) arrays and objects inside one another"
            }
        }
    }

    var offset: Int
    var reason: Reason

    private static func quote(_ name: String) -> String {
        let scalars = name.unicodeScalars
        let isLong = scalars.dropFirst(40).first != nil
        let shown = isLong ? String(String.UnicodeScalarView(scalars.prefix(37))) + "…" : name
        return JSON.string(shown).text(.compact)
    }
}
