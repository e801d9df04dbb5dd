import CSQLite
import Glibc

/// A connection to a database file, for one thread at a time.
final class SQLiteConnection {
    enum Access {
        case readingAndWriting
        case reading
        /// The file cannot change while it is open, so that nothing need be locked and no other file be made.
        case readingImmutable
    }

    let path: String
    private var handle: OpaquePointer?

    /// The first version with STRICT tables.
    private static let oldestVersion: Int32 = 3_037_000

    /// Opens a file that exists.
    init(path: String, access: Access, busyTimeout: Duration) throws(JournalError) {
        self.path = path
        guard lazy_sqlite_library() != nil else {
            throw JournalError(
                .unavailable, message: "libsqlite3.so.0 cannot be loaded, which the journal needs",
                hint: "install SQLite; Debian and Ubuntu have it in the package libsqlite3-0")
        }
        guard lazy_sqlite3_libversion_number() >= Self.oldestVersion else {
            throw JournalError(
                .unavailable, message: "the SQLite that is installed is too old for the journal",
                hint: "install SQLite 3.37 or newer")
        }
        let code: Int32
        switch access {
        case .readingAndWriting:
            code = lazy_sqlite3_open_v2(path, &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nil)
        case .reading:
            code = lazy_sqlite3_open_v2(path, &handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nil)
        case .readingImmutable:
            code = lazy_sqlite3_open_v2(
                "file:" + Self.percentEncoded(path) + "?immutable=1", &handle,
                SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI, nil)
        }
        guard code == SQLITE_OK else {
            let error = error(code)
            close()
            throw error
        }
        _ = lazy_sqlite3_extended_result_codes(handle, 1)
        _ = lazy_sqlite3_busy_timeout(
            handle,
            Int32(
                clamping: busyTimeout.components.seconds * 1000 + busyTimeout.components.attoseconds
                    / 1_000_000_000_000_000))
    }

    deinit { close() }

    /// Closes the file, at the latest when the last statement is gone.
    func close() {
        _ = lazy_sqlite3_close_v2(handle)
        handle = nil
    }

    /// Whether the file was deleted, renamed or replaced since it was opened
    /// (https://www.sqlite.org/c3ref/c_fcntl_begin_atomic_write.html, SQLITE_FCNTL_HAS_MOVED).
    var hasMoved: Bool {
        var moved: Int32 = 0
        let code = lazy_sqlite3_file_control(handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved)
        return code == SQLITE_OK && moved != 0
    }

    /// Whether a transaction is open.
    var isInTransaction: Bool { handle != nil && lazy_sqlite3_get_autocommit(handle) == 0 }

    /// Prepares one statement.
    func prepare(_ text: String) throws(JournalError) -> SQLiteStatement {
        var statement: OpaquePointer?
        let code = lazy_sqlite3_prepare_v3(
            handle, text, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil)
        guard code == SQLITE_OK, let statement else { throw error(code) }
        return SQLiteStatement(statement, of: self)
    }

    /// Runs one statement to its end.
    func execute(_ text: String) throws(JournalError) {
        let statement = try prepare(text)
        while try statement.step() {}
    }

    /// The first column of the first row as an integer; 0 when there is no row.
    func integer(_ text: String) throws(JournalError) -> Int64 {
        let statement = try prepare(text)
        return try statement.step() ? statement.integer(0) : 0
    }

    /// The first column of the first row as a text; empty when there is no row.
    func text(_ text: String) throws(JournalError) -> String {
        let statement = try prepare(text)
        return try statement.step() ? statement.text(0) : ""
    }

    /// Tells what a result code means.
    func error(_ code: Int32) -> JournalError {
        guard let handle else { return JournalError(sqlite: code, system: 0, message: "", path: path) }
        return JournalError(
            sqlite: code, system: lazy_sqlite3_system_errno(handle),
            message: lazy_sqlite3_errmsg(handle).map { String(cString: $0) } ?? "", path: path)
    }

    private static func milliseconds(_ duration: Duration) -> Int32 {
        let (seconds, attoseconds) = duration.components
        return Int32(clamping: Int64(Int32(clamping: seconds)) * 1_000 + attoseconds / 1_000_000_000_000_000)
    }

    /// A path as SQLite reads it in a URI.
    private static func percentEncoded(_ path: String) -> String {
        let digits = Array("0123456789ABCDEF".unicodeScalars)
        var encoded = String.UnicodeScalarView()
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "%"), UInt8(ascii: "?"), UInt8(ascii: "#"), 0...0x20, 0x7F...:
                encoded.append("%")
                encoded.append(digits[Int(byte >> 4)])
                encoded.append(digits[Int(byte & 0xF)])
            default: encoded.append(Unicode.Scalar(byte))
            }
        }
        return String(encoded)
    }
}
