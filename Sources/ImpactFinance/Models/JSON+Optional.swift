import ExactJSON

extension JSON {
    /// A string, or `null` for nil.
    static func optional(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }
    /// An integer, or `null` for nil.
    static func optional(_ value: Int64?) -> JSON { value.map(JSON.integer) ?? .null }

    /// A number as it was written.
    static func exact(_ text: String) -> JSON { Int64(text).map(JSON.integer) ?? .number(text) }
}
