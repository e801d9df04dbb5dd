import ExactJSON
import ImpactFinance
import Money
import Operations

/// Reads real balances of accounts.
struct BalanceInput {
    /// How `actualBalance` is read.
    var amounts: AmountReader

    private static let known = [
        "accountId", "actualBalance", "actualBalanceCents", "externalId", "dreamId", "settledAt",
    ]

    /// Reads a file: CSV with a header row, JSON, or one JSON object a line.
    ///
    /// - Throws: ``InputError`` that names line and field; an account or external id that is there twice included.
    func parse(_ bytes: [UInt8], name: String) throws(InputError) -> [BalanceRequest] {
        let requests = try InputRecord.read(bytes, name: name, known: Self.known).map {
            record throws(InputError) in try request(record)
        }
        var places: [String: String] = [:]
        for request in requests {
            for (kind, id, key) in [
                ("account", request.accountId, Identifier.key(request.accountId)),
                ("external id", request.externalId, request.externalId),
            ] {
                if let first = places.updateValue(request.place, forKey: "\(kind) \(key)") {
                    throw InputError(
                        code: InputError.duplicate, place: request.place,
                        message: "the \(kind) \(id) is there already, at \(first)")
                }
            }
        }
        return requests
    }

    /// Makes a request of one record.
    func request(_ record: InputRecord) throws(InputError) -> BalanceRequest {
        try record.refuseUnknown(known: Self.known)
        return BalanceRequest(
            accountId: try record.requiredIdentifier("accountId"), actualBalanceCents: try balance(record),
            externalId: try record.requiredIdentifier("externalId"),
            dreamId: try record.identifier("dreamId"),
            settledAt: try record.time("settledAt"), place: record.place)
    }

    /// Refuses a time that has not come yet.
    func check(_ request: BalanceRequest, now: Timestamp) throws(InputError) {
        guard let time = request.settledAt, time > now else { return }
        throw InputError(place: "\(request.place), field `settledAt`", message: "\(time) lies in the future")
    }

    private func balance(_ record: InputRecord) throws(InputError) -> Int64 {
        let place = record.error("actualBalance", "").place
        var exact: Int64?
        switch record["actualBalance"] {
        case nil: break
        case .string(let text)?: exact = try amounts.cents(text, place: place, allowNegative: true)
        case .integer(let value)?: exact = try amounts.cents(String(value), place: place, allowNegative: true)
        case .number(let text)?: exact = try amounts.cents(text, place: place, allowNegative: true)
        default: throw record.error("actualBalance", "expected an amount such as 123.00")
        }
        let cents = try record.integer("actualBalanceCents")
        guard cents == nil || exact == nil else {
            throw record.error(
                "actualBalance", "actualBalance and actualBalanceCents are both given; give one of them")
        }
        guard let value = cents ?? exact else {
            throw record.error("actualBalance", "the balance is missing")
        }
        return value
    }
}
