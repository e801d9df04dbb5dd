import ExactJSON
import Testing

@Suite struct JSONRecordsTests {
    private func parse(_ text: String) throws -> [JSONRecord] {
        try JSONRecords.parse(Array(text.utf8))
    }

    @Test(arguments: ["", " \n\t\r\n", "\u{FEFF}", "[]", " [ \n ] "]) func `nothing is no records`(
        text: String
    ) throws {
        #expect(try parse(text) == [])
    }

    @Test func `reads the elements of an array with their lines`() throws {
        #expect(
            try parse("[\n  {\"id\": 1},\n\n  2, [3]\n]\n") == [
                JSONRecord(line: 2, value: ["id": 1]), JSONRecord(line: 4, value: 2),
                JSONRecord(line: 4, value: [3]),
            ])
    }

    @Test func `reads one value a line`() throws {
        #expect(
            try parse("{\"id\":1}\r\n{\"id\":\n2}\n\n\"x\" 3\n") == [
                JSONRecord(line: 1, value: ["id": 1]), JSONRecord(line: 2, value: ["id": 2]),
                JSONRecord(line: 5, value: "x"), JSONRecord(line: 5, value: 3),
            ])
    }

    @Test func `reads one object and objects that touch`() throws {
        #expect(try parse("{\n}") == [JSONRecord(line: 1, value: [:])])
        #expect(try parse("{}{}\n[]{}").map(\.line) == [1, 1, 2, 2])
    }

    @Test(
        arguments: [
            ("[1] 2", 1, 5, "unexpected text after the value"),
            ("[1][2]", 1, 4, "unexpected text after the value"),
            ("{},{}", 1, 3, "expected a value"),
            ("1\"x\"", 1, 2, "expected a line feed or space after the value"),
            ("1-2", 1, 2, "expected a line feed or space after the value"),
            ("{}\n{\"a\"", 2, 5, "the text ends in the middle of an object"),
            ("[{},\n]", 2, 1, "a comma is not allowed before the closing bracket"),
            ("[", 1, 2, "the text ends in the middle of an array"),
            ("[1", 1, 3, "the text ends in the middle of an array"),
            (
                "{}\nid-1\n", 2, 1,
                "unknown word: only true, false and null are allowed, and text needs double quotes"
            ),
        ] as [(String, Int, Int, String)])
    func `refuses the whole text when a part is broken`(text: String, line: Int, column: Int, message: String)
    {
        let error = #expect(throws: JSONSyntaxError.self) { try parse(text) }
        #expect(error == JSONSyntaxError(line: line, column: column, message: message))
    }

    @Test func `the depth limit counts each value anew`() throws {
        let nested = String(repeating: "[", count: 255) + String(repeating: "]", count: 255)
        #expect(try parse("[" + nested + "," + nested + "]").count == 2)
        #expect(throws: JSONSyntaxError.self) { try parse("[[" + nested + "]]") }
        #expect(try parse("{}" + String(repeating: nested, count: 3)).count == 4)
    }
}
