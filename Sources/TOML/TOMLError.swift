/// A place in a document.
public struct TOMLPosition: Sendable, Hashable, Comparable {
    /// The line, from 1. Lines end with a line feed.
    public var line: Int
    /// The column in characters (Unicode scalars), from 1.
    public var column: Int

    /// Makes a position.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// Whether the first position is nearer to the start of the document.
    public static func < (first: TOMLPosition, second: TOMLPosition) -> Bool {
        (first.line, first.column) < (second.line, second.column)
    }
}

/// Where a text breaks the rules of TOML, and how.
public struct TOMLError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The line, from 1.
    public var line: Int
    /// The column in characters (Unicode scalars), from 1.
    public var column: Int
    /// What is wrong, without a full stop. May name keys, never quotes a value: that may be a secret.
    public var message: String

    /// Makes an error.
    public init(line: Int, column: Int, message: String) {
        self.line = line
        self.column = column
        self.message = message
    }

    init(_ message: String, at position: TOMLPosition) {
        self.init(line: position.line, column: position.column, message: message)
    }

    /// `line 3, column 14: …`
    public var description: String { "line \(line), column \(column): \(message)" }
}
