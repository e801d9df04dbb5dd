extension ImpactFinance {
    /// `GET /dreams`: those that are not deleted, unless `state=deleted` asks for them.
    static func listDreams(_ call: Call) throws -> Response {
        let problems = Problems()
        let query = Query(
            call.request,
            allowed: [
                "page", "items", "state", "showImageUrl", "showActiveSavehacks", "userId", "externalUserId",
            ],
            problems: problems)
        let page = query.integer("page", 1...Int64.max, default: 1)
        let items = query.integer("items", 1...20, default: 20)
        let state = query.oneOf("state", ["active", "deleted"])
        let showsImage = query.oneOf("showImageUrl", ["true", "false"]) == "true"
        let showsSavehacks = query.oneOf("showActiveSavehacks", ["true", "false"]) == "true"
        try problems.check()
        var listing = Listing(table: .dreams, order: "seq")
        listing.filter("deleted", state == "deleted")
        listing.filter("userId", query["userId"])
        listing.filter("externalUserId", query["externalUserId"])
        return try listing.page(call, query, page: page, items: items, as: "dreams") { text in
            guard var dream = try JSONParser.parse(text.utf8).object else { return text }
            if !showsImage { dream["imageUrl"] = nil }
            if !showsSavehacks { dream["activeSavehacksCount"] = nil }
            return dream.rendered
        }
    }

    /// `POST /dreams`.
    static func createDream(_ call: Call) throws -> Response {
        let problems = Problems()
        let fields = try Fields.unwrap(call.request, "dream", problems)
        fields.allow(
            ["targetCents", "type", "expiresAt", "name", "userId", "groupDreamId", "accountId"],
            "is not known in this form of the request")
        let user = try owner(fields, call.records)
        var dream = DreamDocument(
            id: "", name: fields.string("name"), user: user.map(reference) ?? .null,
            targetCents: fields.amount("targetCents", required: false)
        ).object
        if let type = fields.string("type") { dream["type"] = .string(type) }
        setExpiry(fields, on: &dream)
        if let group = fields.string("groupDreamId") {
            dream["groupDream"] = .object(["type": "GroupDream", "id": .string(group)])
        }
        let userID = user?["id"]?.string ?? ""
        if let accountID = fields.string("accountId") {
            try link(&dream, to: accountID, field: "accountId", userID, fields, call.records)
        } else if let accounts = user == nil
            ? nil : try call.records.records(.accounts, where: "userId", userID),
            accounts.count == 1, accounts[0].object["type"]?.string == "SharedSavings"
        {
            dream["account"] = reference(to: accounts[0].object)
        }
        try problems.check()
        dream["id"] = .string(try call.records.freshID(.dreams))
        try call.records.insert(dream: dream, userID: userID)
        return answer(201, "dream", dream)
    }

    /// `PATCH /dreams/{id}`. The account can be named as `accountId` (journey) or as the reference
    /// `account` (endpoint page).
    static func updateDream(_ call: Call) throws -> Response {
        guard let record = try call.records.record(.dreams, id: call.parameters[0]) else {
            throw Refusal.notFound
        }
        let problems = Problems()
        let fields = try Fields.unwrap(call.request, "dream", problems)
        fields.allow([
            "targetCents", "expiresAt", "achievedAt", "deletedAt", "name", "imageUrl", "accountId", "account",
        ])
        var dream = record.object
        if let target = fields.amount("targetCents", required: false) {
            dream["targetCents"] = .integer(target)
        }
        if let name = fields.string("name") { dream["name"] = .string(name) }
        if let url = fields.string("imageUrl") { dream["imageUrl"] = .string(url) }
        for key in ["achievedAt", "deletedAt"] {
            if let time = fields.timestamp(key) { dream[key] = .string(time.rendered) }
        }
        setExpiry(fields, on: &dream)
        if let accountID = fields.string("accountId") {
            try link(&dream, to: accountID, field: "accountId", record.userID, fields, call.records)
        }
        if fields.has("account") {
            if let accountID = fields.object.referenceID("account") {
                try link(&dream, to: accountID, field: "account", record.userID, fields, call.records)
            } else {
                fields.add("account", "must be an object with an id")
            }
        }
        try problems.check()
        if dream != record.object { try call.records.update(dream: dream) }
        if dream["name"] != record.object["name"] {
            try renameMentions(of: dream, record.userID, call.records)
        }
        return answer(200, "dream", dream)
    }

    /// Older pages print a date, newer ones a time: both are accepted and kept as they came.
    private static func setExpiry(_ fields: Fields, on dream: inout JSONObject) {
        guard let value = fields.object["expiresAt"] else { return }
        let text = value.string ?? ""
        if value == .null || Timestamp(text) != nil || Timestamp("\(text)T00:00:00Z") != nil {
            dream["expiresAt"] = value
        } else {
            fields.add("expiresAt", "must be a date or a time as RFC 3339 writes it")
        }
    }

    private static func link(
        _ dream: inout JSONObject, to accountID: String, field: String, _ userID: String, _ fields: Fields,
        _ records: Records
    ) throws {
        if dream.referenceID("account") == accountID { return }
        guard let account = try records.record(.accounts, id: accountID), account.userID == userID else {
            return fields.add(field, "is not the id of an account of this user")
        }
        if (dream["balanceCents"]?.integer ?? 0) != 0 {
            return fields.add(field, "cannot be changed: the dream holds money on another account")
        }
        if account.object["type"]?.string == "Performance" {
            if try !records.records(.dreams, where: "accountId", accountID).isEmpty {
                return fields.add(field, "is a Performance account, which has its one dream already")
            }
            dream["balanceCents"] = account.object["balanceCents"]
        }
        dream["account"] = reference(to: account.object)
    }

    private static func renameMentions(of dream: JSONObject, _ userID: String, _ records: Records) throws {
        for record in try records.records(.transactions, where: "userId", userID) {
            var object = record.object
            for key in ["toDream", "fromDream"] where object.referenceID(key) == dream["id"]?.string {
                object[key] = dreamReference(dream)
            }
            if object != record.object { try records.update(transaction: object) }
        }
    }
}

/// A dream in the documented order of keys.
struct DreamDocument {
    var id: String
    var name: String?
    var user: JSON
    var targetCents: Int64?
    var balanceCents: Int64 = 0
    var expiresAt: String?
    var account: JSON = .null

    var object: JSONObject {
        [
            "id": .string(id), "type": .string("Dream"),
            "targetCents": targetCents.map(JSON.integer) ?? .null, "expiresAt": .text(expiresAt),
            "achievedAt": .null, "deletedAt": .null, "name": .text(name),
            "balanceCents": .integer(balanceCents),
            "imageUrl": .null, "activeSavehacksCount": .integer(0), "user": user, "groupDream": .null,
            "account": account, "dreamInspiration": .null,
        ]
    }
}
