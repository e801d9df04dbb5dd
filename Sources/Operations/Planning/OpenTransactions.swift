import ImpactFinance

/// Requested transactions by what settling them would change, as far as anybody can tell.
struct OpenTransactions {
    private let all: [Transaction]
    private var byAccount: [String: [Int]] = [:]
    /// Those of a user that leave out a reference, which may be to any account of the user.
    private var unsaid: [String: [Int]] = [:]

    init(_ all: [Transaction]) {
        self.all = all
        for (index, transaction) in all.enumerated() {
            let from = (transaction.fromAccount?.id).map(Identifier.key)
            let to = (transaction.toAccount?.id).map(Identifier.key)
            if let from, let to, from == to { continue }
            for id in [from, to] { if let id { byAccount[id, default: []].append(index) } }
            let sides = transaction.type == .internal ? 2 : 1
            if transaction.accounts.count < sides {
                unsaid[Identifier.key(transaction.user.id), default: []].append(index)
            }
        }
    }

    /// Those that may change what is on an account, in their order.
    func touching(_ account: Account) -> [Transaction] {
        let indices = Set(byAccount[Identifier.key(account.id)] ?? []).union(
            unsaid[Identifier.key(account.user.id)] ?? [])
        return indices.sorted().map { all[$0] }
    }
}
