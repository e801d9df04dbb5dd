import ImpactFinance

extension PlanRefresher {
    /// Decides about each item that is to be sent anew. Other items stay as they are.
    ///
    /// A request that changes an account alone is sent again: the same figures once more change nothing. Nothing of a
    /// user's update is sent when one of the transactions that it ends has changed, because it is all or nothing.
    public static func refresh(_ plan: Plan, _ facts: Facts) -> Plan {
        var refreshed = plan
        refreshed.steps = []
        for step in plan.steps {
            switch step.request {
            case .endTransaction(let id, let ending):
                end(step, [.init(id: id, ending: ending)], facts, &refreshed)
            case .updateUser(let user, let patch) where plan.command == "patch-user":
                update(step, user, patch, facts, &refreshed)
            case .updateUser(_, let patch): end(step, patch.transactions, facts, &refreshed)
            case .createTransaction(let new): create(step, new, facts, &refreshed)
            case .updateAccount: refreshed.steps.append(step)
            }
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
            plan.steps.append(step)
            return
        }
        for index in step.items {
            let own = drifts.first { plan.items[index].isAbout($0.id) }
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

    private static func drifts(
        _ changes: [UserPatch.TransactionChange], _ step: Step, _ facts: Facts, _ plan: Plan
    ) -> [Drift] {
        changes.map { Drift($0, observed($0.id, step, plan), facts.transactions[$0.id]) }
    }

    /// Decides about a user's update that was asked for as such.
    private static func update(
        _ step: Step, _ user: String, _ patch: UserPatch, _ facts: Facts, _ plan: inout Plan
    ) {
        let drifts = drifts(patch.transactions, step, facts, plan)
        let review = AccountReview(patch.accounts, of: user, facts.accounts)
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
    private static func refuse(
        _ step: Step, _ drifts: [Drift], because more: String? = nil, _ plan: inout Plan
    ) {
        let causes = drifts.filter { $0.kind != .none }
        for index in step.items {
            let item = plan.items[index]
            let isOne = item.observed != nil
            let own = causes.filter { item.isAbout($0.id) }
            let others = causes.filter { cause in !own.contains { $0.id == cause.id } }
            var sentences = own.map { isOne ? "it \($0.words)" : "transaction \($0.id) \($0.words)" }
            if !others.isEmpty {
                let named = others.prefix(3).map { "\($0.id) \($0.words)" }.joined(separator: "; ")
                let rest = others.count > 3 ? "; and \(others.count - 3) more" : ""
                sentences.append("it goes in one request with others, all or nothing, and \(named)\(rest)")
            }
            if let more { sentences.append(more) }
            plan.items[index].decision = .refused(drifted(sentences.joined(separator: "; ")))
        }
    }

    private static func drifted(_ message: String) -> ItemError {
        ItemError(
            code: "drifted", message: message,
            hint: "nothing was sent for it; make a new plan from what is there now")
    }

    /// The transaction as it was when the plan was made.
    private static func observed(_ id: String, _ step: Step, _ plan: Plan) -> Transaction? {
        step.items.flatMap { [plan.items[$0].observed].compactMap { $0 } + plan.items[$0].ends }
            .first { Identifier.same($0.id, id) }
    }

    /// Decides about a transaction to be reported, as the planner would: what is there already is not sent again, but
    /// figures that follow it may still be due.
    private static func create(_ step: Step, _ new: NewTransaction, _ facts: Facts, _ plan: inout Plan) {
        guard let records = facts.records[new.externalId] else {
            return refuse(step, [], because: "its external id was not looked up again", &plan)
        }
        guard let record = records.first else {
            plan.steps.append(step)
            return
        }
        let differences = new.differences(from: record)
        guard records.count == 1, differences.isEmpty else {
            let conflict = RecordComparison.conflict(new, records, differences)
            for index in step.items { plan.items[index].decision = .refused(conflict) }
            return
        }
        let due = DueFigures(step.followUps, record, facts.accounts)
        plan.warnings += due.warnings
        for index in step.items {
            plan.items[index] = PlannedItem(record, due.patches.isEmpty ? .unchanged : .send)
        }
        guard let first = due.patches.first else { return }
        plan.steps.append(
            Step(.updateAccount(first), items: step.items, followUps: Array(due.patches.dropFirst())))
    }
}

extension PlannedItem {
    /// Whether a transaction is one that this item ends.
    fileprivate func isAbout(_ id: String) -> Bool {
        ([observed].compactMap { $0 } + ends).contains { Identifier.same($0.id, id) }
    }
}

extension WriteRequest {
    /// The accounts that a user's update changes.
    var accounts: [AccountPatch] {
        if case .updateUser(_, let patch) = self { patch.accounts } else { [] }
    }
}
