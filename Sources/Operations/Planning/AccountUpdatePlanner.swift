import ExactJSON
public import ImpactFinance

/// Decides what changing an account of Impact Finance takes: a Performance account's figures, a SharedSavings account's
/// external id.
///
/// Source: the API page "Update an existing Account".
public enum AccountUpdatePlanner {
    /// The name of the item's member that holds the old values of what changes.
    static let before = "before"

    /// Makes the plan.
    ///
    /// `account`: as it was read; nil when there is none.
    public static func plan(_ patch: AccountPatch, _ account: Account?) -> Plan {
        var plan = Plan(command: Plan.updatesAccount, items: [PlannedItem(id: patch.id, decision: .send)])
        guard let account else {
            plan.items[0].decision = .refused(
                ItemError(
                    code: "unknown_account", message: "there is no account \(patch.id)", hint: "check the id")
            )
            return plan
        }
        plan.items[0].externalId = account.externalId
        plan.items[0].user = account.user
        if let error = problem(patch, account) {
            plan.items[0].decision = .refused(error)
            return plan
        }
        let names = patch.names(notShownBy: account)
        guard !names.isEmpty else {
            plan.items[0].decision = .unchanged
            return plan
        }
        let old = members(account, names)
        plan.items[0].extras = [.init(name: before, value: .object(JSONObject(old)))]
        plan.steps = [Step(.updateAccount(patch), items: [0])]
        plan.explanations = changes(patch, old)
        if !patch.figures.isEmpty, let why = patch.figures.completed(by: account.figures).inconsistency {
            plan.warnings.append("account \(patch.id): \(why)")
        }
        return plan
    }

    /// Each value that changes, old and new.
    private static func changes(_ patch: AccountPatch, _ old: [JSONObject.Member]) -> [String] {
        old.map { member in
            let new = patch.body["account"]?[member.name] ?? .null
            return "\(member.name): \(show(member.value)) → \(show(new))"
        }
    }

    /// What speaks against sending it to such an account.
    private static func problem(_ patch: AccountPatch, _ account: Account) -> ItemError? {
        if account.type == .sharedSavings, !patch.figures.isEmpty {
            return ItemError(
                code: "wrong_account_type",
                message:
                    "account \(patch.id) is a SharedSavings account, whose balance follows from its transactions",
                hint: "`dreams reconcile --account \(patch.id) --actual-balance AMOUNT` reports a difference")
        }
        if account.type == .performance, let external = patch.externalId, external != account.externalId {
            return ItemError(
                code: "wrong_account_type",
                message: "account \(patch.id) is a Performance account, whose external id cannot be changed",
                hint: "only the figures of a Performance account can be changed")
        }
        return patch.overtaken(by: account, orAt: nil).map(ItemError.olderFigures)
    }

    /// Decides anew by what the account is like now: a value that is neither as it was nor as it is to be was changed by
    /// somebody else, and nobody has said yes to that.
    static func refresh(_ step: Step, _ patch: AccountPatch, _ account: Account?, _ plan: inout Plan) {
        guard let index = step.items.first else { return }
        guard let account else {
            plan.items[index].decision = .refused(.drifted("account \(patch.id) is not there any more"))
            return
        }
        if let error = problem(patch, account) {
            plan.items[index].decision = .refused(.drifted(error.message))
            return
        }
        let names = patch.names(notShownBy: account)
        guard !names.isEmpty else {
            plan.items[index].decision = .unchanged
            return
        }
        let old = plan.items[index].extras.first { $0.name == before }?.value ?? .object(JSONObject([]))
        let now = members(account, names)
        let changed = now.filter { old[$0.name] != $0.value }
        guard changed.isEmpty else {
            let words = changed.map {
                "\($0.name) \(show(old[$0.name] ?? .null)) → \(show($0.value))"
            }
            plan.items[index].decision = .refused(
                .drifted("it has changed since the plan was made: \(words.joined(separator: ", "))"))
            return
        }
        plan.steps.append(step)
        plan.explanations = changes(patch, now)
    }

    private static func members(_ account: Account, _ names: [String]) -> [JSONObject.Member] {
        names.map { .init(name: $0, value: account.json[$0] ?? .null) }
    }

    private static func show(_ value: JSON) -> String {
        value.isNull ? "none" : value.stringValue ?? value.text(.compact)
    }
}
