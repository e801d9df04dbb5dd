import ExactJSON
import Presentation

/// Prints a list and keeps account of whether it is complete.
final class ListOutput {
    private let writer: RecordWriter
    private let limit: Int?
    private let requireComplete: Bool
    private let diagnostics: Diagnostics
    private var written = 0
    private var problem: String?
    private var isSurprise = false

    init(writer: RecordWriter, limit: Int?, requireComplete: Bool, diagnostics: Diagnostics) {
        self.writer = writer
        self.limit = limit
        self.requireComplete = requireComplete
        self.diagnostics = diagnostics
    }

    /// Whether no more is wanted: a row more than the limit has been seen, so that it is known that there is one.
    private(set) var isFull = false

    /// Prints a row unless the limit is reached.
    ///
    /// - Returns: whether it was printed.
    func write(_ row: JSON) throws -> Bool { try write(representing: row) }

    /// The same for a row that can write itself.
    func write(representing row: some JSONRepresentable) throws -> Bool {
        try write { try writer.write(row) }
    }

    /// The same for a record of CSV whose values are given in the order of the columns.
    func write(record value: (Int) -> JSON) throws -> Bool {
        try write { try writer.writeRecord(value) }
    }

    private func write(_ print: () throws -> Void) throws -> Bool {
        if let limit, written >= limit {
            isFull = true
            isIncomplete("stopped at --limit \(limit); there is more")
            return false
        }
        try print()
        written += 1
        return true
    }

    /// Delivers what has been printed so far.
    func flush() throws {
        try writer.flush()
    }

    /// Remembers that the list is not complete, and why.
    func isIncomplete(_ reason: String) {
        problem = problem ?? reason
    }

    /// The same when nobody asked for it, so that it is told even to those who want no notes.
    func isUnexpectedlyIncomplete(_ reason: String) {
        isSurprise = true
        isIncomplete(reason)
    }

    /// Runs the listing. When it breaks off, what was printed is delivered, and a JSON array stays open on purpose:
    /// nobody can take the beginning of a list for all of it.
    func whileListing(_ body: () async throws -> Void) async throws {
        do {
            try await body()
        } catch {
            if written > 0, !(error is OutputError) {
                try writer.flush()
                diagnostics.warning(
                    "the list is not complete: it broke off after \(Plural.of(written, "row"))")
            }
            throw error
        }
    }

    /// Ends the list's document.
    func end() throws {
        try writer.finish()
    }

    /// Says whether the list is complete.
    ///
    /// - Throws: ``CommandFailure`` with status 1 when it is not and had to be.
    func conclude() throws {
        if writer.rowsWithoutID > 0 {
            diagnostics.warning("\(Plural.of(writer.rowsWithoutID, "row")) without an id left out")
        }
        guard let problem else { return }
        guard requireComplete else {
            let text = "the list is not complete: \(problem)"
            return isSurprise ? diagnostics.warning(text) : diagnostics.note(text)
        }
        throw CommandFailure(.partialFailure, code: "incomplete", "the list is not complete: \(problem)")
    }
}
