import GRDB

/// Reading and writing Testbank's rows, inside one database transaction.
struct TestbankRecords {
    let db: Database

    private func one(_ sql: String, _ arguments: StatementArguments) throws -> Row? {
        try Row.fetchOne(try db.cachedStatement(sql: sql), arguments: arguments)
    }

    private func execute(_ sql: String, _ arguments: StatementArguments) throws {
        try db.cachedStatement(sql: sql).execute(arguments: arguments)
    }

    /// Makes and fills the tables where there are none yet, all or nothing.
    static func create(_ queue: DatabaseQueue, fill: (TestbankRecords) throws -> Void) throws {
        try queue.inTransaction(.immediate) { db in
            if try db.tableExists("testbank_accounts") { return .rollback }
            try db.execute(sql: TestbankSchema.tables)
            try fill(TestbankRecords(db: db))
            try db.execute(sql: TestbankSchema.indexes)
            return .commit
        }
    }

    // MARK: Accounts

    func account(_ id: String) throws -> TestbankAccount? {
        try one("SELECT \(TestbankAccount.columns) FROM testbank_accounts WHERE id = ?", [id])
            .map(TestbankAccount.init(_:))
    }

    /// Whether another own account has this external id.
    func isTaken(accountExternalID externalID: String, except id: String = "") throws -> Bool {
        try one(
            "SELECT 1 FROM testbank_accounts WHERE externalId = ? AND own = 1 AND id <> ?", [externalID, id])
            != nil
    }

    func insert(_ account: TestbankAccount) throws {
        try execute(
            """
            INSERT INTO testbank_accounts (folded, \(TestbankAccount.columns))
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                account.name.lowercased(), account.id, account.isOwn, account.name, account.visibility,
                account.currency, account.externalID, account.balance, account.createdAt.microseconds,
                account.updatedAt.microseconds, account.refusedDeletes,
            ])
    }

    func update(_ account: TestbankAccount) throws {
        try execute(
            """
            UPDATE testbank_accounts SET folded = ?, name = ?, visibility = ?, externalId = ?, balance = ?,
                updatedAt = ?, refusedDeletes = ? WHERE id = ?
            """,
            [
                account.name.lowercased(), account.name, account.visibility, account.externalID,
                account.balance, account.updatedAt.microseconds, account.refusedDeletes, account.id,
            ])
    }

    /// Removes the account and what nobody else has a part in. Transactions with another account stay, and
    /// mention an account that is no longer there.
    func delete(_ account: TestbankAccount) throws {
        try execute(
            """
            DELETE FROM testbank_transactions
            WHERE (sender = ?1 AND recipient IN ('ROOT', ?1)) OR (recipient = ?1 AND sender = 'ROOT')
            """, [account.id])
        try execute("DELETE FROM testbank_accounts WHERE id = ?", [account.id])
    }

    // MARK: Transactions

    /// A transaction in which at least one side is an own account.
    func transaction(_ id: String) throws -> TestbankTransaction? {
        try one(
            "SELECT \(TestbankTransaction.columns) FROM testbank_transactions WHERE id = ? AND own = 1", [id]
        ).map(TestbankTransaction.init(_:))
    }

    func hasTransactions(_ accountID: String) throws -> Bool {
        try one("SELECT 1 FROM testbank_transactions WHERE sender = ?1 OR recipient = ?1", [accountID]) != nil
    }

    func isTaken(transactionExternalID externalID: String) throws -> Bool {
        try one("SELECT 1 FROM testbank_transactions WHERE externalId = ? AND own = 1", [externalID]) != nil
    }

    func insert(_ transaction: TestbankTransaction, isOwn: Bool) throws {
        try execute(
            """
            INSERT INTO testbank_transactions (folded, own, \(TestbankTransaction.columns))
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                transaction.reference.lowercased(), isOwn, transaction.id, transaction.amount,
                transaction.reference, transaction.sender, transaction.recipient, transaction.rate?.units,
                transaction.externalID, transaction.createdAt.microseconds,
            ])
    }

    // MARK: Identifiers

    func set(_ name: String, _ value: Int64) throws {
        try execute("INSERT OR REPLACE INTO testbank_settings (name, value) VALUES (?, ?)", [name, value])
    }

    private func setting(_ name: String) throws -> Int64 {
        try one("SELECT value FROM testbank_settings WHERE name = ?", [name])?[0] ?? 0
    }

    /// An id that was never given before. It follows from the seed and from how many there were, so that
    /// the same requests to the same data make the same ids.
    func freshID(_ make: (inout SplitMix64, Int64) -> String) throws -> String {
        var count = try setting("ids")
        let seed = UInt64(bitPattern: try setting("seed"))
        while true {
            count += 1
            var random = SplitMix64(seed: seed ^ UInt64(bitPattern: count) &* 0x9FB2_1C65_1E98_DF25)
            let id = make(&random, count)
            let sql =
                "SELECT 1 FROM testbank_accounts WHERE id = ?1 UNION "
                + "SELECT 1 FROM testbank_transactions WHERE id = ?1"
            if try one(sql, [id]) == nil {
                try set("ids", count)
                return id
            }
        }
    }
}
