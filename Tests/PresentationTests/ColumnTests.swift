import ExactJSON
import Money
import Testing

@testable import Presentation

@Suite struct ColumnTests {
    @Test(arguments: [
        ("text", "a\nb"), ("integer", "9223372036854775807"), ("number", "16.670"), ("flag", "true"),
        ("inner.deep", "-5"), ("inner", #"{"deep":-5}"#), ("list", "[1,null]"),
    ])
    func `shows the value at its path`(path: String, expected: String) {
        let row: JSON = [
            "text": "a\nb", "integer": 9_223_372_036_854_775_807, "number": .number("16.670"), "flag": true,
            "inner": ["deep": -5], "list": [1, nil],
        ]
        #expect(Column(path: path, title: "").cell(row) == expected)
    }

    @Test(arguments: ["none", "missing", "text.deeper"]) func `has an empty cell without a value`(
        path: String
    ) {
        #expect(Column(path: path, title: "").cell(["none": nil, "text": "x"]) == nil)
    }

    @Test func `formats amounts in their currency and says so when there is none`() throws {
        let row: JSON = ["amountCents": 12300]
        let yen = try #require(Currency(code: "JPY"))
        #expect(Column.amount(currency: Samples.euro).cell(row) == "123.00 EUR")
        #expect(Column.amount(currency: yen).cell(row) == "12300 JPY")
        #expect(Column.amount(currency: nil).cell(row) == "12300")
        #expect(Column.amount(currency: nil).title == "Amount (cents)")
        #expect(Column.amount(currency: Samples.euro).cell(["amountCents": nil]) == nil)
    }

    @Test(arguments: [
        ("2026-01-05T08:00:59Z", "2026-01-05 08:00"), ("2026-01-05T08:00:00.5Z", "2026-01-05T08:00:00.5Z"),
        ("2026-01-05T08:00:00+02:00", "2026-01-05T08:00:00+02:00"), ("soon", "soon"), ("", ""),
    ])
    func `shortens only times that it understands`(text: String, expected: String) {
        #expect(Column.time(path: "at", title: "At").compact?(text) == expected)
    }
}

@Suite struct ColumnSetTests {
    private let columns = ColumnSet(
        defaults: [Column(path: "id", title: "Id"), Column(path: "user.externalId", title: "User")],
        others: [Column(path: "settledAt", title: "Done"), Column(path: "amount", title: "Amount")])

    @Test func `gives the columns that were asked for in that order`() throws {
        #expect(
            try columns.select("amount, user.externalId ,id").map(\.path) == [
                "amount", "user.externalId", "id",
            ])
        #expect(try columns.select(nil).map(\.path) == ["id", "user.externalId"])
    }

    @Test(
        arguments: [
            ("id,setledAt", "setledAt", "settledAt"), ("SettledAt", "SettledAt", "settledAt"),
            ("USER", "USER", "user.externalId"), ("DONE", "DONE", "settledAt"),
            ("externalid", "externalid", "user.externalId"),
            ("settled_at", "settled_at", "settledAt"), ("colour", "colour", nil), ("id,", "", nil),
            ("", "", nil),
            ("user.id", "user.id", nil),
        ] as [(String, String, String?)])
    func `names an unknown column and what was probably meant`(
        list: String, unknown: String, nearest: String?
    ) {
        #expect(
            throws: ColumnError(
                unknown: unknown, nearest: nearest, known: ["id", "user.externalId", "settledAt", "amount"])
        ) { try columns.select(list) }
    }

    @Test func `lists what there is`() {
        let error = ColumnError(unknown: "i\u{1B}d", nearest: "id", known: ["id", "amount"])
        #expect(error.message == #"unknown column 'i\ed', did you mean 'id'? (known: id, amount)"#)
    }
}

@Suite struct NearestNameTests {
    @Test(
        arguments: [
            ("base_ulr", "base_url"), ("BASE_URL", "base_url"), ("baseurl", "base_url"),
            ("tokn_file", "token_file"),
            ("xyz", nil), ("", nil),
        ] as [(String, String?)])
    func `finds the name that was meant`(word: String, expected: String?) {
        #expect(NearestName.of(word, among: ["token_env", "token_file", "base_url"]) == expected)
    }

    @Test(
        arguments: [
            ("ERU", ["ERN", "EUR"], "EUR"), ("ERU", ["EUR", "ERN"], "EUR"), ("SKE", ["SEK", "SKK"], "SEK"),
            ("faill", ["fall", "fail"], "fail"), ("fal", ["fail", "fall"], "fall"),
            ("ab", ["cb", "ac"], "ac"),
            ("ab", ["abc", "abd"], "abc"), ("shwo", ["show", "shw"], "show"),
        ] as [(String, [String], String)])
    func `prefers swapped letters, then the same beginning, then the first`(
        word: String, names: [String], expected: String
    ) {
        #expect(NearestName.of(word, among: names) == expected)
    }
}
