public import ExactJSON
public import Money

/// A currency that accounts may be held in.
///
/// Source: `GET /currencies` of the OpenAPI file.
public struct AccountCurrency: Sendable, Equatable {
    /// Its ISO 4217 code.
    public var code: String
    /// Its name.
    public var name: String?
    /// Its sign, such as `$`.
    public var symbol: String?
    /// A flag; documented as `emoji`, and called `icon` by the published server.
    public var emoji: String?
    /// Its rate, most likely against USD. Nothing is computed with it.
    public var exchangeRate: ExactDecimal?

    init(_ cursor: JSONCursor) throws(JSONShapeError) {
        let resource = try Resource(cursor, type: "currencies")
        code = resource.id
        name = try resource.attribute("name")
        symbol = try resource.attribute("symbol")
        let documented = try resource.attribute("emoji")
        let published = try resource.attribute("icon")
        emoji = documented ?? published
        exchangeRate = try resource.amount(meta: "exchangeRate")
    }

    /// The codes that the published server knows, for when the list cannot be read.
    public static let usualCodes = ["USD", "GBP", "EUR"]

    /// The currency in one flat object, `null` where there is no value.
    public var json: JSON {
        [
            "id": .string(code), "name": .optional(name), "symbol": .optional(symbol),
            "emoji": .optional(emoji), "exchangeRate": .optional(exchangeRate?.description),
        ]
    }
}
