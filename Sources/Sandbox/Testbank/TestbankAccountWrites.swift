extension Testbank {
    static let visibilities = ["PUBLIC", "UNLISTED", "PRIVATE"]

    /// `POST /accounts`.
    static func createAccount(_ call: TestbankCall) throws -> Response {
        _ = try TestbankQuery(call, allowed: [])
        let problems = TestbankProblems()
        let data = try TestbankBody.data(
            "accounts", allowing: ["attributes", "relationships", "meta"], call, problems)
        let attributes = data.member(
            "attributes", required: true, allowing: ["name", "visibility"])
        let name = try attributes?.text("name", most: 250, required: true)
        let visibility = attributes?.oneOf("visibility", visibilities)
        let relationships = data.member(
            "relationships", required: true, allowing: ["currency", "initialBalance"])
        let currency = relationships?.related("currency", type: "currencies")
        if let currency { try check(currency, call, problems) }
        let opening = call.has(.noOpeningBalance) ? nil : try openingBalance(relationships)
        let externalID = try externalID(data, call, except: "", problems)
        try problems.check()
        var account = TestbankAccount(
            id: "", name: name ?? "",
            visibility: visibility ?? (call.has(.defaultPrivate) ? "PRIVATE" : "UNLISTED"),
            currency: currency?.id ?? "", externalID: externalID, createdAt: call.now, updatedAt: call.now)
        let ids = TestbankIDs(areShort: call.has(.shortIDs))
        account.id = try call.records.freshID(ids.account)
        try call.records.insert(account)
        var initial: String?
        if let opening {
            let transaction = try call.records.move(
                opening.amount, from: nil, to: account, reference: opening.reference, externalID: nil,
                at: call.now, ids: ids)
            account.balance = opening.amount
            initial = call.has(.noInitialTransaction) ? nil : transaction.id
        }
        return answer(call, call.has(.accountCreate201) ? 201 : 200, account, initialTransaction: initial)
    }

    /// The published server stores any text of up to three characters.
    private static func check(
        _ currency: (id: String, pointer: String), _ call: TestbankCall, _ problems: TestbankProblems
    ) throws {
        if call.has(.lenientBodies) {
            if currency.id.unicodeScalars.count > 3 {
                throw TestbankRefusal(500, code: "ER_DATA_TOO_LONG", "Data too long for currencyCode")
            }
        } else if TestbankCurrency.named(currency.id) == nil {
            let codes = TestbankCurrency.all.map(\.code).joined(separator: ", ")
            problems.add(currency.pointer, "must be one of \(codes)")
        }
    }

    /// The inline transaction with which an account begins.
    private static func openingBalance(_ relationships: TestbankBody?) throws
        -> (amount: Int64, reference: String)?
    {
        guard
            let data = relationships?.member("initialBalance", allowing: ["data"])?.member(
                "data", required: true, allowing: ["type", "attributes"])
        else { return nil }
        data.oneOf("type", ["transactions"], required: true)
        let attributes = data.member("attributes", required: true, allowing: ["amount", "reference"])
        // Both are read before either is missed, so that the answer names every mistake.
        let amount = attributes?.amount("amount")
        let reference = try attributes?.text("reference", most: 100, required: true)
        guard let amount, let reference else { return nil }
        return (amount, reference)
    }

    /// The customer's own reference, unique among their accounts.
    private static func externalID(
        _ data: TestbankBody, _ call: TestbankCall, except id: String, _ problems: TestbankProblems
    ) throws -> String? {
        guard let meta = data.member("meta", allowing: ["externalId"]),
            let externalID = try meta.text("externalId", most: 250)
        else { return nil }
        if try call.records.isTaken(accountExternalID: externalID, except: id) {
            if call.documents.isPublished {
                throw TestbankRefusal(500, code: "ER_DUP_ENTRY", "Duplicate entry '\(externalID)'")
            }
            meta.add("externalId", "is taken by another account")
        }
        return externalID
    }

    /// `PATCH /accounts/{id}`: name, visibility and external id, never the currency.
    static func updateAccount(_ call: TestbankCall) throws -> Response {
        _ = try TestbankQuery(call, allowed: [])
        var account = try ownAccount(call)
        let original = account
        let problems = TestbankProblems()
        let data = try TestbankBody.data("accounts", allowing: ["id", "attributes", "meta"], call, problems)
        if !call.has(.lenientBodies) { data.oneOf("id", [account.id]) }
        let attributes = data.member(
            "attributes", required: !call.documents.isPublished, allowing: ["name", "visibility"])
        if let name = try attributes?.text("name", most: 250) { account.name = name }
        if let visibility = attributes?.oneOf("visibility", visibilities) { account.visibility = visibility }
        if let externalID = try externalID(data, call, except: account.id, problems) {
            account.externalID = externalID
        }
        try problems.check()
        if account == original {
            if call.documents.isPublished { throw TestbankRefusal(500, "Internal Server Error") }
            return answer(call, 200, account)
        }
        // A second change within one second must show in Last-Modified too.
        let next = Timestamp(microseconds: account.updatedAt.microseconds + 1_000_000)
        account.updatedAt = max(call.now, next)
        try call.records.update(account)
        return answer(call, 200, account)
    }
}
