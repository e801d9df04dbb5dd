import ExactJSON
import Testing

@testable import Journal

@Suite struct SharingTests {
    @Test func `several journals of one file keep one chain`() async throws {
        let folder = try TemporaryFolder()
        // Opened at the same time too, when there is no file yet.
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<4 {
                group.addTask {
                    let journal = try folder.journal()
                    for number in 0..<25 {
                        try await journal.append([
                            .sample(number, run: "run-\(writer)"), .sample(number, run: "run-\(writer)"),
                        ])
                    }
                }
            }
            try await group.waitForAll()
        }
        let journal = try folder.journal(.reading)
        guard case .intact(let head) = try await journal.verify() else {
            Issue.record("broken")
            return
        }
        #expect(head.seq == 200)
        for writer in 0..<4 {
            let numbers = try await journal.records(ofRun: "run-\(writer)").map { $0.members["number"] }
            #expect(numbers == (0..<25).flatMap { [JSON.integer($0), JSON.integer($0)] })
        }
    }

    @Test func `a record of another process is followed by ours`() async throws {
        let folder = try TemporaryFolder()
        let one = try folder.journal()
        let other = try folder.journal()
        for number in 1...10 {
            try await (number.isMultiple(of: 2) ? one : other).append([.sample(number)])
        }
        #expect(try await one.verify() == .intact(other.head()))
    }

    @Test func `a lock that lasts too long is an error, and nothing is lost with it`() async throws {
        let folder = try TemporaryFolder()
        let journal = try folder.journal(options: .init(busyTimeout: .milliseconds(20)))
        try await journal.append([.sample(1)])
        let other = try SQLiteConnection(
            path: journal.path, access: .readingAndWriting, busyTimeout: .zero)
        try other.execute("BEGIN IMMEDIATE")
        do {
            try await journal.append([.sample(2)])
            Issue.record("written")
        } catch {
            #expect(error.kind == .busy)
        }
        // Nobody waits for these: the next who waits hears of it, once, and its own entry is not written.
        journal.enqueue([.sample(3)])
        _ = try await journal.head()
        try other.execute("COMMIT")
        do {
            try await journal.append([.sample(4)])
            Issue.record("written")
        } catch {
            #expect(error.kind == .busy)
        }
        try await journal.append([.sample(5)])
        let numbers = try await journal.records(ofRun: "run-1").map { $0.members["number"]?.integerValue }
        #expect(numbers == [1, 5])
        #expect(try await journal.verify() == .intact(journal.head()))
        other.close()
    }

    @Test func `an append that fails in its middle leaves nothing`() async throws {
        let folder = try TemporaryFolder()
        let journal = try folder.journal()
        try await journal.append([.sample(1), .sample(2)])
        try folder.tamper(
            """
            CREATE TRIGGER stop BEFORE INSERT ON records WHEN NEW.seq = 4
                BEGIN SELECT RAISE(ABORT, 'stopped'); END
            """)
        do {
            try await journal.append([.sample(3), .sample(4), .sample(5)])
            Issue.record("written")
        } catch {
            #expect(error.kind == .other)
            #expect(error.message.contains("stopped"))
        }
        #expect(try await journal.head().seq == 2)
        try folder.tamper("DROP TRIGGER stop")
        try await journal.append([.sample(6), .sample(7)])
        #expect(try await journal.head().seq == 4)
        #expect(try await journal.verify() == .intact(journal.head()))
    }

    @Test func `a full disk is an error, and the journal goes on when there is room`() async throws {
        let folder = try TemporaryFolder()
        let entries = (0..<2_000).map { JournalEntry.sample($0) }
        do {
            let small = try folder.journal(options: .init(maximumPages: 40))
            try await small.append([.sample(1)])
            do {
                try await small.append(entries)
                Issue.record("written")
            } catch {
                #expect(error.kind == .full)
                #expect(error.hint.contains("make room"))
            }
            #expect(try await small.head().seq == 1)
            try await small.append([.sample(2)])
            #expect(try await small.verify() == .intact(small.head()))
            try await small.close()
        }
        let journal = try folder.journal()
        try await journal.append(entries)
        #expect(try await journal.head().seq == 2_002)
        #expect(try await journal.verify() == .intact(journal.head()))
    }
}
