import ExactJSON
import Testing

@Suite struct JSONWriterTests {
    @Test func `writes compactly`() {
        let json: JSON = ["id": "a", "list": [1, nil, true, false, .number("1e400")], "o": [:], "l": []]
        #expect(json.text(.compact) == #"{"id":"a","list":[1,null,true,false,1e400],"o":{},"l":[]}"#)
    }

    @Test func `writes prettily`() {
        let json: JSON = ["id": "a", "list": [1, ["x": 2]], "o": [:], "l": []]
        #expect(
            json.text(.pretty) == """
                {
                  "id": "a",
                  "list": [
                    1,
                    {
                      "x": 2
                    }
                  ],
                  "o": {},
                  "l": []
                }
                """)
    }

    @Test func `elements can be streamed into a pretty list`() {
        let elements: [JSON] = [["a": 1], [], ["b": [2]]]
        var bytes = Array("[".utf8)
        for (index, element) in elements.enumerated() {
            bytes += Array((index == 0 ? "\n  " : ",\n  ").utf8)
            element.write(to: &bytes, style: .pretty, depth: 1)
        }
        bytes += Array("\n]".utf8)
        #expect(String(decoding: bytes, as: UTF8.self) == JSON.array(elements).text(.pretty))
    }

    @Test func `appends to what is there`() {
        var bytes = Array("x".utf8)
        JSON.null.write(to: &bytes, style: .compact)
        #expect(bytes == Array("xnull".utf8))
    }

    @Test func `escapes exactly what JSON or a terminal needs`() throws {
        let short: [UInt32: String] = [
            0x08: "\\b", 0x09: "\\t", 0x0A: "\\n", 0x0C: "\\f", 0x0D: "\\r", 0x22: "\\\"", 0x5C: "\\\\",
        ]
        let long: Set<UInt32> = Set(0x00...0x1F).union(0x7F...0x9F).union(0x202A...0x202E).union(
            0x2066...0x2069
        )
        .union([0x061C, 0x200E, 0x200F, 0x2028, 0x2029]).subtracting(short.keys)
        for value in 0...UInt32(0x10FFFF) where value < 0x3000 || value % 257 == 0 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let hexadecimal = String(value, radix: 16)
            let expected =
                short[value]
                ?? (long.contains(value)
                    ? "\\u" + String(repeating: "0", count: 4 - hexadecimal.utf8.count) + hexadecimal
                    : String(scalar))
            for (before, after) in [("", ""), ("ab", "c"), ("\n", "é")] {
                let text = JSON.string(before + String(scalar) + after).text()
                let prefix = before == "\n" ? "\\n" : before
                #expect(text.utf8.elementsEqual(("\"" + prefix + expected + after + "\"").utf8))
            }
        }
    }

    @Test func `names are escaped like values`() {
        #expect(JSON.object(["a\u{202E}\"": 1]).text() == #"{"a\u202e\"":1}"#)
    }

    @Test(arguments: [JSONStyle.compact, .pretty]) func `reads back what it writes`(style: JSONStyle) throws {
        var random = RandomJSON(seed: 1)
        for _ in 0..<1000 {
            let value = random.value()
            let text = value.text(style)
            let again = try JSON(parsing: text)
            #expect(again == value)
            // Equality of strings overlooks their spelling; their bytes do not.
            #expect(again.text(style).utf8.elementsEqual(text.utf8))
        }
    }
}
