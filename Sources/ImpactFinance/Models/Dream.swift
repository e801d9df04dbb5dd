public import ExactJSON

/// A savings dream: what a user saves for.
///
/// Almost every field is optional on the wire, and some have changed their shape between versions of the
/// documentation, so what is not needed for deciding stays in ``json`` as it came.
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
    /// Whose it is.
    public var user: Reference?
    /// The account on which its money is.
    public var account: Reference?
    /// The whole object, as it came.
    public var json: JSON

    init(_ cursor: JSONCursor) throws(JSONShapeError) {
        id = try cursor.string("id")
        type = try cursor.optionalString("type")
        name = try cursor.optionalString("name")
        targetCents = try cursor.optionalInt64("targetCents")
        balanceCents = try cursor.optionalInt64("balanceCents")
        user = try cursor.optionalReference("user")
        account = try cursor.optionalReference("account")
        json = cursor.value
    }
}
