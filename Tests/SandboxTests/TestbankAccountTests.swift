import Testing

@testable import Sandbox

struct TestbankAccountTests {
    @Test func `lists one's own accounts with filters that are combined`() throws {
        try withSandbox(TestbankFixture.options()) { server in
            let client = try Client(port: server.port)
            #expect(try client.ids("/accounts") == ["a1", "a2", "A2"])
            #expect(try client.ids("/accounts?filter%5Bname%5D=%C3%A4RGER") == ["a2"])
            #expect(try client.ids("/accounts?filter%5Bname%5D=hold&filter%5Bcurrency%5D=USD") == ["A2"])
            #expect(try client.ids("/accounts?filter%5Bvisibility%5D=PRIVATE") == ["a1"])
            #expect(try client.ids("/accounts?filter%5BexternalId%5D=X-a2") == ["a2"])
            #expect(try client.ids("/accounts?filter%5BexternalId%5D=x-a2") == [])
            for bad in [
                "filter%5Bvisibility%5D=private", "filter%5Biban%5D=1", "page%5Blimit%5D=101",
                "page%5Bpage%5D=-1",
            ] {
                #expect(try client.testbank("GET", "/accounts?\(bad)").status == 400)
            }
        }
    }

    @Test func `shows an own account as documented, ids exactly compared, others' not at all`() throws {
        try withSandbox(TestbankFixture.options()) { server in
            let client = try Client(port: server.port)
            let reply = try client.testbank("GET", "/accounts/a1")
            #expect(
                reply.text == """
                    {"data":{"type":"accounts","id":"a1","attributes":{"name":"Household","visibility":"PRIVATE"},\
                    "relationships":{"currency":{"data":{"type":"currencies","id":"EUR"}}},\
                    "meta":{"externalId":"X-a1","balanceTotal":"747.50",\
                    "createdAt":"2026-01-05T08:00:00.000Z","updatedAt":"2026-01-05T08:00:00.000Z"}}}
                    """)
            #expect(reply.headers["last-modified"] == "Mon, 05 Jan 2026 08:00:00 GMT")
            #expect(reply.headers["content-type"] == "application/json; charset=utf-8")
            #expect(try client.balance("a2") == "9.00")
            // 92.00 EUR at 1 / 0.92, rounded to ten decimals.
            #expect(try client.balance("A2") == "100.00")
            for id in ["f1", "ROOT", "A1"] {
                let missing = try client.testbank("GET", "/accounts/\(id)")
                #expect(missing.status == 404)
                #expect(try missing.problems().first?.at("code") == "RESOURCE_NOT_FOUND")
            }
        }
    }

    @Test func `others' accounts can be 403, or partly discovered`() throws {
        try withSandbox(TestbankFixture.options("foreign-403")) { server in
            let reply = try Client(port: server.port).testbank("GET", "/accounts/f1")
            #expect(reply.status == 403)
            #expect(try reply.problems().first?.at("code") == "NOT_AUTHORIZED")
        }
        try withSandbox(TestbankFixture.options("discovery")) { server in
            let client = try Client(port: server.port)
            #expect(try client.ids("/accounts") == ["a1", "a2", "A2", "f1"])
            let unlisted = try client.document("/accounts/f2")["data"]
            #expect(unlisted?.at("attributes", "name") == "Landlord")
            #expect(unlisted?.at("meta") == nil)
            #expect(try client.testbank("GET", "/accounts/f3").status == 404)
        }
    }

    @Test func `creates an account with an opening balance`() throws {
        try withSandbox(TestbankFixture.options()) { server in
            let client = try Client(port: server.port)
            let opening =
                #","initialBalance":{"data":{"type":"transactions","attributes":{"amount":"12.5","reference":"Open"}}}"#
            let reply = try client.makeAccount(opening)
            #expect(reply.status == 200)
            let data = try #require(try reply.at("data"))
            let id = try #require(data.at("id")?.string)
            #expect(id.wholeMatch(of: /[a-z0-9]{10}/) != nil)
            #expect(data.at("attributes", "visibility") == "UNLISTED")
            #expect(data.at("meta", "balanceTotal") == "12.50")
            let first = try #require(data.at("relationships", "initialTransaction", "data", "id")?.string)
            #expect(first.wholeMatch(of: /[0-9A-HJKMNP-TV-Z]{26}/) != nil)
            let transaction = try client.document("/transactions/\(first)")["data"]
            #expect(transaction?.at("relationships", "sender", "data", "id") == "ROOT")
            #expect(transaction?.at("relationships", "recipient", "data", "id") == .string(id))
            #expect(
                try client.document("/accounts/\(id)")["data"]?.at("relationships", "initialTransaction")
                    == nil)
        }
    }

    @Test(arguments: [
        (#"{"data":{}}"#, ["/data/type", "/data/attributes", "/data/relationships"]),
        ("[]", ["", "/data"]),
        (
            #"{"data":{"type":"account","attributes":{"name":"","visibility":"public"},"relationships":{"currency":{"data":{"id":"JPY"}}}}}"#,
            [
                "/data/type", "/data/attributes/name", "/data/attributes/visibility",
                "/data/relationships/currency/data/type", "/data/relationships/currency/data/id",
            ]
        ),
        (
            #"{"data":{"type":"accounts","id":"mine","attributes":{"name":1},"relationships":{"currency":{"data":{"type":"currencies","id":"EUR"}},"initialBalance":{"data":{"type":"transactions","attributes":{"amount":"1.005"}}}},"meta":{"externalId":"X-a1"}}}"#,
            [
                "/data/id", "/data/attributes/name",
                "/data/relationships/initialBalance/data/attributes/amount",
                "/data/relationships/initialBalance/data/attributes/reference", "/data/meta/externalId",
            ]
        ),
    ]) func `refuses a bad account with a pointer to each mistake`(body: String, pointers: [String]) throws {
        try withSandbox(TestbankFixture.options()) { server in
            let client = try Client(port: server.port)
            let reply = try client.testbank("POST", "/accounts", body)
            #expect(reply.status == 422)
            #expect(try reply.pointers() == pointers)
            #expect(try client.ids("/accounts").count == 3)
        }
    }

    @Test func `changes name, visibility and external id, never the currency`() throws {
        try withSandbox(TestbankFixture.options()) { server in
            let client = try Client(port: server.port)
            let body =
                #"{"data":{"type":"accounts","id":"a1","attributes":{"name":"Home","visibility":"PUBLIC"},"meta":{"externalId":"X-home"}}}"#
            let reply = try client.testbank("PATCH", "/accounts/a1", body)
            #expect(reply.status == 200)
            #expect(try reply.at("data", "attributes", "name") == "Home")
            #expect(try reply.at("data", "meta", "externalId") == "X-home")
            #expect(try reply.at("data", "meta", "balanceTotal") == "747.50")
            #expect(try reply.at("data", "meta", "updatedAt") != "2026-01-05T08:00:00.000Z")
            let currency =
                #"{"data":{"type":"accounts","attributes":{},"relationships":{"currency":{"data":{"type":"currencies","id":"USD"}}}}}"#
            #expect(
                try client.testbank("PATCH", "/accounts/a1", currency).pointers() == ["/data/relationships"])
            let other =
                #"{"data":{"type":"accounts","id":"a2","attributes":{},"meta":{"externalId":"X-A2"}}}"#
            #expect(
                try client.testbank("PATCH", "/accounts/a1", other).pointers() == [
                    "/data/id", "/data/meta/externalId",
                ])
            #expect(try client.testbank("PATCH", "/accounts/f1", body).status == 404)
        }
    }

    @Test func `a second change within a second shows in Last-Modified`() throws {
        try withSandbox(TestbankFixture.options()) { server in
            let client = try Client(port: server.port)
            let times = try ["One", "Two"].map { name in
                try client.testbank(
                    "PATCH", "/accounts/a1", #"{"data":{"type":"accounts","attributes":{"name":"\#(name)"}}}"#
                ).headers["last-modified"]
            }
            #expect(times[0] != times[1])
        }
    }
}
