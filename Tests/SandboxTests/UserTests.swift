import Testing

@testable import Sandbox

struct UserTests {
    private static let figures = #"""
        "balanceCents":712345,"liquidBalanceCents":12300,"performanceCents":100045,"performancePercent":16.67,
        "totalAcquisitionCostCents":600000,"valuationFrom":"2025-12-31T23:55:34Z","valuationAt":"2026-02-01T17:30:10Z"
        """#

    @Test func `settles, fails and updates figures in one request, answered 204 without a body`() throws {
        try withSandbox { server in
            let client = try Client(port: server.port)
            let reply = try client.send(
                "PATCH", "/v1/users/u1",
                #"""
                {"user":{"givenName":"Eva","accounts":[{"id":"p1",\#(UserTests.figures)}],"transactions":[
                {"id":"t4","settledAt":"2026-02-01T10:00:00Z"},{"id":"t1","settledAt":"2026-02-01T10:00:00Z"},
                {"id":"t2","failedAt":"2026-02-01T10:00:00Z"}]}}
                """#)
            #expect(reply.status == 204)
            #expect(reply.body.isEmpty)
            #expect(reply.headers["content-length"] == nil)
            #expect(try client.transaction("t4")["state"] == "settled")
            #expect(try client.transaction("t1")["state"] == "settled")
            #expect(try client.transaction("t2")["state"] == "failed")
            #expect(try client.balance("account", "a1") == 62300)
            let account = try client.get("/v1/accounts/p1")["account"]?.object
            #expect(account?["balanceCents"] == .integer(712345))
            #expect(account?["performancePercent"] == .number("16.67"))
            #expect(account?["valuationAt"] == "2026-02-01T17:30:10Z")
            #expect(try client.balance("dream", "d3") == 712345)
        }
    }

    @Test func `updates both accounts of an Internal between two Performance accounts`() throws {
        try withSandbox { server in
            let client = try Client(port: server.port)
            let reply = try client.send(
                "PATCH", "/v1/users/u2",
                #"""
                {"user":{"accounts":[{"id":"p2","balanceCents":111200},{"id":"p3","balanceCents":135800}],
                "transactions":[{"id":"t5","settledAt":"2026-02-01T10:00:00Z"}]}}
                """#)
            #expect(reply.status == 204)
            #expect(try client.balance("account", "p2") == 111200)
            #expect(try client.balance("account", "p3") == 135800)
            let account = try client.get("/v1/accounts/p2")["account"]?.object
            #expect(account?["liquidBalanceCents"] == .integer(500), "what is not sent stays")
            #expect(
                account?["valuationAt"] != "2026-01-01T00:00:00Z", "it falls back to the time of the update")
        }
    }

    @Test(arguments: [
        (#"{"id":"t5","settledAt":"2026-02-01T10:00:00Z"}"#, "user.transactions[1].id"),
        (#"{"id":"t9","settledAt":"2026-02-01T10:00:00Z"}"#, "user.transactions[1].id"),
        (#"{"id":"t1","failedAt":"2026-02-01T10:00:00Z"}"#, "user.transactions[1].id"),
        (#"{"settledAt":"2026-02-01T10:00:00Z"}"#, "user.transactions[1].id"),
        (#"{"id":"t2","settledAt":"soon"}"#, "user.transactions[1].settledAt"),
        (#"{"id":"t2","state":"settled"}"#, "user.transactions[1].state"),
        (#"7"#, "user.transactions[1]"),
    ]) func `one bad entry and nothing is applied`(entry: String, field: String) throws {
        try withSandbox { server in
            let client = try Client(port: server.port)
            let accounts = try client.get("/v1/accounts")
            let dreams = try client.get("/v1/dreams")
            let transactions = try client.get("/v1/transactions")
            let reply = try client.send(
                "PATCH", "/v1/users/u1",
                #"""
                {"user":{"familyName":"Other","accounts":[{"id":"p1","balanceCents":1}],
                "transactions":[{"id":"t1","settledAt":"2026-02-01T10:00:00Z"},\#(entry)]}}
                """#)
            #expect(reply.status == 400)
            #expect(try reply.fields() == [field])
            #expect(try client.get("/v1/accounts") == accounts)
            #expect(try client.get("/v1/dreams") == dreams)
            #expect(try client.get("/v1/transactions") == transactions)
        }
    }

    @Test(arguments: [
        (#"{"accounts":[]}"#, ["accounts", "user"]),
        (#"{"user":{"accounts":[{"id":"p1","liquidCents":1}]}}"#, ["user.accounts[0].liquidCents"]),
        (#"{"user":{"accounts":[{"id":"p1","balanceCents":"1"}]}}"#, ["user.accounts[0].balanceCents"]),
        (#"{"user":{"accounts":[{"id":"p1","externalId":"x"}]}}"#, ["user.accounts[0].externalId"]),
        (#"{"user":{"accounts":[{"id":"a1","balanceCents":1}]}}"#, ["user.accounts[0].balanceCents"]),
        (#"{"user":{"accounts":[{"id":"p2","balanceCents":1}]}}"#, ["user.accounts[0].id"]),
        (#"{"user":{"accounts":{}}}"#, ["user.accounts"]),
        (
            #"{"user":{"given_name":"x","familyName":"","transactions":[{"id":"t5"}]}}"#,
            ["user.given_name", "user.familyName", "user.transactions[0].id"]
        ),
        (
            #"{"user":{"transactions":[{"id":"t1","settledAt":"2026-02-01T10:00:00Z","failedAt":"2026-02-01T10:00:00Z"}]}}"#,
            ["user.transactions[0].settledAt", "user.transactions[0].failedAt"]
        ),
    ]) func `refuses a bad body, naming every field`(body: String, fields: [String]) throws {
        try withSandbox { server in
            let reply = try Client(port: server.port).send("PATCH", "/v1/users/u1", body)
            #expect(reply.status == 400)
            #expect(try reply.fields() == fields)
        }
    }

    @Test func `an unknown user is 404, empty arrays change nothing`() throws {
        try withSandbox { server in
            let client = try Client(port: server.port)
            #expect(try client.send("PATCH", "/v1/users/u9", #"{"user":{}}"#).status == 404)
            let body = #"{"user":{"accounts":[],"transactions":[]}}"#
            #expect(try client.send("PATCH", "/v1/users/u1", body).status == 204)
            #expect(try client.transaction("t1")["state"] == "requested")
        }
    }
}
