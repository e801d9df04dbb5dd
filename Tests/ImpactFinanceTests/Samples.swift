import ExactJSON
import ImpactFinance
import Money
import Testing

/// Answers of the API, as its pages show them.
enum Samples {
    static let user: JSON = ["type": "User", "id": "u1", "externalId": "10001"]

    static func account(_ id: String, _ type: String = "SharedSavings", externalId: String? = nil) -> JSON {
        ["type": .string(type), "id": .string(id), "externalId": externalId.map(JSON.string) ?? .null]
    }

    /// A transaction; members that are given replace those of a requested deposit, `nil` leaves one out.
    static func transaction(_ id: String = "t1", _ changes: [String: JSON?] = [:]) -> JSON {
        var object: JSONObject = [
            "type": "Deposit", "id": .string(id), "externalId": nil, "user": user, "amountCents": 12300,
            "state": "requested", "requestedAt": "2026-01-05T08:00:00Z", "settledAt": nil, "failedAt": nil,
            "toAccount": account("a1"),
        ]
        for (name, value) in changes.sorted(by: { $0.key < $1.key }) { object[name] = value }
        return .object(object)
    }

    static func one(_ transaction: JSON) -> JSON { ["transaction": transaction] }

    static func page(_ transactions: [JSON], next: JSON? = .null) -> JSON {
        var meta: JSONObject = ["items": .integer(Int64(transactions.count))]
        meta["next_url"] = next
        return ["transactions": .array(transactions), "meta": .object(meta)]
    }
}

func time(_ text: String) throws -> Timestamp { try Timestamp(rfc3339: text) }
