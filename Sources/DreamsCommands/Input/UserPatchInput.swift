import ExactJSON
import ImpactFinance
import Money

/// Reads a user's update.
enum UserPatchInput {
    private static let known = [
        "givenName", "familyName", "provisioningInitiatedAt", "accounts", "transactions",
    ]

    /// Reads a body, with or without the `user` wrapper that the API page asks for and a journey leaves out.
    ///
    /// - Throws: ``InputError`` that names the place of what is unknown, of the wrong type or contradictory.
    static func parse(_ bytes: [UInt8], name: String, now: Timestamp) throws(InputError) -> UserPatch {
        let json: JSON
        do {
            json = try JSON(parsing: bytes, halfPairs: .refused)
        } catch {
            throw InputError(
                place: "\(name) line \(error.line), column \(error.column)", message: error.message)
        }
        guard case .object(let body) = json else {
            throw InputError(place: name, message: "expected an object")
        }
        guard let inner = body["user"] else { return try patch(InputRecord(place: name, body), now: now) }
        guard body.members.count == 1, case .object(let user) = inner else {
            throw InputError(
                place: name,
                message: "beside the wrapper `user` there must be nothing else, and it must be an object")
        }
        return try patch(InputRecord(place: "\(name), user", user), now: now)
    }

    private static func patch(_ record: InputRecord, now: Timestamp) throws(InputError) -> UserPatch {
        try record.refuseUnknown(known: known)
        var patch = UserPatch(
            givenName: try record.text("givenName"), familyName: try record.text("familyName"),
            provisioningInitiatedAt: try record.time("provisioningInitiatedAt"))
        for (place, object) in try objects(record, "accounts") {
            patch.accounts.append(try account(InputRecord(place: place, object), now: now))
        }
        for (place, object) in try objects(record, "transactions") {
            patch.transactions.append(try transaction(InputRecord(place: place, object)))
        }
        return patch
    }

    private static func objects(
        _ record: InputRecord, _ name: String
    ) throws(InputError) -> [(place: String, object: JSONObject)] {
        guard let value = record[name] else { return [] }
        guard let elements = value.arrayValue else { throw record.error(name, "expected an array") }
        return try elements.enumerated().map { index, element throws(InputError) in
            let place = "\(record.place), \(name)[\(index)]"
            guard case .object(let object) = element else {
                throw InputError(place: place, message: "expected an object")
            }
            return (place, object)
        }
    }

    /// The change of one account.
    static func account(_ record: InputRecord, now: Timestamp) throws(InputError) -> AccountPatch {
        try record.refuseUnknown(known: ["id", "externalId"] + AccountFigures.names + ["liquidCents"])
        let patch = AccountPatch(
            id: try record.requiredIdentifier("id"), externalId: try record.identifier("externalId"),
            figures: try FiguresInput.figures(record, now: now))
        guard patch.externalId != nil || !patch.figures.isEmpty else {
            throw InputError(place: record.place, message: "it changes nothing")
        }
        return patch
    }

    private static func transaction(_ record: InputRecord) throws(InputError) -> UserPatch.TransactionChange {
        try record.refuseUnknown(known: ["id", "settledAt", "failedAt"])
        let id = try record.requiredIdentifier("id")
        switch (try record.time("settledAt"), try record.time("failedAt")) {
        case (let time?, nil): return .init(id: id, ending: .settled(time))
        case (nil, let time?): return .init(id: id, ending: .failed(time))
        case (nil, nil): throw InputError(place: record.place, message: "settledAt or failedAt is missing")
        case (_?, _?):
            throw InputError(place: record.place, message: "settledAt and failedAt exclude each other")
        }
    }

    /// Refuses a transaction or account that is named twice, a settle and a fail of one transaction included.
    static func check(_ patch: UserPatch, place: String) throws(InputError) {
        for (kind, ids) in [
            ("transaction", patch.transactions.map(\.id)), ("account", patch.accounts.map(\.id)),
        ] {
            if let twice = Dictionary(grouping: ids, by: Identifier.key).filter({ $0.value.count > 1 }).keys
                .min()
            {
                throw InputError(
                    code: InputError.duplicate, place: place,
                    message: "the \(kind) \(twice) is named more than once",
                    hint: "name it once; a transaction is either settled or failed")
            }
        }
        guard patch != UserPatch() else {
            throw InputError(place: place, message: "the update is empty", hint: "say what is to change")
        }
    }
}
