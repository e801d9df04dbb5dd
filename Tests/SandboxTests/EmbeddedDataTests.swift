import Testing

@testable import Sandbox

struct EmbeddedDataTests {
    private static let main = EmbeddedSeedAccounts.main

    private struct Posting {
        var key: (String, Int64)
        var balance: Int64
        var effect: Int64
    }

    /// The completed and rejected rows of the main account, oldest first.
    private func postings(_ rows: [JSONObject]) throws -> [Posting] {
        try rows.filter { $0["effectiveDate"]?.string != nil }.map { row in
            let status = try #require(row["status"]?.string)
            let cents = try #require(EmbeddedDecimal(row["amount"])?.cents)
            let isIn = row["creditorAccountId"] == .string(EmbeddedDataTests.main)
            #expect(cents > 0)
            return Posting(
                key: (
                    try #require(row["effectiveDate"]?.string), try #require(row["postingVersion"]?.integer)
                ),
                balance: try #require(EmbeddedDecimal(row["ledgerBalance"])?.cents),
                effect: status == "REJECTED" ? 0 : isIn ? cents : -cents)
        }.sorted { $0.key < $1.key }
    }

    @Test(arguments: [0, 1, 49, 3000, 5000])
    func `every balance of the main account is the one before it and the amount`(count: Int) throws {
        try Embedded.with(count: count) { client throws in
            let rows = try client.embeddedRows(
                "/embedded/v2/transactions?accountId=\(EmbeddedDataTests.main)")
            #expect(rows.count == count)
            let postings = try postings(rows)
            for (older, newer) in zip(postings, postings.dropFirst()) {
                #expect(newer.balance == older.balance + newer.effect, "\(newer.key)")
                #expect(older.key != newer.key)
                if older.key.0 != newer.key.0 { #expect(newer.key.1 <= 2) }
            }
            if count >= 3000 {
                #expect(postings.first?.key.0 == "2025-01-01")
                #expect(postings.last?.key.0 == "2025-12-31")
                let order = rows.compactMap { $0["effectiveDate"]?.string }
                #expect(order != order.sorted() && order != order.sorted(by: >))
                let balances = try client.get("/embedded/v1/accounts/\(EmbeddedDataTests.main)/balances")
                let booked = try #require(balances["balanceTypes"]?.array?.last?.object)
                #expect(booked["typeCode"] == "ITBD")
                #expect(EmbeddedDecimal(booked["amount"])?.cents == postings.last?.balance)
            }
        }
    }

    @Test func `the same seed makes the same data, another seed another main account only`() throws {
        func texts(_ seed: UInt64) throws -> (main: String, guide: String) {
            try withSandbox(Fixture.options { $0.seed = seed }) { server in
                let client = try Client(port: server.port)
                let path = "/embedded/v2/transactions?accountId="
                return (
                    try client.send("GET", path + EmbeddedDataTests.main).text,
                    try client.send("GET", path + EmbeddedSeedAccounts.guide).text
                )
            }
        }
        let (first, again, other) = (try texts(1), try texts(1), try texts(2))
        #expect(first == again)
        #expect(first.main != other.main)
        #expect(first.guide == other.guide)
    }

    @Test func `every documented type and status is there, and ids are given once`() throws {
        try Embedded.with { client throws in
            let rows = try client.embeddedRows("/embedded/v2/transactions")
            let types = Set(rows.compactMap { $0["type"]?.string })
            let statuses = Set(rows.compactMap { $0["status"]?.string })
            #expect(types == Set(EmbeddedFilterReader.types))
            #expect(
                statuses == Set(EmbeddedFilterReader.statuses).union(["COMPLETED_NOT_IN_TARGET_WALLET"]))
            let ids = rows.compactMap { $0["id"]?.string }
            #expect(Set(ids).count == rows.count)
        }
    }

    @Test func `what the vendor's example of ordering says follows from the rows`() throws {
        try Embedded.with { client throws in
            let rows = try client.embeddedRows(
                "/embedded/v2/transactions?accountId=\(EmbeddedSeedAccounts.ordering)")
            let ids = ["2YBRjo1NMao1Gx9T", "aZdD75NoFq1v7cpI", "nmerFJXJQBqDvbd4", "87dRZmt2v6wINrV1"]
            #expect(rows.compactMap { $0["id"]?.string } == ids)
            #expect(
                rows.map { $0["ledgerBalance"] } == ["384.40", "359.32", "489.90", "389.90"].map(JSON.number))
            #expect(rows.allSatisfy { $0["debtorAccountId"] == .string(EmbeddedSeedAccounts.ordering) })
        }
    }

    @Test func `the sparse listing has no balances, and one row of others`() throws {
        try Embedded.with { client throws in
            let rows = try client.embeddedRows("/embedded/v2/transactions?dateLessThan=2024-01-01")
            let ids = ["713f14e423f82a", "m6p8kqkk5hjn4", "WAL121QCDYYXS54", "m6p8kqkk5hjne3"]
            #expect(rows.compactMap { $0["id"]?.string } == ids)
            #expect(rows.allSatisfy { $0["ledgerBalance"] == nil && $0["amount"] == .integer(3100) })
            let own = "/embedded/v2/transactions?accountId=\(EmbeddedSeedAccounts.sparse)"
            #expect(try client.embeddedIDs(own).count == 3)
        }
    }

    @Test func `version 3 has the same transactions in its own shape`() throws {
        try Embedded.with { client throws in
            let row = try client.get("/embedded/v3/transactions/89JUCLKH3c1sIWk")
            #expect(row["amount"] == "20.88")
            #expect(row["valueDate"] == "2024-04-26")
            #expect(row["requestedExecutionDate"] == "2024-04-25")
            #expect(row.reference("originatingTransaction")?["type"] == "ACH")
            let registered = row.reference("creditor")?.reference("account")?.reference("registeredAccount")
            #expect(registered?["id"] == .string(EmbeddedSeedAccounts.guide))
            #expect(registered?["ledgerBalance"] == "30.88")
            #expect(registered?["postingVersion"] == .integer(1))
            for key in ["ledgerBalance", "createdAt", "debtorAccountId"] { #expect(row[key] == nil) }
        }
    }

    @Test func `a party with the digits of an account's id is not that account`() throws {
        try Embedded.with { client throws in
            let path = "/embedded/v3/transactions?accountId="
            let ids = try client.embeddedIDs(path + EmbeddedSeedAccounts.creditor3)
            #expect(ids.contains("UwVuCRy09qMeuUET"))
            #expect(!ids.contains("qLbozp9AOrcLXRv"))
            #expect(
                try client.embeddedIDs(path + EmbeddedSeedAccounts.debtor3) == [
                    "UwVuCRy09qMeuUET", "qLbozp9AOrcLXRv",
                ])
            let card = try client.send("GET", "/embedded/v3/transactions/V3card0001").text
            for secret in ["4111111111111111", "078-05-1120", "12-3456789", "wendy@example.com"] {
                #expect(card.contains(secret))
            }
        }
    }

    @Test func `loaded rows are served as they are, and other data is generated without them`() throws {
        let json = """
            {"accounts":[{"id":"a","clientId":"1000000001","odd":[1.50]}],
             "balances":[{"id":"a","date":"2026-01-01","currency":"USD","balanceTypes":[]}],
             "transactions":[{"id":"t","amount":1e2,"debtorAccountId":"a","feeType":"CHARGE"},
              {"amount":"x","creditorAccountId":"a"},7],
             "transactionsV3":[{"id":"u"}]}
            """
        try Embedded.loaded(json) { client throws in
            let reply = try client.send("GET", "/embedded/v2/transactions")
            #expect(
                reply.text == """
                    {"metadata":{"page":0,"limit":3,"total_items":3},"items":[\
                    {"id":"t","amount":1e2,"debtorAccountId":"a"},{"amount":"x","creditorAccountId":"a"},7]}
                    """)
            #expect(try client.embeddedIDs("/embedded/v2/transactions?amountEquals=100") == ["t"])
            #expect(try client.embeddedRows("/embedded/v2/transactions?accountId=a").count == 2)
            #expect(try client.get("/embedded/v2/transactions/t")["feeType"] == "CHARGE")
            #expect(try client.embeddedIDs("/embedded/v3/transactions").contains("u"))
            #expect(
                try client.send("GET", "/embedded/v1/accounts/a").text
                    == #"{"id":"a","clientId":"1000000001","odd":[1.50]}"#)
            #expect(try client.get("/embedded/v2/accounts/a/balances")["date"] == "2026-01-01")
        }
    }

    @Test func `a data file keeps what was generated or loaded`() throws {
        try withDirectory { directory throws in
            let options = Fixture.options {
                $0.dataFile = "\(directory)/data.db"
                $0.embeddedTransactions = 7
            }
            func count(_ options: SandboxOptions) throws -> Int {
                try withSandbox(options) { server in
                    let path = "/embedded/v2/transactions?accountId=\(EmbeddedDataTests.main)"
                    return try Client(port: server.port).embeddedIDs(path).count
                }
            }
            #expect(try count(options) == 7)
            var other = options
            other.embeddedTransactions = 9
            #expect(try count(other) == 7)
        }
    }

    @Test(arguments: [
        (#"[]"#, "embedded: must be an object"), (#"{"rows":[]}"#, "embedded.rows: not known"),
        (#"{"transactions":{}}"#, "embedded.transactions: must be an array"),
        (#"{"accounts":[{"id":""}]}"#, "embedded.accounts[0]"),
        (#"{"accounts":[{"id":"a"},{"id":"a"}]}"#, "embedded.accounts[1].id: given twice"),
        (#"{"balances":[{"id":"a"}]}"#, "embedded.balances[0]"),
    ]) func `names the place of a mistake in a file to load`(json: String, part: String) {
        #expect {
            try LoadedData(Array("{\"embedded\":\(json)}".utf8))
        } throws: { error in
            "\(error)".contains(part)
        }
    }
}
