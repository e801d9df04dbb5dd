import Testing

@testable import Sandbox

struct JSONTests {
    @Test(arguments: [
        #"{"b":1,"a":[true,false,null,-0.50e+1,""],"é":"\n\"\\😀"}"#, "9223372036854775807",
        "9223372036854775808",
        "[]", "{}", "0", #""""#,
    ]) func `gives back what it read`(text: String) throws {
        #expect(try JSONParser.parse(text.utf8).rendered == text)
    }

    @Test func `reads escapes and writes controls`() throws {
        #expect(try JSONParser.parse(#""\ud83d\ude00\u0041\/""#.utf8) == "😀A/")
        #expect(JSON.string("\u{1}").rendered == #""\u0001""#)
    }

    @Test(arguments: [
        "", "01", "1.", "-", "+1", "tru", "[1,]", "{\"a\":1,}", "{'a':1}", "\"\u{1}\"", "\"a", #""\x""#,
        #""\ud800""#,
        "1 2", "NaN", #"{"a":1,"a":2}"#, String(repeating: "[", count: 100),
    ]) func `refuses what is not JSON, and a key given twice`(text: String) {
        #expect(throws: JSONSyntaxError.self) { try JSONParser.parse(text.utf8) }
    }

    @Test func `says where it stumbled, and refuses bytes that are not UTF-8`() {
        #expect(throws: JSONSyntaxError(message: "a value is expected here", line: 2, column: 6)) {
            try JSONParser.parse("{\n\"a\": x}".utf8)
        }
        #expect(throws: JSONSyntaxError.self) { try JSONParser.parse([0x22, 0xFF, 0x22]) }
    }
}

struct TimestampTests {
    @Test(arguments: [
        ("2023-03-27T16:41:00Z", "2023-03-27T16:41:00Z"),
        ("2023-03-27T16:41:00+02:00", "2023-03-27T14:41:00Z"),
        ("2024-02-29T23:59:59.25-00:30", "2024-03-01T00:29:59.250000Z"),
        ("1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z"),
        ("2000-01-01t00:00:00z", "2000-01-01T00:00:00Z"),
    ]) func `reads RFC 3339 and writes UTC`(text: String, expected: String) {
        #expect(Timestamp(text)?.rendered == expected)
    }

    @Test(arguments: [
        "", "2023-03-27", "2023-02-29T00:00:00Z", "2023-13-01T00:00:00Z", "2023-03-27 16:41:00Z",
        "2023-03-27T24:00:00Z",
        "2023-03-27T16:41:00", "2023-03-27T16:41:00.Z", "2023-03-27T16:41:00+2:00", "2023-03-27T16:41Z",
        "now",
        "2023-03-27T16:41:00Zx",
    ]) func `refuses other forms`(text: String) {
        #expect(Timestamp(text) == nil)
    }
}
