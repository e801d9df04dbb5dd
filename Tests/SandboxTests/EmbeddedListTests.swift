import Testing

@testable import Sandbox

/// What the documentation says of listing transactions, asked over the wire.
struct EmbeddedListTests {
    private static let guide = "d5aaf0db11e747daa2d955806f6eb14e"

    private func ids(_ query: String, _ quirks: Set<EmbeddedQuirk> = []) throws -> [String] {
        try Embedded.with(quirks) { try $0.embeddedIDs("/embedded/v2/transactions?\(query)") }
    }

    @Test func `the guide's listing comes as it is printed there, digit by digit`() throws {
        try Embedded.with { client throws in
            let reply = try client.send("GET", "/embedded/v2/transactions?clientId=1000010400")
            let start =
                #"{"metadata":{"page":0,"limit":4,"total_items":4},"items":[{"id":"8dNX612yNkdyKhL2","#
            #expect(reply.text.hasPrefix(start))
            for part in [
                #""ledgerBalance":10.00,"#, #""amount":150.20,"#, #""debtorAccountNumber":null,"#,
                #""memo":"Invoice 1234""#, #""effectiveDate":"2023-04-24""#,
            ] { #expect(reply.text.contains(part)) }
            #expect(
                try client.embeddedIDs("/embedded/v2/transactions?accountId=8d5c3da9ec6e492f8e35bc3edfb92942")
                    == [
                        "8dNX612yNkdyKhL2"
                    ])
        }
    }

    @Test(arguments: [
        ("type=ACH", ["3ZJUCLKH3c1sIWk", "DF23CLKH3c1sHJG"]),
        ("type=RETURN,TRANSFER", ["8dNX612yNkdyKhL2", "89JUCLKH3c1sIWk"]),
        ("type=RETURN&type=TRANSFER", ["8dNX612yNkdyKhL2", "89JUCLKH3c1sIWk"]),
        ("type=&status=", ["8dNX612yNkdyKhL2", "3ZJUCLKH3c1sIWk", "DF23CLKH3c1sHJG", "89JUCLKH3c1sIWk"]),
        ("status=REJECTED,PENDING", ["DF23CLKH3c1sHJG"]),
        ("amountEquals=150.2", ["8dNX612yNkdyKhL2"]), ("amountEquals=11.20", []),
        ("amountGreaterThan=20.88", ["8dNX612yNkdyKhL2"]), ("amountLessThan=11.23", []),
        ("amountLessThan=11.24", ["DF23CLKH3c1sHJG"]),
        ("amountGreaterThan=11.23&amountLessThan=150.20", ["3ZJUCLKH3c1sIWk", "89JUCLKH3c1sIWk"]),
        ("dateEquals=2024-04-23", ["3ZJUCLKH3c1sIWk", "DF23CLKH3c1sHJG"]),
        ("dateGreaterThan=2024-04-23", ["89JUCLKH3c1sIWk"]),
        ("dateLessThan=2024-04-23", ["8dNX612yNkdyKhL2"]),
        ("dateTimeGreaterThan=2024-04-23T18:15:12.761Z", ["89JUCLKH3c1sIWk"]),
        ("dateTimeLessThan=2024-04-22T10:36:35.072%2B02:00", ["8dNX612yNkdyKhL2"]),
        ("recipientId=d9dab78e-e366-4dde-ac9d-fb3f9d48437b&status=COMPLETED", ["3ZJUCLKH3c1sIWk"]),
        ("transactionReferenceId=hdsads12334", ["8dNX612yNkdyKhL2"]),
        ("page=3&limit=1&status=REJECTED", ["DF23CLKH3c1sHJG"]),
    ]) func `filters hold together, and bounds are exclusive`(query: String, expected: [String]) throws {
        #expect(try ids("accountId=\(EmbeddedListTests.guide)&\(query)") == expected)
    }

    @Test(arguments: [
        ("clientId=123", "clientId", "10103"), ("accountId=", "accountId", "10103"),
        ("type=ACH,BARTER", "type", "10104"), ("status=PARTIALLY-COMPLETED", "status", "10104"),
        ("amountEquals=5.", "amountEquals", "10103"), ("amountEquals=-5", "amountEquals", "10103"),
        ("amountEquals=", "amountEquals", "10103"), ("amountLessThan=1.234", "amountLessThan", "10103"),
        ("amountLessThan=1234567890123456", "amountLessThan", "10103"),
        ("amountLessThan=1,5", "amountLessThan", "10103"),
        ("dateEquals=2024-02-30", "dateEquals", "10103"), ("dateLessThan=2024-2-3", "dateLessThan", "10103"),
        ("dateTimeLessThan=2024-02-03", "dateTimeLessThan", "10103"),
        ("accountID=a", "accountID", "10105"), ("accountId=a&accountId=b", "accountId", "10105"),
    ]) func `a filter that cannot be understood is refused`(query: String, field: String, code: String) throws
    {
        try Embedded.with { client throws in
            let reply = try client.send("GET", "/embedded/v2/transactions?\(query)")
            #expect(reply.status == 400)
            let context = try #require(try reply.json()["context"]?.array?.first?.object)
            #expect(context["field"] == .string(field))
            #expect(context["code"] == .string(code))
            #expect(context["location"] == "QUERY")
        }
    }

    @Test func `an amount with 15 digits before the point is a filter`() throws {
        #expect(try ids("amountGreaterThan=999999999999999.99") == [])
        #expect(try ids("accountId=\(EmbeddedListTests.guide)&amountLessThan=999999999999999.99").count == 4)
    }

    @Test func `the body of a GET holds filters as well, and the log shows it`() throws {
        try withDirectory { directory throws in
            try withSandbox(Fixture.options { $0.logFile = "\(directory)/log" }) { server in
                let client = try Client(port: server.port)
                let path = "/embedded/v2/transactions"
                let body = "{\"accountId\":\"\(EmbeddedListTests.guide)\",\n\"type\":\"ACH\"}"
                #expect(try client.embeddedIDs(path, body) == ["3ZJUCLKH3c1sIWk", "DF23CLKH3c1sHJG"])
                #expect(try client.embeddedIDs("\(path)?status=REJECTED", body) == ["DF23CLKH3c1sHJG"])
                #expect(try client.embeddedIDs(path, "{}").count > 3000)
                for (bad, location) in [
                    (#"{"type":["ACH"]}"#, "BODY"), (#"{"type":"ACH,WIRE"}"#, "BODY"), ("[]", "BODY"),
                    (#"{"amountEquals":5}"#, "BODY"), (#"{"clientID":"1"}"#, "BODY"),
                ] {
                    let reply = try client.send("GET", path, bad)
                    #expect(reply.status == 400, "\(bad)")
                    #expect(
                        try reply.json()["context"]?.array?.first?.object?["location"]?.string == location)
                }
            }
            let log = String(decoding: try LocalFile.read("\(directory)/log"), as: UTF8.self).split(
                separator: "\n")
            #expect(
                log.first == """
                    GET /embedded/v2/transactions 200 {"accountId":"\(EmbeddedListTests.guide)","type":"ACH"}
                    """)
            #expect(log[1].hasPrefix("GET /embedded/v2/transactions?status=REJECTED 200 {"))
        }
    }

    @Test func `version 3 has no clientId`() throws {
        try Embedded.with { client throws in
            #expect(try client.send("GET", "/embedded/v3/transactions?clientId=1000010400").status == 400)
            #expect(
                try client.embeddedIDs("/embedded/v3/transactions?accountId=\(EmbeddedListTests.guide)").count
                    == 4)
        }
    }
}
