import Testing

@testable import ExactJSON

@Suite struct JSONRowTests {
    private static let names = ["id", "amount", "memo", "owner", "tags", "isOpen", "none", "absent"]
    private let list = JSONMemberList(names)

    /// What a row tells of one member.
    private struct Told: Equatable {
        var kind: JSONKind?
        var value: JSON?
        var string: String?
        var stringBytes: [UInt8]?
        var number: String?
    }

    private func told(_ row: borrowing JSONRow, _ place: Int) -> Told {
        Told(
            kind: row.kind(place), value: row.value(place), string: row.string(place),
            stringBytes: row.withString(place) { Array($0) },
            number: row.withNumber(place) { String(decoding: $0, as: UTF8.self) })
    }

    private func read(_ text: [UInt8]) -> (rows: [[Told]], rest: Result<JSON, JSONSyntaxError>) {
        var rows: [[Told]] = []
        do throws(JSONSyntaxError) {
            let rest = try JSON.parse(text, eachOf: "items", members: list) { row in
                rows.append(Self.names.indices.map { told(row, $0) })
            }
            return (rows, .success(rest))
        } catch {
            return (rows, .failure(error))
        }
    }

    /// Rows read one by one are what a tree of the whole text has, and a text is refused with the same words.
    private func check(_ text: [UInt8]) {
        let (rows, rest) = read(text)
        let shown = Comment(rawValue: String(decoding: text, as: UTF8.self))
        do throws(JSONSyntaxError) {
            let tree = try JSON(parsing: text)
            let expected = (tree["items"]?.arrayValue ?? []).map { element in
                let row = JSONRow(element, members: list)
                return Self.names.indices.map { told(row, $0) }
            }
            #expect(rows == expected, shown)
            var emptied = tree
            if case .object(var object) = tree, case .array? = object["items"] {
                object["items"] = .array([])
                emptied = .object(object)
            }
            #expect(rest == .success(emptied), shown)
        } catch {
            #expect(rest == .failure(error), shown)
        }
    }

    private func check(_ rows: String) { check(Array(#"{"a":1,"items":[\#(rows)],"b":[2]}"#.utf8)) }

    @Test func `tells what is there and no more`() {
        let text = #"{"items":[{"id":"a\u0062","x":[1],"amount":-1.50,"none":null,"owner":{"id":"c"}}, 7]}"#
        let (rows, _) = read(Array(text.utf8))
        #expect(rows.count == 2)
        #expect(rows.first?[0].string == "ab")
        #expect(rows.first?[1].number == "-1.50")
        #expect(rows.first?[1].value == .number("-1.50"))
        #expect(rows.first?[3].value == ["id": "c"])
        #expect(rows.first?[6].kind == .null)
        #expect(rows.first?[7].kind == nil)
        #expect(rows.last?.allSatisfy { $0.value == nil } == true)
    }

    @Test(arguments: [
        #"{"id":"1"},{"id":"2","id":"3"}"#, #"{"id":"1","memo":"x"},{"memo":"x","id":"2","memo":"y"}"#,
        #"{"id":"1"},{"id":"2","\u0069d":"3"}"#, #"{"owner":{"a":1,"b":2,"a":3}}"#,
        #"{"owner":{"é":1,"e\u0301":2}}"#, #"{"id":01}"#, #"{"id":-}"#, #"{"id":1.}"#, #"{"id":1e5}"#,
        #"{"id":-0}"#, #"{"id":1e}"#, #"{"isOpen":tru}"#, #"{"isOpen":trueish}"#, #"{"id":1,}"#, "{,}",
        "[],{}",
        #"{"id" : "1" , "memo":"a"},{"id":"2"}"#, #"{"id":"a\n"}"#, "{\"id\":\"a\nb\"}", #"{"id":"é"}"#,
        #"{"id":9223372036854775808,"amount":-9223372036854775808}"#, #"{"id":"1"} {"id":"2"}"#, "{\"id\"",
        "",
        #"{"memo":"1","id":"2"},{"id":"1","memo":"2"},{"memo":"1","id":"2"}"#, "{},{}", "1,\"a\",null",
        "[1,]",
        #"{"tags":[1,[2,{"a":[]}],"x"],"owner":{}}"#,
    ])
    func `is what a tree of the whole has`(rows: String) { check(rows) }

    @Test(arguments: [253, 254, 255]) func `goes as deep as the parser`(depth: Int) {
        check(
            #"{"tags":"# + String(repeating: "[", count: depth) + String(repeating: "]", count: depth) + "}")
        check(
            #"{"owner":"# + String(repeating: #"{"a":"#, count: depth) + "1"
                + String(repeating: "}", count: depth) + "}")
    }

    @Test func `many members are no trouble`() {
        let members = (0..<100).map { #""m\#($0)":\#($0)"# }.joined(separator: ",")
        check(#"{\#(members),"id":1},{\#(members),"id":2},{"owner":{\#(members)}},{\#(members),"m5":1}"#)
    }

    @Test func `random rows are what a tree of the whole has, whole and broken`() {
        var random = RandomJSON(seed: 31)
        for _ in 0..<150 {
            var text = Array(rows(&random).utf8)
            check(text)
            for _ in 0..<6 {
                guard let place = text.indices.randomElement(using: &random.generator) else { break }
                switch Int.random(in: 0..<4, using: &random.generator) {
                case 0: text[place] = .random(in: 0...255, using: &random.generator)
                case 1: text.remove(at: place)
                case 2:
                    let common = Array(#"{}[],:"\0e. nidtags"#.utf8)
                    text.insert(common.randomElement(using: &random.generator) ?? 0x20, at: place)
                default: text = Array(text[..<place])
                }
                check(text)
            }
        }
    }

    /// A list of objects that are mostly alike.
    private func rows(_ random: inout RandomJSON) -> String {
        var names = Self.names.dropLast() + ["other", "é"]
        names.shuffle(using: &random.generator)
        let elements = (0..<Int.random(in: 0...6, using: &random.generator)).map { _ -> JSON in
            if Int.random(in: 0..<12, using: &random.generator) == 0 { return random.value() }
            if Int.random(in: 0..<4, using: &random.generator) == 0 {
                names.swapAt(0, Int.random(in: names.indices, using: &random.generator))
            }
            let kept = names.filter { _ in Int.random(in: 0..<6, using: &random.generator) > 0 }
            return .object(
                JSONObject(
                    kept.map { name in
                        let isPlain = Int.random(in: 0..<3, using: &random.generator) > 0
                        return .init(name: name, value: isPlain ? "plain text" : random.value(depth: 3))
                    }))
        }
        let style: JSONStyle = .random(using: &random.generator) ? .compact : .pretty
        let text = JSON.object(["items": .array(elements), "meta": ["total": 3]]).text(style)
        return .random(using: &random.generator) ? text.replacing(#""id""#, with: #""\u0069d""#) : text
    }
}

@Suite struct JSONOutputTests {
    @Test(arguments: [JSONStyle.compact, .pretty]) func `writes what a tree would`(style: JSONStyle) {
        var random = RandomJSON(seed: 32)
        for _ in 0..<200 {
            let (text, value) = (random.text(), random.value())
            let number = Int64.random(in: .min ... .max, using: &random.generator)
            var bytes = Array("before".utf8)
            JSONOutput.append(to: &bytes, style: style, depth: 1) { output in
                output.object { object in
                    object.member("text", text)
                    object.member("none", nil as String?)
                    object.member("number", number)
                    object.member("value", value)
                    object.member("nothing", nil as JSON?)
                    object.member("plain") { $0.append(UInt8(ascii: "x")) }
                    object.member("no plain", plain: nil)
                }
            }
            let tree: JSON = [
                "text": .string(text), "none": nil, "number": .integer(number), "value": value,
                "nothing": nil, "plain": "x", "no plain": nil,
            ]
            var expected = Array("before".utf8)
            tree.write(to: &expected, style: style, depth: 1)
            #expect(bytes == expected)
        }
        var bytes: [UInt8] = []
        JSONOutput.append(to: &bytes, style: style) { $0.object { _ in } }
        #expect(bytes == Array("{}".utf8))
    }

    @Test(arguments: Array(0..<40) + Array(1000..<1060) + [2047, 2048, 2049, 70_000])
    func `texts of any length come out whole`(length: Int) {
        let text = String(repeating: "x", count: length)
        let value: JSON = ["a": .string(text), "b": [.string("ä\n" + text), .number("1.50"), .string(text)]]
        let escaped = "\"ä\\n\(text)\""
        #expect(value.text() == "{\"a\":\"\(text)\",\"b\":[\(escaped),1.50,\"\(text)\"]}")
    }
}
