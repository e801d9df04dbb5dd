/// A value of a document, and where it is written.
public struct TOMLValue: Sendable, Equatable {
    /// What a value can be.
    public enum Content: Sendable, Equatable {
        /// A string of any of the four notations; line ends in multi-line strings are line feeds.
        case string(String)
        /// An integer, whatever its base.
        case integer(Int64)
        /// A floating-point number, infinity or NaN, as it is written.
        case float(String)
        /// `true` or `false`.
        case boolean(Bool)
        /// A date, a time, or both, as it is written.
        case time(TOMLTimeKind, String)
        /// An array, of values or of tables.
        case array([TOMLValue])
        /// A table, whether it has a header, braces, or comes from dotted keys.
        case table(TOMLTable)
    }

    /// The value itself.
    public var content: Content
    /// Where the value begins. Of a table without braces, where the key stands that first names it.
    public var position: TOMLPosition

    /// Makes a value.
    public init(_ content: Content, at position: TOMLPosition) {
        self.content = content
        self.position = position
    }

    /// What kind of value it is, for messages: `a string`, `an integer`, `a date`.
    public var typeName: String {
        switch content {
        case .string: "a string"
        case .integer: "an integer"
        case .float: "a floating-point number"
        case .boolean: "a boolean"
        case .time(.date, _): "a date"
        case .time(.time, _): "a time"
        case .time(.dateTime, _), .time(.offsetDateTime, _): "a date with time"
        case .array: "an array"
        case .table: "a table"
        }
    }
}

/// The four kinds of dates and times.
public enum TOMLTimeKind: Sendable, Equatable {
    /// `1979-05-27T07:32:00Z`
    case offsetDateTime
    /// `1979-05-27T07:32:00`
    case dateTime
    /// `1979-05-27`
    case date
    /// `07:32:00`
    case time
}
