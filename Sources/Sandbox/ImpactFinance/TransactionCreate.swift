extension ImpactFinance {
    /// One side of a transaction to be created: the account and, where given, the dream.
    private struct Side {
        var account: JSONObject
        var dream: JSONObject?
    }

    /// `POST /transactions`: records what began outside Impact Finance and is settled already.
    static func createTransaction(_ call: Call) throws -> Response {
        let problems = Problems()
        let fields = try Fields.unwrap(call.request, "transaction", problems)
        let type = fields.oneOf("type", transactionTypes, required: true)
        let comes = type == "Deposit" || type == "Internal"
        let goes = type == "Withdrawal" || type == "Internal"
        if type != nil {
            fields.allow(
                ["type", "externalId", "userId", "amountCents", "requestedAt", "settledAt"]
                    + (comes ? ["toAccountId", "toDreamId"] : [])
                    + (goes ? ["fromAccountId", "fromDreamId"] : []),
                "is not known in this form of the request")
        }
        let externalID = fields.string("externalId", required: true)
        let user = try owner(fields, call.records)
        let amount = fields.amount("amountCents", required: true)
        let requestedAt = fields.timestamp("requestedAt") ?? call.now
        let settledAt = fields.timestamp("settledAt") ?? call.now
        let to = comes ? try side(fields, "toAccountId", "toDreamId", user, call.records) : nil
        let from = goes ? try side(fields, "fromAccountId", "fromDreamId", user, call.records) : nil
        if let to, let from, to.account["id"] == from.account["id"], to.dream?["id"] == from.dream?["id"] {
            fields.add("toAccountId", "is where the money comes from")
        }
        try problems.check()
        guard let type, let externalID, let user, let amount else { throw Refusal(400, problems.errors) }
        if try call.records.isTaken(transactionExternalID: externalID) {
            throw Refusal(409, field: "transaction.externalId", "has already been taken")
        }
        var transaction = TransactionDocument(
            type: type, id: try call.records.freshID(.transactions), user: reference(to: user),
            amountCents: amount,
            requestedAt: requestedAt)
        transaction.externalID = externalID
        transaction.settledAt = settledAt
        transaction.to = to.map { (reference(to: $0.account), dreamReference($0.dream)) }
        transaction.from = from.map { (reference(to: $0.account), dreamReference($0.dream)) }
        let object = transaction.object
        try call.records.insert(
            transaction: object, userID: user["id"]?.string ?? "", requestedAt: requestedAt)
        try applyBalances(of: object, call.records, problems, field: fields.name("amountCents"))
        try problems.check()
        return answer(201, "transaction", object)
    }

    /// The user that `userId` names.
    static func owner(_ fields: Fields, _ records: Records) throws -> JSONObject? {
        guard let id = fields.string("userId", required: true) else { return nil }
        let user = try records.user(id)?.object
        if user == nil { fields.add("userId", "is not the id of a user") }
        return user
    }

    private static func side(
        _ fields: Fields, _ accountKey: String, _ dreamKey: String, _ user: JSONObject?, _ records: Records
    ) throws -> Side? {
        let accountID = fields.string(accountKey, required: true)
        let dreamID = fields.string(dreamKey)
        guard let accountID, let user else { return nil }
        guard let account = try records.record(.accounts, id: accountID), account.userID == user["id"]?.string
        else {
            fields.add(accountKey, "is not the id of an account of this user")
            return nil
        }
        guard let dreamID else { return Side(account: account.object) }
        let dream = try records.record(.dreams, id: dreamID)
        guard let dream, dream.object.referenceID("account") == accountID else {
            fields.add(dreamKey, "is not the id of a dream on this account")
            return nil
        }
        return Side(account: account.object, dream: dream.object)
    }

    static func dreamReference(_ dream: JSONObject?) -> JSON {
        guard let dream else { return .null }
        return .object([
            "type": dream["type"] ?? .null, "id": dream["id"] ?? .null, "name": dream["name"] ?? .null,
        ])
    }
}

/// A transaction in the documented order of keys. Only the sides that its type has are present.
struct TransactionDocument {
    var type: String
    var id: String
    var user: JSON
    var amountCents: Int64
    var requestedAt: Timestamp
    var externalID: String?
    var settledAt: Timestamp?
    var failedAt: Timestamp?
    var to: (account: JSON, dream: JSON)?
    var from: (account: JSON, dream: JSON)?

    init(type: String, id: String, user: JSON, amountCents: Int64, requestedAt: Timestamp) {
        self.type = type
        self.id = id
        self.user = user
        self.amountCents = amountCents
        self.requestedAt = requestedAt
    }

    var object: JSONObject {
        var object: JSONObject = [
            "type": .string(type), "id": .string(id), "externalId": .text(externalID), "user": user,
            "amountCents": .integer(amountCents),
        ]
        if let to {
            object.append("toAccount", to.account)
            object.append("toDream", to.dream)
        }
        if let from {
            object.append("fromAccount", from.account)
            object.append("fromDream", from.dream)
        }
        object.append(
            "state", .string(settledAt != nil ? "settled" : failedAt != nil ? "failed" : "requested"))
        object.append("requestedAt", .string(requestedAt.rendered))
        object.append("settledAt", .text(settledAt?.rendered))
        object.append("failedAt", .text(failedAt?.rendered))
        return object
    }
}
