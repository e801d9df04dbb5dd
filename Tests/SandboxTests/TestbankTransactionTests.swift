import Testing

@testable import Sandbox

struct TestbankTransactionTests {
    @Test func `lists what one has a part in, with filters that are combined`() throws {
        try withSandbox(TestbankFixture.options()) { server in
            let client = try Client(port: server.port)
            #expect(try client.ids("/transactions") == ["t1", "t2", "t3", "t4", "t5", "t6"])
            #expect(try client.ids("/transactions?filter%5Baccount%5D=a2") == ["t5", "t6"])
            #expect(try client.ids("/transactions?filter%5Baccount%5D=A2") == ["t3"])
            #expect(try client.ids("/transactions?filter%5Bsender%5D=a2") == ["t6"])
            #expect(try client.ids("/transactions?filter%5Brecipient%5D=a2") == ["t5"])
            #expect(try client.ids("/transactions?filter%5Bsender%5D=ROOT") == ["t1"])
            #expect(try client.ids("/transactions?filter%5Breference%5D=%C3%84R") == ["t3"])
            #expect(
                try client.ids("/transactions?filter%5Baccount%5D=a1&filter%5Breference%5D=re") == [
                    "t2", "t4", "t5",
                ])
            #expect(try client.ids("/transactions?filter%5Baccount%5D=nobody") == [])
            #expect(try client.testbank("GET", "/transactions/t7").status == 404)
        }
    }

    @Test func `shows a transaction as documented, a rate only between two currencies`() throws {
        try withSandbox(TestbankFixture.options()) { server in
            let client = try Client(port: server.port)
            #expect(
                try client.testbank("GET", "/transactions/t2").text == """
                    {"data":{"type":"transactions","id":"t2",\
                    "attributes":{"amount":"200.50","reference":"Rent March"},\
                    "relationships":{"sender":{"data":{"type":"accounts","id":"a1"}},\
                    "recipient":{"data":{"type":"accounts","id":"f2"}}},\
                    "meta":{"externalId":"e-t2","createdAt":"2026-01-05T08:01:00.000Z"}}}
                    """)
            #expect(
                try client.document("/transactions/t3")["data"]?.at("meta", "exchangeRate")
                    == .number("1.0869565217"))
        }
        try withSandbox(TestbankFixture.options("same-currency-rate")) { server in
            let meta = try Client(port: server.port).document("/transactions/t2")["data"]?.at("meta")
            #expect(meta?.at("exchangeRate") == .integer(1))
        }
    }

    @Test func `includes the accounts at both ends, each once, others' in full or as a name`() throws {
        let path = "/transactions/t2?include=sender,recipient"
        func included(_ quirks: String...) throws -> [JSON]? {
            var options = try TestbankFixture.options()
            options.testbank = try TestbankOptions(profile: "documented", quirks: quirks)
            return try withSandbox(options) { server in
                try Client(port: server.port).document(path)["included"]?.array
            }
        }
        let full = try #require(try included())
        #expect(full.map { $0.at("id") } == ["a1", "f2"])
        #expect(full[1].at("meta", "balanceTotal") == "205.50")
        let names = try #require(try included("included-name-only"))
        #expect(names[0].at("meta", "balanceTotal") == "747.50")
        #expect(names[1] == ["type": "accounts", "id": "f2", "attributes": ["name": "Landlord"]])
        #expect(try included("no-include") == nil)
        try withSandbox(TestbankFixture.options()) { server in
            let client = try Client(port: server.port)
            #expect(try client.document("/transactions?include=recipient")["included"]?.array?.count == 4)
            #expect(try client.testbank("GET", "/transactions/t2?include=owner").status == 400)
        }
        try withSandbox(TestbankFixture.options("include-refused")) { server throws in
            #expect(try Client(port: server.port).testbank("GET", path).status == 400)
        }
    }

    @Test func `moves amounts, from and to ROOT, between one's own and to others`() throws {
        try withSandbox(TestbankFixture.options()) { server in
            let client = try Client(port: server.port)
            let credit = try client.transfer("0.1", from: "ROOT", to: "a1", externalID: "mine")
            #expect(credit.status == 201)
            #expect(try credit.at("data", "attributes", "amount") == "0.10")
            #expect(try credit.at("data", "meta", "externalId") == "mine")
            #expect(try client.balance("a1") == "747.60")
            let id = try #require(try credit.at("data", "id")?.string)
            #expect(try client.document("/transactions/\(id)")["data"] == credit.at("data"))
            #expect(try client.ids("/transactions").last == id)
            #expect(try client.transfer("47.60", from: "a1", to: "ROOT").status == 201)
            #expect(try client.balance("a1") == "700.00")
            #expect(
                try client.transfer("700.01", from: "a1", to: "f2").status == 201, "an overdraft is allowed")
            #expect(try client.balance("a1") == "-0.01")
            let exchange = try client.transfer("0.07", from: "A2", to: "a2")
            #expect(try exchange.at("data", "meta", "exchangeRate") == .number("0.92"))
            #expect(try client.balance("A2") == "99.93")
            #expect(try client.balance("a2") == "9.06")
        }
    }

    @Test(arguments: [
        ("f1", "a1", 403, "/data/relationships/sender/data/id"),
        ("nobody", "a1", 404, "/data/relationships/sender/data/id"),
        ("a1", "f3", 404, "/data/relationships/recipient/data/id"),
        ("A1", "a2", 404, "/data/relationships/sender/data/id"),
        ("ROOT", "ROOT", 422, "/data/relationships/recipient/data/id"),
        ("a1", "a1", 422, "/data/relationships/recipient/data/id"),
    ]) func `refuses parties that cannot be`(sender: String, recipient: String, status: Int, pointer: String)
        throws
    {
        try withSandbox(TestbankFixture.options()) { server in
            let client = try Client(port: server.port)
            let reply = try client.transfer("1.00", from: sender, to: recipient)
            #expect(reply.status == status)
            #expect(try reply.pointers() == [pointer])
            #expect(try client.ids("/transactions").count == 6)
            #expect(try client.balance("a1") == "747.50")
        }
    }

    @Test func `nobody credits others' accounts from ROOT`() throws {
        try withSandbox(TestbankFixture.options()) { server throws in
            #expect(try Client(port: server.port).transfer("1.00", from: "ROOT", to: "f1").status == 403)
        }
    }

    @Test(arguments: ["0", "0.00", "-1", "1.001", "1,5", "1e2", " 1", "", ".5", "1.", "100000000000", "٣"])
    func `refuses an amount that is none`(amount: String) throws {
        try withSandbox(TestbankFixture.options()) { server in
            let reply = try Client(port: server.port).transfer(amount, from: "a1", to: "a2")
            #expect(reply.status == 422)
            #expect(try reply.pointers() == ["/data/attributes/amount"])
        }
    }

    @Test func `a reference has 1 to 100 characters, an external id at most 250`() throws {
        try withSandbox(TestbankFixture.options()) { server in
            let client = try Client(port: server.port)
            let longest = String(repeating: "ü", count: 100)
            #expect(try client.transfer("1", from: "a1", to: "a2", reference: longest).status == 201)
            for bad in ["", longest + "x"] {
                #expect(
                    try client.transfer("1", from: "a1", to: "a2", reference: bad).pointers()
                        == ["/data/attributes/reference"])
            }
            let id = String(repeating: "x", count: 251)
            #expect(
                try client.transfer("1", from: "a1", to: "a2", externalID: id).pointers()
                    == ["/data/meta/externalId"])
            let number =
                #"{"data":{"type":"transactions","attributes":{"amount":1.5,"reference":"r"},"relationships":{"sender":{"data":{"type":"accounts","id":"a1"}},"recipient":{"data":{"type":"accounts","id":"a2"}}}}}"#
            #expect(
                try client.testbank("POST", "/transactions", number).pointers() == ["/data/attributes/amount"]
            )
        }
    }

    @Test func `a balance beyond what is kept is refused, and nothing is moved`() throws {
        try withSandbox(TestbankFixture.options()) { server in
            let client = try Client(port: server.port)
            #expect(try client.transfer("99999999999.99", from: "a2", to: "a1").status == 422)
            #expect(try client.balance("a2") == "9.00")
            #expect(try client.balance("a1") == "747.50")
        }
    }

    @Test func `an external id can be refused the second time, and an overdraft always`() throws {
        try withSandbox(TestbankFixture.options("repeated-id-refused", "no-overdraft", "self-transfers")) {
            server in
            let client = try Client(port: server.port)
            #expect(try client.transfer("1", from: "a1", to: "a2", externalID: "e-t1").status == 422)
            #expect(try client.transfer("1", from: "a1", to: "a2", externalID: "new").status == 201)
            #expect(try client.transfer("1", from: "a1", to: "a2", externalID: "new").status == 422)
            let reply = try client.transfer("746.51", from: "a1", to: "a2")
            #expect(reply.status == 422)
            #expect(try reply.problems().first?.at("code") == "INSUFFICIENT_FUNDS")
            #expect(try client.transfer("746.50", from: "a1", to: "a1").status == 201)
            #expect(try client.balance("a1") == "746.50")
        }
    }

    @Test func `the answer to a create can mislead`() throws {
        func created(_ quirk: String) throws -> JSON {
            try withSandbox(TestbankFixture.options(quirk)) { server in
                let client = try Client(port: server.port)
                let reply = try client.transfer("1", from: "a1", to: "a2", externalID: "mine")
                let data = try #require(try reply.at("data"))
                let stored = try client.document("/transactions/\(data.at("id")?.string ?? "")")["data"]
                #expect(stored?.at("relationships", "sender", "data", "id") == "a1")
                #expect(stored?.at("relationships", "recipient", "data", "id") == "a2")
                return data
            }
        }
        let swapped = try created("swapped-parties")
        #expect(swapped.at("relationships", "sender", "data", "id") == "a2")
        #expect(swapped.at("relationships", "recipient", "data", "id") == "a1")
        let equal = try created("equal-parties")
        #expect(equal.at("relationships", "recipient", "data", "id") == "a1")
        #expect(try created("create-without-external-id").at("meta", "externalId") == nil)
        #expect(try created("create-without-time").at("meta", "createdAt") == nil)
        try withSandbox(TestbankFixture.options("transaction-create-200")) { server throws in
            #expect(try Client(port: server.port).transfer("1", from: "a1", to: "a2").status == 200)
        }
    }

    @Test func `members can be missing from lists only, or everywhere`() throws {
        for (quirk, member, everywhere) in [
            ("list-without-time", "createdAt", false), ("without-time", "createdAt", true),
            ("list-without-external-id", "externalId", false), ("without-external-id", "externalId", true),
        ] {
            try withSandbox(TestbankFixture.options(quirk)) { server in
                let client = try Client(port: server.port)
                let list = try #require(try client.document("/transactions")["data"]?.array)
                #expect(list.allSatisfy { $0.object?["meta"]?.object?[member] == nil })
                let one = try client.document("/transactions/t1")["data"]?.object?["meta"]?.object
                #expect((one?[member] == nil) == everywhere)
            }
        }
    }

    @Test func `values can have other forms`() throws {
        try withSandbox(TestbankFixture.options("amount-numbers", "times-without-fraction", "null-members")) {
            server in
            let client = try Client(port: server.port)
            let transaction = try client.testbank("GET", "/transactions/t2").text
            #expect(transaction.contains(#""amount":200.50,"#))
            #expect(transaction.contains(#""exchangeRate":null,"#))
            #expect(transaction.contains(#""createdAt":"2026-01-05T08:01:00Z""#))
            #expect(try client.testbank("GET", "/accounts/a1").text.contains(#""balanceTotal":747.50,"#))
        }
    }
}
