import ExactJSON
import Testing

@testable import Journal

@Suite struct RunHeadTests {
    @Test func `runs come newest first with the records that tell of them as a whole`() async throws {
        let folder = try TemporaryFolder()
        let journal = try folder.journal()
        func entry(_ run: String, _ kind: String) -> JournalEntry { JournalEntry(run: run, kind: kind) }
        try await journal.append([
            entry("a", "run"), entry("a", "intent"), entry("b", "run"), entry("a", "outcome"),
            entry("a", "end"), entry("b", "end"), entry("b", "resume"), entry("c", "run"), entry("b", "end"),
        ])
        let heads = try await journal.runHeads()
        #expect(heads.map(\.run) == ["c", "b", "a"])
        #expect(heads.map(\.start.seq) == [8, 3, 1])
        #expect(heads.map { $0.marks.map(\.seq) } == [[], [6, 7, 9], [5]])
        #expect(heads[1].last("end")?.seq == 9)
        #expect(heads[1].last("resume")?.seq == 7)
        #expect(heads[0].last("end") == nil)
        #expect(heads[0].last("run")?.seq == 8)
        #expect(try await journal.runHeads(limit: 2).map(\.run) == ["c", "b"])
        #expect(try await journal.runHeads(limit: 2)[1] == heads[1])
    }

    @Test func `visiting goes through pages, may be of one run, and may stop`() async throws {
        let folder = try TemporaryFolder()
        let journal = try folder.journal()
        try await journal.append((1...2_500).map { .sample($0, run: $0 % 2 == 0 ? "even" : "odd") })
        var seen: [Int64] = []
        try await journal.forEachRecord { record in
            seen.append(record.seq)
            return true
        }
        #expect(seen == Array(1...2_500))
        seen = []
        try await journal.forEachRecord(after: 100, ofRun: "even") { record in
            seen.append(record.seq)
            return true
        }
        #expect(seen == Array(stride(from: 102, through: 2_500, by: 2)))
        seen = []
        try await journal.forEachLine { line in
            seen.append(line.seq)
            return seen.count < 1_200
        }
        #expect(seen == Array(1...1_200))
    }
}
