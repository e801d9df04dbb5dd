import Testing

@testable import EmbeddedPayments

@Suite struct LedgerOrderTests {
    private func order(_ text: String, account: String? = toyStore) throws -> [String] {
        LedgerOrder.newestFirst(try rows(text), account: account).map(\.id)
    }

    @Test func `the guide's ordering example comes out as the guide has it`() throws {
        #expect(
            try order(vectorA) == [
                "aZdD75NoFq1v7cpI", "2YBRjo1NMao1Gx9T", "87dRZmt2v6wINrV1", "nmerFJXJQBqDvbd4",
            ])
    }

    @Test func `the guide's unfiltered listing is ordered across days and a rejected row`() throws {
        #expect(
            try order(vectorB) == [
                "89JUCLKH3c1sIWk", "DF23CLKH3c1sHJG", "3ZJUCLKH3c1sIWk", "8dNX612yNkdyKhL2",
            ])
    }

    @Test func `posting versions are compared as numbers, and a row without a date is newest`() throws {
        let text = """
            [{"id":"v2","effectiveDate":"2024-05-02","postingVersion":2,"amount":1},
             {"id":"v10","effectiveDate":"2024-05-02","postingVersion":10,"amount":1},
             {"id":"v9","effectiveDate":"2024-05-02","postingVersion":9,"amount":1},
             {"id":"v1","effectiveDate":"2024-05-02","postingVersion":1,"amount":1},
             {"id":"p","status":"PENDING","amount":1},
             {"id":"none","effectiveDate":"2024-05-02","amount":1}]
            """
        #expect(try order(text) == ["p", "none", "v10", "v9", "v2", "v1"])
    }

    @Test func `rows without date and version go by creation, as moments, then by id`() throws {
        let text = """
            [{"id":"m6p8kqkk5hjn4","status":"PENDING","amount":3100,"createdAt":"2023-09-26T17:55:49.562Z"},
             {"id":"WAL121QCDYYXS54","status":"PENDING","amount":3100,"createdAt":"2023-09-07T17:55:49.562Z"},
             {"id":"m6p8kqkk5hjne3","status":"COMPLETED","amount":3100,"effectiveDate":"2023-09-27","postingVersion":1,
              "createdAt":"2023-09-26T15:55:49.560Z"},
             {"id":"713f14e423f82a","status":"PENDING","amount":3100,"createdAt":"2023-09-26T19:55:49.562+02:00"}]
            """
        #expect(
            try order(text) == ["713f14e423f82a", "m6p8kqkk5hjn4", "WAL121QCDYYXS54", "m6p8kqkk5hjne3"])
    }

    @Test func `the order does not depend on the order in which rows come`() throws {
        let all = try rows(vectorA) + rows(vectorB)
        let expected = LedgerOrder.newestFirst(all, account: toyStore).map(\.id)
        for shift in all.indices {
            let turned = Array(all[shift...] + all[..<shift])
            #expect(LedgerOrder.newestFirst(turned, account: toyStore).map(\.id) == expected)
            #expect(LedgerOrder.newestFirst(turned.reversed(), account: toyStore).map(\.id) == expected)
        }
    }
}
