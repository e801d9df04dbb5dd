import ExactJSON
import Testing

@testable import Journal

@Suite struct VerificationTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// Ten records, then what somebody did to them, and what is found.
    private func finding(_ statements: String...) async throws -> JournalVerification {
        let journal = try folder.journal()
        try await journal.append((1...10).map { .sample($0) })
        try await journal.close()
        for statement in statements { try folder.tamper(statement) }
        return try await folder.journal(.reading).verify()
    }

    /// Gives a record the hash that belongs to its text, as a careful forger would.
    private func rehash(_ seq: Int) async throws {
        var text = ""
        try await folder.journal(.reading).forEachLine(after: Int64(seq) - 1) { line in
            text = line.text
            return false
        }
        try folder.tamper("UPDATE records SET hash = '\(SHA256.hex(of: text))' WHERE seq = \(seq)")
    }

    @Test func `an untouched journal is intact`() async throws {
        guard case .intact(let head) = try await finding() else {
            Issue.record("broken")
            return
        }
        #expect(head.seq == 10)
        #expect(try await folder.journal(.reading).head() == head)
    }

    @Test(
        arguments: [
            ("UPDATE records SET hash = replace(hash, substr(hash, 1, 1), 'x') WHERE seq = 4", 4, "its hash"),
            ("UPDATE records SET hash = '' WHERE seq = 10", 10, "its hash is not"),
            ("UPDATE records SET hash = upper(hash) WHERE seq = 4", 4, "its hash is not"),
            ("UPDATE records SET run = 'other' WHERE seq = 5", 5, "its text names another run"),
            ("UPDATE records SET kind = 'end' WHERE seq = 1", 1, "its text names another kind"),
            ("UPDATE records SET seq = 11 WHERE seq = 10", 10, "it is missing"),
            ("UPDATE records SET seq = 0 WHERE seq = 1", 0, "no record has such a place"),
            (
                "UPDATE records SET text = replace(text, '16.670', '16.671') WHERE seq = 7", 7,
                "its hash is not"
            ),
            ("UPDATE records SET text = text || ' ' WHERE seq = 7", 7, "its hash is not"),
            ("UPDATE records SET text = '{' WHERE seq = 7", 7, "its text is not a JSON object"),
            ("UPDATE records SET text = '[]' WHERE seq = 7", 7, "its text is not a JSON object"),
            ("UPDATE records SET text = '{}' WHERE seq = 7", 7, "its text has not the members"),
            ("DELETE FROM records WHERE seq = 1", 1, "it is missing"),
            ("DELETE FROM records WHERE seq = 6", 6, "it is missing"),
            (
                """
                INSERT INTO records (seq, run, kind, text, hash)
                SELECT 11, run, kind, text, hash FROM records WHERE seq = 10
                """, 11, "its text is that of record 10"
            ),
        ])
    func `the first bad record is named`(statement: String, seq: Int64, reason: String) async throws {
        guard case .broken(let record) = try await finding(statement) else {
            Issue.record("intact")
            return
        }
        #expect(record.seq == seq)
        #expect(record.reason.hasPrefix(reason), "\(record.reason)")
    }

    @Test func `swapped records are found`() async throws {
        let found = try await finding(
            "UPDATE records SET seq = -3 WHERE seq = 3", "UPDATE records SET seq = 3 WHERE seq = 4",
            "UPDATE records SET seq = 4 WHERE seq = -3")
        #expect(found == .broken(BrokenRecord(seq: 3, reason: "its text is that of record 4")))
    }

    @Test func `a record that was forged with its hash does not fit the next one`() async throws {
        _ = try await finding("UPDATE records SET text = replace(text, '16.670', '99.990') WHERE seq = 5")
        try await rehash(5)
        let found = try await folder.journal(.reading).verify()
        #expect(found == .broken(BrokenRecord(seq: 6, reason: "it does not follow the record before it")))
    }

    @Test func `a time that cannot be read is found even with the right hash`() async throws {
        _ = try await finding(
            "UPDATE records SET text = replace(text, '2026-11-21T', '2026-13-21T') WHERE seq = 10")
        try await rehash(10)
        let found = try await folder.journal(.reading).verify()
        #expect(found == .broken(BrokenRecord(seq: 10, reason: "its time cannot be read")))
    }

    @Test func `a changed record is not read as if it were true`() async throws {
        _ = try await finding("UPDATE records SET text = replace(text, '16.670', '16.671') WHERE seq = 7")
        let journal = try folder.journal(.reading)
        do {
            _ = try await journal.records(ofRun: "run-1")
            Issue.record("read")
        } catch {
            #expect(error.kind == .broken)
            #expect(error.message.contains("at record 7"))
        }
    }

    @Test(arguments: [
        "UPDATE records SET kind = 'x'", "DELETE FROM records", "UPDATE records SET hash = hash",
    ])
    func `the database itself refuses to change or delete records`(statement: String) async throws {
        let journal = try folder.journal()
        try await journal.append([.sample(1)])
        let refusal = try await journal.perform(otherwise: "") { database throws(JournalError) in
            do throws(JournalError) {
                try database.connection.execute(statement)
                return "done"
            } catch {
                return error.message
            }
        }
        #expect(refusal.contains("records of the journal are not"))
        #expect(try await journal.verify() == .intact(journal.head()))
    }
}
