import Glibc
import Money

/// The journal's database: its records, and how they are added. For one thread at a time.
final class JournalDatabase {
    /// Entries that belong together, with the time at which they were handed over.
    struct Batch: Sendable {
        var at: Timestamp
        var entries: [RecordText.Contribution]
    }

    let connection: SQLiteConnection
    private let beginning: SQLiteStatement
    private let committing: SQLiteStatement
    private let insertion: SQLiteStatement
    private let insertionOfMany: SQLiteStatement
    private let lastRecord: SQLiteStatement
    /// The records that are to be written next.
    private var rows = RecordRows()

    /// Takes over a connection to a database with our tables.
    init(_ connection: SQLiteConnection) throws(JournalError) {
        self.connection = connection
        beginning = try connection.prepare("BEGIN IMMEDIATE")
        committing = try connection.prepare("COMMIT")
        insertion = try connection.prepare(RecordRows.insertion(1))
        insertionOfMany = try connection.prepare(RecordRows.insertion(RecordRows.most))
        lastRecord = try connection.prepare("SELECT seq, hash FROM records ORDER BY seq DESC LIMIT 1")
    }

    /// Closes the file. The last connection of all processes clears the write-ahead log away.
    func close() {
        for statement in [beginning, committing, insertion, insertionOfMany, lastRecord] {
            statement.finalize()
        }
        connection.close()
    }

    /// The last record's place and hash.
    func head() throws(JournalError) -> JournalHead {
        defer { lastRecord.reset() }
        guard try lastRecord.step() else { return .none }
        return JournalHead(seq: lastRecord.integer(0), hash: lastRecord.text(1))
    }

    /// Adds all entries in one transaction; none of them when it fails.
    ///
    /// The chain's head is read inside the transaction: another process may have added records since the last one.
    func append(_ batches: [Batch]) throws(JournalError) {
        // What goes into a file that nobody will find again is not recorded.
        guard !connection.hasMoved else { throw .movedAway(connection.path) }
        try beginning.run()
        do throws(JournalError) {
            let head = try head()
            var seq = head.seq
            var hash = Array(head.hash.utf8)
            var (at, time) = (batches.first?.at, batches.first?.at.description ?? "")
            for batch in batches {
                // Many were handed over in the same millisecond.
                if batch.at != at { (at, time) = (batch.at, batch.at.description) }
                for entry in batch.entries {
                    seq += 1
                    rows.add(entry, seq: seq, at: time, hash: &hash)
                    if rows.count == RecordRows.most { try insertRows() }
                }
            }
            try insertRows()
            try committing.run()
            // The file may have gone while it was written.
            guard !connection.hasMoved else { throw JournalError.movedAway(connection.path) }
        } catch {
            // Some failures have ended the transaction already.
            if connection.isInTransaction { try? connection.execute("ROLLBACK") }
            throw error
        }
    }

    /// Adds the rows that wait, and forgets them.
    private func insertRows() throws(JournalError) {
        defer { rows.removeAll() }
        if rows.count == RecordRows.most {
            return try rows.insert(from: 0, by: insertionOfMany, taking: RecordRows.most).get()
        }
        for index in 0..<rows.count { try rows.insert(from: index, by: insertion, taking: 1).get() }
    }
}
