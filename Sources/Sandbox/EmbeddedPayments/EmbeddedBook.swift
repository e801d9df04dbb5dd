/// What an account's transactions say of its balances, in cents.
struct EmbeddedLedger: Sendable {
    /// The newest posting.
    var date: String?
    var version: Int64 = 0
    var booked: Int64?
    var currency: String?
    var pendingOut: Int64 = 0
    var pendingIn: Int64 = 0
}

/// Accounts and transactions, complete and unchanging, in the server's own order.
struct EmbeddedBook: Sendable {
    var accounts: [EmbeddedAccount]
    var ledgers: [String: EmbeddedLedger]
    let rows: [EmbeddedRow]
    /// Where each id stands first.
    let byID: [String: Int]
    private let byAccount: [String: [Int]]

    init(accounts: [EmbeddedAccount], ledgers: [String: EmbeddedLedger], rows: [EmbeddedRow]) {
        self.accounts = accounts
        self.ledgers = ledgers
        self.rows = rows
        var byID: [String: Int] = [:]
        var byAccount: [String: [Int]] = [:]
        byID.reserveCapacity(rows.count)
        for (index, row) in rows.enumerated() {
            if let id = row.id, byID[id] == nil { byID[id] = index }
            if let account = row.accounts.debtor { byAccount[account, default: []].append(index) }
            if let account = row.accounts.creditor, account != row.accounts.debtor {
                byAccount[account, default: []].append(index)
            }
        }
        self.byID = byID
        self.byAccount = byAccount
    }

    func account(_ id: String) -> EmbeddedAccount? {
        accounts.first { $0.id == id }
    }

    /// Where the rows stand that all filters select.
    func rows(_ filters: EmbeddedFilters) -> [Int] {
        if let account = filters.accountID {
            return (byAccount[account] ?? []).filter { filters.matches(rows[$0]) }
        }
        return rows.indices.filter { filters.matches(rows[$0]) }
    }

    /// Where the rows of an account stand.
    func rows(of account: String) -> [Int] { byAccount[account] ?? [] }
}
