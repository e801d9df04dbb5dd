import ExactJSON
import Testing

@testable import Presentation

@Suite struct TableRendererTests {
    private let rows = [
        Samples.transaction(1),
        Samples.transaction(
            2, type: "Withdrawal", from: "SE4550000000058398257466", to: nil, amountCents: 1_234_500),
    ]

    @Test func `shows everything whole in a pipe`() {
        #expect(
            Samples.table(rows, .none) == """
                ID                                    REQUESTED             TYPE        USER      FROM                      TO                              AMOUNT
                0b5d1f3e-6c1c-4a55-9a3c-000000000001  2026-01-05T08:00:00Z  Deposit     10002345                            SE4550000000058398257466    123.00 EUR
                0b5d1f3e-6c1c-4a55-9a3c-000000000002  2026-01-05T08:00:00Z  Withdrawal  10002345  SE4550000000058398257466                            12345.00 EUR

                """)
        #expect(Samples.table(rows, Samples.terminal(146)) == Samples.table(rows, .none))
    }

    @Test func `shortens times before anything else`() {
        #expect(
            Samples.table(rows, Samples.terminal(144)).hasPrefix(
                """
                ID                                    REQUESTED (UTC)   TYPE        USER      FROM                      TO                              AMOUNT
                0b5d1f3e-6c1c-4a55-9a3c-000000000001  2026-01-05 08:00  Deposit \(" ")
                """))
    }

    @Test func `takes two lines a record at 80 columns and hides nothing`() {
        #expect(
            Samples.table(rows, Samples.terminal(80)) == """
                ID                                    REQUESTED (UTC)   TYPE              AMOUNT
                  USER      FROM                      TO
                0b5d1f3e-6c1c-4a55-9a3c-000000000001  2026-01-05 08:00  Deposit       123.00 EUR
                  10002345  -                         SE4550000000058398257466
                0b5d1f3e-6c1c-4a55-9a3c-000000000002  2026-01-05 08:00  Withdrawal  12345.00 EUR
                  10002345  SE4550000000058398257466  -

                """)
    }

    @Test func `takes a line for each column when the essential ones do not fit`() {
        #expect(
            Samples.table(rows, Samples.terminal(40)) == """
                ID         0b5d1f3e-6c1c-4a55-9a3c-000000000001
                REQUESTED  2026-01-05T08:00:00Z
                TYPE       Deposit
                USER       10002345
                FROM
                TO         SE4550000000058398257466
                AMOUNT     123.00 EUR

                ID         0b5d1f3e-6c1c-4a55-9a3c-000000000002
                REQUESTED  2026-01-05T08:00:00Z
                TYPE       Withdrawal
                USER       10002345
                FROM       SE4550000000058398257466
                TO
                AMOUNT     12345.00 EUR

                """)
    }

    @Test func `leaves a column without a value out where there is too little room`() {
        let columns = [
            Column(path: "id", title: "Id", isEssential: true), Column(path: "name", title: "Name"),
            Column(path: "error", title: "Error"),
        ]
        let rows: [JSON] = [["id": "1", "name": "abcdefgh"], ["id": "2", "error": nil]]
        #expect(Samples.table(rows, Samples.terminal(20), columns).hasPrefix("ID  NAME      ERROR\n"))
        #expect(
            Samples.table(rows, Samples.terminal(18), columns) == """
                ID  NAME
                1   abcdefgh
                2

                """)
        #expect(Samples.table([], Samples.terminal(10), columns) == "ID  NAME\n  ERROR\n")
        #expect(Samples.table([["id": nil]], Samples.terminal(5), columns).hasPrefix("ID"))
    }

    @Test func `ends a record below its last line that says something`() {
        let columns = [
            Column(path: "id", title: "Id", isEssential: true), Column(path: "a", title: "A"),
            Column(path: "b", title: "B"),
        ]
        let long = String(repeating: "a", count: 20)
        let rows: [JSON] = [
            ["id": "1"], ["id": "2", "a": .string(long)], ["id": "3", "b": .string(long)], ["id": "4"],
        ]
        #expect(
            Samples.table(rows, Samples.terminal(22), columns) == """
                ID
                  A
                  B
                1
                2
                  \(long)
                3
                  -
                  \(long)
                4

                """)
    }

    @Test func `breaks a sentence over lines of its own and never cuts it`() {
        var error = Column(path: "error", title: "Error")
        error.wraps = true
        let columns = [
            Column(path: "id", title: "Id", isEssential: true), Column(path: "state", title: "State"), error,
        ]
        let rows: [JSON] = [
            ["id": "1", "state": "done", "error": nil],
            ["id": "2", "state": "failed", "error": "the service answered that the period is closed"],
        ]
        #expect(
            Samples.table(rows, Samples.terminal(40), columns) == """
                ID  STATE
                  ERROR
                1   done
                2   failed
                  the service answered that the period
                  is closed

                """)
        #expect(
            Samples.table(rows, Samples.terminal(20), columns).hasSuffix(
                """
                ID     2
                STATE  failed
                ERROR  the service answered that the period
                       is closed

                """))
        #expect(Samples.table(rows, .none, columns).split(separator: "\n").count == 3)
    }

    @Test(
        arguments: [
            ("a bb ccc", 4, ["a bb", "ccc"]), ("abcdefgh ij", 3, ["abc", "def", "gh", "ij"]),
            ("漢字 漢", 4, ["漢字", "漢"]), ("use `a bc` so", 8, ["use", "`a bc`", "so"]),
            ("漢字漢", 5, ["漢字", "漢"]), ("short", 5, ["short"]), ("", 0, [""]), ("ab", 0, ["a", "b"]),
        ] as [(String, Int, [String])]) func `breaks lines at spaces`(
            text: String, width: Int, lines: [String]
        )
    {
        #expect(TableWrapping.lines(text, columns: width) == lines)
    }

    @Test(arguments: 1...200) func `fits the terminal and never cuts an id, an amount or an account`(
        width: Int
    ) {
        let text = Samples.table(rows, Samples.terminal(width))
        for whole in [
            "0b5d1f3e-6c1c-4a55-9a3c-000000000001", "0b5d1f3e-6c1c-4a55-9a3c-000000000002", "12345.00 EUR",
            "SE4550000000058398257466", "10002345",
        ] {
            #expect(text.contains(whole))
        }
        #expect(!text.contains("…"))
        // One line for each column is the last resort; an id and its heading take 47 columns there.
        for line in text.split(separator: "\n") { #expect(DisplayWidth.of(String(line)) <= max(width, 47)) }
    }

    @Test(arguments: [60, 80, 100, 144, 200]) func `cuts only long cells, the longest first`(width: Int) {
        let columns = [
            Column(path: "id", title: "Id", isEssential: true), Column(path: "name", title: "Name"),
            Column(path: "note", title: "Note"),
        ]
        let long = String(repeating: "漢字ab", count: 2500)
        let row: JSON = ["id": "7", "name": "Zoë Ångström", "note": .string(long)]
        let terminal = Samples.table([row], Samples.terminal(width), columns)
        let lines = terminal.split(separator: "\n").map(String.init)
        #expect(lines.count == 2)
        #expect((width - 1...width).contains(DisplayWidth.of(lines[1])))
        #expect(lines[1].hasPrefix("7   Zoë Ångström  漢字ab"))
        #expect(lines[1].hasSuffix("…"))
        #expect(Samples.table([row], .none, columns).contains(long))
    }

    @Test(arguments: [30, 70, 90]) func `never cuts an essential cell`(width: Int) {
        let columns = [
            Column(path: "id", title: "Id", isEssential: true), Column(path: "note", title: "Note"),
        ]
        let id = String(repeating: "0123456789", count: 6)
        let row: JSON = ["id": .string(id), "note": .string(String(repeating: "x", count: 500))]
        let text = Samples.table([row], Samples.terminal(width), columns)
        #expect(text.contains(id))
        #expect(text.contains("x…"))
    }

    @Test(arguments: [(62, 2), (61, 3)]) func `counts the indent of lower lines`(width: Int, each: Int) {
        let columns = [
            Column(path: "id", title: "Id", isEssential: true), Column(path: "a", title: "A"),
            Column(path: "b", title: "B"),
        ]
        let row: JSON = [
            "id": .string(String(repeating: "i", count: 60)), "a": .string(String(repeating: "a", count: 30)),
            "b": .string(String(repeating: "b", count: 28)),
        ]
        let text = Samples.table([row], Samples.terminal(width), columns)
        #expect(text.split(separator: "\n").count == 2 * each)
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= width })
    }

    @Test func `shares the room fairly between long cells`() {
        let columns = ["a", "b", "c"].map { Column(path: $0, title: $0) }
        let row: JSON = [
            "a": .string(String(repeating: "x", count: 1_000_000)), "b": "short",
            "c": .string(String(repeating: "y", count: 60)),
        ]
        let cells = Samples.table([row], Samples.terminal(101), columns).split(separator: "\n")[1]
            .split(separator: " ")
        #expect(cells.map(\.count) == [46, 5, 46])
    }

    @Test(arguments: [10, 80, 200, nil] as [Int?]) func `has headings without rows`(width: Int?) {
        let text = Samples.table([], Terminal(isTerminal: width != nil, width: width, usesColor: false))
        #expect(text.hasPrefix("ID  REQUESTED"))
        #expect(text.hasSuffix("AMOUNT\n"))
    }

    @Test func `adds colour without moving anything`() {
        let columns = [Column(path: "id", title: "Id"), .outcome(path: "outcome", title: "Outcome")]
        let row: JSON = ["id": "漢", "outcome": "failed"]
        #expect(
            Samples.table([row], Samples.terminal(80, color: true), columns)
                == "\u{1B}[1mID\u{1B}[0m  \u{1B}[1mOUTCOME\u{1B}[0m\n漢  \u{1B}[31mfailed\u{1B}[0m\n")
        let colored = Samples.table(rows, Samples.terminal(80, color: true))
        #expect(colored.replacing(/\u{1B}\[\d+m/, with: "") == Samples.table(rows, Samples.terminal(80)))
    }

    @Test(arguments: [
        "\u{1B}[2J\u{1B}]0;title\u{7}", "a\nb\r\nc", "\t\t", "\u{202E}evil\u{2066}", "漢字かな", "👨‍👩‍👧 🇸🇪 👍🏽 1️⃣",
        "e\u{301}\u{302}", "\u{301}", "\u{9B}31m", "   ", "", String(repeating: "長", count: 10_000),
        "\u{600}",
    ])
    func `stays aligned with hostile text`(hostile: String) {
        let columns = ["first", "second", "end"].map { Column(path: $0, title: $0) }
        let rows: [JSON] = [
            ["first": .string(hostile), "second": "x", "end": "|"],
            ["first": "x", "second": .string(hostile), "end": "|"],
        ]
        expectAligned(Samples.table(rows, .none, columns), rows: 2)
        expectAligned(Samples.table(rows, Samples.terminal(80), columns), rows: 2)
    }

    @Test func `stays aligned with any text`() {
        let columns = ["first", "second", "end"].map { Column(path: $0, title: $0) }
        var random = Randomness(seed: 42)
        for _ in 0..<400 {
            let rows = (0..<4).map { _ -> JSON in
                ["first": .string(random.text()), "second": .string(random.text(upTo: 60)), "end": "|"]
            }
            expectAligned(Samples.table(rows, .none, columns), rows: 4)
            expectAligned(Samples.table(rows, Samples.terminal(80), columns), rows: 4)
        }
    }

    private func expectAligned(_ text: String, rows: Int, sourceLocation: SourceLocation = #_sourceLocation) {
        // Split by bytes: a line feed may not hide in a character.
        let lines = text.utf8.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
        #expect(lines.count == rows + 1, sourceLocation: sourceLocation)
        let body = lines.dropFirst()
        #expect(body.allSatisfy { $0.hasSuffix("|") }, sourceLocation: sourceLocation)
        let widths = Set(body.map { DisplayWidth.of($0) })
        #expect(widths.count == 1, "\(text)", sourceLocation: sourceLocation)
        #expect(
            text.unicodeScalars.allSatisfy { $0 == "\n" || !$0.isControl }, sourceLocation: sourceLocation)
    }
}
