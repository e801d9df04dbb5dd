/// What a JSON value is.
public enum JSONKind: Sendable {
    case null, bool, number, string, array, object
}

extension JSON {
    /// What it is.
    public var kind: JSONKind {
        switch self {
        case .null: .null
        case .bool: .bool
        case .integer, .number: .number
        case .string: .string
        case .array: .array
        case .object: .object
        }
    }
}
