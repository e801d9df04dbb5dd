/// Why valid JSON is not what was expected: which value, what it should be, what it is.
public struct JSONShapeError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Where, such as `transactions[3].user.id`; empty for the whole document.
    public var path: String
    /// What was expected, such as `an integer`.
    public var expected: String
    /// What was there: a number or word as it stands, the kind of anything else (never a string's text), or
    /// `nothing`.
    public var found: String

    /// Makes an error.
    public init(path: String, expected: String, found: String) {
        self.path = path
        self.expected = expected
        self.found = found
    }

    /// Makes an error about a value; nil for one that is absent.
    public init(path: String, expected: String, value: JSON?) {
        self.init(path: path, expected: expected, found: Self.describe(value))
    }

    /// `transactions[3].amountCents: expected an integer, found 12.5`
    public var message: String {
        (path.isEmpty ? "" : path + ": ") + "expected \(expected), found \(found)"
    }

    /// The message.
    public var description: String { message }

    private static func describe(_ value: JSON?) -> String {
        switch value {
        case nil: "nothing"
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .integer(let value): String(value)
        case .number(let text): text.utf8.count > 40 ? text.prefix(37) + "…" : text
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }
}
