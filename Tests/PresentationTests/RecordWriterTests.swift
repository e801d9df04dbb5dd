import ExactJSON
import Testing

@testable import Presentation

@Suite struct RecordWriterTests {
    private let columns = [Column(path: "id", title: "Id"), Column(path: "user.name", title: "Name")]
    private let rows: [JSON] = [
        ["id": "a1", "user": ["name": "Zoë"], "cents": 9_007_199_254_740_993],
        ["id": "b\n2", "user": ["name": "=1\u{1B}[31m"], "cents": .number("1.10")],
    ]

    private func output(_ format: OutputFormat, _ rows: [JSON], _ terminal: Terminal = .none) throws -> String
    {
        let sink = MemorySink()
        let writer = RecordWriter(format: format, columns: columns, sink: sink, terminal: terminal)
        for row in rows { try writer.write(row) }
        try writer.finish()
        try writer.finish()
        return sink.text
    }

    @Test func `records of values are those of rows`() throws {
        var random = Randomness(seed: 61)
        let columns = ["a", "b", "c"].map { Column(path: $0, title: $0) }
        let (ofRows, ofValues) = (MemorySink(), MemorySink())
        let rows = RecordWriter(format: .csv, columns: columns, sink: ofRows, terminal: .none)
        let values = RecordWriter(format: .csv, columns: columns, sink: ofValues, terminal: .none)
        for _ in 0..<500 {
            let cells: [JSON] = columns.map { _ in
                Bool.random(using: &random)
                    ? .string(random.text()) : [nil, 5, [1, "x"]][Int.random(in: 0...2, using: &random)]
            }
            // In another order and with gaps, as rows may have them.
            let members = zip(columns, cells).map { JSONObject.Member(name: $0.path, value: $1) }
                .filter { $0.value != .null || Bool.random(using: &random) }.shuffled(using: &random)
            try rows.write(.object(JSONObject(members)))
            try values.writeRecord { cells[$0] }
        }
        try rows.finish()
        try values.finish()
        #expect(ofRows.bytes == ofValues.bytes)
    }

    @Test func `writes one JSON array`() throws {
        let text = try output(.json, rows)
        #expect(
            text == #"""
                [
                  {
                    "id": "a1",
                    "user": {
                      "name": "Zoë"
                    },
                    "cents": 9007199254740993
                  },
                  {
                    "id": "b\n2",
                    "user": {
                      "name": "=1\u001b[31m"
                    },
                    "cents": 1.10
                  }
                ]

                """#)
        #expect(try JSON(parsing: text) == .array(rows))
    }

    @Test func `writes one object a line`() throws {
        #expect(
            try output(.ndjson, rows) == #"""
                {"id":"a1","user":{"name":"Zoë"},"cents":9007199254740993}
                {"id":"b\n2","user":{"name":"=1\u001b[31m"},"cents":1.10}

                """#)
    }

    @Test func `writes CSV exactly into a pipe and visibly on a terminal`() throws {
        #expect(try output(.csv, rows) == "id,user.name\r\na1,Zoë\r\n\"b\n2\",\"'=1\u{1B}[31m\"\r\n")
        #expect(
            try output(.csv, rows, Samples.terminal(80, color: true))
                == "id,user.name\r\na1,Zoë\r\nb\\n2,'=1\\e[31m\r\n")
    }

    @Test func `writes one id a line whatever the id`() throws {
        #expect(try output(.id, rows) == "a1\nb\\n2\n")
        #expect(try output(.id, [["id": "a\u{200B}b"], ["id": 7]]) == "a\u{200B}b\n7\n")
        #expect(try output(.id, [["id": "a\u{200B}b"]], Samples.terminal(80)) == "a\\u{200B}b\n")
    }

    @Test func `counts rows without an id`() throws {
        let sink = MemorySink()
        let writer = RecordWriter(
            format: .id, columns: columns, idPath: "user.externalId", sink: sink, terminal: .none)
        for id: JSON in ["u1", nil, ""] { try writer.write(["user": ["externalId": id]]) }
        try writer.finish()
        #expect(sink.text == "u1\n")
        #expect(writer.rowsWithoutID == 2)
    }

    @Test(arguments: [
        (OutputFormat.json, "[]\n"), (.ndjson, ""), (.id, ""), (.csv, "id,user.name\r\n"),
        (.table, "ID  NAME\n"),
    ])
    func `has an answer without rows`(format: OutputFormat, expected: String) throws {
        #expect(try output(format, []) == expected)
        #expect(try output(format, [], Samples.terminal(80)) == expected)
    }

    @Test(arguments: [
        (OutputFormat.json, "{\n  \"id\": \"a1\"\n}\n"), (.ndjson, "{\"id\":\"a1\"}\n"), (.id, "a1\n"),
        (.csv, "id,user.name\r\na1,\r\n"), (.table, "ID    a1\nNAME\n"),
    ])
    func `writes a single answer`(format: OutputFormat, expected: String) throws {
        let sink = MemorySink()
        let writer = RecordWriter(format: format, columns: columns, sink: sink, terminal: .none)
        try writer.writeDocument(["id": "a1"])
        try writer.finish()
        #expect(sink.text == expected)
    }

    @Test(arguments: [OutputFormat.json, .ndjson, .csv, .id]) func `does not wait for the end`(
        format: OutputFormat
    ) throws {
        let sink = MemorySink()
        let writer = RecordWriter(format: format, columns: columns, sink: sink, terminal: .none)
        try writer.write(rows[0])
        #expect(sink.text.contains("a1"))
    }

    @Test func `keeps rows from several threads whole`() async throws {
        let sink = MemorySink()
        let writer = RecordWriter(format: .json, columns: columns, sink: sink, terminal: .none)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in Int64(0)..<200 { group.addTask { try writer.write(["id": .integer(number)]) } }
            try await group.waitForAll()
        }
        try writer.finish()
        let ids = try JSON(parsing: sink.bytes).arrayValue?.compactMap { $0["id"]?.integerValue }
        #expect(ids?.sorted() == Array(0..<200))
    }

    @Test func `passes failures on`() throws {
        let sink = DescriptorSink(descriptor: -1)
        for format in OutputFormat.allCases {
            let writer = RecordWriter(format: format, columns: columns, sink: sink, terminal: .none)
            #expect(throws: OutputError.failed("Bad file descriptor")) {
                try writer.write(rows[0])
                try writer.finish()
            }
        }
    }
}
