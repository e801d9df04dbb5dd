/// A JSON value and where it stands, for reading documents of a known shape with good errors.
///
/// The path is put together only when it is asked for or an error is thrown. Members that nobody asks for are
/// ignored. `optional…` functions take an absent member and `null` for the same: nil.
public struct JSONCursor: Sendable {
    /// The value.
    public let value: JSON
    private let place: JSONPath

    /// Begins at a value, which errors call by `path`, such as `transaction`; empty for no name.
    public init(_ value: JSON, path: String = "") {
        self.value = value
        place = .root(path)
    }

    private init(_ value: JSON, _ place: JSONPath) {
        self.value = value
        self.place = place
    }

    /// Where the value stands, such as `transactions[3].user`.
    public var path: String { place.text }

    /// An error about this value.
    public func error(expected: String) -> JSONShapeError {
        JSONShapeError(path: path, expected: expected, value: value)
    }

    /// An error about a member of this object.
    public func error(_ name: String, expected: String) -> JSONShapeError {
        JSONShapeError(path: JSONPath.member(place, name).text, expected: expected, value: value[name])
    }

    /// The value of a member as it stands, `null` included; nil when it is absent.
    ///
    /// - Throws: ``JSONShapeError`` when this is not an object.
    public func value(_ name: String) throws(JSONShapeError) -> JSON? {
        guard case .object(let object) = value else { throw error(expected: "an object") }
        return object[name]
    }

    /// The value of a member; nil when it is absent or `null`.
    private func present(_ name: String) throws(JSONShapeError) -> JSON? {
        let found = try value(name)
        if case .null = found { return nil }
        return found
    }

    private func required<T>(
        _ value: T?, _ name: String, _ expected: @autoclosure () -> String
    ) throws(JSONShapeError) -> T {
        guard let value else { throw error(name, expected: expected()) }
        return value
    }
}

extension JSONCursor {
    /// The text of a member.
    ///
    /// - Throws: ``JSONShapeError`` when it is not a string.
    public func string(_ name: String) throws(JSONShapeError) -> String {
        try required(optionalString(name), name, "a string")
    }

    /// The text of a member, nil when it is absent or null.
    ///
    /// - Throws: ``JSONShapeError`` when it is something else.
    public func optionalString(_ name: String) throws(JSONShapeError) -> String? {
        guard let found = try present(name) else { return nil }
        guard case .string(let text) = found else { throw error(name, expected: "a string") }
        return text
    }

    /// The integer of a member.
    ///
    /// - Throws: ``JSONShapeError`` when it is not a plain integer that fits 64 bits.
    public func int64(_ name: String) throws(JSONShapeError) -> Int64 {
        try required(optionalInt64(name), name, "an integer")
    }

    /// The integer of a member, nil when it is absent or null.
    ///
    /// - Throws: ``JSONShapeError`` when it is not a plain integer that fits 64 bits.
    public func optionalInt64(_ name: String) throws(JSONShapeError) -> Int64? {
        switch try present(name) {
        case nil: return nil
        case .integer(let value): return value
        case .number(let text) where text.utf8.dropFirst().allSatisfy({ (0x30...0x39).contains($0) }):
            throw error(name, expected: "an integer of at most 64 bits")
        default: throw error(name, expected: "an integer")
        }
    }

    /// The number of a member exactly as it was written, such as `16.67`.
    ///
    /// - Throws: ``JSONShapeError`` when it is not a number.
    public func number(_ name: String) throws(JSONShapeError) -> String {
        try required(optionalNumber(name), name, "a number")
    }

    /// The number of a member exactly as it was written, nil when it is absent or null.
    ///
    /// - Throws: ``JSONShapeError`` when it is something else.
    public func optionalNumber(_ name: String) throws(JSONShapeError) -> String? {
        switch try present(name) {
        case nil: return nil
        case .integer(let value): return String(value)
        case .number(let text): return text
        default: throw error(name, expected: "a number")
        }
    }

    /// The truth of a member.
    ///
    /// - Throws: ``JSONShapeError`` when it is not `true` or `false`.
    public func bool(_ name: String) throws(JSONShapeError) -> Bool {
        try required(optionalBool(name), name, "true or false")
    }

    /// The truth of a member, nil when it is absent or null.
    ///
    /// - Throws: ``JSONShapeError`` when it is something else.
    public func optionalBool(_ name: String) throws(JSONShapeError) -> Bool? {
        guard let found = try present(name) else { return nil }
        guard case .bool(let value) = found else { throw error(name, expected: "true or false") }
        return value
    }
}

extension JSONCursor {
    /// The object of a member.
    ///
    /// - Throws: ``JSONShapeError`` when it is not an object.
    public func object(_ name: String) throws(JSONShapeError) -> JSONCursor {
        try required(optionalObject(name), name, "an object")
    }

    /// The object of a member, nil when it is absent or null.
    ///
    /// - Throws: ``JSONShapeError`` when it is something else.
    public func optionalObject(_ name: String) throws(JSONShapeError) -> JSONCursor? {
        guard let found = try present(name) else { return nil }
        guard case .object = found else { throw error(name, expected: "an object") }
        return JSONCursor(found, .member(place, name))
    }

    /// The elements of a member.
    ///
    /// - Throws: ``JSONShapeError`` when it is not an array.
    public func array(_ name: String) throws(JSONShapeError) -> [JSONCursor] {
        try required(optionalArray(name), name, "an array")
    }

    /// The elements of a member, nil when it is absent or null.
    ///
    /// - Throws: ``JSONShapeError`` when it is something else.
    public func optionalArray(_ name: String) throws(JSONShapeError) -> [JSONCursor]? {
        guard let found = try present(name) else { return nil }
        guard case .array(let elements) = found else { throw error(name, expected: "an array") }
        return Self.cursors(elements, .member(place, name))
    }

    /// The elements of this array.
    ///
    /// - Throws: ``JSONShapeError`` when this is not an array.
    public func elements() throws(JSONShapeError) -> [JSONCursor] {
        guard case .array(let elements) = value else { throw error(expected: "an array") }
        return Self.cursors(elements, place)
    }

    /// The text of this string, for arrays of strings.
    ///
    /// - Throws: ``JSONShapeError`` when this is not a string.
    public func string() throws(JSONShapeError) -> String {
        guard case .string(let text) = value else { throw error(expected: "a string") }
        return text
    }

    private static func cursors(_ elements: [JSON], _ place: JSONPath) -> [JSONCursor] {
        elements.enumerated().map { JSONCursor($0.element, .element(place, $0.offset)) }
    }
}

/// The way to a value from the root, linked backwards.
private indirect enum JSONPath: Sendable {
    case root(String)
    case member(JSONPath, String)
    case element(JSONPath, Int)

    var text: String {
        switch self {
        case .root(let name): return name
        case .member(let parent, let name):
            let prefix = parent.text
            return prefix.isEmpty ? name : prefix + "." + name
        case .element(let parent, let index): return parent.text + "[\(index)]"
        }
    }
}
