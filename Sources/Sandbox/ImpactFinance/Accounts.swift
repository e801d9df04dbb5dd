extension ImpactFinance {
    static let figures = [
        "balanceCents", "liquidBalanceCents", "performanceCents", "performancePercent",
        "totalAcquisitionCostCents",
        "valuationFrom", "valuationAt",
    ]

    /// `GET /accounts`.
    static func listAccounts(_ call: Call) throws -> Response {
        let problems = Problems()
        let query = Query(
            call.request, allowed: ["page", "items", "externalId", "userId"], problems: problems)
        let page = query.integer("page", 1...Int64.max, default: 1)
        let items = query.integer("items", 1...20, default: 20)
        try problems.check()
        var listing = Listing(table: .accounts, order: "seq")
        listing.filter("externalId", query["externalId"])
        listing.filter("userId", query["userId"])
        return try listing.page(call, query, page: page, items: items, as: "accounts")
    }

    /// `POST /accounts`. The endpoint page answers 200 where the journeys print 201.
    static func createAccount(_ call: Call) throws -> Response {
        let problems = Problems()
        let fields = try Fields.unwrap(call.request, "account", problems)
        let type = fields.oneOf("type", accountTypes, required: true)
        fields.allow(
            ["type", "userId", "externalId"] + (type == "SharedSavings" ? ["balanceCents"] : figures),
            "is not known in this form of the request")
        let user = try owner(fields, call.records)
        let externalID = fields.string("externalId")
        var account: JSONObject = [
            "type": .text(type), "id": .null, "externalId": .text(externalID), "user": .null,
            "balanceCents": .integer(fields.integer("balanceCents") ?? 0),
        ]
        if type == "Performance" {
            for key in [
                "liquidBalanceCents", "performanceCents", "performancePercent", "totalAcquisitionCostCents",
            ] {
                account.append(key, .integer(0))
            }
            account.append("valuationFrom", .null)
            account.append("valuationAt", .string(call.now.rendered))
            setFigures(fields, on: &account)
        }
        try problems.check()
        guard let user, let userID = user["id"]?.string else { throw Refusal(400, problems.errors) }
        let others = try call.records.records(.accounts, where: "userId", userID)
        if let externalID, others.contains(where: { $0.object["externalId"]?.string == externalID }) {
            throw Refusal(409, field: "account.externalId", "has already been taken")
        }
        account["id"] = .string(try call.records.freshID(.accounts))
        account["user"] = reference(to: user)
        try call.records.insert(account: account, userID: userID)
        if type == "SharedSavings", others.isEmpty { try linkDreams(of: userID, to: account, call.records) }
        return answer(200, "account", account)
    }

    /// `PATCH /accounts/{id}`.
    static func updateAccount(_ call: Call) throws -> Response {
        guard let record = try call.records.record(.accounts, id: call.parameters[0]) else {
            throw Refusal.notFound
        }
        let problems = Problems()
        let fields = try Fields.unwrap(call.request, "account", problems)
        let updated = try apply(fields, to: record.object, userID: record.userID, call, keys: [])
        try problems.check()
        return answer(200, "account", updated)
    }

    /// Applies one account entry: figures to a Performance account, the external id to any other.
    static func apply(
        _ fields: Fields, to original: JSONObject, userID: String, _ call: Call, keys: [String]
    ) throws -> JSONObject {
        var account = original
        if original["type"]?.string == "Performance" {
            fields.allow(keys + figures)
            setFigures(fields, on: &account)
            if fields.object.keys.contains(where: figures.contains), !fields.has("valuationAt") {
                account["valuationAt"] = .string(call.now.rendered)
            }
        } else {
            fields.allow(keys + ["externalId"], "cannot be changed on a SharedSavings account")
            if let externalID = fields.string("externalId") {
                let taken = try call.records.records(.accounts, where: "userId", userID).contains {
                    $0.object["externalId"]?.string == externalID && $0.object["id"] != original["id"]
                }
                if taken { fields.add("externalId", "has already been taken") }
                account["externalId"] = .string(externalID)
            }
        }
        guard account != original else { return account }
        try call.records.update(account: account)
        if account["externalId"] != original["externalId"] {
            try renameReferences(to: account, userID, call.records)
        }
        if account["balanceCents"] != original["balanceCents"], let id = account["id"]?.string {
            for dream in try call.records.records(.dreams, where: "accountId", id) {
                var object = dream.object
                object["balanceCents"] = account["balanceCents"]
                try call.records.update(dream: object)
            }
        }
        return account
    }

    private static func setFigures(_ fields: Fields, on account: inout JSONObject) {
        for key in ["balanceCents", "liquidBalanceCents", "performanceCents", "totalAcquisitionCostCents"] {
            if let value = fields.integer(key) { account[key] = .integer(value) }
        }
        if let value = fields.number("performancePercent") { account["performancePercent"] = value }
        for key in ["valuationFrom", "valuationAt"] {
            if let value = fields.timestamp(key) { account[key] = .string(value.rendered) }
        }
    }

    /// Transactions and dreams mention the account with its external id: they follow.
    private static func renameReferences(to account: JSONObject, _ userID: String, _ records: Records) throws
    {
        func renamed(_ object: JSONObject, _ keys: [String]) -> JSONObject {
            var object = object
            for key in keys where object.referenceID(key) == account["id"]?.string {
                guard var mention = object.reference(key) else { continue }
                mention["externalId"] = account["externalId"]
                object[key] = .object(mention)
            }
            return object
        }
        for dream in try records.records(.dreams, where: "userId", userID) {
            let object = renamed(dream.object, ["account"])
            if object != dream.object { try records.update(dream: object) }
        }
        for transaction in try records.records(.transactions, where: "userId", userID) {
            let object = renamed(transaction.object, ["toAccount", "fromAccount"])
            if object != transaction.object { try records.update(transaction: object) }
        }
    }

    /// With one account for a user, all dreams that have none yet belong to it (provisioning journey).
    private static func linkDreams(of userID: String, to account: JSONObject, _ records: Records) throws {
        for dream in try records.records(.dreams, where: "userId", userID)
        where dream.object.referenceID("account") == nil {
            var object = dream.object
            object["account"] = reference(to: account)
            try records.update(dream: object)
        }
    }
}
