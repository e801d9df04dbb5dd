import Testing

@testable import Sandbox

/// Two users: `u1` with a SharedSavings account (dreams `d1`, `d2`) and a Performance account (`d3`), `u2`
/// with two Performance accounts.
enum Fixture {
    static let settledAt = "2026-02-01T10:00:00Z"

    static func options(_ change: (inout SandboxOptions) -> Void = { _ in }) -> SandboxOptions {
        var options = SandboxOptions()
        options.loaded = try? LoadedData(Array(json.utf8))
        change(&options)
        return options
    }

    static func faulty(_ rules: String..., log: String? = nil) throws -> SandboxOptions {
        let parsed = try rules.map { try FaultRule($0, load: LocalFile.read) }
        return options {
            $0.rules = parsed
            $0.logFile = log
        }
    }

    private static func user(_ id: String) -> String {
        #"{"type":"User","id":"\#(id)","externalId":"\#(id == "u1" ? "10002345" : "10002346")"}"#
    }

    private static func account(_ id: String) -> String {
        #"{"type":"\#(id == "a1" ? "SharedSavings" : "Performance")","id":"\#(id)","externalId":"X-\#(id)"}"#
    }

    private static func dream(_ id: String) -> String { #"{"type":"Dream","id":"\#(id)","name":"\#(id)"}"# }

    private static func performance(_ id: String, _ owner: String) -> String {
        """
        {"type":"Performance","id":"\(id)","externalId":"X-\(id)","user":\(user(owner)),"balanceCents":123500,
         "liquidBalanceCents":500,"performanceCents":23000,"performancePercent":23,
         "totalAcquisitionCostCents":100000,"valuationFrom":"2025-01-01T00:00:00Z","valuationAt":"2026-01-01T00:00:00Z"}
        """
    }

    private static func dream(_ id: String, _ owner: String, _ on: String, _ balance: Int) -> String {
        """
        {"id":"\(id)","type":"Dream","name":"\(id)","balanceCents":\(balance),"user":\(user(owner)),
         "account":\(account(on)),"deletedAt":null}
        """
    }

    private static func transaction(
        _ id: String, _ type: String, _ owner: String, to: (String, String)? = nil,
        from: (String, String)? = nil,
        at time: String, state: String = "requested"
    ) -> String {
        let sides =
            (to.map { "\"toAccount\":\(account($0.0)),\"toDream\":\(dream($0.1))," } ?? "")
            + (from.map { "\"fromAccount\":\(account($0.0)),\"fromDream\":\(dream($0.1))," } ?? "")
        return """
            {"type":"\(type)","id":"\(id)","externalId":null,"user":\(user(owner)),"amountCents":12300,\(sides)
             "state":"\(state)","requestedAt":"2026-01-05T\(time)Z","settledAt":null,"failedAt":null}
            """
    }

    /// t2, t3 and t4 are asked for in the same second.
    static let json = """
        {"users":[
          {"type":"User","id":"u1","externalId":"10002345","givenName":"Alva","familyName":"Holm"},
          {"type":"User","id":"u2","externalId":"10002346","givenName":"Jonas","familyName":"Dahl"}],
         "accounts":[
          {"type":"SharedSavings","id":"a1","externalId":"X-a1","user":\(user("u1")),"balanceCents":50000},
          \(performance("p1", "u1")),\(performance("p2", "u2")),\(performance("p3", "u2"))],
         "dreams":[\(dream("d1", "u1", "a1", 30000)),\(dream("d2", "u1", "a1", 20000)),
          \(dream("d3", "u1", "p1", 123500)),\(dream("d4", "u2", "p2", 123500)),\(dream("d5", "u2", "p3", 123500))],
         "transactions":[
          \(transaction("t1", "Deposit", "u1", to: ("a1", "d1"), at: "08:00:00")),
          \(transaction("t2", "Withdrawal", "u1", from: ("a1", "d2"), at: "08:01:00")),
          \(transaction("t3", "Internal", "u1", to: ("a1", "d2"), from: ("a1", "d1"), at: "08:01:00")),
          \(transaction("t4", "Deposit", "u1", to: ("p1", "d3"), at: "08:01:00")),
          \(transaction("t5", "Internal", "u2", to: ("p3", "d5"), from: ("p2", "d4"), at: "08:02:00")),
          \(transaction("t6", "Refund", "u2", at: "08:03:00", state: "pondering"))]}
        """
}

extension Client {
    func transaction(_ id: String) throws -> JSONObject {
        try #require(try get("/v1/transactions/\(id)")["transaction"]?.object)
    }

    func balance(_ kind: String, _ id: String) throws -> Int64? {
        let plural = kind == "account" ? "accounts" : "dreams"
        return try get("/v1/\(plural)/\(id)")[kind]?.object?["balanceCents"]?.integer
    }

    func settle(_ id: String, at time: String = Fixture.settledAt) throws -> Reply {
        try send("PATCH", "/v1/transactions/\(id)", #"{"transaction":{"settledAt":"\#(time)"}}"#)
    }

    /// The ids of one list page and its `next_url`.
    func page(_ path: String) throws -> (ids: [String], next: String?) {
        let object = try get(path)
        let ids = try #require(object["transactions"]?.array).compactMap { $0.object?["id"]?.string }
        return (ids, object["meta"]?.object?["next_url"]?.string)
    }
}
