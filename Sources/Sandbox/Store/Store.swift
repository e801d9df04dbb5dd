import GRDB
import Glibc

/// Why the state cannot be opened.
struct StoreError: Error, CustomStringConvertible {
    var description: String
}

/// The state of the sandbox: one SQLite database, in memory or in a file that survives a restart.
///
/// Every object is kept as the JSON that is served, beside the few columns that are searched. A list is a
/// concatenation, and a loaded object keeps keys and values that this program does not know.
final class Store: Sendable {
    /// "DRMS", in the header of a data file (https://sqlite.org/pragma.html#pragma_application_id).
    private static let applicationID: Int32 = 0x4452_4D53
    private static let schemaVersion: Int32 = 1

    let queue: DatabaseQueue
    /// Whether the file held data before it was opened.
    let wasThere: Bool

    /// Opens the state and, when it is new, fills it. Filling is all or nothing: a crash in the middle
    /// leaves no half-filled file that looks complete.
    init(file: String?, fill: (Records) throws -> Void) throws {
        guard let file else {
            queue = try DatabaseQueue()
            wasThere = false
            try Store.create(queue, fill: fill)
            return
        }
        wasThere = try Store.holdsData(file)
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        queue = try DatabaseQueue(path: file, configuration: configuration)
        if !wasThere { try Store.create(queue, fill: fill) }
        try queue.inDatabase { db in
            guard try Int32.fetchOne(db, sql: "PRAGMA user_version") == Store.schemaVersion else {
                throw StoreError(description: "\(file): written by another version of dreams-sandbox")
            }
            try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")
        }
    }

    /// Looks at the header only, so that a file which is not ours is never touched
    /// (https://sqlite.org/fileformat.html, section 1.3).
    private static func holdsData(_ file: String) throws -> Bool {
        let descriptor = Glibc.open(file, O_RDONLY | O_CLOEXEC)
        if descriptor < 0 {
            if errno == ENOENT { return false }
            throw StoreError(description: "\(file): \(String(cString: strerror(errno)))")
        }
        defer { Glibc.close(descriptor) }
        var header = [UInt8](repeating: 0, count: 100)
        let length = Glibc.read(descriptor, &header, header.count)
        if length < 0 { throw StoreError(description: "\(file): \(String(cString: strerror(errno)))") }
        if length == 0 { return false }
        let id = header[68..<72].reduce(Int32(0)) { $0 << 8 | Int32($1) }
        guard length == 100, header.starts(with: "SQLite format 3\0".utf8), id == applicationID else {
            throw StoreError(description: "\(file): not a data file of dreams-sandbox; it is left as it is")
        }
        return true
    }

    private static func create(_ queue: DatabaseQueue, fill: (Records) throws -> Void) throws {
        // Not the usual 4096: when a commit has moved a page, SQLite walks through all pages that it has in memory, which
        // a hundred thousand transactions make many. Larger ones are slower to change.
        try queue.inDatabase { try $0.execute(sql: "PRAGMA page_size = 8192") }
        try queue.inTransaction(.exclusive) { db in
            try db.execute(sql: Schema.tables)
            try fill(Records(db: db))
            try db.execute(sql: Schema.indexes)
            try db.execute(
                sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(schemaVersion)")
            return .commit
        }
    }

    func close() {
        try? queue.close()
    }
}

/// The tables. Times are microseconds since 1970, so that they sort; `json` is what is served.
enum Schema {
    static let tables = """
        CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE users (
            seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, externalId TEXT, json TEXT NOT NULL);
        CREATE TABLE accounts (
            seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, externalId TEXT, userId TEXT NOT NULL,
            json TEXT NOT NULL);
        CREATE TABLE dreams (
            seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, userId TEXT NOT NULL, externalUserId TEXT,
            accountId TEXT, deleted INTEGER NOT NULL, json TEXT NOT NULL);
        CREATE TABLE transactions (
            seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, externalId TEXT, userId TEXT NOT NULL,
            externalUserId TEXT, state TEXT NOT NULL, requestedAt INTEGER NOT NULL, json TEXT NOT NULL);
        """

    /// Made after the rows, which is faster for many rows.
    static let indexes = """
        CREATE INDEX accounts_user ON accounts (userId);
        CREATE INDEX dreams_user ON dreams (userId);
        CREATE INDEX dreams_account ON dreams (accountId);
        CREATE INDEX transactions_order ON transactions (requestedAt, seq);
        CREATE INDEX transactions_state ON transactions (state, requestedAt, seq);
        CREATE INDEX transactions_user ON transactions (userId, requestedAt, seq);
        CREATE INDEX transactions_external_user ON transactions (externalUserId, requestedAt, seq);
        CREATE INDEX transactions_external ON transactions (externalId);
        """
}
