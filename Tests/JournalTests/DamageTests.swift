import ExactJSON
import Testing

@testable import Journal

@Suite struct DamageTests {
    /// What a crash leaves: the file and its log as they are while the journal is open.
    private func crashed(_ count: Int) async throws -> (file: [UInt8], log: [UInt8]) {
        let folder = try TemporaryFolder()
        let journal = try folder.journal()
        for number in 1...count { try await journal.append([.sample(number)]) }
        return (try folder.read("journal.sqlite"), try folder.read("journal.sqlite-wal"))
    }

    @Test func `a log that is torn anywhere leaves the first records, whole`() async throws {
        let (file, log) = try await crashed(12)
        #expect(log.count > 40_000)
        let folder = try TemporaryFolder()
        var counts: [Int64] = []
        for length in stride(from: 0, through: log.count, by: 500) {
            try folder.write(file, to: "journal.sqlite")
            try folder.write(Array(log[..<length]), to: "journal.sqlite-wal")
            _ = try Shell.run("rm -f '\(folder.path)/journal.sqlite-shm'")
            if length % 1_000 == 0 {
                // A reader alone must manage, too.
                let reading = try folder.journal(.reading)
                #expect(try await reading.verify() == .intact(reading.head()))
                try await reading.close()
            }
            let journal = try folder.journal()
            let head = try await journal.head()
            counts.append(head.seq)
            #expect(try await journal.verify() == .intact(head))
            let numbers = try await journal.records(ofRun: "run-1").map { $0.members["number"]?.integerValue }
            #expect(numbers == (0..<head.seq).map { $0 + 1 })
            try await journal.append([.sample(99)])
            #expect(try await journal.head().seq == head.seq + 1)
            try await journal.close()
            _ = try Shell.run("rm -f '\(folder.path)'/journal.sqlite*")
        }
        #expect(counts == counts.sorted())
        #expect(counts.first == 0)
        #expect(Set(counts).count > 10)
    }

    @Test func `a killed writer loses nothing that had been appended`() async throws {
        // The copy is what a kill leaves: nothing is closed, nothing is written back.
        let (file, log) = try await crashed(30)
        let folder = try TemporaryFolder()
        try folder.write(file, to: "journal.sqlite")
        try folder.write(log, to: "journal.sqlite-wal")
        #expect(try await folder.journal(.reading).head().seq == 30)
    }

    @Test func `the log of a file that was emptied is kept`() async throws {
        let (_, log) = try await crashed(3)
        let folder = try TemporaryFolder()
        try folder.write([], to: "journal.sqlite")
        try folder.write(log, to: "journal.sqlite-wal")
        for mode in [Journal.Mode.reading, .writing] {
            do {
                _ = try folder.journal(mode)
                Issue.record("opened")
            } catch {
                #expect(error.kind == .corrupt)
            }
        }
        #expect(try folder.read("journal.sqlite-wal") == log)
    }

    @Test func `a file that is cut off is never taken for an intact journal`() async throws {
        let source = try TemporaryFolder()
        let journal = try source.journal()
        try await journal.append((1...300).map { .sample($0) })
        try await journal.close()
        let content = try source.read("journal.sqlite")
        let folder = try TemporaryFolder()
        for length in stride(from: 1, to: content.count, by: 4_096 * 3 + 511) {
            try folder.write(Array(content[..<length]), to: "journal.sqlite")
            var isIntact = false
            do {
                if case .intact = try await folder.journal(.reading).verify() { isIntact = true }
            } catch {
                #expect([.corrupt, .notOurs].contains(error.kind), "\(length): \(error)")
            }
            #expect(!isIntact, "\(length) bytes")
        }
    }
}
