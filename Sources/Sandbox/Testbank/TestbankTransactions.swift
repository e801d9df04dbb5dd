extension Testbank {
    /// `GET /transactions`: those in which at least one side is an own account, oldest first. Filters are
    /// combined; an unknown account in a filter makes an empty list.
    static func listTransactions(_ call: TestbankCall) throws -> Response {
        let filters = ["account", "sender", "recipient", "reference"]
        let query = try TestbankQuery(
            call, allowed: TestbankListing.paging + filters.map { "filter[\($0)]" } + ["include"])
        let include = try query.include(call)
        var listing = try TestbankListing(
            call, query, table: "testbank_transactions", columns: TestbankTransaction.columns,
            path: "transactions")
        listing.require("own = 1")
        listing.filter("account", "sender = ? OR recipient = ?")
        listing.filter("sender", "sender = ?")
        listing.filter("recipient", "recipient = ?")
        listing.filter("reference", "instr(folded, ?) > 0") { $0.lowercased() }
        let transactions = try listing.rows().map(TestbankTransaction.init(_:))
        return try listing.document(
            transactions.map { call.documents.transaction($0, .list) },
            included: try include.map { try included(transactions, $0, call) })
    }

    /// `GET /transactions/{id}`.
    static func showTransaction(_ call: TestbankCall) throws -> Response {
        let query = try TestbankQuery(call, allowed: ["include"])
        let include = try query.include(call)
        guard let transaction = try call.records.transaction(call.parameters[0]) else {
            throw TestbankRefusal.notFound("Transaction")
        }
        var document: JSONObject = ["data": call.documents.transaction(transaction, .show)]
        if let include {
            document.append("included", .array(try included([transaction], include, call)))
        }
        return json(200, document)
    }

    /// The accounts at the ends of these relationships, each once. `ROOT` and deleted accounts have none.
    private static func included(
        _ transactions: [TestbankTransaction], _ paths: [String], _ call: TestbankCall
    ) throws -> [JSON] {
        var seen: Set<String> = []
        var result: [JSON] = []
        for transaction in transactions {
            for path in paths {
                let id = path == "sender" ? transaction.sender : transaction.recipient
                if seen.insert(id).inserted, let account = try call.records.account(id) {
                    result.append(call.documents.includedAccount(account))
                }
            }
        }
        return result
    }

    /// `POST /transactions`.
    static func createTransaction(_ call: TestbankCall) throws -> Response {
        _ = try TestbankQuery(call, allowed: [])
        let problems = TestbankProblems()
        let data = try TestbankBody.data(
            "transactions", allowing: ["id", "attributes", "relationships", "meta"], call, problems)
        let attributes = data.member("attributes", required: true, allowing: ["amount", "reference"])
        let amount = attributes?.amount("amount")
        let reference = try attributes?.text("reference", most: 100, required: true)
        let parties = data.member(
            "relationships", required: true, allowing: ["sender", "recipient"])
        let senderID = parties?.related("sender", type: "accounts")
        let recipientID = parties?.related("recipient", type: "accounts")
        let meta = data.member("meta", allowing: ["externalId"])
        let externalID = try meta?.text("externalId", most: 250)
        if call.has(.repeatedIDRefused), let externalID,
            try call.records.isTaken(transactionExternalID: externalID)
        {
            meta?.add("externalId", "was given before")
        }
        try problems.check()
        guard let amount, let reference, let senderID, let recipientID else {
            throw TestbankRefusal(invalid: problems.problems)
        }
        let sender = try party(senderID, mayBeForeign: false, call)
        let recipient = try party(recipientID, mayBeForeign: true, call)
        if sender == nil, recipient?.isOwn != true {
            throw recipient == nil
                ? TestbankRefusal.invalid(recipientID.pointer, "must not be ROOT when the sender is")
                : notAuthorized
        }
        if let sender, sender.id == recipient?.id, !call.has(.selfTransfers) {
            throw TestbankRefusal.invalid(recipientID.pointer, "must not be the sender")
        }
        if let sender, call.has(.noOverdraft), sender.balance < amount {
            throw TestbankRefusal(
                422, code: "INSUFFICIENT_FUNDS", title: "Unprocessable Entity",
                "The balance of \(sender.id) is \(TestbankMoney.text(sender.balance))",
                source: .pointer("/data/attributes/amount"))
        }
        let lag: Int64 = call.has(.clockBehind) ? 3_600_000_000 : 0
        let transaction = try call.records.move(
            amount, from: sender, to: recipient, reference: reference, externalID: externalID,
            at: Timestamp(microseconds: call.now.microseconds - lag),
            ids: TestbankIDs(areShort: call.has(.shortIDs)))
        return json(
            call.has(.transactionCreate200) ? 200 : 201,
            ["data": call.documents.transaction(transaction, .create)])
    }

    /// The account that a side names, or nil for `ROOT`. A sender must be one's own; a recipient may be
    /// anybody's that is public or unlisted.
    private static func party(
        _ side: (id: String, pointer: String), mayBeForeign: Bool, _ call: TestbankCall
    ) throws -> TestbankAccount? {
        if side.id == TestbankTransaction.root { return nil }
        guard let account = try call.records.account(side.id) else {
            throw accountNotFound(call, pointer: side.pointer)
        }
        if account.isOwn { return account }
        if mayBeForeign {
            if account.visibility != "PRIVATE" { return account }
            throw accountNotFound(call, pointer: side.pointer)
        }
        var refusal = notAuthorized
        refusal.problems[0].source = .pointer(side.pointer)
        throw refusal
    }
}
