import ExactJSON
import Testing

@Suite struct JSONParsingTests {
    static let sample = #"""
        {"id": "3b1c", "amountCents": 12300, "rate": 16.67, "ok": true, "no": false, "none": null,
         "text": "a\"\\\/\b\f\n\r\té\u00e9\ud83d\udcb6", "list": [1, -2, [], {}, [{"deep": "é"}]], "e": -1.5E+10}
        """#

    @Test func `reads every kind of value in order`() throws {
        let json = try JSON(parsing: Self.sample)
        #expect(
            json == [
                "id": "3b1c", "amountCents": 12300, "rate": .number("16.67"), "ok": true, "no": false,
                "none": nil,
                "text": "a\"\\/\u{8}\u{C}\n\r\té\u{E9}\u{1F4B6}", "list": [1, -2, [], [:], [["deep": "é"]]],
                "e": .number("-1.5E+10"),
            ])
    }

    @Test(
        arguments: [
            ("0", .integer(0)), ("-5", -5), ("9223372036854775807", .integer(.max)),
            ("-9223372036854775808", .integer(.min)),
            ("9223372036854775808", .number("9223372036854775808")),
            ("-9223372036854775809", .number("-9223372036854775809")),
            ("12345678901234567890", .number("12345678901234567890")),
            ("99999999999999999999999", .number("99999999999999999999999")),
            ("1e400", .number("1e400")),
            ("18446744073709551617", .number("18446744073709551617")),
            ("184467440737095516170", .number("184467440737095516170")), ("0.1", .number("0.1")),
            ("0.10", .number("0.10")),
            ("-0", .number("-0")),
            ("-0.0", .number("-0.0")), ("1E+2", .number("1E+2")), ("10", 10), ("1.0", .number("1.0")),
            ("-1", -1),
        ] as [(String, JSON)])
    func `keeps every digit of a number`(text: String, expected: JSON) throws {
        #expect(try JSON(parsing: text) == expected)
        #expect(try JSON(parsing: " [" + text + "]\n") == [expected])
        #expect(expected.text() == text)
    }

    @Test(
        arguments: [
            ("", 1, 1, "the text is empty"), (" \n ", 2, 2, "the text is empty"),
            ("[1,]", 1, 4, "a comma is not allowed before the closing bracket"),
            ("{\"a\":1,}", 1, 8, "a comma is not allowed before the closing bracket"),
            ("[1 2]", 1, 4, "expected a comma or ] in an array"),
            ("{\"a\" 1}", 1, 6, "expected a colon after the member name"),
            ("{\"a\":1 \"b\":2}", 1, 8, "expected a comma or } in an object"),
            ("{a:1}", 1, 2, "expected a member name in double quotes"),
            ("{1:1}", 1, 2, "expected a member name in double quotes"), ("[,1]", 1, 2, "expected a value"),
            ("{\"a\":}", 1, 6, "expected a value"), ("]", 1, 1, "expected a value"),
            ("1 2", 1, 3, "unexpected text after the value"),
            ("{}x", 1, 3, "unexpected text after the value"), ("// c\n1", 1, 1, "expected a value"),
            ("'a'", 1, 1, "expected a value"),
            ("01", 1, 1, "a number must not begin with a zero"),
            ("-01", 1, 2, "a number must not begin with a zero"),
            ("+1", 1, 1, "expected a value"), (".5", 1, 1, "expected a value"),
            ("5.x", 1, 3, "malformed number"),
            ("[5.]", 1, 4, "malformed number"), ("[1e]", 1, 4, "malformed number"),
            ("[-]", 1, 3, "malformed number"),
            ("1.", 1, 3, "the text ends in the middle of a number"),
            ("-", 1, 2, "the text ends in the middle of a number"),
            ("1e+", 1, 4, "the text ends in the middle of a number"),
            ("tru", 1, 4, "the text ends in the middle of a word"),
            (
                "NaN", 1, 1,
                "unknown word: only true, false and null are allowed, and text needs double quotes"
            ),
            (
                "[Infinity]", 1, 2,
                "unknown word: only true, false and null are allowed, and text needs double quotes"
            ),
            (
                "nul1", 1, 1,
                "unknown word: only true, false and null are allowed, and text needs double quotes"
            ),
            ("\"abc", 1, 5, "the text ends in the middle of a string"),
            ("[1,", 1, 4, "the text ends in the middle of an array"),
            ("{\"a\":", 1, 6, "the text ends in the middle of an object"),
            ("\"a\nb\"", 1, 3, "a control character in a string must be escaped"),
            ("\"a\u{0}b\"", 1, 3, "a control character in a string must be escaped"),
            ("\"\\x\"", 1, 2, "unknown escape in a string"),
            ("\"\\u12g4\"", 1, 2, "unknown escape in a string"), ("[\n  1,\n  é]", 3, 3, "expected a value"),
            ("[\"éé\" x]", 1, 7, "expected a comma or ] in an array"),
            (
                "\u{FEFF}x", 1, 1,
                "unknown word: only true, false and null are allowed, and text needs double quotes"
            ),
            ("{\"a\":1,\n\"a\":2}", 2, 1, "the name \"a\" occurs twice in one object"),
        ] as [(String, Int, Int, String)])
    func `refuses what is not JSON and says where`(text: String, line: Int, column: Int, message: String) {
        let error = #expect(throws: JSONSyntaxError.self) { try JSON(parsing: text) }
        #expect(error == JSONSyntaxError(line: line, column: column, message: message))
    }

    @Test(
        arguments: [
            [0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
            [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22],
            [0x22, 0xE2, 0x82, 0x22], [0x22, 0x5C, 0x6E, 0x80, 0x22],
        ] as [[UInt8]])
    func `refuses invalid UTF-8`(bytes: [UInt8]) {
        let error = #expect(throws: JSONSyntaxError.self) { try JSON(parsing: bytes) }
        #expect(error?.message == "invalid UTF-8 in a string")
    }

    @Test func `says where the invalid UTF-8 is`() {
        let error = #expect(throws: JSONSyntaxError.self) {
            try JSON(parsing: Array("[\"aé".utf8) + [0xFF, 0x22, 0x5D])
        }
        #expect(error?.column == 5)
    }

    @Test func `finds bytes beyond ASCII anywhere in a string`() throws {
        for length in 1...20 {
            for index in 0..<length {
                var bytes =
                    [0x22] + Array(repeating: UInt8(ascii: "x"), count: length) + Array("\"        ".utf8)
                bytes[1 + index] = 0xFF
                #expect(throws: JSONSyntaxError.self) { try JSON(parsing: bytes) }
                bytes.replaceSubrange((1 + index)...(1 + index), with: "é".utf8)
                let text =
                    String(repeating: "x", count: index) + "é"
                    + String(repeating: "x", count: length - index - 1)
                #expect(try JSON(parsing: bytes) == .string(text))
            }
        }
    }

    @Test func `skips a byte order mark`() throws {
        #expect(try JSON(parsing: "\u{FEFF}[1]") == [1])
        #expect(throws: JSONSyntaxError.self) { try JSON(parsing: "\u{FEFF}\u{FEFF}[1]") }
    }

    @Test func `half a surrogate pair becomes the replacement character`() throws {
        #expect(try JSON(parsing: #""\ud83d""#) == "\u{FFFD}")
        #expect(try JSON(parsing: #""\udcb6x""#) == "\u{FFFD}x")
        #expect(try JSON(parsing: #""\udcb6\udcb6""#) == "\u{FFFD}\u{FFFD}")
        #expect(try JSON(parsing: #""\ud83d\n""#) == "\u{FFFD}\n")
        #expect(try JSON(parsing: #""\ud83d\u0041""#) == "\u{FFFD}A")
        #expect(try JSON(parsing: #""\ud83d\ud83d\udcb6""#) == "\u{FFFD}\u{1F4B6}")
        #expect(try JSON(parsing: #""\uD800\uDC00\uDBFF\uDFFF""#) == "\u{10000}\u{10FFFF}")
        #expect(try JSON(parsing: #""\u0000""#) == "\u{0}")
    }

    @Test func `half a surrogate pair is refused with its place where two texts must not become one`() throws
    {
        for (text, column) in [
            (#""\ud83d""#, 2), (#""é\udcb6x""#, 3), (#""\ud83d\n""#, 2), (#""\ud83d\u0041""#, 2),
            (#"{"a\ud83d\ud83d\udcb6": 1}"#, 4), (#"["\uD800\uDC00", "\uDBFF"]"#, 19),
        ] {
            let error = #expect(throws: JSONSyntaxError.self) {
                try JSON(parsing: Array(text.utf8), halfPairs: .refused)
            }
            #expect(error?.column == column, "\(text)")
            #expect(error?.message.hasPrefix("half of a surrogate pair") == true)
            #expect(throws: JSONSyntaxError.self) {
                try JSONRecords.parse(Array(text.utf8), halfPairs: .refused)
            }
        }
        let whole = Array(#""\ud83d\udcb6 \uFFFD \u0041""#.utf8)
        #expect(try JSON(parsing: whole, halfPairs: .refused) == "\u{1F4B6} \u{FFFD} A")
    }

    @Test func `takes 256 levels and refuses 257`() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(throws: Never.self) { try JSON(parsing: nested(256)) }
        let error = #expect(throws: JSONSyntaxError.self) { try JSON(parsing: nested(257)) }
        #expect(error?.column == 257)
        #expect(throws: JSONSyntaxError.self) {
            try JSON(parsing: String(repeating: #"{"a":"#, count: 100_000))
        }
        #expect(throws: Never.self) {
            try JSON(parsing: "[" + Array(repeating: "[]", count: 999).joined(separator: ",") + "]")
        }
    }

    @Test(arguments: [2, 20, 32, 33, 34, 100, 5000]) func `finds a name that occurs twice`(count: Int) throws
    {
        let members = (0..<count).map { "\"amountCents\($0)\":\($0)" }
        #expect(throws: Never.self) { try JSON(parsing: "{" + members.joined(separator: ",") + "}") }
        for index in [0, count / 2, count - 1] {
            let twice = members + ["\"\\u0061mountCents\(index)\":1"]
            #expect(throws: JSONSyntaxError.self) {
                try JSON(parsing: "{" + twice.joined(separator: ",") + "}")
            }
        }
    }

    @Test func `two spellings of one name are one name`() {
        #expect(throws: JSONSyntaxError.self) { try JSON(parsing: "{\"\u{E9}\":1,\"e\u{301}\":2}") }
        // The Kelvin sign is canonically the letter K.
        #expect(throws: JSONSyntaxError.self) { try JSON(parsing: "{\"\u{212A}\":1,\"K\":2}") }
        #expect(throws: JSONSyntaxError.self) { try JSON(parsing: "{\"K\":1,\"\u{212A}\":2}") }
    }

    @Test func `one name may occur in different objects`() throws {
        #expect(try JSON(parsing: #"{"id":{"id":1},"x":{"id":2}}"#) == ["id": ["id": 1], "x": ["id": 2]])
    }

    @Test func `finds the end of strings of every length`() throws {
        for length in 0...40 {
            for escape in ["", "\\n", "\\u00e9", "é"] {
                let body = String(repeating: "x", count: length)
                let json = try JSON(parsing: "[\"\(body)\(escape)\",\"\(escape)\(body)\",7]")
                let decoded = escape == "\\n" ? "\n" : escape.isEmpty ? "" : "é"
                #expect(json == [.string(body + decoded), .string(decoded + body), 7])
            }
            for control in 0..<UInt8(0x20) {
                let bytes =
                    [0x22] + Array(repeating: UInt8(ascii: "x"), count: length) + [control, 0x78, 0x22]
                #expect(throws: JSONSyntaxError.self) { try JSON(parsing: bytes) }
            }
        }
    }

    @Test func `a text cut off anywhere is refused`() throws {
        let bytes = Array(Self.sample.utf8)
        for length in 0..<bytes.count {
            let error = #expect(throws: JSONSyntaxError.self) { try JSON(parsing: Array(bytes[..<length])) }
            #expect(
                error?.message == "the text is empty"
                    || error?.message.hasPrefix("the text ends in the middle of ") == true)
        }
    }

    @Test func `no damage makes it trap and what it takes it can write and read again`() throws {
        var generator = SeededGenerator(seed: 42)
        let sample = Array(Self.sample.utf8)
        let favourites =
            Array("{}[]\",:\\u0-+.eE tfn\n".utf8) + [0, 0x1F, 0x7F, 0x80, 0xC2, 0xED, 0xF4, 0xFF]
        for _ in 0..<20_000 {
            var bytes = sample
            for _ in 0...Int.random(in: 0...3, using: &generator) {
                let index = Int.random(in: 0..<bytes.count, using: &generator)
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: bytes[index] = .random(in: 0...255, using: &generator)
                case 1: bytes[index] = favourites.randomElement(using: &generator) ?? 0
                case 2: bytes.remove(at: index)
                default: bytes.insert(favourites.randomElement(using: &generator) ?? 0, at: index)
                }
            }
            _ = try? JSONRecords.parse(bytes)
            guard let value = try? JSON(parsing: bytes) else { continue }
            #expect(try JSON(parsing: value.text()) == value)
        }
    }

    @Test func `reads a raw buffer`() throws {
        let bytes = Array("[1]".utf8)
        #expect(try bytes.withUnsafeBytes { try JSON(parsing: $0) } == [1])
        #expect(throws: JSONSyntaxError.self) {
            try JSON(parsing: UnsafeRawBufferPointer(start: nil, count: 0))
        }
    }
}
