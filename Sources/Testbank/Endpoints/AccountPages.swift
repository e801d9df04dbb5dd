import ExactJSON
public import WebAPI

/// Which accounts are wanted. A server may ignore a filter, so each is applied to what comes as well.
public struct AccountQuery: Sendable, Equatable {
    /// Only those whose name has this text in it, in either case.
    public var name: String?
    /// Only those that are so visible.
    public var visibility: Visibility?
    /// Only those in the currency with this code.
    public var currency: String?
    /// Only the one that you call so.
    public var externalId: String?
    /// How many a page, 1 to 100.
    public var pageSize: Int

    /// Makes a query.
    public init(
        name: String? = nil, visibility: Visibility? = nil, currency: String? = nil,
        externalId: String? = nil, pageSize: Int = 100
    ) {
        self.name = name
        self.visibility = visibility
        self.currency = currency
        self.externalId = externalId
        self.pageSize = pageSize
    }

    var items: [(name: String, value: String)] {
        let filters = [
            ("name", name), ("visibility", visibility?.rawValue), ("currency", currency),
            ("externalId", externalId),
        ]
        return filters.compactMap { name, value in value.map { ("filter[\(name)]", $0) } }
    }

    /// Whether an account is one that was asked for.
    public func matches(_ account: Account) -> Bool {
        (name.map { account.name?.containsInEitherCase($0) == true } ?? true)
            && (visibility == nil || account.visibility == visibility)
            && (currency == nil || account.currency == currency)
            && (externalId == nil || account.externalId == externalId)
    }
}

extension TestbankClient {
    /// Lists accounts page by page: `GET /accounts`, in the service's order.
    public func accounts(_ query: AccountQuery = AccountQuery()) -> ResourcePages<Account> {
        ResourcePages(
            connection, operation: "list accounts", path: "accounts", filters: query.items,
            pageSize: query.pageSize, lastResort: ("sort", "-createdAt"), matches: query.matches,
            make: { (cursor) throws(JSONShapeError) in try Account(cursor) })
    }

    /// Lists currencies: `GET /currencies`, which has no pages and needs no token.
    ///
    /// - Throws: ``APIError``.
    public func currencies() async throws(APIError) -> [AccountCurrency] {
        let call = Call(operation: "list currencies", method: .get, path: ["currencies"])
        let response = try await connection.perform(call).response
        return try connection.read(call, response) { (cursor) throws(JSONShapeError) in
            try cursor.array("data").map { (cursor) throws(JSONShapeError) in try AccountCurrency(cursor) }
        }
    }
}

extension String {
    func containsInEitherCase(_ text: String) -> Bool {
        text.isEmpty || lowercased().contains(text.lowercased())
    }
}
