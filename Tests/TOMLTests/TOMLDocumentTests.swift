import TOML
import Testing

@Suite struct TOMLDocumentTests {
    @Test func `reads what follows the rules`() {
        for (toml, content) in ValidCases.all {
            #expect((try? Rendering.of(toml)) == content, "\(toml.debugDescription)")
        }
    }

    @Test func `refuses what breaks them, with the place and the reason`() {
        for (toml, error) in InvalidCases.all {
            #expect(failure(toml) == error, "\(toml.debugDescription)")
        }
    }

    @Test(
        arguments: [
            ([0x23, 0xFF], "1:2"), ([0x61, 0x0A, 0xC3], "2:1"), ([0x23, 0xC0, 0x80], "1:2"),
            ([0x23, 0xC3, 0xA9, 0xED, 0xA0, 0x80], "1:3"), ([0x23, 0xF4, 0x90, 0x80, 0x80], "1:2"),
            ([0xFF, 0xFE, 0x61, 0x00], "1:1"), ([0xEF, 0xBB], "1:1"), ([0xEF, 0xBB, 0xBF, 0x80], "1:1"),
        ] as [([UInt8], String)])
    func `refuses what is not UTF-8`(_ bytes: [UInt8], _ place: String) {
        #expect(failure(bytes) == "\(place): this is not UTF-8 text")
    }

    @Test func `keeps floats, dates and times as they are written`() throws {
        let root = try TOMLDocument(
            "a = +1_0.50e-0_3\nb = -nan\nc = 1979-05-27 00:32:00.999-07:00\nd = 07:32:60\ne = 0000-02-29"
        ).root
        #expect(root["a"]?.value.content == .float("+1_0.50e-0_3"))
        #expect(root["b"]?.value.content == .float("-nan"))
        #expect(root["c"]?.value.content == .time(.offsetDateTime, "1979-05-27 00:32:00.999-07:00"))
        // A leap second and the year 0 are in RFC 3339, though not in every calendar.
        #expect(root["d"]?.value.content == .time(.time, "07:32:60"))
        #expect(root["e"]?.value.content == .time(.date, "0000-02-29"))
    }

    @Test func `names every type`() throws {
        let toml =
            "a = ['', 1, 1.0, true, 1979-05-27, 07:32:00, 1979-05-27T07:32:00, 1979-05-27T07:32:00Z, [], {}]"
        guard case .array(let elements) = try TOMLDocument(toml).root["a"]?.value.content else {
            Issue.record("no array")
            return
        }
        #expect(
            elements.map(\.typeName) == [
                "a string", "an integer", "a floating-point number", "a boolean", "a date", "a time",
                "a date with time", "a date with time", "an array", "a table",
            ])
    }

    @Test func `nests up to its limit and refuses more, however it is written`() {
        let most = TOMLDocument.maximumDepth
        func nested(_ open: String, _ close: String, _ depth: Int) -> String {
            String(repeating: open, count: depth) + close
        }
        let closers = String(repeating: "]", count: most - 1)
        #expect(failure("a = " + nested("[", closers, most - 1)) == nil)
        #expect(failure("a = " + nested("[", closers + "]", most))?.hasPrefix("1:132: more than 128") == true)
        #expect(failure("a = " + nested("{ a = ", "", most))?.contains("more than 128") == true)
        #expect(failure(nested("a.", "a = 1", most - 1)) == nil)
        #expect(failure(nested("a.", "a = 1", most))?.hasPrefix("1:257: more than 128") == true)
        #expect(failure("[" + nested("a.", "a]", most - 1)) == nil)
        #expect(failure("[" + nested("a.", "a]", most))?.contains("more than 128") == true)
        #expect(failure("[" + nested("a.", "a]\nb = 1", most - 1))?.hasPrefix("2:1: more than 128") == true)
        #expect(
            failure("[[" + nested("a.", "a]]\nb = []", most - 2))?.hasPrefix("2:5: more than 128") == true)
    }
}
