import ExactJSON
public import ImpactFinance

/// Decides what announcing an account to Impact Finance takes: its external id is looked up first, because without
/// that every call would make another account.
///
/// Source: the API page "Create new account" and the journey "Account provisioning".
public enum AccountPlanner {
    /// Makes the plan.
    ///
    /// `namesakes`: the user's accounts under the same external id. An external id is unique for one user only.
    /// `setup`: the installation's setup; nil when it is not known.
    public static func plan(_ new: NewAccount, namesakes: [Account], setup: AccountSetup?) -> Plan {
        var plan = Plan(
            command: Plan.createsAccount,
            items: [PlannedItem(externalId: new.externalId, decision: .send)],
            steps: [Step(.createAccount(new), items: [0])])
        let whole = plan.steps[0]
        plan.steps = []
        refresh(whole, new, namesakes, &plan)
        guard !plan.steps.isEmpty else { return plan }
        if let problem = new.figures.inconsistency { plan.warnings.append(problem) }
        if let setup, setup != .sharedPerUser {
            plan.warnings.append(
                "Impact Finance links no dream to the account by itself in the setup \(setup.rawValue): link it with "
                    + "`dreams api PATCH /dreams/ID` and the account's id as accountId")
        }
        return plan
    }

    /// Decides anew by what is there under the external id.
    static func refresh(_ step: Step, _ new: NewAccount, _ namesakes: [Account], _ plan: inout Plan) {
        guard let account = namesakes.first else {
            plan.explanations =
                ["\(new.type.rawValue) account \(new.externalId) of user \(new.userId)"]
                + new.figures.members.map { "\($0.name) \($0.value.stringValue ?? $0.value.text(.compact))" }
            return plan.steps.append(step)
        }
        let differences = new.differences(from: account)
        let isSame = namesakes.count == 1 && differences.isEmpty
        for index in step.items {
            plan.items[index].user = account.user
            guard isSame else {
                plan.items[index].decision = .refused(
                    RecordComparison.conflict(new, namesakes, differences))
                continue
            }
            plan.items[index].id = account.id
            plan.items[index].decision = .unchanged
        }
    }
}
