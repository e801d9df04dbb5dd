import Testing

@testable import Sandbox

struct TransactionCreateTests {
    private func body(_ fields: String, externalID: String = "bank-1") -> String {
        #"{"transaction":{"externalId":"\#(externalID)","userId":"u1","amountCents":700,\#(fields)}}"#
    }

    @Test func `a Deposit without a dream raises the account and leaves a residual`() throws {
        try withSandbox { server in
            let client = try Client(port: server.port)
            let reply = try client.send(
                "POST", "/v1/transactions",
                body(
                    #""type":"Deposit","toAccountId":"a1","requestedAt":"2026-01-01T00:00:00Z","settledAt":"2026-01-02T00:00:00Z""#
                ))
            #expect(reply.status == 201)
            let transaction = try #require(try reply.json()["transaction"]?.object)
            #expect(
                transaction.keys == [
                    "type", "id", "externalId", "user", "amountCents", "toAccount", "toDream", "state",
                    "requestedAt",
                    "settledAt", "failedAt",
                ])
            #expect(transaction["state"] == "settled")
            #expect(transaction["externalId"] == "bank-1")
            #expect(transaction["toDream"] == .null)
            #expect(transaction["settledAt"] == "2026-01-02T00:00:00Z")
            #expect(try client.balance("account", "a1") == 50700)
            #expect(try client.balance("dream", "d1") == 30000)
            let id = try #require(transaction["id"]?.string)
            #expect(try client.transaction(id) == transaction)
            #expect(try client.page("/v1/transactions").ids.first == id)
        }
    }

    @Test func `a Withdrawal and an Internal move account and dreams`() throws {
        try withSandbox { server in
            let client = try Client(port: server.port)
            let withdrawal = try client.send(
                "POST", "/v1/transactions",
                body(#""type":"Withdrawal","fromAccountId":"a1","fromDreamId":"d2""#))
            #expect(withdrawal.status == 201)
            #expect(try client.balance("account", "a1") == 49300)
            #expect(try client.balance("dream", "d2") == 19300)
            let residualToDream = try client.send(
                "POST", "/v1/transactions",
                body(
                    #""type":"Internal","fromAccountId":"a1","toAccountId":"a1","toDreamId":"d1""#,
                    externalID: "bank-2"))
            #expect(residualToDream.status == 201)
            #expect(try client.balance("account", "a1") == 49300)
            #expect(try client.balance("dream", "d1") == 30700)
        }
    }

    @Test func `the figures of a Performance account stay`() throws {
        try withSandbox { server in
            let client = try Client(port: server.port)
            let before = try client.get("/v1/accounts/p1")
            let reply = try client.send(
                "POST", "/v1/transactions", body(#""type":"Deposit","toAccountId":"p1""#))
            #expect(reply.status == 201)
            #expect(try client.get("/v1/accounts/p1") == before)
        }
    }

    @Test func `an external id is taken only once`() throws {
        try withSandbox { server in
            let client = try Client(port: server.port)
            let text = body(#""type":"Deposit","toAccountId":"a1""#)
            #expect(try client.send("POST", "/v1/transactions", text).status == 201)
            let second = try client.send("POST", "/v1/transactions", text)
            #expect(second.status == 409)
            #expect(try second.fields() == ["transaction.externalId"])
            #expect(try client.balance("account", "a1") == 50700)
        }
    }

    @Test func `times default to the time of creation`() throws {
        try withSandbox { server in
            let client = try Client(port: server.port)
            let before = Timestamp.now
            let reply = try client.send(
                "POST", "/v1/transactions", body(#""type":"Deposit","toAccountId":"a1""#))
            let transaction = try reply.json()["transaction"]?.object
            for key in ["requestedAt", "settledAt"] {
                let time = try #require(transaction?[key]?.string.flatMap(Timestamp.init(_:)))
                #expect(time >= before && time <= Timestamp.now)
            }
        }
    }

    @Test(arguments: [
        (#""type":"Interest","toAccountId":"a1""#, ["type"]),
        (#""type":"Deposit""#, ["toAccountId"]),
        (#""type":"Deposit","toAccountId":"p2""#, ["toAccountId"]),
        (#""type":"Deposit","toAccountId":"a1","toDreamId":"d3""#, ["toDreamId"]),
        (#""type":"Deposit","toAccountId":"a1","fromAccountId":"a1""#, ["fromAccountId"]),
        (#""type":"Deposit","toAccountId":"a1","failedAt":"2026-01-01T00:00:00Z""#, ["failedAt"]),
        (#""type":"Deposit","toAccountId":"a1","state":"requested""#, ["state"]),
        (#""type":"Withdrawal","toAccountId":"a1""#, ["toAccountId", "fromAccountId"]),
        (#""type":"Internal","toAccountId":"a1","fromAccountId":"a1""#, ["toAccountId"]),
    ]) func `refuses a form that is not documented`(fields: String, errors: [String]) throws {
        try withSandbox { server in
            let reply = try Client(port: server.port).send("POST", "/v1/transactions", body(fields))
            #expect(reply.status == 400)
            #expect(try reply.fields() == errors.map { "transaction.\($0)" })
        }
    }

    @Test(arguments: ["0", "-1", "1.0", "1e2", "9223372036854775808", "\"1\"", "null"])
    func `refuses an amount that is not a positive integer of 64 bits`(amount: String) throws {
        try withSandbox { server in
            let reply = try Client(port: server.port).send(
                "POST", "/v1/transactions",
                """
                {"transaction":{"type":"Deposit","externalId":"x","userId":"u1","amountCents":\(amount),\
                "toAccountId":"a1"}}
                """)
            #expect(reply.status == 400)
            #expect(try reply.fields() == ["transaction.amountCents"])
        }
    }

    @Test func `refuses an amount that makes a balance overflow, and creates nothing`() throws {
        try withSandbox { server in
            let client = try Client(port: server.port)
            let reply = try client.send(
                "POST", "/v1/transactions",
                """
                {"transaction":{"type":"Deposit","externalId":"x","userId":"u1","amountCents":\(Int64.max),\
                "toAccountId":"a1"}}
                """)
            #expect(reply.status == 400)
            #expect(try client.page("/v1/transactions?externalId=x").ids.isEmpty)
            #expect(try client.balance("account", "a1") == 50000)
        }
    }

    @Test func `the same requests to the same data make the same ids`() throws {
        func create() throws -> String? {
            try withSandbox { server in
                let text = body(#""type":"Deposit","toAccountId":"a1""#)
                let reply = try Client(port: server.port).send("POST", "/v1/transactions", text)
                return try reply.json()["transaction"]?.object?["id"]?.string
            }
        }
        let id = try create()
        #expect(id != nil)
        #expect(try create() == id)
    }
}
