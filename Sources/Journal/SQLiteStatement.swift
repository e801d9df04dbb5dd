import CSQLite

/// A prepared statement, to be used again and again.
final class SQLiteStatement {
    /// Nil after the end; SQLite refuses what is done with it then.
    private var handle: OpaquePointer?
    private let connection: SQLiteConnection

    /// Takes over a statement.
    init(_ handle: OpaquePointer, of connection: SQLiteConnection) {
        self.handle = handle
        self.connection = connection
    }

    deinit { finalize() }

    /// Ends the statement.
    func finalize() {
        _ = lazy_sqlite3_finalize(handle)
        handle = nil
    }

    /// Goes on to the next row; false at the end.
    func step() throws(JournalError) -> Bool {
        switch lazy_sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code: throw connection.error(code)
        }
    }

    /// Makes the statement ready to run again, and ends what it holds.
    func reset() { _ = lazy_sqlite3_reset(handle) }

    /// Runs the statement to its end.
    func run() throws(JournalError) {
        defer { reset() }
        while try step() {}
    }

    /// Runs the statement to its end, inside a closure that cannot throw typed errors.
    func result() -> Result<Void, JournalError> {
        do {
            return .success(try run())
        } catch {
            return .failure(error)
        }
    }

    /// Sets a parameter, counted from 1.
    func bind(_ index: Int32, _ value: Int64) {
        _ = lazy_sqlite3_bind_int64(handle, index, value)
    }

    /// Sets a parameter, counted from 1.
    func bind(_ index: Int32, _ value: String) {
        var value = value
        value.withUTF8 { utf8 in
            utf8.withMemoryRebound(to: CChar.self) { characters in
                _ = lazy_bind_copied_text(handle, index, characters.baseAddress, Int32(clamping: utf8.count))
            }
        }
    }

    /// Sets a parameter, counted from 1, to bytes that stay valid and unchanged until it is set again.
    func bindBorrowed(_ index: Int32, _ value: UnsafeRawBufferPointer) {
        value.withMemoryRebound(to: CChar.self) { characters in
            _ = lazy_bind_borrowed_text(handle, index, characters.baseAddress, Int32(clamping: value.count))
        }
    }

    /// A column of the current row, counted from 0.
    func integer(_ column: Int32) -> Int64 { lazy_sqlite3_column_int64(handle, column) }

    /// A column of the current row, counted from 0.
    func text(_ column: Int32) -> String { String(decoding: bytes(column), as: UTF8.self) }

    /// The bytes of a column, counted from 0; valid until the next step.
    func bytes(_ column: Int32) -> UnsafeRawBufferPointer {
        // The text first: asking for it may change how many bytes there are.
        let start = lazy_sqlite3_column_text(handle, column)
        return UnsafeRawBufferPointer(start: start, count: Int(lazy_sqlite3_column_bytes(handle, column)))
    }
}
