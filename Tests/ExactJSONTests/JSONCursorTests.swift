import ExactJSON
import Testing

@Suite struct JSONCursorTests {
    private let page = JSONCursor([
        "transactions": [
            ["id": "a", "amountCents": 1, "user": ["id": "u"], "ok": true, "rate": .number("16.67")],
            [
                "id": 7, "amountCents": .number("12.5"), "user": ["id": nil], "settledAt": nil,
                "tags": ["x", 1],
            ],
        ],
        "big": .number("9223372036854775808"),
    ])

    private func transaction(_ index: Int) throws -> JSONCursor {
        try page.array("transactions")[index]
    }

    @Test func `reads members of every kind`() throws {
        let first = try transaction(0)
        #expect(try first.string("id") == "a")
        #expect(try first.int64("amountCents") == 1)
        #expect(try first.object("user").string("id") == "u")
        #expect(try first.bool("ok"))
        #expect(try first.number("rate") == "16.67")
        #expect(try first.number("amountCents") == "1")
        #expect(first.path == "transactions[0]")
    }

    @Test func `absent and null are nil where a member is optional`() throws {
        for name in ["settledAt", "none"] {
            let second = try transaction(1)
            #expect(try second.optionalString(name) == nil)
            #expect(try second.optionalInt64(name) == nil)
            #expect(try second.optionalBool(name) == nil)
            #expect(try second.optionalNumber(name) == nil)
            #expect(try second.optionalObject(name) == nil)
            #expect(try second.optionalArray(name) == nil)
        }
        #expect(try transaction(1).value("settledAt") == .some(.null))
        #expect(try transaction(1).value("none") == nil)
    }

    @Test func `errors name the place, what was expected and what was found`() throws {
        let second = try transaction(1)
        func expect(_ message: String, _ body: () throws -> Void) {
            let error = #expect(throws: JSONShapeError.self) { try body() }
            #expect(error?.message == message)
        }
        expect("transactions[1].amountCents: expected an integer, found 12.5") {
            _ = try second.int64("amountCents")
        }
        expect("transactions[1].id: expected a string, found 7") { _ = try second.string("id") }
        expect("transactions[1].id: expected a string, found 7") { _ = try second.optionalString("id") }
        expect("transactions[1].user.id: expected a string, found null") {
            _ = try second.object("user").string("id")
        }
        expect("transactions[1].state: expected a string, found nothing") { _ = try second.string("state") }
        expect("transactions[1].user: expected an array, found an object") { _ = try second.array("user") }
        expect("transactions[1].id: expected an object, found 7") { _ = try second.optionalObject("id") }
        expect("transactions[1].tags[1]: expected a string, found 1") {
            _ = try second.array("tags")[1].string()
        }
        expect("transactions[1].tags[0]: expected an object, found a string") {
            _ = try second.array("tags")[0].string("x")
        }
        expect("transactions: expected true or false, found an array") { _ = try page.bool("transactions") }
        expect("big: expected an integer of at most 64 bits, found 9223372036854775808") {
            _ = try page.int64("big")
        }
        expect("expected an array, found an object") { _ = try page.elements() }
        expect("transaction.id: expected a string, found an object") {
            _ = try JSONCursor(["id": [:]], path: "transaction").string("id")
        }
        expect("list[0]: expected a number, found true") {
            throw try JSONCursor([true], path: "list").elements()[0].error(expected: "a number")
        }
        expect("user.at: expected a time, found a string") {
            throw JSONCursor(["at": "x"], path: "user").error("at", expected: "a time")
        }
    }

    @Test func `a string never shows in an error`() {
        let error = #expect(throws: JSONShapeError.self) {
            try JSONCursor(["token": "secret"]).int64("token")
        }
        #expect(error?.message == "token: expected an integer, found a string")
    }
}
