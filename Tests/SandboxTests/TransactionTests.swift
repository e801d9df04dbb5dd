import Testing

@testable import Sandbox

struct TransactionTests {
    @Test func `shows one transaction, unknown type and state included`() throws {
        try withSandbox { server in
            let client = try Client(port: server.port)
            #expect(try client.transaction("t6")["state"] == "pondering")
            #expect(try client.transaction("t6")["type"] == "Refund")
            let missing = try client.send("GET", "/v1/transactions/nowhere")
            #expect(missing.status == 404)
            #expect(missing.text == #"{"errors":[{"field":"id","errors":["not found"]}]}"#)
        }
    }

    @Test(arguments: [("t1", 62300, 42300, 20000), ("t2", 37700, 30000, 7700), ("t3", 50000, 17700, 32300)])
    func `settling moves the balances of the SharedSavings account and its dreams`(
        id: String, account: Int64, first: Int64, second: Int64
    ) throws {
        try withSandbox { server in
            let client = try Client(port: server.port)
            let reply = try client.settle(id)
            #expect(reply.status == 200)
            let transaction = try reply.json()["transaction"]?.object
            #expect(transaction?["state"] == "settled")
            #expect(transaction?["settledAt"] == .string(Fixture.settledAt))
            #expect(transaction?["failedAt"] == .null)
            #expect(try client.transaction(id) == transaction)
            #expect(try client.balance("account", "a1") == account)
            #expect(try client.balance("dream", "d1") == first)
            #expect(try client.balance("dream", "d2") == second)
        }
    }

    @Test func `failing moves nothing`() throws {
        try withSandbox { server in
            let client = try Client(port: server.port)
            let reply = try client.send(
                "PATCH", "/v1/transactions/t1", #"{"transaction":{"failedAt":"2026-02-01T11:00:00+01:00"}}"#)
            #expect(reply.status == 200)
            #expect(try client.transaction("t1")["state"] == "failed")
            #expect(try client.transaction("t1")["failedAt"] == "2026-02-01T10:00:00Z")
            #expect(try client.balance("account", "a1") == 50000)
        }
    }

    @Test func `settling leaves the figures of a Performance account alone`() throws {
        try withSandbox { server in
            let client = try Client(port: server.port)
            let before = try client.get("/v1/accounts/p1")
            #expect(try client.settle("t4").status == 200)
            #expect(try client.get("/v1/accounts/p1") == before)
            #expect(try client.balance("dream", "d3") == 123500)
        }
    }

    @Test func `a final state is final, and the same again changes nothing`() throws {
        try withSandbox { server in
            let client = try Client(port: server.port)
            #expect(try client.settle("t1").status == 200)
            #expect(try client.settle("t1").status == 200)
            #expect(try client.balance("account", "a1") == 62300)
            let other = try client.settle("t1", at: "2026-02-01T10:00:01Z")
            #expect(other.status == 400)
            #expect(try other.fields() == ["transaction.settledAt"])
            let failed = try client.send(
                "PATCH", "/v1/transactions/t1", #"{"transaction":{"failedAt":"2026-02-01T10:00:00Z"}}"#)
            #expect(failed.status == 400)
            #expect(try failed.fields() == ["transaction.failedAt"])
            #expect(try client.transaction("t1")["settledAt"] == .string(Fixture.settledAt))
        }
    }

    @Test func `both timestamps are refused with an entry for each`() throws {
        try withSandbox { server in
            let client = try Client(port: server.port)
            let reply = try client.send(
                "PATCH", "/v1/transactions/t1",
                #"{"transaction":{"settledAt":"2026-02-01T10:00:00Z","failedAt":"2026-02-01T10:00:00Z"}}"#)
            #expect(reply.status == 400)
            #expect(try reply.fields() == ["transaction.settledAt", "transaction.failedAt"])
            #expect(try client.transaction("t1")["state"] == "requested")
        }
    }

    @Test(arguments: [
        ("{}", ["transaction"]), ("[]", ["body"]), ("{", ["body"]), (#"{"transaction":1}"#, ["transaction"]),
        (#"{"settledAt":"2026-02-01T10:00:00Z"}"#, ["settledAt", "transaction"]),
        (#"{"transaction":{"settledAt":"2026-02-30T10:00:00Z"}}"#, ["transaction.settledAt"]),
        (#"{"transaction":{"settledAt":"2026-02-01"}}"#, ["transaction.settledAt"]),
        (#"{"transaction":{"settledAt":null}}"#, ["transaction.settledAt"]),
        (#"{"transaction":{"settledAt":1}}"#, ["transaction.settledAt"]),
        (#"{"transaction":{"settled_at":"2026-02-01T10:00:00Z"}}"#, ["transaction.settled_at"]),
        (#"{"transaction":{"state":"settled"}}"#, ["transaction.state"]),
        (
            #"{"transaction":{"amountCents":1,"externalId":"x"}}"#,
            ["transaction.amountCents", "transaction.externalId"]
        ),
        (
            #"{"transaction":{"settledAt":"2026-02-01T10:00:00Z","settledAt":"2026-02-01T10:00:00Z"}}"#,
            ["body"]
        ),
    ]) func `refuses a bad body and applies nothing`(body: String, fields: [String]) throws {
        try withSandbox { server in
            let client = try Client(port: server.port)
            let reply = try client.send("PATCH", "/v1/transactions/t1", body)
            #expect(reply.status == 400)
            #expect(try reply.fields() == fields)
            #expect(try client.transaction("t1")["state"] == "requested")
        }
    }

    @Test func `an empty patch and an unknown id`() throws {
        try withSandbox { server in
            let client = try Client(port: server.port)
            #expect(try client.send("PATCH", "/v1/transactions/t1", #"{"transaction":{}}"#).status == 200)
            #expect(try client.settle("nowhere").status == 404)
        }
    }

    @Test func `a later requestedAt moves the transaction in the list`() throws {
        try withSandbox { server in
            let client = try Client(port: server.port)
            let body = #"{"transaction":{"requestedAt":"2026-01-06T00:00:00.5Z"}}"#
            #expect(try client.send("PATCH", "/v1/transactions/t1", body).status == 200)
            #expect(try client.page("/v1/transactions").ids == ["t2", "t3", "t4", "t5", "t6", "t1"])
            #expect(try client.transaction("t1")["requestedAt"] == "2026-01-06T00:00:00.500000Z")
        }
    }
}
