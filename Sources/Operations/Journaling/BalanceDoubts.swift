import ImpactFinance

/// What is on which accounts nobody knows, because of requests whose end nobody knows.
struct BalanceDoubts {
    /// The run in doubt, by the account's id.
    private var accounts: [String: String] = [:]
    /// The run in doubt about a transaction that names too few accounts, by the id of the user whom all that it may touch
    /// belongs to.
    private var users: [String: String] = [:]
    /// The run in doubt about a transaction of which nothing is known.
    private var anywhere: String?

    var isEmpty: Bool { accounts.isEmpty && users.isEmpty && anywhere == nil }

    /// Adds what a run left in doubt.
    mutating func add(_ state: RunState) {
        for index in state.doubtful {
            let item = state.items[index].planned
            guard let step = item.decision == .send ? state.step(of: index) : nil else { continue }
            for account in step.request.movedBalances + step.accountPatches.map(\.id) {
                accounts[Identifier.key(account)] = state.run
            }
            let known = Dictionary(
                ([item.observed].compactMap { $0 } + item.ends).map {
                    (Identifier.key($0.id), $0)
                }
            ) { first, _ in first }
            // The other items of an atomic request are in doubt too, and add their own.
            let own = item.observed == nil ? step.request.endedIds : [item.observed?.id].compactMap { $0 }
            guard !step.request.endedIds.isEmpty else { continue }
            for id in own {
                add(known[Identifier.key(id)], of: item.user?.id ?? step.request.userId, state.run)
            }
        }
    }

    /// A transaction that was to be ended. Settling changes the balances of its accounts; failing gives back what the
    /// service may hold for it.
    private mutating func add(_ transaction: Transaction?, of user: String?, _ run: String) {
        let ids = transaction?.accounts.map { Identifier.key($0.id) } ?? []
        // From dream to dream of one account: its balance stays.
        if ids.count == 2, ids[0] == ids[1] { return }
        for id in ids { accounts[id] = run }
        guard ids.count < (transaction?.type == .internal ? 2 : 1) else { return }
        if let user = transaction?.user.id ?? user {
            users[Identifier.key(user)] = run
        } else {
            anywhere = run
        }
    }

    /// The run in doubt about what is on an account, and what it did, as words.
    ///
    /// `user`: whose it is, when that is known.
    func doubt(about account: String, of user: String?) -> (run: String, words: String)? {
        if let run = accounts[Identifier.key(account)] {
            return (run, "began to change what is on account \(account)")
        }
        guard let run = user.flatMap({ users[Identifier.key($0)] }) ?? anywhere else { return nil }
        return (
            run,
            "began to end a transaction that may touch account \(account), and does not name its accounts"
        )
    }
}

extension RunState {
    /// The step that serves an item.
    fileprivate func step(of index: Int) -> Step? { items[index].step.flatMap { requests[$0]?.step } }
}

extension WriteRequest {
    /// The accounts between which it moves, or reports, money.
    fileprivate var movedBalances: [String] {
        switch self {
        case .createTransaction(let new): new.accountIds
        case .testbank(.createTransaction(let new)):
            [new.sender, new.recipient].filter { !$0.isRoot }.map(\.text)
        default: []
        }
    }

    /// The user whom it changes.
    fileprivate var userId: String? { if case .updateUser(let id, _) = self { id } else { nil } }
}
