import ExactJSON
public import Testbank
public import WebAPI

/// Decides what creating, changing and deleting an account of Testbank takes.
public enum TestbankAccountPlanner {
    /// The name of the item's member that holds what the account was like.
    static let before = AccountUpdatePlanner.before

    /// Looks the external id up and plans a new account.
    ///
    /// - Throws: ``APIError``.
    public static func create(_ new: NewAccount, _ client: TestbankClient) async throws(APIError) -> Plan {
        create(new, try await Namesakes.read(new, client))
    }

    static func create(_ new: NewAccount, _ found: Namesakes) -> Plan {
        var plan = Plan(
            command: Plan.createsTestbankAccount,
            items: [PlannedItem(externalId: new.externalId, decision: .send)])
        plan.explanations = [
            "\(new.name), \(new.visibility.rawValue), in \(new.currency)",
            "external id \(new.externalId ?? "none")",
        ]
        if let opening = new.opening {
            plan.explanations.append(
                "opening balance \(opening.amount.text(decimals: 2)) \(new.currency), reference “\(opening.reference)”"
            )
        }
        refresh(Step(.testbank(.createAccount(new)), items: [0]), new, found, &plan)
        if !plan.steps.isEmpty, let reason = found.incompleteness {
            plan.warnings.append(
                "the list of accounts is not complete (\(reason)): one with this external id may be there already"
            )
        }
        return plan
    }

    static func refresh(_ step: Step, _ new: NewAccount, _ found: Namesakes, _ plan: inout Plan) {
        switch found.judge(new) {
        case .none: plan.steps.append(step)
        case .same(let account):
            for index in step.items {
                plan.items[index].id = account.id.text
                plan.items[index].decision = .unchanged
            }
        case .conflict(let error):
            for index in step.items { plan.items[index].decision = .refused(error) }
        }
    }

    /// Plans a change of an account as it was read.
    public static func update(_ change: AccountChange, _ account: Account) -> Plan {
        var plan = Plan(
            command: Plan.updatesTestbankAccount,
            items: [PlannedItem(id: change.id.text, externalId: account.externalId, decision: .send)])
        let names = change.names(notShownBy: account)
        guard !names.isEmpty else {
            plan.items[0].decision = .unchanged
            return plan
        }
        let old = members(account, names)
        plan.items[0].extras = [.init(name: before, value: .object(JSONObject(old)))]
        let unchanged = change.names.filter { !names.contains($0) }
        plan.steps = [
            Step(.testbank(.updateAccount(change)), items: [0], alreadySo: Set(unchanged))
        ]
        plan.explanations = [words(account)] + changes(change, old)
        return plan
    }

    /// Each value that changes, old and new.
    static func changes(_ change: AccountChange, _ old: [JSONObject.Member]) -> [String] {
        let new = [
            "name": change.name, "visibility": change.visibility?.rawValue, "externalId": change.externalId,
        ]
        return old.map { member in
            "\(member.name): \(member.value.stringValue ?? "none") → \((new[member.name] ?? nil) ?? "none")"
        }
    }

    /// Plans the deletion of an account as it was read.
    public static func delete(_ account: Account) -> Plan {
        var plan = Plan(
            command: Plan.deletesTestbankAccount,
            items: [PlannedItem(id: account.id.text, externalId: account.externalId, decision: .send)],
            steps: [Step(.testbank(.deleteAccount(account.id, asSeen: account)), items: [0])])
        let old = members(account, whole)
        plan.items[0].extras = [.init(name: before, value: .object(JSONObject(old)))]
        plan.explanations = [words(account)]
        if let balance = account.balanceTotal, !balance.isZero {
            plan.warnings.append(
                "there are \(balance.text(decimals: 2)) \(account.currency ?? "") on account \(account.id), which go with it"
            )
        }
        return plan
    }

    /// Refuses what is asked about an account that is not there.
    public static func refused(_ command: String, id: String?, externalId: String?, _ error: ItemError)
        -> Plan
    {
        Plan(
            command: command,
            items: [PlannedItem(id: id, externalId: externalId, decision: .refused(error))])
    }

    /// Everything that an operator who deletes an account has seen of it.
    static let whole = ["name", "visibility", "currency", "balanceTotal", "externalId"]

    static func members(_ account: Account, _ names: [String]) -> [JSONObject.Member] {
        names.map { .init(name: $0, value: account.json[$0] ?? .null) }
    }

    /// What has changed of an account, in words: `balanceTotal 0.00 → 5.00`; nil when it is as it was.
    static func change(from old: Account, to new: Account) -> String? {
        let before = JSON.object(JSONObject(members(old, whole)))
        let changed = members(new, whole).filter { before[$0.name] != $0.value }
        return changed.isEmpty ? nil : words(changed, since: before)
    }

    static func words(_ changed: [JSONObject.Member], since old: JSON) -> String {
        changed.map {
            "\($0.name) \(old[$0.name]?.stringValue ?? "none") → \($0.value.stringValue ?? "none")"
        }.joined(separator: ", ")
    }

    static func words(_ account: Account) -> String {
        let name = account.name.map { " (\($0))" } ?? ""
        guard let balance = account.balanceTotal else { return "account \(account.id)\(name)" }
        return
            "account \(account.id)\(name), balance now \(balance.text(decimals: 2)) \(account.currency ?? "")"
    }
}
