extension ImpactFinance {
    /// `PATCH /transactions/{id}`: settles or fails.
    static func updateTransaction(_ call: Call) throws -> Response {
        let problems = Problems()
        guard let record = try call.records.record(.transactions, id: call.parameters[0]) else {
            throw Refusal.notFound
        }
        let fields = try Fields.unwrap(call.request, "transaction", problems)
        let updated = try apply(fields, to: record.object, call.records, keys: [])
        try problems.check()
        return answer(200, "transaction", updated)
    }

    /// Applies the timestamps of one entry. What is wrong goes to the entry's problems; the caller checks
    /// them, and the database transaction undoes the rest.
    static func apply(
        _ fields: Fields, to original: JSONObject, _ records: Records, keys: [String]
    ) throws -> JSONObject {
        fields.allow(keys + ["requestedAt", "settledAt", "failedAt"])
        let requestedAt = fields.timestamp("requestedAt")
        let settledAt = fields.timestamp("settledAt")
        let failedAt = fields.timestamp("failedAt")
        if fields.has("settledAt"), fields.has("failedAt") {
            fields.add("settledAt", "cannot be set together with failedAt")
            fields.add("failedAt", "cannot be set together with settledAt")
            return original
        }
        var transaction = original
        let state = original["state"]?.string ?? ""
        var settles = false
        if let settledAt {
            settles = finish(&transaction, "settled", "settledAt", settledAt, from: state, fields)
        }
        if let failedAt { _ = finish(&transaction, "failed", "failedAt", failedAt, from: state, fields) }
        let before = original["requestedAt"]?.string.flatMap(Timestamp.init(_:))
        if let requestedAt, requestedAt != before {
            if state == "requested" {
                transaction["requestedAt"] = .string(requestedAt.rendered)
            } else {
                fields.add("requestedAt", "cannot be changed: the transaction is \(state)")
            }
        }
        if transaction != original {
            try records.update(
                transaction: transaction, requestedAt: requestedAt == before ? nil : requestedAt)
        }
        if settles {
            try applyBalances(
                of: transaction, records, fields.problems, field: fields.name("settledAt"))
        }
        return transaction
    }

    /// Sets the timestamp of a final state. Final states are final: only the very same again is accepted,
    /// and changes nothing.
    private static func finish(
        _ transaction: inout JSONObject, _ target: String, _ key: String, _ time: Timestamp,
        from state: String,
        _ fields: Fields
    ) -> Bool {
        if state == "requested" {
            transaction["state"] = .string(target)
            transaction[key] = .string(time.rendered)
            return true
        }
        if state != target {
            fields.add(key, "cannot be set: the transaction is \(state)")
        } else if transaction[key]?.string.flatMap(Timestamp.init(_:)) != time {
            fields.add(key, "cannot be changed: the transaction is \(state) already, with another time")
        }
        return false
    }
}
