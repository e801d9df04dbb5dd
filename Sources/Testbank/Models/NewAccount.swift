public import ExactJSON
public import Money

/// An account to be created.
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

    /// What is to be on it from the beginning. The published server ignores it: look at the balance afterwards.
    public var opening: Opening?

    /// What is on a new account from the beginning.
    public struct Opening: Sendable, Equatable {
        /// How much, in the account's currency; more than zero.
        public var amount: ExactDecimal
        /// What it is for.
        public var reference: String

        /// Makes it.
        public init(amount: ExactDecimal, reference: String) {
            self.amount = amount
            self.reference = reference
        }
    }

    /// Makes an account to be created.
    public init(
        name: String, visibility: Visibility, currency: String, externalId: String? = nil,
        opening: Opening? = nil
    ) {
        self.opening = opening
        self.name = name
        self.visibility = visibility
        self.currency = currency
        self.externalId = externalId
    }

    /// What proves that an account is not this one: another external id or currency.
    public func contradictions(in shown: Account) -> [String] {
        let pairs = [("externalId", externalId, shown.externalId), ("currency", currency, shown.currency)]
        return pairs.compactMap { name, sent, found in
            guard let sent, let found, !found.utf8.elementsEqual(sent.utf8) else { return nil }
            return "\(name): \(found) instead of \(sent)"
        }
    }

    /// The body of `POST /accounts`.
    public var body: JSON {
        var relationships: JSONObject = [
            "currency": ["data": ["type": "currencies", "id": .string(currency)]]
        ]
        if let opening {
            relationships["initialBalance"] = [
                "data": [
                    "type": "transactions",
                    "attributes": [
                        "amount": .string(opening.amount.text(decimals: 2)),
                        "reference": .string(opening.reference),
                    ],
                ]
            ]
        }
        var data: JSONObject = [
            "type": "accounts",
            "attributes": ["name": .string(name), "visibility": .string(visibility.rawValue)],
            "relationships": .object(relationships),
        ]
        if let externalId { data["meta"] = ["externalId": .string(externalId)] }
        return ["data": .object(data)]
    }
}
