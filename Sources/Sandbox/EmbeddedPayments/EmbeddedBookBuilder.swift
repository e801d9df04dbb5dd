/// Makes a book from rows of version 2.x.
struct EmbeddedBookBuilder {
    private let accounts: [EmbeddedAccount]
    private let accountIDs: Set<String>
    private let quirks: EmbeddedRowQuirks
    private let seed: UInt64
    private var rows: [EmbeddedRow] = []
    private var ledgers: [String: EmbeddedLedger] = [:]

    init(_ accounts: [EmbeddedAccount], quirks: Set<EmbeddedQuirk>, seed: UInt64) {
        self.accounts = accounts
        self.quirks = EmbeddedRowQuirks(quirks)
        self.seed = seed
        accountIDs = Set(accounts.map(\.id))
    }

    var count: Int { rows.count }

    mutating func add(_ value: JSON) {
        var row = EmbeddedRow(value)
        if let object = value.object {
            enter(object, row)
            if quirks.changesRows { row.serve(.object(quirks.changed(object))) }
        }
        rows.append(row)
    }

    /// A row between two accounts carries one balance: the creditor's, if that is an account here, as in the
    /// vendor's sample.
    private mutating func enter(_ object: JSONObject, _ row: EmbeddedRow) {
        let (debtor, creditor) = row.accounts
        if row.status == "PENDING" {
            guard let cents = row.amount?.cents else { return }
            if let creditor { ledgers[creditor, default: EmbeddedLedger()].pendingIn += cents }
            if let debtor, debtor != creditor {
                ledgers[debtor, default: EmbeddedLedger()].pendingOut += cents
            }
            return
        }
        guard let date = object["effectiveDate"]?.string, let version = object["postingVersion"]?.integer,
            let booked = EmbeddedDecimal(object["ledgerBalance"])?.cents,
            let account = creditor.flatMap({ accountIDs.contains($0) ? $0 : nil }) ?? debtor
        else { return }
        var ledger = ledgers[account] ?? EmbeddedLedger()
        if (date, version) >= (ledger.date ?? "", ledger.version) {
            (ledger.date, ledger.version, ledger.booked) = (date, version, booked)
            ledger.currency = object["currency"]?.string
        }
        ledgers[account] = ledger
    }

    /// Puts the rows from this one on into the order in which they were created.
    mutating func sortByCreation(from start: Int) {
        func key(_ row: EmbeddedRow) -> (Int64, String) { (row.createdAt?.microseconds ?? 0, row.id ?? "") }
        rows[start...].sort { key($0) < key($1) }
    }

    mutating func finish() -> EmbeddedBook {
        if quirks.quirks.contains(.unsorted) {
            var random = SplitMix64(seed: seed)
            for index in rows.indices.dropFirst().reversed() {
                rows.swapAt(index, Int(random.number(0...Int64(index))))
            }
        }
        var book = EmbeddedBook(accounts: accounts, ledgers: ledgers, rows: rows)
        if quirks.changesSomeRows {
            book = EmbeddedBook(accounts: accounts, ledgers: ledgers, rows: quirks.changed(book))
        }
        return book
    }
}
