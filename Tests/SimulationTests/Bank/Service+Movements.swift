import ExactJSON
import HTTPTransport
import Money

/// Testbank, below the address of the same simulated service.
extension Service {
    /// A transaction of Testbank. Nothing keeps one from being made twice.
    struct Movement {
        var id: String
        var sender: String
        var recipient: String
        var amount: String
        var reference: String
        /// Kept always, whether it is shown or not.
        var externalId: String?
        /// By the service's own clock, which no operator's clock disturbs.
        var createdAt = World.plannedTime.startOfDay
    }

    /// The accounts of Testbank, and one that nobody has.
    static let movers = ["cash", "rent", "food"]
    static let nobody = "nobody"
    static let testbank = "testbank"

    /// The movements under an external id.
    func movements(externalId: String?) -> [Movement] { movements.filter { $0.externalId == externalId } }

    /// Acts on a request to Testbank and answers.
    func handleTestbank(_ call: Call, number: Int, now: Timestamp) -> HTTPResponse {
        switch (call.method, call.path.dropFirst().first, call.path.count) {
        case (.get, "accounts", 3):
            guard Self.movers.contains(call.path[2]) else { return Self.notFound }
            return answer(200, ["data": Self.account(call.path[2])])
        case (.get, "transactions", 2): return listMovements(call)
        case (.post, "transactions", 2): return move(call, number, now)
        default: return Self.notFound
        }
    }

    private static func account(_ id: String) -> JSON {
        [
            "type": "accounts", "id": .string(id), "attributes": ["name": .string(id)],
            "relationships": ["currency": ["data": ["type": "currencies", "id": "EUR"]]],
            "meta": ["balanceTotal": "100.00"],
        ]
    }

    private func listMovements(_ call: Call) -> HTTPResponse {
        let account = call.query["filter%5Baccount%5D"] ?? ""
        let page = call.query["page%5Bpage%5D"].flatMap { Int($0) } ?? 1
        let all = movements.filter { $0.sender == account || $0.recipient == account }
        let rows = all.dropFirst((page - 1) * habits.pageLimit).prefix(habits.pageLimit)
        var meta: JSONObject
        if habits.linksPages {
            let hasNext = all.count > page * habits.pageLimit
            let next =
                "/v1/testbank/transactions?filter%5Baccount%5D=\(account)&page%5Bpage%5D=\(page + 1)"
            meta = ["first": "/v1/testbank/transactions", "next": hasNext ? .string(next) : .null]
        } else {
            meta = [
                "total": .integer(Int64(all.count)), "page": .integer(Int64(page)),
                "limit": .integer(Int64(habits.pageLimit)),
            ]
        }
        return answer(200, ["data": .array(rows.map(json)), "meta": .object(meta)])
    }

    private func move(_ call: Call, _ number: Int, _ now: Timestamp) -> HTTPResponse {
        let data = call.body["data"]
        func side(_ name: String) -> String {
            data?["relationships"]?[name]?["data"]?["id"]?.stringValue ?? ""
        }
        guard side("recipient") != Self.nobody else {
            return answer(422, ["errors": [["status": "422", "detail": "there is no such account"]]])
        }
        let movement = Movement(
            id: "movement-\(movements.count + 1)", sender: side("sender"), recipient: side("recipient"),
            amount: data?["attributes"]?["amount"]?.stringValue ?? "",
            reference: data?["attributes"]?["reference"]?.stringValue ?? "",
            externalId: data?["meta"]?["externalId"]?.stringValue, createdAt: now.truncatedToSeconds)
        add(movement, number)
        return habits.showsRecords
            ? answer(201, ["data": json(movement)]) : HTTPResponse(status: 201)
    }

    private func json(_ movement: Movement) -> JSON {
        var meta: JSONObject = ["createdAt": .string(movement.createdAt.description)]
        if habits.showsExternalIds, let id = movement.externalId { meta["externalId"] = .string(id) }
        return [
            "type": "transactions", "id": .string(movement.id),
            "attributes": ["amount": .string(movement.amount), "reference": .string(movement.reference)],
            "relationships": [
                "sender": ["data": ["type": "accounts", "id": .string(movement.sender)]],
                "recipient": ["data": ["type": "accounts", "id": .string(movement.recipient)]],
            ],
            "meta": .object(meta),
        ]
    }
}
