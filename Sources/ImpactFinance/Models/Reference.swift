public import ExactJSON

/// A mention of a user, an account or a dream inside another object.
public struct Reference: Sendable, Hashable {
    /// The kind, as the API writes it. Users come as `User` and as `user`: never compare it with regard to case.
    public var type: String
    /// Impact Finance's own id: any text, not always a UUID.
    public var id: String
    /// The bank's id for the same thing.
    public var externalId: String?

    /// Makes a reference.
    public init(type: String, id: String, externalId: String? = nil) {
        self.type = type
        self.id = id
        self.externalId = externalId
    }

    init(_ cursor: JSONCursor) throws(JSONShapeError) {
        type = try cursor.optionalString("type") ?? ""
        id = try cursor.string("id")
        externalId = try cursor.optionalString("externalId")
    }

    /// The reference in the API's form.
    public var json: JSON {
        ["type": .string(type), "id": .string(id), "externalId": .optional(externalId)]
    }
}

extension Reference {
    /// The type as an account's type; meaningful only when the reference is to an account.
    public var accountType: AccountType { AccountType(rawValue: type) }
}

extension JSON {
    /// A string, or `null` for nil.
    static func optional(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }
    /// An integer, or `null` for nil.
    static func optional(_ value: Int64?) -> JSON { value.map(JSON.integer) ?? .null }

    /// A number as it was written.
    static func exact(_ text: String) -> JSON { Int64(text).map(JSON.integer) ?? .number(text) }
}
