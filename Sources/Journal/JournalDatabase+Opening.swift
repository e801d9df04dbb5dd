import Glibc

extension JournalDatabase {
    struct Options: Sendable {
        /// How long others may keep the journal locked.
        var busyTimeout: Duration = .seconds(10)
        /// The most pages that the file may have, for tests of a full disk.
        var maximumPages: Int?
    }

    /// Says in the file's header that it is ours: "drmj" (https://www.sqlite.org/pragma.html#pragma_application_id).
    static let applicationID: Int64 = 0x6472_6D6A
    /// The version of the tables.
    static let version: Int64 = 1

    private static let schema = [
        """
        CREATE TABLE records (seq INTEGER PRIMARY KEY, run TEXT NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL,
            hash TEXT NOT NULL) STRICT
        """,
        "CREATE INDEX records_of_run ON records (run, seq)",
        "CREATE INDEX heads_of_runs ON records (seq) WHERE kind IN (\(quoted(RunHead.kinds)))",
        """
        CREATE TRIGGER records_are_not_changed BEFORE UPDATE ON records
            BEGIN SELECT RAISE(ABORT, 'records of the journal are not changed'); END
        """,
        """
        CREATE TRIGGER records_are_not_deleted BEFORE DELETE ON records
            BEGIN SELECT RAISE(ABORT, 'records of the journal are not deleted'); END
        """,
        "PRAGMA application_id = \(applicationID)",
        "PRAGMA user_version = \(version)",
    ]

    static func quoted(_ words: [String]) -> String {
        words.map { "'" + $0 + "'" }.joined(separator: ", ")
    }

    /// Opens a journal for reading; nil when there is none.
    static func openForReading(_ path: String, _ options: Options) throws(JournalError) -> JournalDatabase? {
        guard try PrivateFiles.exists(path) else { return nil }
        try checkSize(path)
        do {
            return try open(path, .reading, options)
        } catch  where [.cannotOpen, .readOnly].contains(error.kind) {
            // Beside a file with a write-ahead log others must be made or changed. On a read-only disk they cannot, but
            // then nobody writes either; without a log the file alone is the whole journal.
            guard access(PrivateFiles.parent(of: path), W_OK) != 0, try !PrivateFiles.exists(path + "-wal")
            else { throw error }
            return try open(path, .readingImmutable, options)
        }
    }

    private static func open(
        _ path: String, _ access: SQLiteConnection.Access, _ options: Options
    ) throws(JournalError) -> JournalDatabase? {
        let connection = try SQLiteConnection(path: path, access: access, busyTimeout: options.busyTimeout)
        guard try isMade(connection) else { return nil }
        return try JournalDatabase(connection)
    }

    /// Opens a journal for writing, and makes it when there is none.
    static func openForWriting(_ path: String, _ options: Options) throws(JournalError) -> JournalDatabase {
        let start = ContinuousClock.now
        while true {
            do {
                return try makeAndOpen(path, options)
            } catch  where error.kind == .busy && start.duration(to: .now) < options.busyTimeout {
                // Changing to a write-ahead log fails at once while another process does the same.
                usleep(10_000)
            }
        }
    }

    private static func makeAndOpen(_ path: String, _ options: Options) throws(JournalError)
        -> JournalDatabase
    {
        try PrivateFiles.makeDirectory(PrivateFiles.parent(of: path))
        try PrivateFiles.makeFile(path)
        try checkSize(path)
        try checkWritable(path)
        let connection = try SQLiteConnection(
            path: path, access: .readingAndWriting, busyTimeout: options.busyTimeout)
        // Asked before anything is changed: the file may be another program's.
        let isNew = try !isMade(connection)
        // Twice the usual size: fewer pages to write when many records come at once. A file that has pages keeps theirs.
        if isNew { try connection.execute("PRAGMA page_size = 8192") }
        if try connection.text("PRAGMA journal_mode") != "wal" {
            guard try connection.text("PRAGMA journal_mode = WAL") == "wal" else {
                throw JournalError(
                    .cannotOpen, message: "the file system of the journal \(path) cannot share memory",
                    hint: "choose a directory on a local disk with DREAMS_STATE_DIR")
            }
        }
        // Each commit is on the disk before it returns (https://www.sqlite.org/pragma.html#pragma_synchronous).
        try connection.execute("PRAGMA synchronous = FULL")
        try connection.execute("PRAGMA trusted_schema = OFF")
        // After a large run the log does not keep its size.
        try connection.execute("PRAGMA journal_size_limit = 16777216")
        if let pages = options.maximumPages { try connection.execute("PRAGMA max_page_count = \(pages)") }
        if isNew {
            try make(connection)
            try PrivateFiles.synchronizeDirectory(PrivateFiles.parent(of: path))
        }
        return try JournalDatabase(connection)
    }

    /// Finds out why a journal can only be read: SQLite would tell of the files beside it that are not there.
    private static func checkWritable(_ path: String) throws(JournalError) {
        guard access(path, R_OK) == 0 else { throw .cannotOpen(path, errno) }
        guard access(path, W_OK) == 0 else { throw .readOnly(path, errno) }
        for suffix in ["-wal", "-shm"] where try !PrivateFiles.exists(path + suffix) {
            guard access(PrivateFiles.parent(of: path), W_OK) == 0 else { throw .readOnly(path, errno) }
        }
    }

    /// SQLite takes a file that is shorter than a page for an empty one, and throws its log away.
    private static func checkSize(_ path: String) throws(JournalError) {
        switch try PrivateFiles.size(path) ?? 0 {
        case 0: if try PrivateFiles.size(path + "-wal") ?? 0 > 0 { throw .corrupt(path) }
        case 1..<512: throw .notOurs(path)
        default: break
        }
    }

    /// Makes the tables, unless another process was faster.
    private static func make(_ connection: SQLiteConnection) throws(JournalError) {
        try connection.execute("BEGIN IMMEDIATE")
        do {
            if try !isMade(connection) {
                for statement in schema { try connection.execute(statement) }
            }
            try connection.execute("COMMIT")
        } catch {
            if connection.isInTransaction { try? connection.execute("ROLLBACK") }
            throw error
        }
    }

    /// Whether the tables are there; false for an empty database.
    private static func isMade(_ connection: SQLiteConnection) throws(JournalError) -> Bool {
        let application = try connection.integer("PRAGMA application_id")
        let version = try connection.integer("PRAGMA user_version")
        if application == 0, version == 0, try connection.integer("SELECT count(*) FROM sqlite_schema") == 0 {
            return false
        }
        guard application == applicationID else { throw .notOurs(connection.path) }
        guard version <= self.version else { throw .newerVersion(connection.path) }
        guard version == self.version else { throw .corrupt(connection.path) }
        return true
    }
}
