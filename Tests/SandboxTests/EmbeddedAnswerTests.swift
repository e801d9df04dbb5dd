import Testing

@testable import Sandbox

/// Single transactions, accounts, balances, refusals, credentials.
struct EmbeddedAnswerTests {
    @Test func `a transaction alone has the kind of its fee and its error`() throws {
        try Embedded.with { client throws in
            #expect(try client.get("/embedded/v2/transactions/Vfee0012")["feeType"] == "CHARGE")
            #expect(try client.get("/embedded/v2/transactions/VfeeReversal0013")["feeType"] == "REVERSAL")
            #expect(try client.get("/embedded/v2/transactions/Vfee0012")["error"] == .null)
            let error = try client.get("/embedded/v2/transactions/Vrejected0014").reference("error")
            #expect(error?["context"]?.array?.first?.object?["code"] == "11001")
            let rows = try client.embeddedRows(
                "/embedded/v2/transactions?accountId=\(EmbeddedSeedAccounts.variety)")
            #expect(rows.allSatisfy { $0["feeType"] == nil && $0["error"] == nil })
        }
    }

    @Test func `what is not there is refused in the form of this API`() throws {
        try Embedded.with { client throws in
            for path in ["transactions/none", "accounts/none", "accounts/none/balances", "nothing"] {
                let reply = try client.send("GET", "/embedded/v2/\(path)")
                #expect(reply.status == 404)
                #expect(try reply.json()["title"] == "Not Found")
                #expect(try reply.json()["httpStatus"] == .integer(404))
            }
            let reply = try client.send("POST", "/embedded/v2/transactions", "{}")
            #expect(reply.status == 405)
            #expect(reply.headers["allow"] == "GET, HEAD")
        }
    }

    @Test func `the token comes as a bearer token or in a header of its own`() throws {
        try withSandbox { server in
            let client = try Client(port: server.port)
            func status(_ path: String, token: String? = nil, headers: [String] = []) throws -> Int {
                client.write(Client.request("GET", path, token: token, headers: headers))
                let reply = try client.readReply()
                if reply.status == 401 {
                    #expect(reply.headers["www-authenticate"] == "Bearer")
                    if path.hasPrefix("/embedded") { #expect(try reply.json()["title"] == "Unauthorized") }
                }
                return reply.status
            }
            let path = "/embedded/v1/accounts"
            #expect(try status(path) == 401)
            #expect(try status(path, token: "wrong") == 401)
            #expect(try status(path, token: "sandbox") == 200)
            #expect(try status(path, headers: ["token: sandbox"]) == 200)
            #expect(try status(path, headers: ["token: wrong"]) == 401)
            #expect(try status("/v1/accounts", headers: ["token: sandbox"]) == 401)
        }
    }

    @Test func `the id of a request comes back`() throws {
        try Embedded.with { client throws in
            let paths = ["accounts", "accounts/none", "accounts?limit=26"]
            for path in paths {
                client.write(Client.request("GET", "/embedded/v2/\(path)", headers: ["request-id: r-1"]))
                let reply = try client.readReply()
                #expect(reply.headers["request-id"] == "r-1")
                if reply.status != 200 { #expect(try reply.json()["requestId"] == "r-1") }
            }
            let long = String(repeating: "r", count: 37)
            client.write(Client.request("GET", "/embedded/v2/accounts", headers: ["request-id: \(long)"]))
            #expect(try client.readReply().status == 400)
        }
    }

    @Test func `accounts come in pages of 25 at most, from 0`() throws {
        try Embedded.with { client throws in
            let first = try client.get("/embedded/v2/accounts")
            #expect(
                first["metadata"] == [
                    "page": .integer(0), "limit": .integer(25), "total_items": .integer(28),
                ])
            let ids =
                try client.embeddedIDs("/embedded/v2/accounts")
                + client.embeddedIDs("/embedded/v2/accounts?page=1")
            #expect(Set(ids).count == 28)
            #expect(try client.embeddedIDs("/embedded/v1/accounts?page=2&limit=25") == [])
            #expect(
                try client.embeddedIDs("/embedded/v1/accounts?clientId=1000010400") == [
                    EmbeddedSeedAccounts.guide
                ])
            for query in ["limit=0", "limit=26", "page=-1", "page=x", "clientId=1", "size=1"] {
                #expect(try client.send("GET", "/embedded/v2/accounts?\(query)").status == 400, "\(query)")
            }
        }
    }

    @Test func `both versions tell the same balances, as numbers and as texts`() throws {
        try Embedded.with { client throws in
            let path = "accounts/\(EmbeddedSeedAccounts.variety)/balances"
            #expect(
                try client.send("GET", "/embedded/v1/\(path)").text == """
                    {"id":"f4a8c6e20b7d4395a1e3d5c7b9f08246","date":"2024-06-14","currency":"USD",\
                    "balanceTypes":[{"typeCode":"ITAV","amount":1081.35},{"typeCode":"ITBD","amount":1101.35}]}
                    """)
            let balances = try client.get("/embedded/v2/\(path)")["items"]?.array?.first?.object?["balances"]
            #expect(
                balances
                    == .array([
                        ["type": "INTERIM_AVAILABLE", "amount": "1081.35"],
                        ["type": "INTERIM_BOOKED", "amount": "1101.35"],
                        ["type": "INTERIM_EXPECTED", "amount": "1106.60"],
                    ]))
        }
    }

    @Test func `an account has the members of its version`() throws {
        try Embedded.with { client throws in
            let path = "accounts/\(EmbeddedSeedAccounts.guide)"
            let (one, two) = (try client.get("/embedded/v1/\(path)"), try client.get("/embedded/v2/\(path)"))
            #expect(one["updatedAt"] == nil && two["updatedAt"] != nil)
            func routing(_ account: JSONObject) -> [String]? {
                account.reference("paymentRoutingInformation")?["routingInformation"]?.array?.first?.object?
                    .keys
            }
            #expect(routing(one) == ["type", "value"])
            #expect(routing(two) == ["routingCodeType", "routingNumber", "transactionType"])
        }
    }

    @Test func `a rule's status is answered by the API, or by a proxy before it`() throws {
        let options = try Fixture.faulty(
            "GET /embedded/* nth=1 status=429,retry-after=2", "GET /embedded/* nth=2 status=503",
            "GET /embedded/* nth=3 status=502")
        try withSandbox(options) { server in
            let client = try Client(port: server.port)
            let limited = try client.send("GET", "/embedded/v1/accounts")
            #expect(limited.headers["retry-after"] == "2")
            #expect(try limited.json()["title"] == "Too Many Requests")
            #expect(try client.send("GET", "/embedded/v1/accounts").json()["httpStatus"] == .integer(503))
            #expect(try client.send("GET", "/embedded/v1/accounts").text.hasPrefix("<!DOCTYPE html>"))
        }
    }
}
