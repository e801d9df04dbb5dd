/// Testbank data of the user's own: the member `testbank` of the file, `{"accounts":[],"transactions":[]}`,
/// with resources in the API's shapes.
///
/// An account of somebody else has `"own": false` beside its `id`. A balance that is not given is what the
/// transactions make it; one that is given is served as it is.
struct LoadedTestbank: Sendable {
    private var accounts: [(account: TestbankAccount, hasBalance: Bool)] = []
    private var transactions: [TestbankTransaction] = []

    init(_ json: JSON) throws(LoadError) {
        let root = try LoadedResource(json, "testbank")
        try root.allow(["accounts", "transactions"])
        for resource in try root.array("accounts") { accounts.append(try LoadedTestbank.account(resource)) }
        for resource in try root.array("transactions") {
            transactions.append(try LoadedTestbank.transaction(resource))
        }
        try check()
    }

    private static func account(_ resource: LoadedResource) throws(LoadError) -> (TestbankAccount, Bool) {
        try resource.allow(["type", "id", "own", "attributes", "relationships", "meta"])
        let attributes = try resource.member("attributes")
        try attributes.allow(["name", "visibility"])
        let meta = try resource.member("meta")
        try meta.allow(["externalId", "balanceTotal", "createdAt", "updatedAt"])
        let balance = try meta.amount("balanceTotal", TestbankMoney.parseSigned)
        let created = try meta.time("createdAt") ?? Timestamp(seconds: TestbankSeed.start)
        let account = TestbankAccount(
            id: try resource.required("id"), isOwn: try resource.flag("own") ?? true,
            name: try attributes.required("name"),
            visibility: try attributes.text("visibility") ?? "UNLISTED",
            currency: try resource.member("relationships").related("currency"),
            externalID: try meta.text("externalId"), balance: balance ?? 0, createdAt: created,
            updatedAt: try meta.time("updatedAt") ?? created)
        return (account, balance != nil)
    }

    private static func transaction(_ resource: LoadedResource) throws(LoadError) -> TestbankTransaction {
        try resource.allow(["type", "id", "attributes", "relationships", "meta"])
        let attributes = try resource.member("attributes")
        try attributes.allow(["amount", "reference"])
        guard let amount = try attributes.amount("amount", TestbankMoney.parse) else {
            throw attributes.error("amount", "is required")
        }
        let relationships = try resource.member("relationships")
        try relationships.allow(["sender", "recipient"])
        let meta = try resource.member("meta")
        try meta.allow(["exchangeRate", "createdAt", "externalId"])
        return TestbankTransaction(
            id: try resource.required("id"), amount: amount, reference: try attributes.required("reference"),
            sender: try relationships.related("sender"), recipient: try relationships.related("recipient"),
            rate: try meta.rate("exchangeRate"), externalID: try meta.text("externalId"),
            createdAt: try meta.time("createdAt") ?? Timestamp(seconds: TestbankSeed.start))
    }

    /// Ids are unique, and who sends and receives is in the file, is `ROOT`, or is nobody's any more. At
    /// least one side must be there.
    private func check() throws(LoadError) {
        var ids: Set<String> = [TestbankTransaction.root]
        for (index, entry) in accounts.enumerated() where !ids.insert(entry.account.id).inserted {
            throw LoadError(description: "testbank.accounts[\(index)].id: given twice, or ROOT")
        }
        ids.remove(TestbankTransaction.root)
        var transactionIDs: Set<String> = []
        for (index, transaction) in transactions.enumerated() {
            let place = "testbank.transactions[\(index)]"
            guard transactionIDs.insert(transaction.id).inserted else {
                throw LoadError(description: "\(place).id: given twice")
            }
            guard ids.contains(transaction.sender) || ids.contains(transaction.recipient) else {
                throw LoadError(
                    description: "\(place).relationships: neither sender nor recipient is in this file")
            }
        }
    }

    func fill(_ records: TestbankRecords) throws {
        var balances: [String: Int64] = [:]
        let currencies = Dictionary(
            uniqueKeysWithValues: accounts.map { ($0.account.id, $0.account.currency) })
        let own = Set(accounts.filter(\.account.isOwn).map(\.account.id))
        for transaction in transactions {
            var credit = transaction.amount
            var stored = transaction
            if let from = currencies[transaction.sender], let to = currencies[transaction.recipient],
                from != to
            {
                stored.rate = transaction.rate ?? TestbankRate(from: from, to: to)
                credit = stored.rate?.convert(transaction.amount) ?? credit
            }
            balances[transaction.sender, default: 0] -= transaction.amount
            balances[transaction.recipient, default: 0] += credit
            try records.insert(
                stored, isOwn: own.contains(transaction.sender) || own.contains(transaction.recipient))
        }
        for (account, hasBalance) in accounts {
            var account = account
            if !hasBalance { account.balance = balances[account.id] ?? 0 }
            try records.insert(account)
        }
    }
}

/// One object of the file, with the place that errors name.
private struct LoadedResource {
    let object: JSONObject
    let place: String

    init(_ json: JSON, _ place: String) throws(LoadError) {
        guard let object = json.object else { throw LoadError(description: "\(place): must be an object") }
        (self.object, self.place) = (object, place)
    }

    func error(_ key: String, _ message: String) -> LoadError {
        LoadError(description: "\(place).\(key): \(message)")
    }

    func allow(_ keys: [String]) throws(LoadError) {
        if let key = object.keys.first(where: { !keys.contains($0) }) {
            throw error(key, "not known; there are \(keys.joined(separator: ", "))")
        }
    }

    private func value<Value>(_ key: String, _ kind: String, _ read: (JSON) -> Value?) throws(LoadError)
        -> Value?
    {
        guard let json = object[key], json != .null else { return nil }
        guard let value = read(json) else { throw error(key, "must be \(kind)") }
        return value
    }

    func array(_ key: String) throws(LoadError) -> [LoadedResource] {
        let elements = try value(key, "an array") { $0.array } ?? []
        var result: [LoadedResource] = []
        for (index, element) in elements.enumerated() {
            result.append(try LoadedResource(element, "\(place).\(key)[\(index)]"))
        }
        return result
    }

    /// An object that may be left out.
    func member(_ key: String) throws(LoadError) -> LoadedResource {
        try LoadedResource(object[key] ?? [:], "\(place).\(key)")
    }

    func text(_ key: String) throws(LoadError) -> String? {
        try value(key, "a text that is not empty") { $0.string.flatMap { $0.isEmpty ? nil : $0 } }
    }

    func required(_ key: String) throws(LoadError) -> String {
        guard let text = try text(key) else { throw error(key, "is required") }
        return text
    }

    func flag(_ key: String) throws(LoadError) -> Bool? {
        try value(key, "true or false") { if case .bool(let flag) = $0 { flag } else { nil } }
    }

    func amount(_ key: String, _ parse: (String) -> Int64?) throws(LoadError) -> Int64? {
        try value(key, "a text such as \"12.50\", at most 99999999999.99") { $0.string.flatMap(parse) }
    }

    func time(_ key: String) throws(LoadError) -> Timestamp? {
        try value(key, "a time as RFC 3339 writes it") { $0.string.flatMap(Timestamp.init(_:)) }
    }

    func rate(_ key: String) throws(LoadError) -> TestbankRate? {
        try value(key, "a number with at most ten decimals") {
            switch $0 {
            case .integer(let value): TestbankRate(String(value))
            case .number(let text): TestbankRate(text)
            default: nil
            }
        }
    }

    /// The id under `data` of a relationship.
    func related(_ key: String) throws(LoadError) -> String {
        try member(key).member("data").required("id")
    }
}
