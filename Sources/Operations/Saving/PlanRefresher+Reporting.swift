import ExactJSON
import ImpactFinance

extension PlanRefresher {
    /// Decides about a transaction to be reported, as the planner would: what is there already is not sent again, but
    /// figures that follow it may still be due.
    static func create(_ step: Step, _ new: NewTransaction, _ facts: Facts, _ plan: inout Plan) {
        guard let records = facts.records[new.externalId] else {
            return refuse(step, [], because: "its external id was not looked up again", &plan)
        }
        guard let record = records.first else {
            if let why = balanceDrift(step, new, facts, plan) { return refuse(step, [], because: why, &plan) }
            return send(step, facts, &plan)
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
            let balance = plan.items[index].extras.filter { $0.name == ObservedBalance.name }
            plan.items[index] = PlannedItem(record, due.patches.isEmpty ? .unchanged : .send)
            plan.items[index].extras = balance
        }
        guard let first = due.patches.first else { return }
        plan.steps.append(
            Step(.updateAccount(first), items: step.items, followUps: Array(due.patches.dropFirst())))
    }

    /// Why the difference of a balance must not be reported any more; nil when nothing speaks against it.
    private static func balanceDrift(
        _ step: Step, _ new: NewTransaction, _ facts: Facts, _ plan: Plan
    ) -> String? {
        for index in step.items {
            let balance: ObservedBalance
            do throws(JSONShapeError) {
                guard let kept = try plan.items[index].balance() else { continue }
                balance = kept
            } catch {
                return "the balance that it was worked out from is not understood: \(error)"
            }
            if let why = balance.drift(facts.accounts, step.followUps, at: new.settledAt) { return why }
        }
        return nil
    }

    /// Decides about figures that are sent alone.
    static func figures(_ step: Step, _ facts: Facts, _ plan: inout Plan) {
        let items = step.items.map { plan.items[$0] }
        let record = items.first?.observed ?? items.first?.externalId.flatMap { facts.records[$0]?.first }
        let due = DueFigures(current: step.accountPatches, at: record?.settledAt, facts.accounts)
        plan.warnings += due.warnings
        guard let first = due.patches.first else {
            for index in step.items {
                plan.items[index].decision = .unchanged
                // What became of them in an earlier attempt is over: newer ones are there.
                plan.items[index].extras.removeAll { $0.name == "accountUpdates" }
            }
            return
        }
        plan.steps.append(
            Step(.updateAccount(first), items: step.items, followUps: Array(due.patches.dropFirst())))
    }
}
