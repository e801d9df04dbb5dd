import ExactJSON

extension JournalDatabase {
    /// At most so many records after a place, of one run or of all, as they stand.
    func lines(after seq: Int64, ofRun run: String?, limit: Int) throws(JournalError) -> [JournalLine] {
        let condition = run == nil ? "" : " AND run = ?3"
        let statement = try connection.prepare(
            "SELECT seq, text, hash FROM records WHERE seq > ?1\(condition) ORDER BY seq LIMIT ?2")
        statement.bind(1, seq)
        statement.bind(2, Int64(limit))
        if let run { statement.bind(3, run) }
        var lines: [JournalLine] = []
        while try statement.step() {
            lines.append(
                JournalLine(seq: statement.integer(0), text: statement.text(1), hash: statement.text(2)))
        }
        return lines
    }

    /// At most so many records after a place, of one run or of all.
    func records(after seq: Int64, ofRun run: String?, limit: Int) throws(JournalError) -> [JournalRecord] {
        let condition = run == nil ? "" : " AND run = ?3"
        let statement = try connection.prepare(
            "SELECT seq, run, kind, text, hash FROM records WHERE seq > ?1\(condition) ORDER BY seq LIMIT ?2")
        statement.bind(1, seq)
        statement.bind(2, Int64(limit))
        if let run { statement.bind(3, run) }
        var records: [JournalRecord] = []
        while try statement.step() { records.append(try record(statement)) }
        return records
    }

    /// The heads of the runs, the newest first.
    func runHeads(limit: Int?) throws(JournalError) -> [RunHead] {
        let kinds = Self.quoted(RunHead.kinds)
        let statement = try connection.prepare(
            """
            SELECT seq, run, kind, text, hash FROM records INDEXED BY heads_of_runs
            WHERE kind IN (\(kinds)) ORDER BY seq DESC
            """)
        var marks: [String: [JournalRecord]] = [:]
        var heads: [RunHead] = []
        while heads.count < limit ?? .max, try statement.step() {
            let record = try record(statement)
            if record.kind == "run" {
                // Backwards, so that a run's later records have come before.
                let later = marks.removeValue(forKey: record.run) ?? []
                heads.append(RunHead(run: record.run, start: record, marks: later.reversed()))
            } else {
                marks[record.run, default: []].append(record)
            }
        }
        return heads
    }

    /// Checks every record. All of them are read in one transaction.
    func verify() throws(JournalError) -> JournalVerification {
        let statement = try connection.prepare("SELECT seq, run, kind, text, hash FROM records ORDER BY seq")
        var seq: Int64 = 0
        var hash = Array(JournalHead.none.hash.utf8)
        do {
            while try statement.step() {
                seq += 1
                if let reason = fault(statement, seq: seq, previous: hash) {
                    return .broken(BrokenRecord(seq: min(seq, statement.integer(0)), reason: reason))
                }
                hash.withUnsafeMutableBytes { $0.copyMemory(from: statement.bytes(4)) }
            }
        } catch  where error.kind == .corrupt {
            return .broken(BrokenRecord(seq: seq + 1, reason: "the database is damaged there"))
        }
        return .intact(JournalHead(seq: seq, hash: String(decoding: hash, as: UTF8.self)))
    }

    /// What is wrong with the current row as the record at a place after one of a hash.
    private func fault(_ statement: SQLiteStatement, seq: Int64, previous: [UInt8]) -> String? {
        guard statement.integer(0) == seq else {
            return statement.integer(0) > seq ? "it is missing" : "no record has such a place"
        }
        do throws(RecordText.Fault) {
            let parts = try parts(statement)
            return parts.previous.utf8.elementsEqual(previous)
                ? nil : "it does not follow the record before it"
        } catch {
            return error.reason
        }
    }

    private func record(_ statement: SQLiteStatement) throws(JournalError) -> JournalRecord {
        let seq = statement.integer(0)
        do throws(RecordText.Fault) {
            let parts = try parts(statement)
            return JournalRecord(seq: seq, parts: parts, text: statement.text(3), hash: statement.text(4))
        } catch {
            throw .broken(BrokenRecord(seq: seq, reason: error.reason), connection.path)
        }
    }

    /// What the current row's text says, after a comparison with the other columns.
    private func parts(_ statement: SQLiteStatement) throws(RecordText.Fault) -> RecordText.Parts {
        let text = statement.bytes(3)
        let isHashed = withUnsafeTemporaryAllocation(byteCount: SHA256.hexLength, alignment: 1) { hash in
            var sum = SHA256()
            sum.update(text)
            sum.writeHex(to: hash)
            return statement.bytes(4).elementsEqual(hash)
        }
        let parts = try RecordText.parts(of: text)
        guard parts.seq == statement.integer(0) else {
            throw RecordText.Fault(reason: "its text is that of record \(parts.seq)")
        }
        guard statement.bytes(1).elementsEqual(parts.run.utf8) else {
            throw RecordText.Fault(reason: "its text names another run")
        }
        guard statement.bytes(2).elementsEqual(parts.kind.utf8) else {
            throw RecordText.Fault(reason: "its text names another kind")
        }
        guard isHashed else { throw RecordText.Fault(reason: "its hash is not that of its text") }
        return parts
    }
}
