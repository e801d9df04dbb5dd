import Testing

@testable import Sandbox

struct TestbankPublishedTests {
    private func options() throws -> SandboxOptions { try TestbankFixture.options(profile: "published") }

    @Test func `a list is page 1 of 20 with totals, whatever is asked for`() throws {
        var generated = SandboxOptions()
        generated.testbank = try TestbankOptions(profile: "published", quirks: [])
        try withSandbox(generated) { server in
            let client = try Client(port: server.port)
            let document = try client.document("/accounts?page%5Bpage%5D=2&filter%5Bname%5D=none")
            #expect(document["meta"] == ["total": .integer(36), "page": .integer(1), "limit": .integer(20)])
            let ids = try client.ids("/accounts")
            #expect(ids.count == 20)
            #expect(ids.prefix(2) == ["qX", "Qx"], "two ids differ in case only")
            #expect(ids.allSatisfy { $0.wholeMatch(of: /[0-9A-Za-z]{2,3}/) != nil })
            #expect(Set(try client.ids("/accounts?sort=-createdAt")).intersection(ids).count == 4)
        }
    }

    @Test func `creates with 201, PRIVATE, and without the opening balance`() throws {
        try withSandbox(options()) { server in
            let client = try Client(port: server.port)
            let opening =
                #","initialBalance":{"data":{"type":"transactions","attributes":{"amount":"12.5","reference":"Open"}}}"#
            let reply = try client.makeAccount(opening, currency: "XXX")
            #expect(reply.status == 201)
            #expect(try reply.at("data", "attributes", "visibility") == "PRIVATE")
            #expect(try reply.at("data", "meta", "balanceTotal") == "0.00")
            #expect(try reply.at("data", "relationships", "initialTransaction") == nil)
            let id = try #require(try reply.at("data", "id")?.string)
            #expect(try reply.at("data", "links", "self") == .string("/testbank/accounts/\(id)"))
            #expect(try client.testbank("DELETE", "/accounts/\(id)").status == 204)
            #expect(try client.testbank("DELETE", "/accounts/a1").status == 500, "it has transactions")
        }
    }

    @Test func `a bad request is 500 outside and 400 inside, with numbers`() throws {
        try withSandbox(options()) { server in
            let client = try Client(port: server.port)
            let reply = try client.testbank("POST", "/accounts", #"{"data":{"type":"accounts"}}"#)
            #expect(reply.status == 500)
            #expect(try reply.problems().first?.at("status") == .integer(400))
            #expect(try reply.problems().first?.at("code") == "VALIDATION_ERROR")
            #expect(try reply.pointers() == ["/data/attributes", "/data/relationships"])
            let taken = #"{"data":{"type":"accounts","attributes":{},"meta":{"externalId":"X-a2"}}}"#
            let repeated = try client.testbank("PATCH", "/accounts/a1", taken)
            #expect(repeated.status == 500)
            #expect(try repeated.problems().first?.at("code") == "ER_DUP_ENTRY")
            let nothing = #"{"data":{"type":"accounts","attributes":{"name":""}}}"#
            #expect(try client.testbank("PATCH", "/accounts/a1", nothing).status == 500)
        }
    }

    @Test func `there are no transactions, and ids are decoded before they are looked for`() throws {
        try withSandbox(options()) { server in
            let client = try Client(port: server.port)
            let reply = try client.testbank("GET", "/transactions")
            #expect(reply.status == 404)
            #expect(try reply.problems().first?.at("code") == "RESOURCE_NOT_FOUND")
            #expect(try client.testbank("GET", "/accounts/ROOT").status == 400)
            #expect(try client.testbank("GET", "/accounts/a-b").status == 500)
            #expect(
                try client.testbank("GET", "/accounts/zz").problems().first?.at("code") == "ACCOUNT_NOT_FOUND"
            )
            let currency = try #require(try client.document("/currencies")["data"]?.array?.first)
            #expect(currency.at("attributes", "icon") == "🇺🇸")
            #expect(currency.at("meta") == nil)
        }
    }

    @Test func `one thing can be taken out of the profile`() throws {
        var options = try options()
        options.testbank = try TestbankOptions(
            profile: "published", quirks: ["no-transactions=off", "ignore-filters=off"])
        try withSandbox(options) { server throws in
            #expect(try Client(port: server.port).ids("/transactions?filter%5Bsender%5D=a2") == ["t6"])
        }
    }

    @Test func `validation of the documented one can be 400`() throws {
        try withSandbox(TestbankFixture.options("validation-400")) { server in
            let reply = try Client(port: server.port).testbank(
                "POST", "/accounts", #"{"data":{"type":"accounts"}}"#)
            #expect(reply.status == 400)
            #expect(try reply.problems().first?.at("status") == "400")
        }
    }
}
