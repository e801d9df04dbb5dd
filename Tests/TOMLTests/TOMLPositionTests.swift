import TOML
import Testing

@Suite struct TOMLPositionTests {
    /// `path key-line:key-column value-line:value-column` of everything below a table, in order.
    private func places(_ table: TOMLTable, _ path: [String] = []) -> [String] {
        func place(_ position: TOMLPosition) -> String { "\(position.line):\(position.column)" }
        func inside(_ value: TOMLValue, _ path: [String]) -> [String] {
            switch value.content {
            case .table(let table): places(table, path)
            case .array(let elements):
                elements.enumerated().flatMap { offset, element in
                    let path = path + [String(offset)]
                    return ["\(TOMLKey.path(path)) \(place(element.position))"] + inside(element, path)
                }
            default: []
            }
        }
        return table.entries.flatMap { entry in
            let path = path + [entry.name]
            let line = "\(TOMLKey.path(path)) \(place(entry.position)) \(place(entry.value.position))"
            return [line] + inside(entry.value, path)
        }
    }

    @Test func `every key and value has its place`() throws {
        let toml = """
            a = 1
              "b" . c\t=  'x'
            d = { "é" = "😀😀", f.g = [ 1,
                2 ], h = true }
            [ t . u ] # [x]
            m = \"\"\"
            n = 1
            \"\"\"
            o = 2
            [t]
            p.q = 3
            [[l]]
            [[l]]
            r = 4
            """
        #expect(
            places(try TOMLDocument(toml).root) == [
                "a 1:1 1:5", "b 2:3 2:3", "b.c 2:9 2:14", "d 3:1 3:5", "d.\"é\" 3:7 3:13", "d.f 3:19 3:19",
                "d.f.g 3:21 3:25", "d.f.g.0 3:27", "d.f.g.1 4:5", "d.h 4:10 4:14", "t 5:3 5:3",
                "t.u 5:7 5:7", "t.u.m 6:1 6:5", "t.u.o 9:1 9:5", "t.p 11:1 11:1", "t.p.q 11:3 11:7",
                "l 12:3 12:3", "l.0 12:3", "l.1 13:3", "l.1.r 14:1 14:5",
            ])
    }

    @Test(arguments: ["\n", "\r\n"]) func `line ends of both kinds and a byte order mark do not shift them`(
        _ end: String
    ) throws {
        let toml = ["\u{FEFF}a = '''", "x'''", "# c", "b = 1"].joined(separator: end)
        #expect(places(try TOMLDocument(toml).root) == ["a 1:1 1:5", "b 4:1 4:5"])
        #expect(try TOMLDocument(toml).root["a"]?.value.content == .string("x"))
    }

    @Test func `positions sort by line, then by column`() {
        let position = TOMLPosition(line: 2, column: 5)
        #expect(TOMLPosition(line: 1, column: 9) < position)
        #expect(TOMLPosition(line: 2, column: 4) < position)
        #expect(!(position < position))
        #expect(TOMLError(line: 2, column: 5, message: "no").description == "line 2, column 5: no")
    }
}
