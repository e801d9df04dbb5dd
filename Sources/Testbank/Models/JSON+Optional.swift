import ExactJSON

extension JSON {
    /// The text, or `null`.
    static func optional(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }
}

extension JSONObject {
    /// The members that have a text.
    static func texts(_ members: KeyValuePairs<String, String?>) -> JSONObject {
        JSONObject(members.compactMap { name, text in text.map { Member(name: name, value: .string($0)) } })
    }
}
