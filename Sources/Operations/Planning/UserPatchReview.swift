import ExactJSON
import ImpactFinance
import Money

/// What holding a user's update against what was read has brought so far: a pure function of both.
struct UserPatchReview {
    /// Impact Finance's id of the user.
    let user: String
    /// Transactions for which the user gave no time: how they ended before does not matter.
    let untimed: Set<String>

    /// What is to be sent: without the transactions that ended so before, because an end is final.
    private var sent: UserPatch
    private var item: PlannedItem
    private var changes: [UserPatchPlanner.Change] = []
    private var problems: [ItemError] = []
    private var warnings: [String] = []
    private var alreadySo: Set<String> = []
    private var observed: [ObservedAccount] = []

    init(user: String, _ patch: UserPatch, untimed: Set<String>) {
        self.user = user
        self.untimed = untimed
        sent = patch
        sent.transactions = []
        item = PlannedItem(id: user, decision: .send)
    }

    mutating func add(_ change: UserPatch.TransactionChange, _ transaction: Transaction?) {
        guard let transaction else { return refuse("unknown_id", "there is no transaction \(change.id)") }
        item.user = item.user ?? transaction.user
        guard Identifier.same(transaction.user.id, user) else {
            return refuse(
                "foreign_transaction",
                "transaction \(change.id) belongs to user \(transaction.user.id), not to \(user)")
        }
        let goal = change.ending.state
        if transaction.state == .requested {
            sent.transactions.append(change)
            item.ends.append(transaction)
            changes.append(
                .init(
                    name: "transactions/\(change.id)", old: transaction.state.rawValue,
                    new: "\(goal.rawValue) at \(change.ending.time)"))
            if let warning = change.ending.warning(about: transaction) { warnings.append(warning) }
            warnStale(transaction, change)
        } else if transaction.state != goal {
            refuse(
                "wrong_state",
                "transaction \(change.id) is \(transaction.state.rawValue) and cannot become \(goal.rawValue)"
            )
        } else if !untimed.contains(change.id), let time = transaction.endedAt,
            !change.ending.time.isKept(as: time)
        {
            refuse(
                "wrong_state",
                "transaction \(change.id) is \(goal.rawValue) already, at \(time) and not at \(change.ending.time)"
            )
        }
    }

    mutating func add(_ patch: AccountPatch, _ account: Account?) {
        problems += patch.problems(with: account, of: user)
        guard let account else { return }
        item.user = item.user ?? account.user
        if !patch.figures.isEmpty { observed.append(ObservedAccount(id: patch.id, account)) }
        if patch.names(notShownBy: account).isEmpty { alreadySo.insert(Reading.Part.name(account: patch.id)) }
        changes += patch.changes(of: account)
        if !patch.figures.isEmpty, let problem = patch.figures.completed(by: account.figures).inconsistency {
            warnings.append("account \(patch.id): \(problem)")
        }
    }

    /// The plan and what changes.
    var result: UserPatchPlanner.Result {
        var plan = Plan(command: "patch-user", warnings: warnings)
        var item = item
        let isAccountLeft = sent.accounts.contains { !alreadySo.contains(Reading.Part.name(account: $0.id)) }
        if var first = problems.first {
            first.message = problems.map(\.message).joined(separator: "; ")
            item.decision = .refused(first)
        } else if sent.transactions.isEmpty, !isAccountLeft, !sent.changesUser {
            item.decision = .unchanged
        } else {
            if !observed.isEmpty { item.extras.append(ObservedAccount.member(observed)) }
            plan.steps = [Step(.updateUser(id: user, sent), items: [0], alreadySo: alreadySo)]
        }
        plan.items = [item]
        return .init(plan: plan, changes: changes + Self.changes(ofUser: sent))
    }

    private mutating func refuse(_ code: String, _ message: String) {
        problems.append(.wrongUpdate(code, message))
    }

    /// What users see of a Performance account follows from nothing but the figures.
    private mutating func warnStale(_ transaction: Transaction, _ change: UserPatch.TransactionChange) {
        guard change.ending.state == .settled else { return }
        for account in transaction.accounts where account.accountType == .performance {
            guard !sent.accounts.contains(where: { $0.id == account.id && !$0.figures.isEmpty }) else {
                continue
            }
            warnings.append(
                "transaction \(change.id) touches the Performance account \(account.id), whose figures stay as they "
                    + "are without new ones")
        }
    }

    /// There is no documented way to read a user, so the old values are not known.
    private static func changes(ofUser patch: UserPatch) -> [UserPatchPlanner.Change] {
        [
            ("givenName", patch.givenName), ("familyName", patch.familyName),
            ("provisioningInitiatedAt", patch.provisioningInitiatedAt?.description),
        ].compactMap { name, value in value.map { .init(name: "user \(name)", old: nil, new: $0) } }
    }
}
