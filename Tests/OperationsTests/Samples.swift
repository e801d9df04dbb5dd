import ExactJSON
import HTTPTransport
import Money
import Operations
import Synchronization
import Testing

@testable import ImpactFinance

func time(_ text: String) throws -> Timestamp { try Timestamp(rfc3339: text) }

/// What the API would show.
enum Samples {
    static let at = "2026-01-05T09:00:00Z"

    static func account(_ id: String, _ type: String = "SharedSavings", externalId: String? = nil) -> JSON {
        ["type": .string(type), "id": .string(id), "externalId": externalId.map(JSON.string) ?? .null]
    }

    static func user(_ id: String) -> JSON {
        ["type": "User", "id": .string(id), "externalId": .string("X-" + id)]
    }

    /// A transaction; members that are given replace those of a requested deposit, `nil` leaves one out.
    static func json(_ id: String = "t1", _ changes: [String: JSON?] = [:]) -> JSON {
        var object: JSONObject = [
            "type": "Deposit", "id": .string(id), "externalId": nil, "user": user("u1"), "amountCents": 12300,
            "state": "requested", "requestedAt": "2026-01-05T08:00:00Z", "settledAt": nil, "failedAt": nil,
            "toAccount": account("a1"),
        ]
        for (name, value) in changes.sorted(by: { $0.key < $1.key }) { object[name] = value }
        return .object(object)
    }

    static func transaction(_ id: String = "t1", _ changes: [String: JSON?] = [:]) throws -> Transaction {
        try Transaction(JSONCursor(json(id, changes)))
    }

    /// A deposit to a Performance account.
    static func performance(
        _ id: String, user: String = "u1", account: String = "p1", externalId: String? = nil,
        _ changes: [String: JSON?] = [:]
    ) throws -> Transaction {
        let own: [String: JSON?] = [
            "user": Samples.user(user),
            "toAccount": Samples.account(account, "Performance", externalId: externalId),
        ]
        return try transaction(id, own.merging(changes) { $1 })
    }

    static let settled: [String: JSON?] = ["state": "settled", "settledAt": .some(.string(at))]
    static let settledByOthers: [String: JSON?] = ["state": "settled", "settledAt": "2026-01-05T08:59:59Z"]
    static let failed: [String: JSON?] = ["state": "failed", "failedAt": .some(.string(at))]

    static func accountRecord(
        _ id: String, _ type: String = "SharedSavings", user: String = "u1", _ changes: [String: JSON?] = [:]
    ) -> JSON {
        var object: JSONObject = ["type": .string(type), "id": .string(id), "user": Samples.user(user)]
        for (name, value) in changes.sorted(by: { $0.key < $1.key }) { object[name] = value }
        return .object(object)
    }

    static func page(_ transactions: [JSON], next: String? = nil) -> JSON {
        ["transactions": .array(transactions), "meta": ["next_url": next.map(JSON.string) ?? .null]]
    }
}

/// A service that answers every write alike and every read alike, and counts both.
final class ConstantTransport: HTTPTransport {
    typealias Answer = Result<HTTPResponse, TransportError>

    private let write: Answer
    private let read: Answer
    private let counts = Mutex((writes: 0, reads: 0))

    init(write: Answer, read: Answer) {
        self.write = write
        self.read = read
    }

    var writes: Int { counts.withLock(\.writes) }
    var reads: Int { counts.withLock(\.reads) }

    func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
        counts.withLock { counts in
            if request.method == .get { counts.reads += 1 } else { counts.writes += 1 }
        }
        return try (request.method == .get ? read : write).get()
    }

    static func answer(_ status: Int, _ body: JSON? = nil) -> Answer {
        .success(HTTPResponse(status: status, body: Array((body?.text() ?? "").utf8)))
    }

    static func failure(_ kind: TransportError.Kind, _ delivery: TransportError.Delivery) -> Answer {
        .failure(TransportError(kind: kind, delivery: delivery, message: "no answer"))
    }
}

extension Plan {
    /// The plan without the lines that tell what was there when it was read last.
    var unexplained: Plan {
        var plan = self
        plan.explanations = []
        return plan
    }
}
