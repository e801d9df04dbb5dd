import ImpactFinance

extension PlanRefresher {
    /// Decides about each item that is to be sent anew. Other items stay as they are.
    ///
    /// A request that changes an account alone is sent again, because the same figures once more change nothing; but no
    /// figures overwrite newer ones. Nothing of a user's update is sent when one of the transactions that it ends, or
    /// one of the accounts, has changed, because it is all or nothing.
    public static func refresh(_ plan: Plan, _ facts: Facts) -> Plan {
        var refreshed = plan
        refreshed.steps = []
        refreshed.explanations = []
        for step in plan.steps {
            switch step.request {
            case .endTransaction(let id, let ending):
                end(step, [.init(id: id, ending: ending)], facts, &refreshed)
            case .updateUser(let user, let patch) where plan.command == "patch-user":
                update(step, user, patch, facts, &refreshed)
            case .updateUser(_, let patch): end(step, patch.transactions, facts, &refreshed)
            case .createTransaction(let new): create(step, new, facts, &refreshed)
            case .updateAccount(let patch) where plan.command == Plan.updatesAccount:
                AccountUpdatePlanner.refresh(step, patch, facts.accounts[patch.id], &refreshed)
            case .updateAccount: figures(step, facts, &refreshed)
            case .testbank: refuse(step, [], because: "it is for another service", &refreshed)
            case .createAccount(let new):
                AccountPlanner.refresh(step, new, facts.namesakes[new.externalId] ?? [], &refreshed)
            }
        }
        if plan.command != Plan.updatesAccount {
            refreshed.explanations += FiguresChange.lines(refreshed.steps, facts.accounts)
        }
        return refreshed
    }

    /// Decides about the transactions that one request of `settle` or `fail` ends.
    ///
    /// Figures that would have gone with them are not sent when the transactions have ended: the planner would not send
    /// them either.
    private static func end(
        _ step: Step, _ changes: [UserPatch.TransactionChange], _ facts: Facts, _ plan: inout Plan
    ) {
        let drifts = drifts(changes, step, facts, plan)
        if drifts.allSatisfy({ $0.kind == .none }) {
            guard case .updateUser(let user, let patch) = step.request else {
                return send(step, facts, &plan)
            }
            let review = review(step, user, patch, facts, plan)
            guard review.problems.isEmpty else {
                return refuse(step, drifts, because: review.problems.joined(separator: "; "), &plan)
            }
            var step = step
            step.alreadySo = review.alreadySo
            return send(step, facts, &plan)
        }
        let byId = Dictionary(drifts.map { (Identifier.key($0.id), $0) }) { first, _ in first }
        for index in step.items {
            let own = plan.items[index].transactions.lazy.compactMap { byId[Identifier.key($0.id)] }.first
            if let now = own?.now {
                let old = plan.items[index]
                plan.items[index] = PlannedItem(now, old.decision)
                plan.items[index].extras = old.extras
            }
        }
        guard drifts.allSatisfy(\.isEnded) else { return refuse(step, drifts, &plan) }
        for index in step.items { plan.items[index].decision = .unchanged }
        let accounts = step.request.accounts.map(\.id)
        if !accounts.isEmpty, !drifts.allSatisfy({ $0.kind == .ended(isOurs: true) }) {
            plan.warnings.append(
                "somebody else has ended \(drifts.map(\.id).joined(separator: ", ")) as was asked for; the figures of "
                    + "\(accounts.joined(separator: ", ")) are not sent")
        }
    }

    /// Sends a request, with those of the figures after it that overwrite no newer ones.
    static func send(_ step: Step, _ facts: Facts, _ plan: inout Plan) {
        var step = step
        let due = DueFigures(current: step.followUps, at: step.request.endedAt, facts.accounts)
        step.followUps = due.patches
        plan.warnings += due.warnings
        plan.steps.append(step)
    }

    /// How the transactions of a request differ from what they were when the plan was made.
    private static func drifts(
        _ changes: [UserPatch.TransactionChange], _ step: Step, _ facts: Facts, _ plan: Plan
    ) -> [Drift] {
        let observed = Dictionary(
            step.items.flatMap { plan.items[$0].transactions }.map { (Identifier.key($0.id), $0) }
        ) { first, _ in first }
        return changes.map { Drift($0, observed[Identifier.key($0.id)], facts.transactions[$0.id]) }
    }

    /// Holds the accounts of a user's update against what they were when it was planned.
    private static func review(
        _ step: Step, _ user: String, _ patch: UserPatch, _ facts: Facts, _ plan: Plan
    ) -> AccountReview {
        var observed: [String: ObservedAccount] = [:]
        // What is not understood was refused when the item was read.
        for account in step.items.flatMap({ (try? plan.items[$0].accountsBefore()) ?? [] }) {
            observed[account.id] = account
        }
        return AccountReview(
            patch.accounts, of: user, at: step.request.endedAt, facts.accounts, observed)
    }

    /// Decides about a user's update that was asked for as such.
    private static func update(
        _ step: Step, _ user: String, _ patch: UserPatch, _ facts: Facts, _ plan: inout Plan
    ) {
        let drifts = drifts(patch.transactions, step, facts, plan)
        let review = review(step, user, patch, facts, plan)
        guard review.problems.isEmpty else {
            return refuse(step, drifts, because: review.problems.joined(separator: "; "), &plan)
        }
        if drifts.allSatisfy({ $0.kind == .none }) {
            if drifts.isEmpty, review.open.isEmpty, !patch.changesUser {
                for index in step.items { plan.items[index].decision = .unchanged }
            } else {
                var step = step
                step.alreadySo = review.alreadySo
                plan.steps.append(step)
            }
            return
        }
        guard drifts.allSatisfy(\.isEnded) else { return refuse(step, drifts, &plan) }
        // The request is atomic: where its transactions ended at its own time, the rest of it was applied as well.
        let isOurs = drifts.allSatisfy { $0.kind == .ended(isOurs: true) }
        let left = review.open.map { "account \($0)" } + (patch.changesUser && !isOurs ? ["the user"] : [])
        guard left.isEmpty else {
            let message =
                "what it would change beside them is not known to be so: \(left.joined(separator: ", "))"
            return refuse(step, drifts, because: message, &plan)
        }
        for index in step.items { plan.items[index].decision = .unchanged }
    }

    /// Refuses all that one request serves. Each item says what changed: about itself, then about the others.
    static func refuse(
        _ step: Step, _ drifts: [Drift], because more: String? = nil, _ plan: inout Plan
    ) {
        let causes = drifts.filter { $0.kind != .none }
        let byId = Dictionary(causes.map { (Identifier.key($0.id), $0) }) { first, _ in first }
        for index in step.items {
            let item = plan.items[index]
            let isOne = item.observed != nil
            let ids = item.transactions.map { Identifier.key($0.id) }
            let own = ids.compactMap { byId[$0] }
            let count = causes.count - own.count
            var sentences = own.map { isOne ? "it \($0.words)" : "transaction \($0.id) \($0.words)" }
            if count > 0 {
                let ids = Set(ids)
                let others = causes.lazy.filter { !ids.contains(Identifier.key($0.id)) }.prefix(3)
                let named = others.map { "\($0.id) \($0.words)" }.joined(separator: "; ")
                let rest = count > 3 ? "; and \(count - 3) more" : ""
                sentences.append("it goes in one request with others, all or nothing, and \(named)\(rest)")
            }
            if let more { sentences.append(more) }
            plan.items[index].decision = .refused(.drifted(sentences.joined(separator: "; ")))
        }
    }
}

extension PlannedItem {
    /// The transactions that it ends, as they were read.
    fileprivate var transactions: [Transaction] { [observed].compactMap { $0 } + ends }
}

extension WriteRequest {
    /// The accounts that a user's update changes.
    var accounts: [AccountPatch] {
        if case .updateUser(_, let patch) = self { patch.accounts } else { [] }
    }
}
