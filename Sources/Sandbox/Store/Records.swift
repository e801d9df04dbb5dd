import GRDB

/// A stored object that belongs to a user.
struct Record {
    var userID: String
    var object: JSONObject
}

/// Reading and writing the objects, inside one database transaction.
struct Records {
    let db: Database

    enum Kind: String, CaseIterable {
        case users, accounts, dreams, transactions
    }

    private func one(_ sql: String, _ arguments: StatementArguments) throws -> Row? {
        try Row.fetchOne(try db.cachedStatement(sql: sql), arguments: arguments)
    }

    func execute(_ sql: String, _ arguments: StatementArguments = []) throws {
        try db.cachedStatement(sql: sql).execute(arguments: arguments)
    }

    /// The stored JSON text of one object.
    func text(_ kind: Kind, id: String) throws -> String? {
        try one("SELECT json FROM \(kind.rawValue) WHERE id = ?", [id])?[0]
    }

    func user(_ id: String) throws -> Record? {
        try text(.users, id: id).map { Record(userID: id, object: try Records.object($0)) }
    }

    /// An account, dream or transaction.
    func record(_ kind: Kind, id: String) throws -> Record? {
        guard let row = try one("SELECT userId, json FROM \(kind.rawValue) WHERE id = ?", [id]) else {
            return nil
        }
        return Record(userID: row[0], object: try Records.object(row[1]))
    }

    /// Objects of one kind that a column selects, in order of creation.
    func records(_ kind: Kind, where column: String, _ value: String) throws -> [Record] {
        let sql = "SELECT userId, json FROM \(kind.rawValue) WHERE \(column) = ? ORDER BY seq"
        return try Row.fetchAll(try db.cachedStatement(sql: sql), arguments: [value]).map {
            Record(userID: $0[0], object: try Records.object($0[1]))
        }
    }

    func exists(_ kind: Kind, id: String) throws -> Bool {
        try one("SELECT 1 FROM \(kind.rawValue) WHERE id = ?", [id]) != nil
    }

    func isTaken(transactionExternalID id: String) throws -> Bool {
        try one("SELECT 1 FROM transactions WHERE externalId = ?", [id]) != nil
    }

    private static func object(_ text: String) throws -> JSONObject {
        guard case .object(let object) = try JSONParser.parse(text.utf8) else {
            throw StoreError(description: "the data file holds something that is not an object")
        }
        return object
    }

    // MARK: Writing

    func insert(user: JSONObject) throws {
        try execute(
            "INSERT INTO users (id, externalId, json) VALUES (?, ?, ?)",
            [user["id"]?.string, user["externalId"]?.string, user.rendered])
    }

    func update(user: JSONObject) throws {
        try execute("UPDATE users SET json = ? WHERE id = ?", [user.rendered, user["id"]?.string])
    }

    func insert(account: JSONObject, userID: String) throws {
        try execute(
            "INSERT INTO accounts (id, externalId, userId, json) VALUES (?, ?, ?, ?)",
            [account["id"]?.string, account["externalId"]?.string, userID, account.rendered])
    }

    func update(account: JSONObject) throws {
        try execute(
            "UPDATE accounts SET externalId = ?, json = ? WHERE id = ?",
            [account["externalId"]?.string, account.rendered, account["id"]?.string])
    }

    func insert(dream: JSONObject, userID: String) throws {
        try execute(
            """
            INSERT INTO dreams (id, userId, externalUserId, accountId, deleted, json)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            [
                dream["id"]?.string, userID, dream.reference("user")?["externalId"]?.string,
                dream.referenceID("account"), dream["deletedAt"]?.string != nil, dream.rendered,
            ])
    }

    func update(dream: JSONObject) throws {
        try execute(
            "UPDATE dreams SET accountId = ?, deleted = ?, json = ? WHERE id = ?",
            [
                dream.referenceID("account"), dream["deletedAt"]?.string != nil, dream.rendered,
                dream["id"]?.string,
            ])
    }

    func insert(transaction: JSONObject, userID: String, requestedAt: Timestamp) throws {
        try execute(
            """
            INSERT INTO transactions (id, externalId, userId, externalUserId, state, requestedAt, json)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                transaction["id"]?.string, transaction["externalId"]?.string, userID,
                transaction.reference("user")?["externalId"]?.string, transaction["state"]?.string,
                requestedAt.microseconds, transaction.rendered,
            ])
    }

    /// Writes back a transaction that was there. `requestedAt`: nil when it is as before, because a column that is set is
    /// searched for in every index that has it, and four have this one.
    func update(transaction: JSONObject, requestedAt: Timestamp? = nil) throws {
        let id = transaction["id"]?.string
        if let requestedAt {
            try execute(
                "UPDATE transactions SET requestedAt = ? WHERE id = ?", [requestedAt.microseconds, id])
        }
        try execute(
            "UPDATE transactions SET state = ?, json = ? WHERE id = ?",
            [transaction["state"]?.string, transaction.rendered, id])
    }

    // MARK: Identifiers

    func setting(_ name: String) throws -> String? {
        try one("SELECT value FROM settings WHERE name = ?", [name])?[0]
    }

    func set(_ name: String, _ value: String) throws {
        try execute("INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)", [name, value])
    }

    /// An id for a new object. It follows from the seed and from how much there is already, so that the
    /// same requests to the same data make the same ids.
    func freshID(_ kind: Kind) throws -> String {
        let seed = try setting("seed").flatMap { UInt64($0) }
        let last: Int64 = try one("SELECT coalesce(max(seq), 0) FROM \(kind.rawValue)", [])?[0] ?? 0
        let ordinal = Records.Kind.allCases.firstIndex(of: kind) ?? 0
        var generator = SplitMix64(
            seed: (seed ?? 0) ^ UInt64(bitPattern: last &* 8 &+ Int64(ordinal)) ^ 0xC0FF_EE00)
        var id = generator.uuid()
        while try exists(kind, id: id) { id = generator.uuid() }
        return id
    }
}

extension JSONObject {
    /// An embedded object such as `toAccount`.
    func reference(_ key: String) -> JSONObject? {
        self[key]?.object
    }

    func referenceID(_ key: String) -> String? {
        reference(key)?["id"]?.string
    }
}
