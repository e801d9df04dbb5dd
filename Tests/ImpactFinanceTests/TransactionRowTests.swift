import ExactJSON
import HTTPTransport
import TestSupport
import Testing
import WebAPI

@testable import ImpactFinance

/// Transactions of a list are read without a tree of JSON; that must make no difference.
@Suite struct TransactionRowTests {
    private static let members: [(String, [JSON?])] = [
        ("type", ["Deposit", "Withdrawal", nil, 3]), ("id", ["t1", "é\n", nil, .null]),
        ("externalId", [.null, nil, "x", 4]), ("transferConsentId", [nil, .null, "c", false]),
        (
            "user",
            [
                ["type": "User", "id": "u1", "externalId": "10001"], ["id": "u1"],
                ["id": "ü", "type": "user"],
                ["type": "User", "id": "u2", "externalId": nil], nil, ["type": "User"], "u1", ["id": 5],
            ]
        ),
        ("amountCents", [1, -5, .number("1.5"), nil, "1", .number("9223372036854775808")]),
        ("state", ["requested", "odd", nil]),
        (
            "requestedAt",
            [
                "2026-01-05T08:00:00Z", "2026-01-05T08:00:00.25+01:00", "2026-02-30T08:00:00Z", "2026-01-05",
                nil,
                .null, "2016-12-31T23:59:60Z", "0000-01-01T00:00:00Z", "2026-01-05T24:00:00Z",
            ]
        ),
        ("settledAt", [nil, .null, "2026-01-06T09:00:00Z", "soon"]), ("failedAt", [.null, nil]),
        ("toAccount", [["type": "SharedSavings", "id": "a1"], .null, nil, [1]]),
        ("toDream", [["id": "d", "name": "House"], ["id": "d", "name": "Boat"], .null, nil, "d"]),
        ("fromAccount", [.null, nil]), ("fromDream", [nil, .null, ["id": 1]]), ("more", [nil, 1]),
    ]

    private struct Numbers: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    /// A transaction whose members are mostly the first ones of the list.
    private func transaction(_ numbers: inout Numbers) -> JSON {
        var object = JSONObject()
        for (name, values) in Self.members {
            let isUsual = Int.random(in: 0..<12, using: &numbers) > 0
            object[name] = isUsual ? values[0] : values.randomElement(using: &numbers) ?? nil
        }
        return .object(object)
    }

    @Test func `rows are read as trees are, or not at all`() throws {
        var numbers = Numbers(state: 41)
        let mentions = SharedMentions(most: SharedMentions.few)
        var plain = 0
        for _ in 0..<300 {
            let list = (0..<10).map { _ in transaction(&numbers) }
            let text = JSON.object(["transactions": .array(list)]).text(.compact)
            var place = 0
            _ = try JSON.parse(Array(text.utf8), eachOf: "transactions", members: Transaction.members) {
                row in
                let expected = try? Transaction(JSONCursor(list[place]))
                let read = Transaction(row, mentions)
                if let read {
                    #expect(read == expected, "\(list[place].text())")
                    plain += 1
                }
                place += 1
            }
            #expect(place == 10)
        }
        // Else the fast way would not be tested.
        #expect(plain > 900)
    }

    @Test func `a page is read, or refused with the same words, as by a tree`() throws {
        var numbers = Numbers(state: 42)
        let client = try StubWorld().client(ScriptedTransport([]))
        let call = Call(operation: "list transactions", method: .get, path: ["transactions"])
        for _ in 0..<300 {
            let list = (0..<3).map { _ in transaction(&numbers) }
            let text = JSON.object(["transactions": .array(list), "meta": ["next_url": "n"]]).text(.compact)
            let isCut = Int.random(in: 0..<10, using: &numbers) == 0
            let body = Array(isCut ? String(text.dropLast(5)).utf8 : text.utf8)
            let response = HTTPResponse(status: 200, body: body)
            let expected = Result<[Transaction], any Error> {
                try client.page(call, response, "transactions") { (cursor) throws(JSONShapeError) in
                    try Transaction(cursor)
                }.elements
            }
            let read = Result<[Transaction], any Error> {
                try client.page(call, response, SharedMentions(most: 2)).elements
            }
            switch (expected, read) {
            case (.success(let first), .success(let second)): #expect(first == second)
            case (.failure(let first), .failure(let second)): #expect("\(first)" == "\(second)")
            default: Issue.record("\(expected), but \(read)")
            }
        }
    }

    @Test func `an answer that shows one is read as by a tree, or not at all`() {
        var numbers = Numbers(state: 44)
        var plain = 0
        for _ in 0..<3_000 {
            let shown = transaction(&numbers)
            let more: JSONObject.Member? =
                Int.random(in: 0..<20, using: &numbers) == 0 ? .init(name: "meta", value: .null) : nil
            let text = JSON.object(
                JSONObject([.init(name: "transaction", value: shown)] + (more.map { [$0] } ?? []))
            )
            .text(.compact)
            let isCut = Int.random(in: 0..<20, using: &numbers) == 0
            let body = Array(isCut ? String(text.dropLast(1)).utf8 : text.utf8)
            let expected = try? Transaction(JSONCursor(JSON(parsing: body)).object("transaction"))
            guard let read = Transaction(plainAnswer: body) else { continue }
            #expect(read == expected, "\(text)")
            plain += 1
        }
        // Else the fast way would not be tested.
        #expect(plain > 900)
    }

    @Test(arguments: [
        "", "{", "{}", "null", "[]", #"{"transaction":{}}"#, #"{"transactions":{}}"#,
        #"{"transaction":null}"#,
        #"{"transaction":{"id":"a","id":"b"}}"#, #"{"transaction":{}} x"#,
    ])
    func `an answer that shows none is left to the tree`(text: String) {
        #expect(Transaction(plainAnswer: Array(text.utf8)) == nil)
    }

    @Test func `every place has its own name`() {
        #expect(Transaction.memberNames == Transaction.Member.allCases.map { "\($0)" })
    }

    @Test func `writes what its JSON is`() throws {
        var numbers = Numbers(state: 43)
        var written = 0
        for _ in 0..<2000 {
            guard let transaction = try? Transaction(JSONCursor(transaction(&numbers))) else { continue }
            for style in [JSONStyle.compact, .pretty] {
                var bytes: [UInt8] = []
                transaction.write(to: &bytes, style: style)
                #expect(String(decoding: bytes, as: UTF8.self) == transaction.json.text(style))
            }
            written += 1
        }
        #expect(written > 500)
    }
}
