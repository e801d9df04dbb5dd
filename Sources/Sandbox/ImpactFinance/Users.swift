extension ImpactFinance {
    /// `PATCH /users/{id}`: the user, its accounts and its transactions, all or nothing.
    static func updateUser(_ call: Call) throws -> Response {
        guard var user = try call.records.user(call.parameters[0])?.object else { throw Refusal.notFound }
        let userID = call.parameters[0]
        let problems = Problems()
        let fields = try Fields.unwrap(call.request, "user", problems)
        fields.allow(["givenName", "familyName", "provisioningInitiatedAt", "accounts", "transactions"])
        let before = user
        if let name = fields.string("givenName") { user["givenName"] = .string(name) }
        if let name = fields.string("familyName") { user["familyName"] = .string(name) }
        if let time = fields.timestamp("provisioningInitiatedAt") {
            user["provisioningInitiatedAt"] = .string(time.rendered)
        }
        if user != before { try call.records.update(user: user) }
        for entry in fields.entries("accounts") {
            guard let account = try owned(entry, .accounts, userID, call.records) else { continue }
            _ = try apply(entry.fields, to: account, userID: userID, call, keys: ["id"])
        }
        for entry in fields.entries("transactions") {
            guard let transaction = try owned(entry, .transactions, userID, call.records) else { continue }
            _ = try apply(entry.fields, to: transaction, call.records, keys: ["id"])
        }
        try problems.check()
        return Response(status: 204)
    }

    private static func owned(
        _ entry: (id: String, fields: Fields), _ kind: Records.Kind, _ userID: String, _ records: Records
    ) throws -> JSONObject? {
        guard let record = try records.record(kind, id: entry.id) else {
            entry.fields.add("id", "not found")
            return nil
        }
        guard record.userID == userID else {
            entry.fields.add("id", "belongs to another user")
            return nil
        }
        return record.object
    }
}
