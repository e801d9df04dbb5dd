import Foundation
import Testing

/// The harness itself: that it sees what differs, and splits words as a shell does.
@Suite struct HarnessTests {
    @Test(arguments: [
        ("", []), (" a  b\nc ", ["a", "b", "c"]), ("'a b' \"c d\"e", ["a b", "c de"]), ("'' \"\"", ["", ""]),
        (#"a\ b "\"\$\n" '\'"#, ["a b", #""$\n"#, #"\"#]), ("a\\\nb", ["ab"]), ("* $HOME", ["*", "$HOME"]),
    ])
    func `splits words as a shell`(_ text: String, _ words: [String]) throws {
        #expect(try ShellWords.split(text) == words)
    }

    @Test(arguments: ["'a", "\"a", "a\\"]) func `refuses words without an end`(_ text: String) {
        #expect(throws: CaseError.self) { try ShellWords.split(text) }
    }

    @Test(arguments: [
        ("a\n", "a"), ("a\n", "a \n"), ("a\n", "a\n\n"), ("", "\n"), ("e\u{301}\n", "\u{E9}\n"),
        ("a\r\n", "a\n"),
    ])
    func `sees a difference of any byte`(_ expected: String, _ actual: String) {
        #expect(LineDiff.of(expected: expected, actual: actual) != nil)
        #expect(LineDiff.of(expected: expected, actual: expected) == nil)
    }

    @Test func `shows what differs, with some lines around it`() {
        let old = (1...9).map { "\($0)\n" }.joined()
        let new = old.replacing("5\n", with: "five \n").replacing("9\n", with: "9")
        let expected = """
              …
              2
              3
              4
            - 5
            + five␠
              6
              7
              8
            - 9
            + 9 (no line feed)
            """
        #expect(LineDiff.of(expected: old, actual: new) == expected)
    }

    @Test func `takes out only what differs from run to run`() throws {
        let now = try Date("2026-05-01T12:00:00Z", strategy: .iso8601)
        let normalization = Normalization(
            address: "127.0.0.1:40000", folder: "/tmp/x", now: now, operatorName: "anna@ops1")
        let hash = String(repeating: "0a", count: 32)
        let text = """
            run 20261121T090000Z-4f3a9c (settle by anna@ops1, process 4711) \(hash) 4f3a9c
            http://127.0.0.1:40000/v1 127.0.0.1:400 /tmp/x/a /tmp/y 1,234.5 ms 3 ms
            2026-05-01T11:55:00Z 2026-05-01T14:05:00.123456+02:00 2026-05-01T11:49:59Z 2026-05-01T14:05:00Z
            """
        let expected = """
            run RUN (settle by OPERATOR, process N) HASH 4f3a9c
            http://SANDBOX/v1 127.0.0.1:400 TMP/a /tmp/y T ms 3 ms
            NOW NOW 2026-05-01T11:49:59Z 2026-05-01T14:05:00Z
            """
        #expect(normalization.apply(text) == expected)
    }

    @Test func `shows bytes that are not text`() {
        #expect(Normalization.text([0x61, 0xFF, 0x0A]) == "a<FF>\n")
    }
}
