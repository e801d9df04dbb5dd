import Money

/// Records that one statement adds: the columns of each, next to each other in memory that stays where it is while the
/// statement runs.
struct RecordRows {
    /// So many in one statement: it finds its place in the table and the index once for all of them.
    static let most = 16
    /// In the order of ``columns``.
    private static let perRow = 5

    /// The statement that adds so many.
    static func insertion(_ count: Int) -> String {
        let row = "(" + repeatElement("?", count: perRow).joined(separator: ", ") + ")"
        return "INSERT INTO records (seq, run, kind, text, hash) VALUES "
            + repeatElement(row, count: count).joined(separator: ", ")
    }

    private struct Row {
        var seq: Int64
        /// Where each of the texts ends in ``bytes``; it begins where the one before ends.
        var run: Int
        var kind: Int
        var text: Int
        var hash: Int
    }

    private var bytes: [UInt8] = []
    private var rows: [Row] = []

    var count: Int { rows.count }

    /// Adds a record, the next after the one that has the hash, and puts its own hash there.
    mutating func add(
        _ entry: RecordText.Contribution, seq: Int64, at time: String, hash: inout [UInt8]
    ) {
        bytes.append(contentsOf: entry.run.utf8)
        let run = bytes.count
        bytes.append(contentsOf: entry.kind.utf8)
        let kind = bytes.count
        RecordText.write(entry, seq: seq, at: time, previous: hash, to: &bytes)
        let text = bytes.count
        bytes.withUnsafeBytes { bytes in
            var sum = SHA256()
            sum.update(UnsafeRawBufferPointer(rebasing: bytes[kind..<text]))
            hash.withUnsafeMutableBytes { sum.writeHex(to: $0) }
        }
        bytes.append(contentsOf: hash)
        rows.append(Row(seq: seq, run: run, kind: kind, text: text, hash: bytes.count))
    }

    /// Adds the records from `first` on to the table, as many as the statement takes.
    func insert(from first: Int, by statement: SQLiteStatement, taking count: Int) -> Result<
        Void, JournalError
    > {
        bytes.withUnsafeBytes { bytes in
            var start = first > 0 ? rows[first - 1].hash : 0
            func next(to end: Int) -> UnsafeRawBufferPointer {
                defer { start = end }
                return UnsafeRawBufferPointer(rebasing: bytes[start..<end])
            }
            for (index, row) in rows[first..<first + count].enumerated() {
                let parameter = Int32(Self.perRow * index)
                statement.bind(parameter + 1, row.seq)
                statement.bindBorrowed(parameter + 2, next(to: row.run))
                statement.bindBorrowed(parameter + 3, next(to: row.kind))
                statement.bindBorrowed(parameter + 4, next(to: row.text))
                statement.bindBorrowed(parameter + 5, next(to: row.hash))
            }
            return statement.result()
        }
    }

    /// Lets go of the records, not of the memory.
    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        rows.removeAll(keepingCapacity: true)
    }
}
