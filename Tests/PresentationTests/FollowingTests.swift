import ExactJSON
import Testing

@testable import Presentation

@Suite struct FollowingTests {
    private let columns = [
        Column(path: "id", title: "Id", isEssential: true), Column(path: "name", title: "Name").usually(6),
        Column(path: "sum", title: "Sum", alignment: .trailing),
    ]

    private func row(_ id: String, _ name: String, _ sum: Int64 = 1) -> JSON {
        ["id": .string(id), "name": .string(name), "sum": .integer(sum)]
    }

    /// What each flush, and at last the end, adds to the output.
    private func output(_ format: OutputFormat, _ batches: [[JSON]], _ terminal: Terminal = .none) throws
        -> [String]
    {
        let sink = MemorySink()
        let writer = RecordWriter(
            format: format, columns: columns, sink: sink, terminal: terminal, follows: true)
        var parts: [String] = []
        var length = 0
        func note() {
            parts.append(String(sink.text.dropFirst(length)))
            length = sink.text.count
        }
        for batch in batches {
            for row in batch { try writer.write(row) }
            try writer.flush()
            note()
        }
        try writer.finish()
        note()
        return parts
    }

    @Test func `prints the rows of a table as they come, below one heading and in its columns`() throws {
        let parts = try output(.table, [[row("a1", "Bo")], [], [row("b2", "Anna"), row("c3", "Z")]])
        #expect(
            parts == ["ID  NAME    SUM\na1  Bo        1\n", "", "b2  Anna      1\nc3  Z         1\n", ""])
    }

    @Test func `gives a wider cell its room in its own row only`() throws {
        let parts = try output(.table, [[row("a1", "Bo")], [row("b2", "Wilhelmina"), row("c3", "Z")]])
        #expect(parts[1] == "b2  Wilhelmina    1\nc3  Z         1\n")
    }

    @Test func `cuts a long cell on a terminal and never what is essential`() throws {
        let long = String(repeating: "x", count: 60)
        let parts = try output(.table, [[row("a1", "Bo")], [row(long, long)]], Samples.terminal(80))
        #expect(parts[1].hasPrefix(long + "  x"))
        #expect(parts[1].contains("…"))
        #expect(!parts[1].dropFirst(60).contains(long))
    }

    @Test func `prints the heading at the end when no row came`() throws {
        #expect(try output(.table, [[], []]) == ["", "", "ID  NAME  SUM\n"])
    }

    @Test func `prints a record a block where the terminal is very narrow`() throws {
        let parts = try output(.table, [[row("a1", "Bo")], [row("b2", "Al")]], Samples.terminal(3))
        #expect(parts[1].hasPrefix("\nID"))
        #expect(parts[1].contains("b2"))
    }

    @Test func `prints the heading of CSV before there is a row, and once`() throws {
        #expect(try output(.csv, [[], [row("a1", "Bo")], []]) == ["id,name,sum\r\n", "a1,Bo,1\r\n", "", ""])
    }

    @Test func `prints objects and ids as they come`() throws {
        #expect(try output(.id, [[row("a1", "Bo")], [row("b2", "Al")]]) == ["a1\n", "b2\n", ""])
        #expect(
            try output(.ndjson, [[], [row("a1", "Bo")]]) == [
                "", "{\"id\":\"a1\",\"name\":\"Bo\",\"sum\":1}\n", "",
            ])
    }
}
