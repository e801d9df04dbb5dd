public import ExactJSON

/// A mention of a user, an account or a dream inside another object.
public struct Reference: Sendable, Hashable {
    private struct Parts: Hashable {
        var type: String
        var id: String
        var externalId: String?
    }

    /// Kept apart, so that all transactions of one user can share one mention of it. See ``SharedMentions``.
    private final class Storage: Sendable {
        let parts: Parts

        init(_ parts: Parts) { self.parts = parts }
    }

    private var storage: Storage

    /// Makes a reference.
    public init(type: String, id: String, externalId: String? = nil) {
        storage = Storage(Parts(type: type, id: id, externalId: externalId))
    }

    init(_ cursor: JSONCursor) throws(JSONShapeError) {
        self.init(
            type: try cursor.optionalString("type") ?? "", id: try cursor.string("id"),
            externalId: try cursor.optionalString("externalId"))
    }

    /// The kind, as the API writes it. Users come as `User` and as `user`: never compare it with regard to case.
    public var type: String {
        get { storage.parts.type }
        set { change { $0.type = newValue } }
    }

    /// Impact Finance's own id: any text, not always a UUID.
    public var id: String {
        get { storage.parts.id }
        set { change { $0.id = newValue } }
    }

    /// The bank's id for the same thing.
    public var externalId: String? {
        get { storage.parts.externalId }
        set { change { $0.externalId = newValue } }
    }

    private mutating func change(_ body: (inout Parts) -> Void) {
        var parts = storage.parts
        body(&parts)
        storage = Storage(parts)
    }

    /// Whether two mentions say the same.
    public static func == (left: Reference, right: Reference) -> Bool {
        left.storage === right.storage || left.storage.parts == right.storage.parts
    }

    /// Hashes what it says.
    public func hash(into hasher: inout Hasher) { hasher.combine(storage.parts) }

    /// The reference in the API's form.
    public var json: JSON {
        ["type": .string(type), "id": .string(id), "externalId": .optional(externalId)]
    }
}

extension Reference {
    /// The type as an account's type; meaningful only when the reference is to an account.
    public var accountType: AccountType { AccountType(rawValue: type) }
}
