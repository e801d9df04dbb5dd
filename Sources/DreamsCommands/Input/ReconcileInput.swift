import ExactJSON
import ImpactFinance
import Money
import Operations

/// Reads transactions that began outside Impact Finance.
struct ReconcileInput {
    /// How `amount` is read.
    var amounts: AmountReader
    /// The time of those that were given none, fixed before anything is sent.
    var now: Timestamp

    private static let known = [
        "type", "externalId", "userId", "amountCents", "amount", "requestedAt", "settledAt", "toAccountId",
        "toDreamId",
        "fromAccountId", "fromDreamId",
    ]

    /// Reads a file: CSV with the API's field names as header, JSON, or one JSON object a line.
    ///
    /// - Throws: ``InputError`` that names line and field; an external id that is there twice included.
    func parse(_ bytes: [UInt8], name: String) throws(InputError) -> [ReconcileRequest] {
        let requests = try InputRecord.read(bytes, name: name, known: Self.known).map {
            record throws(InputError) in try request(record)
        }
        var places: [String: String] = [:]
        for request in requests {
            if let first = places.updateValue(request.place, forKey: request.transaction.externalId) {
                throw InputError(
                    code: InputError.duplicate, place: request.place,
                    message:
                        "the external id \(request.transaction.externalId) is there already, at \(first)",
                    hint: "give each transaction an external id of its own")
            }
        }
        return requests
    }

    /// Makes a request of one record.
    func request(_ record: InputRecord) throws(InputError) -> ReconcileRequest {
        try record.refuseUnknown(known: Self.known)
        let type = try type(record)
        let settledAt = try record.time("settledAt")
        let new = NewTransaction(
            type: type, externalId: try record.requiredIdentifier("externalId"),
            userId: try record.requiredIdentifier("userId"), amountCents: try amount(record),
            requestedAt: try record.time("requestedAt"), settledAt: settledAt ?? now,
            toAccountId: try record.identifier("toAccountId"), toDreamId: try record.identifier("toDreamId"),
            fromAccountId: try record.identifier("fromAccountId"),
            fromDreamId: try record.identifier("fromDreamId"))
        try checkAccounts(new, record)
        try checkTimes(new, record)
        return ReconcileRequest(transaction: new, isTimeGiven: settledAt != nil, place: record.place)
    }

    private func type(_ record: InputRecord) throws(InputError) -> TransactionType {
        let text = try record.requiredText("type")
        guard
            let type = TransactionType.documented.first(where: {
                $0.rawValue.lowercased() == text.lowercased()
            })
        else {
            throw record.error("type", "`\(text)` is not deposit, withdrawal or internal")
        }
        return type
    }

    private func amount(_ record: InputRecord) throws(InputError) -> Int64 {
        let cents = try record.integer("amountCents", allowNegative: false)
        var exact: Int64?
        switch record["amount"] {
        case nil: break
        case .string(let text)?: exact = try amounts.cents(text, place: record.error("amount", "").place)
        case .integer(let value)?:
            exact = try amounts.cents(String(value), place: record.error("amount", "").place)
        case .number(let text)?: exact = try amounts.cents(text, place: record.error("amount", "").place)
        default: throw record.error("amount", "expected an amount such as 123.00")
        }
        guard cents == nil || exact == nil else {
            throw record.error("amount", "amount and amountCents are both given; give one of them")
        }
        guard let value = cents ?? exact else {
            throw record.error("amountCents", "the amount is missing: amountCents, or amount with a currency")
        }
        guard value > 0 else {
            throw record.error(exact == nil ? "amountCents" : "amount", "an amount of \(value) moves nothing")
        }
        return value
    }

    /// Which way the money goes follows from the type; an account on the wrong side is a mistake, not a detail.
    private func checkAccounts(_ new: NewTransaction, _ record: InputRecord) throws(InputError) {
        let needsTo = new.type != .withdrawal
        let needsFrom = new.type != .deposit
        let kind = new.type.rawValue.lowercased()
        if needsTo, new.toAccountId == nil {
            throw record.error("toAccountId", "\(article(kind)) needs toAccountId")
        }
        if needsFrom, new.fromAccountId == nil {
            throw record.error("fromAccountId", "\(article(kind)) needs fromAccountId")
        }
        if !needsTo, let id = new.toAccountId ?? new.toDreamId {
            throw record.error(
                "toAccountId", "\(article(kind)) goes to no account or dream, but \(id) is given")
        }
        if !needsFrom, let id = new.fromAccountId ?? new.fromDreamId {
            throw record.error(
                "fromAccountId", "\(article(kind)) comes from no account or dream, but \(id) is given")
        }
    }

    private func article(_ kind: String) -> String {
        kind == "internal" ? "an internal transaction" : "a \(kind)"
    }

    private func checkTimes(_ new: NewTransaction, _ record: InputRecord) throws(InputError) {
        if let requested = new.requestedAt, requested > new.settledAt {
            throw record.error("requestedAt", "it is later than settledAt (\(new.settledAt))")
        }
        if new.settledAt > now, new.settledAt.duration(since: now) > .seconds(300) {
            throw record.error(
                "settledAt", "\(new.settledAt) lies in the future; only settled transactions are reported")
        }
    }
}
