import GRDB

/// An account as it is stored. Amounts are hundredths.
struct TestbankAccount: Equatable {
    var id: String
    /// False for somebody else's.
    var isOwn = true
    var name: String
    var visibility: String
    var currency: String
    var externalID: String?
    var balance: Int64 = 0
    var createdAt: Timestamp
    var updatedAt: Timestamp
    /// How often a confirmed DELETE was refused.
    var refusedDeletes: Int64 = 0

    static let columns = """
        id, own, name, visibility, currency, externalId, balance, createdAt, updatedAt, refusedDeletes
        """
}

extension TestbankAccount {
    init(_ row: Row) {
        self.init(
            id: row[0], isOwn: row[1], name: row[2], visibility: row[3], currency: row[4], externalID: row[5],
            balance: row[6], createdAt: Timestamp(microseconds: row[7]),
            updatedAt: Timestamp(microseconds: row[8]), refusedDeletes: row[9])
    }
}

/// A transaction as it is stored. `ROOT` is no account: it stands for the world outside.
struct TestbankTransaction: Equatable {
    static let root = "ROOT"

    var id: String
    /// In the sender's currency, or the recipient's when the sender is `ROOT`.
    var amount: Int64
    var reference: String
    var sender: String
    var recipient: String
    /// Only between two currencies.
    var rate: TestbankRate?
    var externalID: String?
    var createdAt: Timestamp

    static let columns = "id, amount, reference, sender, recipient, rate, externalId, createdAt"
}

extension TestbankTransaction {
    init(_ row: Row) {
        self.init(
            id: row[0], amount: row[1], reference: row[2], sender: row[3], recipient: row[4],
            rate: (row[5] as Int64?).map(TestbankRate.init(units:)), externalID: row[6],
            createdAt: Timestamp(microseconds: row[7]))
    }
}

/// The tables, beside those of Impact Finance in the same database. `folded` is the text in lower case, in
/// which filters look.
enum TestbankSchema {
    static let tables = """
        CREATE TABLE testbank_accounts (
            seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, own INTEGER NOT NULL, name TEXT NOT NULL,
            folded TEXT NOT NULL, visibility TEXT NOT NULL, currency TEXT NOT NULL, externalId TEXT,
            balance INTEGER NOT NULL, createdAt INTEGER NOT NULL, updatedAt INTEGER NOT NULL,
            refusedDeletes INTEGER NOT NULL DEFAULT 0);
        CREATE TABLE testbank_transactions (
            seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, amount INTEGER NOT NULL,
            reference TEXT NOT NULL, folded TEXT NOT NULL, sender TEXT NOT NULL, recipient TEXT NOT NULL,
            rate INTEGER, externalId TEXT, createdAt INTEGER NOT NULL, own INTEGER NOT NULL);
        CREATE TABLE testbank_settings (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
        """

    /// Made after the rows, which is faster for many rows.
    static let indexes = """
        CREATE INDEX testbank_accounts_external ON testbank_accounts (externalId);
        CREATE INDEX testbank_transactions_sender ON testbank_transactions (sender);
        CREATE INDEX testbank_transactions_recipient ON testbank_transactions (recipient);
        CREATE INDEX testbank_transactions_external ON testbank_transactions (externalId);
        """
}
