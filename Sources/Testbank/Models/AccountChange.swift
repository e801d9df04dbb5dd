public import ExactJSON

/// What is to be changed about an account: nil stays as it is. The currency cannot be changed, and an external id cannot
/// be taken away.
///
/// Source: https://www.testbank.dev/accounts, "Update account".
public struct AccountChange: Sendable, Equatable {
    /// Which account.
    public var id: AccountID
    /// Its new name.
    public var name: String?
    /// Who may send to it from now on.
    public var visibility: Visibility?
    /// Your own new reference to it.
    public var externalId: String?

    /// Makes a change.
    public init(
        id: AccountID, name: String? = nil, visibility: Visibility? = nil, externalId: String? = nil
    ) {
        self.id = id
        self.name = name
        self.visibility = visibility
        self.externalId = externalId
    }

    /// Whether nothing would change; not to be sent, for the published server fails at it.
    public var isEmpty: Bool { name == nil && visibility == nil && externalId == nil }

    /// The body of `PATCH /accounts/{id}`.
    public var body: JSON {
        var data: JSONObject = [
            "type": "accounts", "id": .string(id.text),
            "attributes": .object(.texts(["name": name, "visibility": visibility?.rawValue])),
        ]
        if let externalId { data["meta"] = ["externalId": .string(externalId)] }
        return ["data": .object(data)]
    }

    /// The names of what an account does not show as it was sent; empty when all was done.
    public func names(notShownBy account: Account) -> [String] {
        let pairs: [(String, String?, String?)] = [
            ("name", name, account.name), ("visibility", visibility?.rawValue, account.visibility?.rawValue),
            ("externalId", externalId, account.externalId),
        ]
        return pairs.filter { $0.1 != nil && $0.1 != $0.2 }.map(\.0)
    }
}
