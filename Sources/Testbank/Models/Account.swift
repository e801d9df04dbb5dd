public import ExactJSON
public import Money

/// An account. Everything but its id may be missing: of another customer's account often only the name is shown.
///
/// Source: https://www.testbank.dev/accounts
public struct Account: Sendable, Equatable {
    /// Testbank's id.
    public var id: AccountID
    /// Its name.
    public var name: String?
    /// Who may send to it.
    public var visibility: Visibility?
    /// The ISO 4217 code of its currency, which never changes.
    public var currency: String?
    /// What is on it now, with the decimals that were shown. There is no other balance.
    public var balanceTotal: ExactDecimal?
    /// Your own reference to it.
    public var externalId: String?
    /// When it was created.
    public var createdAt: Timestamp?
    /// When it was last changed.
    public var updatedAt: Timestamp?

    /// Makes an account.
    public init(
        id: AccountID, name: String? = nil, visibility: Visibility? = nil, currency: String? = nil,
        balanceTotal: ExactDecimal? = nil, externalId: String? = nil, createdAt: Timestamp? = nil,
        updatedAt: Timestamp? = nil
    ) {
        self.id = id
        self.name = name
        self.visibility = visibility
        self.currency = currency
        self.balanceTotal = balanceTotal
        self.externalId = externalId
        self.createdAt = createdAt
        self.updatedAt = updatedAt
    }

    init(_ cursor: JSONCursor) throws(JSONShapeError) {
        let resource = try Resource(cursor, type: "accounts")
        id = AccountID(resource.id)
        name = try resource.attribute("name")
        visibility = try resource.attribute("visibility").map(Visibility.init)
        currency = try resource.related("currency")
        balanceTotal = try resource.amount(meta: "balanceTotal")
        externalId = try resource.meta("externalId")
        createdAt = try resource.time("createdAt")
        updatedAt = try resource.time("updatedAt")
    }

    /// Whether it is most likely another customer's: nobody else's balance and currency are shown.
    public var isForeign: Bool { balanceTotal == nil && currency == nil }

    /// The account in one flat object by the API's own names, `null` where there is no value.
    public var json: JSON {
        [
            "id": .string(id.text),
            "name": .optional(name),
            "visibility": .optional(visibility?.rawValue),
            "currency": .optional(currency),
            "balanceTotal": .optional(balanceTotal?.description),
            "externalId": .optional(externalId),
            "createdAt": .optional(createdAt?.description),
            "updatedAt": .optional(updatedAt?.description),
        ]
    }
}
