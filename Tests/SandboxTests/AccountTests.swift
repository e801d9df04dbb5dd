import Testing

@testable import Sandbox

struct AccountTests {
    @Test func `lists with filters, at most twenty a page`() throws {
        try withSandbox { server in
            let client = try Client(port: server.port)
            let mine = try client.get("/v1/accounts?userId=u2")["accounts"]?.array
            #expect(mine?.compactMap { $0.object?["id"]?.string } == ["p2", "p3"])
            #expect(try client.get("/v1/accounts?externalId=X-a1")["accounts"]?.array?.count == 1)
            #expect(try client.send("GET", "/v1/accounts?items=21").fields() == ["items"])
            #expect(try client.send("GET", "/v1/accounts?after_id=").fields() == ["after_id"])
            #expect(try client.send("GET", "/v1/accounts/a9").status == 404)
        }
    }

    @Test func `creates an account once under one external id of a user`() throws {
        try withSandbox { server in
            let client = try Client(port: server.port)
            let body =
                #"{"account":{"type":"Performance","userId":"u1","externalId":"new","balanceCents":100}}"#
            let reply = try client.send("POST", "/v1/accounts", body)
            #expect(reply.status == 200)
            let account = try #require(try reply.json()["account"]?.object)
            #expect(account["balanceCents"] == .integer(100))
            #expect(account["liquidBalanceCents"] == .integer(0))
            #expect(account["user"]?.object?["externalId"] == "10002345")
            let again = try client.send("POST", "/v1/accounts", body)
            #expect(again.status == 409)
            #expect(try again.fields() == ["account.externalId"])
            let other = body.replacing("u1", with: "u2")
            #expect(try client.send("POST", "/v1/accounts", other).status == 200, "unique per user only")
        }
    }

    @Test(arguments: [
        (#"{"account":{}}"#, ["account.type", "account.userId"]),
        (#"{"account":{"type":"Savings","userId":"u1"}}"#, ["account.type"]),
        (#"{"account":{"type":"SharedSavings","userId":"u9"}}"#, ["account.userId"]),
        (
            #"{"account":{"type":"SharedSavings","userId":"u1","liquidBalanceCents":1}}"#,
            ["account.liquidBalanceCents"]
        ),
        (
            #"{"account":{"type":"Performance","userId":"u1","performancePercent":"1"}}"#,
            ["account.performancePercent"]
        ),
    ]) func `refuses to create from a bad body`(body: String, fields: [String]) throws {
        try withSandbox { server in
            let reply = try Client(port: server.port).send("POST", "/v1/accounts", body)
            #expect(reply.status == 400)
            #expect(try reply.fields() == fields)
        }
    }

    @Test func `the external id of a SharedSavings account changes wherever it is mentioned`() throws {
        try withSandbox { server in
            let client = try Client(port: server.port)
            let reply = try client.send("PATCH", "/v1/accounts/a1", #"{"account":{"externalId":"new"}}"#)
            #expect(reply.status == 200)
            #expect(try client.transaction("t1").reference("toAccount")?["externalId"] == "new")
            #expect(try client.transaction("t3").reference("fromAccount")?["externalId"] == "new")
            #expect(try client.transaction("t4").reference("toAccount")?["externalId"] == "X-p1")
            #expect(
                try client.get("/v1/dreams/d1")["dream"]?.object?.reference("account")?["externalId"] == "new"
            )
            let balance = try client.send("PATCH", "/v1/accounts/a1", #"{"account":{"balanceCents":1}}"#)
            #expect(try balance.fields() == ["account.balanceCents"])
        }
    }

    @Test func `figures go to a Performance account, its external id does not change`() throws {
        try withSandbox { server in
            let client = try Client(port: server.port)
            let body = #"{"account":{"liquidBalanceCents":0,"performancePercent":-1.5}}"#
            #expect(try client.send("PATCH", "/v1/accounts/p1", body).status == 200)
            let account = try client.get("/v1/accounts/p1")["account"]?.object
            #expect(account?["liquidBalanceCents"] == .integer(0))
            #expect(account?["performancePercent"] == .number("-1.5"))
            #expect(account?["balanceCents"] == .integer(123500))
            let renamed = try client.send("PATCH", "/v1/accounts/p1", #"{"account":{"externalId":"x"}}"#)
            #expect(try renamed.fields() == ["account.externalId"])
            #expect(try client.send("PATCH", "/v1/accounts/nowhere", body).status == 404)
        }
    }
}
