public import ExactJSON
import Money

/// A savings dream: what a user saves for.
///
/// Almost every field is optional on the wire, and some have changed their shape between versions of the
/// documentation.
///
/// Source: the API pages "Get all Dreams" and "Get a single Dream".
public struct Dream: Sendable, Equatable {
    /// Impact Finance's id.
    public var id: String
    /// `Dream` or `SavingsDream`, as the API writes it.
    public var type: String?
    /// What the user calls it.
    public var name: String?
    /// How much the user wants to save, in the currency's smallest unit.
    public var targetCents: Int64?
    /// How much has been saved, in the currency's smallest unit.
    public var balanceCents: Int64?
    /// Before when the user wants to have it: a time or, in an older form, a date.
    public var expiresAt: String?
    /// When it was reached.
    public var achievedAt: String?
    /// When it was deleted.
    public var deletedAt: String?
    /// Whose it is.
    public var user: Reference?
    /// The account on which its money is.
    public var account: Reference?
    /// What nothing is decided by, and so is taken in whatever form it comes.
    private var shown: JSONObject

    init(_ cursor: JSONCursor) throws(JSONShapeError) {
        id = try cursor.string("id")
        type = try cursor.optionalString("type")
        name = try cursor.optionalString("name")
        targetCents = try cursor.optionalInt64("targetCents")
        balanceCents = try cursor.optionalInt64("balanceCents")
        expiresAt = try Self.time(cursor, "expiresAt")
        achievedAt = try Self.time(cursor, "achievedAt")
        deletedAt = try Self.time(cursor, "deletedAt")
        user = try cursor.optionalReference("user")
        account = try cursor.optionalReference("account")
        shown = JSONObject(
            Self.shownNames.map { .init(name: $0, value: cursor.value[$0] ?? .null) })
        complete("groupDream", ["type", "id"])
        complete(
            "dreamInspiration",
            ["id", "translatedName", "targetCents", "durationSeconds", "imageUrl", "type"])
    }

    private static let shownNames = ["imageUrl", "activeSavehacksCount", "groupDream", "dreamInspiration"]

    /// The dream in the API's form: every documented member, `null` where there is no value.
    public var json: JSON {
        [
            "id": .string(id), "type": .optional(type), "targetCents": .optional(targetCents),
            "expiresAt": .optional(expiresAt), "achievedAt": .optional(achievedAt),
            "deletedAt": .optional(deletedAt), "name": .optional(name),
            "balanceCents": .optional(balanceCents), "imageUrl": shown["imageUrl"] ?? .null,
            "activeSavehacksCount": shown["activeSavehacksCount"] ?? .null,
            "user": user?.json ?? .null, "groupDream": shown["groupDream"] ?? .null,
            "account": account?.json ?? .null, "dreamInspiration": shown["dreamInspiration"] ?? .null,
        ]
    }

    /// A time in UTC; a text that is no time, such as a date, as it came.
    private static func time(_ cursor: JSONCursor, _ name: String) throws(JSONShapeError) -> String? {
        guard let text = try cursor.optionalString(name) else { return nil }
        return (try? Timestamp(rfc3339: text))?.description ?? text
    }

    /// Gives an object that is only shown exactly these members, `null` where it has no value.
    private mutating func complete(_ name: String, _ names: [String]) {
        guard case .object(let object)? = shown[name] else { return }
        shown[name] = .object(JSONObject(names.map { .init(name: $0, value: object[$0] ?? .null) }))
    }
}
