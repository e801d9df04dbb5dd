import Testing

@testable import Sandbox

struct TransactionListTests {
    @Test func `lists by time of request and, in ties, by order of creation`() throws {
        try withSandbox { server in
            let page = try Client(port: server.port).page("/v1/transactions")
            #expect(page.ids == ["t1", "t2", "t3", "t4", "t5", "t6"])
            #expect(page.next == nil)
        }
    }

    @Test func `a numbered page has the totals and keeps the filters in an absolute next_url`() throws {
        try withSandbox { server in
            let client = try Client(port: server.port)
            let object = try client.get(
                "/v1/transactions?page=1&items=2&state=requested&externalUserId=10002345")
            let expected: JSONObject = [
                "next_url":
                    "http://bank.test:1234/v1/transactions?items=2&state=requested&externalUserId=10002345&page=2",
                "count": .integer(4), "items": .integer(2), "pages": .integer(2), "from": .integer(1),
                "to": .integer(2),
            ]
            #expect(object["meta"]?.object == expected)
            let last = try client.get(
                "/v1/transactions?page=2&items=2&state=requested&externalUserId=10002345")
            #expect(last["meta"]?.object?["next_url"] == .null)
            #expect(last["meta"]?.object?["to"] == .integer(4))
            let beyond = try client.get("/v1/transactions?page=9223372036854775807&items=100")
            #expect(beyond["transactions"] == .array([]))
        }
    }

    @Test func `a cursor page has only next_url and items, and null after the last`() throws {
        try withSandbox { server in
            let client = try Client(port: server.port)
            let first = try client.get("/v1/transactions?items=4&after_id=")
            let expected: JSONObject = [
                "next_url": "http://bank.test:1234/v1/transactions?items=4&after_id=t4", "items": .integer(4),
            ]
            #expect(first["meta"]?.object == expected)
            let second = try client.get("/v1/transactions?items=2&after_id=t4")
            #expect(second["meta"]?.object?["next_url"] == .null)
            #expect(try client.page("/v1/transactions?after_id=t6").ids.isEmpty)
        }
    }

    @Test(arguments: [1, 2, 3, 7]) func `settling between cursor pages loses nothing`(items: Int) throws {
        var options = SandboxOptions()
        options.requested = 40
        try withSandbox(options) { server in
            let client = try Client(port: server.port)
            let all = try client.page("/v1/transactions?state=requested&items=100").ids
            #expect(all.count == 40)
            var seen: [String] = []
            var path: String? = "/v1/transactions?state=requested&items=\(items)&after_id="
            while let current = path {
                let page = try client.page(current)
                for id in page.ids { #expect(try client.settle(id).status == 200) }
                seen += page.ids
                path = page.next.map { String($0.dropFirst("http://bank.test:1234".count)) }
            }
            #expect(seen == all)
            #expect(try client.page("/v1/transactions?state=requested").ids.isEmpty)
        }
    }

    @Test func `filters by external id`() throws {
        try withSandbox { server in
            let client = try Client(port: server.port)
            let body = #"""
                {"transaction":{"type":"Deposit","externalId":"ref /1","userId":"u1","amountCents":1,"toAccountId":"a1"}}
                """#
            #expect(try client.send("POST", "/v1/transactions", body).status == 201)
            #expect(try client.page("/v1/transactions?externalId=ref+%2F1").ids.count == 1)
            #expect(try client.page("/v1/transactions?externalId=ref").ids.isEmpty)
        }
    }

    @Test(arguments: [
        ("page=0", ["page"]), ("page=x", ["page"]), ("items=0", ["items"]), ("items=101", ["items"]),
        ("items=", ["items"]), ("state=open", ["state"]), ("page=1&after_id=", ["page"]),
        ("after_id=t9", ["after_id"]),
        ("items=2&items=3", ["items"]), ("type=Deposit", ["type"]),
        ("state=%zz&items=0", ["query", "items"]),
    ]) func `refuses a bad parameter`(query: String, fields: [String]) throws {
        try withSandbox { server in
            let reply = try Client(port: server.port).send("GET", "/v1/transactions?\(query)")
            #expect(reply.status == 400)
            #expect(try reply.fields() == fields)
        }
    }
}
