import Testing

@testable import Sandbox

struct EmbeddedQuirkTests {
    private static let list = "/embedded/v2/transactions"
    private static let guide = "\(list)?accountId=\(EmbeddedSeedAccounts.guide)"
    private static let ordering = "\(list)?accountId=\(EmbeddedSeedAccounts.ordering)"
    private static let guideIDs = [
        "8dNX612yNkdyKhL2", "3ZJUCLKH3c1sIWk", "DF23CLKH3c1sHJG", "89JUCLKH3c1sIWk",
    ]

    private func metadata(_ client: Client, _ path: String) throws -> JSONObject {
        try #require(try client.get(path).reference("metadata"))
    }

    @Test func `filters are ignored, all or those with several values or those in a body`() throws {
        try Embedded.with([.ignoreFilters], count: 0) { client throws in
            let all = try client.embeddedIDs(EmbeddedQuirkTests.list)
            #expect(try client.embeddedIDs("\(EmbeddedQuirkTests.guide)&nonsense=1") == all)
        }
        try Embedded.with([.ignoreLists]) { client throws in
            let ids = EmbeddedQuirkTests.guideIDs
            #expect(
                try client.embeddedIDs("\(EmbeddedQuirkTests.guide)&type=RETURN,WIRE&status=REJECTED") == [
                    ids[2]
                ])
            #expect(try client.embeddedIDs("\(EmbeddedQuirkTests.guide)&type=RETURN&type=WIRE") == ids)
        }
        try Embedded.with([.ignoreBody]) { client throws in
            #expect(
                try client.embeddedIDs(EmbeddedQuirkTests.guide, #"{"type":"RETURN"}"#)
                    == EmbeddedQuirkTests.guideIDs
            )
        }
    }

    @Test func `the last match is missing though it is counted`() throws {
        try Embedded.with([.incomplete]) { client throws in
            for page in ["", "&page=1&limit=3"] {
                #expect(
                    try client.embeddedIDs(EmbeddedQuirkTests.guide + page)
                        == EmbeddedQuirkTests.guideIDs.dropLast())
            }
            #expect(try metadata(client, EmbeddedQuirkTests.guide)["total_items"] == .integer(4))
            #expect(try client.embeddedIDs("\(EmbeddedQuirkTests.list)?accountId=none") == [])
        }
    }

    @Test(arguments: [0, 1]) func `pages are honoured, from 0 or 1`(first: Int) throws {
        let quirks: Set<EmbeddedQuirk> = first == 0 ? [.pages] : [.pages, .firstPageOne]
        try Embedded.with(quirks, count: 60) { client throws in
            let path = "\(EmbeddedQuirkTests.list)?accountId=\(EmbeddedSeedAccounts.main)"
            #expect(
                try metadata(client, path) == [
                    "page": .integer(Int64(first)), "limit": .integer(25), "total_items": .integer(60),
                ])
            let pages = try (first...first + 3).map { try client.embeddedIDs("\(path)&page=\($0)") }
            #expect(pages.map(\.count) == [25, 25, 10, 0])
            #expect(Set(pages.joined()).count == 60)
            #expect(try client.embeddedIDs("\(path)&page=\(first + 29)&limit=2") == pages[2].suffix(2))
            #expect(try client.send("GET", "\(path)&limit=26").status == 400)
            if first == 1 { #expect(try client.send("GET", "\(path)&page=0").status == 400) }
        }
    }

    @Test func `the total has another name, or there is none`() throws {
        for (quirk, key) in [(EmbeddedQuirk.totalItemsKey, "totalItems"), (.totalKey, "total")] {
            try Embedded.with([quirk]) { client throws in
                #expect(try metadata(client, EmbeddedQuirkTests.guide).keys == ["page", "limit", key])
            }
        }
        try Embedded.with([.noMetadata]) { client throws in
            #expect(try client.get(EmbeddedQuirkTests.guide).keys == ["items"])
        }
    }

    @Test func `the order is by chance, and the same every time`() throws {
        func ids() throws -> [String] {
            try Embedded.with([.unsorted], count: 50) { try $0.embeddedIDs(EmbeddedQuirkTests.list) }
        }
        let usual = try Embedded.with([], count: 50) { try $0.embeddedIDs(EmbeddedQuirkTests.list) }
        let first = try ids()
        #expect(first != usual)
        #expect(Set(first) == Set(usual) && first.count == usual.count)
        #expect(try ids() == first)
    }

    @Test func `dates have times, amounts are texts, balances are missing`() throws {
        try Embedded.with([.dateTimes, .textAmounts]) { client throws in
            let row = try client.get("\(EmbeddedQuirkTests.list)/8dNX612yNkdyKhL2")
            #expect(row["effectiveDate"] == "2023-04-24T10:00:00Z")
            #expect(row["amount"] == "150.20")
            #expect(row["ledgerBalance"] == "30.88")
            #expect(try client.embeddedIDs("\(EmbeddedQuirkTests.guide)&amountEquals=150.20").count == 1)
        }
        try Embedded.with([.noLedgerBalance]) { client throws in
            #expect(
                try client.embeddedRows(EmbeddedQuirkTests.guide).allSatisfy { $0["ledgerBalance"] == nil })
            let balances = try client.send(
                "GET", "/embedded/v1/accounts/\(EmbeddedSeedAccounts.guide)/balances")
            #expect(balances.text.contains("30.88"))
        }
    }

    @Test func `one row of an account is strange, in the list and by itself`() throws {
        try Embedded.with([.badAmount, .unknownType, .unknownStatus]) { client throws in
            let rows = try client.embeddedRows(EmbeddedQuirkTests.ordering)
            #expect(rows.map { $0["type"] == "BARTER" } == [true, false, false, false])
            #expect(rows[0]["status"] == "PONDERED")
            let single = try client.get("\(EmbeddedQuirkTests.list)/2YBRjo1NMao1Gx9T")
            #expect(single["amount"] == rows[0]["amount"] && EmbeddedDecimal(single["amount"]) == nil)
        }
    }

    @Test func `a gap takes a row out of the middle and is not counted`() throws {
        try Embedded.with([.gap]) { client throws in
            let ids = ["aZdD75NoFq1v7cpI", "nmerFJXJQBqDvbd4", "87dRZmt2v6wINrV1"]
            #expect(try client.embeddedIDs(EmbeddedQuirkTests.ordering) == ids)
            #expect(try metadata(client, EmbeddedQuirkTests.ordering)["total_items"] == .integer(3))
            #expect(try client.send("GET", "\(EmbeddedQuirkTests.list)/2YBRjo1NMao1Gx9T").status == 404)
        }
    }
}
