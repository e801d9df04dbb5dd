public import ExactJSON

/// An account to be created. It starts at nothing: the documented opening balance is dropped by the published server,
/// so that a credit is a second step.
///
/// Source: https://www.testbank.dev/accounts, "Create account".
public struct NewAccount: Sendable, Equatable {
    /// Its name.
    public var name: String
    /// Who may send to it. Always sent, because the sources disagree about the default.
    public var visibility: Visibility
    /// The ISO 4217 code of its currency.
    public var currency: String
    /// Your own reference to it, each one once.
    public var externalId: String?

    /// Makes an account to be created.
    public init(name: String, visibility: Visibility, currency: String, externalId: String? = nil) {
        self.name = name
        self.visibility = visibility
        self.currency = currency
        self.externalId = externalId
    }

    /// The body of `POST /accounts`.
    public var body: JSON {
        var data: JSONObject = [
            "type": "accounts",
            "attributes": ["name": .string(name), "visibility": .string(visibility.rawValue)],
            "relationships": ["currency": ["data": ["type": "currencies", "id": .string(currency)]]],
        ]
        if let externalId { data["meta"] = ["externalId": .string(externalId)] }
        return ["data": .object(data)]
    }

    /// The account in one flat object, as a record keeps it.
    public var json: JSON {
        [
            "name": .string(name), "visibility": .string(visibility.rawValue), "currency": .string(currency),
            "externalId": .optional(externalId),
        ]
    }

    /// Reads what ``json`` writes.
    ///
    /// - Throws: ``JSONShapeError`` for a member that is missing or of the wrong type.
    public init(_ cursor: JSONCursor) throws(JSONShapeError) {
        self.init(
            name: try cursor.string("name"),
            visibility: Visibility(rawValue: try cursor.string("visibility")),
            currency: try cursor.string("currency"), externalId: try cursor.optionalString("externalId"))
    }
}
