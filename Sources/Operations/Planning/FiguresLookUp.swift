import ImpactFinance

extension Sequence<Account> {
    /// The bank's ids that more than one of these Performance accounts has: it is unique per user only.
    var sharedExternalIds: Set<String> {
        var ids: [String: Set<String>] = [:]
        for account in self where account.type == .performance {
            guard let external = account.externalId else { continue }
            ids[external, default: []].insert(account.id)
        }
        return Set(ids.filter { $0.value.count > 1 }.keys)
    }
}

/// Finds the figures of accounts that were read together.
struct FiguresLookUp {
    private let index: FiguresTable.Index
    private let shared: Set<String>

    init(_ table: FiguresTable, _ accounts: some Sequence<Account>) {
        index = table.index
        shared = accounts.sharedExternalIds
    }

    func match(_ account: Account) -> FiguresTable.Match {
        index.match(
            Reference(type: account.type.rawValue, id: account.id, externalId: account.externalId),
            sharing: account.externalId.map(shared.contains) ?? false)
    }
}
