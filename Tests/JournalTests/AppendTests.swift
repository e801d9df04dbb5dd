import ExactJSON
import Money
import Testing

@testable import Journal

@Suite struct AppendTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test func `a record is one line of JSON in a chain of hashes`() async throws {
        let journal = try folder.journal()
        try await journal.append([
            JournalEntry(run: "r1", kind: "run", members: ["command": "settle", "amountCents": 12300])
        ])
        try await journal.append([JournalEntry(run: "r1", kind: "end")])
        let records = try await journal.records(ofRun: "r1")
        let zeros = String(repeating: "0", count: 64)
        #expect(
            records.map(\.text) == [
                #"{"seq":1,"at":"2026-11-21T09:00:01Z","run":"r1","kind":"run","command":"settle","#
                    + #""amountCents":12300,"previous":"\#(zeros)"}"#,
                #"{"seq":2,"at":"2026-11-21T09:00:02Z","run":"r1","kind":"end","previous":""#
                    + SHA256.hex(of: records[0].text) + #""}"#,
            ])
        #expect(records.map(\.hash) == records.map { SHA256.hex(of: $0.text) })
        #expect(records.map(\.previous) == [zeros, records[0].hash])
        #expect(records[0].members == ["command": "settle", "amountCents": 12300])
        #expect(records[1].members == [:])
        #expect(try await journal.head() == records[1].head)
    }

    @Test func `what is read is what was written`() async throws {
        let journal = try folder.journal()
        let entries = (1...50).map { JournalEntry.sample($0) }
        try await journal.append(entries)
        let records = try await journal.records(ofRun: "run-1")
        #expect(
            records.map { JournalEntry(run: $0.run, kind: $0.kind, members: $0.members) } == entries)
        #expect(records.map(\.seq) == Array(1...50))
        // A simulated journal can make the very same records.
        var head = JournalHead.none
        for (entry, record) in zip(entries, records) {
            let made = JournalRecord(entry, at: record.at, after: head)
            #expect(made == record)
            head = made.head
        }
        #expect(try await journal.verify() == .intact(head))
    }

    @Test func `another connection sees a record as soon as append returns`() async throws {
        let journal = try folder.journal()
        for number in 1...20 {
            try await journal.append([.sample(number)])
            let other = try folder.journal(.reading)
            #expect(try await other.head() == journal.head())
            #expect(try await other.head().seq == Int64(number))
        }
    }

    @Test func `many who wait share few commits, and each finds its records together`() async throws {
        let journal = try folder.journal()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<400 {
                group.addTask {
                    try await journal.append((0..<3).map { _ in .sample(number) })
                }
            }
            try await group.waitForAll()
        }
        #expect(journal.commits < 200)
        let numbers = try await journal.records(ofRun: "run-1").map { $0.members["number"]?.integerValue }
        #expect(numbers.count == 1200)
        for start in stride(from: 0, to: numbers.count, by: 3) {
            #expect(Set(numbers[start..<start + 3]).count == 1)
        }
        #expect(Set(numbers).count == 400)
    }

    @Test func `enqueued entries come in order, before what is appended or read later`() async throws {
        let journal = try folder.journal()
        for number in 1...300 { journal.enqueue([.sample(number)]) }
        try await journal.append([.sample(301)])
        for number in 302...310 { journal.enqueue([.sample(number)]) }
        let records = try await journal.records(ofRun: "run-1")
        #expect(records.map { $0.members["number"]?.integerValue } == (1...310).map { Int64($0) })
        #expect(records.map(\.at) == records.map(\.at).sorted())
    }

    @Test func `what nobody waits for is written soon all the same`() async throws {
        let journal = try folder.journal()
        let reader = try folder.journal(.reading)
        for number in 1...3 {
            journal.enqueue([.sample(number)])
            // The second and third lie for a moment, because a transaction has just ended.
            while try await reader.head().seq < Int64(number) { await Task.yield() }
        }
        #expect(journal.commits == 3)
    }

    @Test func `flush and close write what was enqueued`() async throws {
        let journal = try folder.journal()
        journal.enqueue([.sample(1)])
        try await journal.flush()
        #expect(try await folder.journal(.reading).head().seq == 1)
        journal.enqueue([.sample(2)])
        try await journal.close()
        #expect(try await folder.journal(.reading).head().seq == 2)
        try await journal.close()
        await #expect(throws: JournalError.closed(journal.path)) { try await journal.append([.sample(3)]) }
        await #expect(throws: JournalError.closed(journal.path)) { try await journal.head() }
    }

    @Test func `a journal that goes away writes what was enqueued`() async throws {
        do {
            let journal = try folder.journal()
            journal.enqueue([.sample(1)])
        }
        #expect(try await folder.journal(.reading).head().seq == 1)
    }

    @Test(
        arguments: [
            ["seq": 1], ["hash": "x"], ["previous": nil], ["n": .number("1,5")], ["n": .number("")],
            ["n": .number("true")], ["deep": ["a": .object(JSONObject([member("b"), member("b")]))]],
            JSONObject([member("b"), member("b")]), ["deep": nested(256)],
        ] as [JSONObject])
    func `an entry that could not be read again is refused alone`(members: JSONObject) async throws {
        let journal = try folder.journal()
        async let good: Void = journal.append([.sample(1)])
        let bad = JournalEntry(run: "run-1", kind: "outcome", members: members)
        do {
            try await journal.append([.sample(2), bad])
            Issue.record("accepted")
        } catch {
            #expect(error.kind == .invalidEntry)
        }
        try await good
        journal.enqueue([bad])
        await #expect(throws: JournalError.self) { try await journal.flush() }
        try await journal.append([.sample(3)])
        #expect(try await journal.verify() == .intact(journal.head()))
        #expect(try await journal.head().seq == 2)
    }

    @Test func `the deepest value can be read again`() async throws {
        let journal = try folder.journal()
        try await journal.append([
            JournalEntry(run: "r", kind: "k", members: ["deep": Self.nested(255)])
        ])
        #expect(try await journal.verify() == .intact(journal.head()))
    }

    private static func member(_ name: String) -> JSONObject.Member { .init(name: name, value: 1) }

    private static func nested(_ depth: Int) -> JSON {
        (0..<depth).reduce(JSON.integer(1)) { value, _ in [value] }
    }
}
