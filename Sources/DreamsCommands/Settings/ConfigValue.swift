import TOMLKit

/// A value of the config file, freed from the parser.
enum ConfigValue: Sendable, Equatable {
    case text(String)
    case integer(Int)
    case boolean(Bool)
    case list([ConfigValue])
    case table([String: ConfigValue])
    /// A type that no setting has; the name says which.
    case other(String)

    /// How messages name its type.
    var typeName: String {
        switch self {
        case .text: "a string"
        case .integer: "an integer"
        case .boolean: "a boolean"
        case .list: "an array"
        case .table: "a table"
        case .other(let name): name
        }
    }

    /// The elements when this is a list of nothing but texts.
    var texts: [String]? {
        guard case .list(let elements) = self else { return nil }
        let texts = elements.compactMap { if case .text(let text) = $0 { text } else { nil as String? } }
        return texts.count == elements.count ? texts : nil
    }

    init(_ table: TOMLTable) {
        var members: [String: ConfigValue] = [:]
        for key in table.keys {
            if let value = table[key] { members[key] = ConfigValue(value) }
        }
        self = .table(members)
    }

    private init(_ value: any TOMLValueConvertible) {
        switch value.type {
        case .string: self = value.string.map(ConfigValue.text) ?? .other("a string")
        case .int: self = value.int.map(ConfigValue.integer) ?? .other("an integer")
        case .bool: self = value.bool.map(ConfigValue.boolean) ?? .other("a boolean")
        case .table: self = value.table.map { ConfigValue($0) } ?? .other("a table")
        case .array:
            self = .list(
                (value.array.map { array in (0..<array.count).map { ConfigValue(array[$0]) } }) ?? [])
        case .double: self = .other("a floating-point number")
        case .date: self = .other("a date")
        case .time: self = .other("a time")
        case .dateTime: self = .other("a date with time")
        }
    }
}
