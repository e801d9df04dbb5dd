/// How rows look on the wire.
struct TestbankDocuments: Sendable {
    enum Place { case create, show, list }

    var quirks: Set<TestbankQuirk>
    var isPublished: Bool

    private func time(_ timestamp: Timestamp) -> JSON {
        let text = timestamp.rendered
        if quirks.contains(.timesWithoutFraction) || text.count > 20 { return .string(text) }
        return .string(text.dropLast() + ".000Z")
    }

    private func amount(_ value: Int64) -> JSON {
        let text = TestbankMoney.text(value)
        return quirks.contains(.amountNumbers) ? .number(text) : .string(text)
    }

    /// Adds a member that may have no value.
    private func add(_ key: String, _ value: JSON?, to object: inout JSONObject) {
        if let value {
            object.append(key, value)
        } else if quirks.contains(.nullMembers) {
            object.append(key, .null)
        }
    }

    static func identifier(_ type: String, _ id: String) -> JSON {
        ["data": ["type": .string(type), "id": .string(id)]]
    }

    func account(_ account: TestbankAccount, initialTransaction: String? = nil) -> JSON {
        var attributes: JSONObject = ["name": .string(account.name)]
        attributes.append("visibility", .string(account.visibility))
        var relationships: JSONObject = [
            "currency": TestbankDocuments.identifier("currencies", account.currency)
        ]
        if let initialTransaction {
            relationships.append(
                "initialTransaction", TestbankDocuments.identifier("transactions", initialTransaction))
        }
        var meta: JSONObject = [:]
        add("externalId", account.externalID.map(JSON.string), to: &meta)
        meta.append("balanceTotal", amount(account.balance))
        meta.append("createdAt", time(account.createdAt))
        meta.append("updatedAt", time(account.updatedAt))
        var object: JSONObject = [
            "type": "accounts", "id": .string(account.id), "attributes": .object(attributes),
            "relationships": .object(relationships),
        ]
        if isPublished {
            let id = PercentEncoding.encode(account.id)
            object.append(
                "links",
                [
                    "self": .string("\(Testbank.prefix)/accounts/\(id)"),
                    "transactions": .string("\(Testbank.prefix)/transactions?filter[account]=\(id)"),
                ])
        }
        object.append("meta", .object(meta))
        return .object(object)
    }

    /// Somebody else's account, as `discovery` shows it: without balance and times.
    func foreignAccount(_ account: TestbankAccount) -> JSON {
        [
            "type": "accounts", "id": .string(account.id),
            "attributes": ["name": .string(account.name), "visibility": .string(account.visibility)],
            "relationships": ["currency": TestbankDocuments.identifier("currencies", account.currency)],
        ]
    }

    /// An account under `included`.
    func includedAccount(_ account: TestbankAccount) -> JSON {
        if account.isOwn || !quirks.contains(.includedNameOnly) { return self.account(account) }
        return [
            "type": "accounts", "id": .string(account.id), "attributes": ["name": .string(account.name)],
        ]
    }

    func transaction(_ transaction: TestbankTransaction, _ place: Place) -> JSON {
        var parties = (sender: transaction.sender, recipient: transaction.recipient)
        if place == .create {
            if quirks.contains(.swappedParties) { parties = (parties.recipient, parties.sender) }
            if quirks.contains(.equalParties) { parties.recipient = parties.sender }
        }
        var meta: JSONObject = [:]
        let rate = transaction.rate.map { JSON.number($0.text) }
        add("exchangeRate", rate ?? (quirks.contains(.sameCurrencyRate) ? .integer(1) : nil), to: &meta)
        let hidesID =
            quirks.contains(.withoutExternalID)
            || (place == .create && quirks.contains(.createWithoutExternalID))
            || (place == .list && quirks.contains(.listWithoutExternalID))
        add("externalId", hidesID ? nil : transaction.externalID.map(JSON.string), to: &meta)
        let hidesTime =
            quirks.contains(.withoutTime) || (place == .create && quirks.contains(.createWithoutTime))
            || (place == .list && quirks.contains(.listWithoutTime))
        add("createdAt", hidesTime ? nil : time(transaction.createdAt), to: &meta)
        return [
            "type": "transactions", "id": .string(transaction.id),
            "attributes": [
                "amount": amount(transaction.amount), "reference": .string(transaction.reference),
            ],
            "relationships": [
                "sender": TestbankDocuments.identifier("accounts", parties.sender),
                "recipient": TestbankDocuments.identifier("accounts", parties.recipient),
            ],
            "meta": .object(meta),
        ]
    }

    func currency(_ currency: TestbankCurrency) -> JSON {
        let icons = quirks.contains(.currencyIcons)
        var object: JSONObject = [
            "type": "currencies", "id": .string(currency.code),
            "attributes": [
                "name": .string(currency.name), "symbol": .string(currency.symbol),
                (icons ? "icon" : "emoji"): .string(currency.flag),
            ],
        ]
        if isPublished {
            object.append(
                "links",
                ["accounts": .string("\(Testbank.prefix)/accounts?filter[currencyCode]=\(currency.code)")])
        }
        if !icons { object.append("meta", ["exchangeRate": .number(currency.rate.text)]) }
        return .object(object)
    }
}
