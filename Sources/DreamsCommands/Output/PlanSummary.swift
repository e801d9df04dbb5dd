import Money
import Operations
import Presentation

/// What a write will do, in the lines that an operator reads before saying yes.
struct PlanSummary {
    var plan: Plan
    var amounts: AmountReader
    /// Where it goes: `bank.example (profile test)`.
    var target: String
    var isProduction: Bool
    /// When the command began: the time of everything that was given none. Nil when the plan is older.
    var now: Timestamp?

    /// The lines.
    var lines: [String] {
        var lines = ["\(plan.command): \(Plural.of(plan.sendingCount, noun)) at \(target)"]
        if isProduction { lines[0] += ", PRODUCTION" }
        lines += totals.lines.map { "  " + $0 }
        lines += times
        lines += users
        lines += notSending()
        return lines
    }

    /// The question at the end.
    var question: String {
        let count = Plural.of(plan.sendingCount, noun)
        return switch plan.command {
        case "settle": "Settle \(count)?"
        case "fail": "Fail \(count)?"
        case "reconcile": "Report \(count)?"
        case Plan.createsAccount: "Announce \(count)?"
        case Plan.createsTestbankAccount: "Create \(count)?"
        case Plan.deletesTestbankAccount: "Delete \(count)?"
        case _ where Plan.movesMoney.contains(plan.command): "Make \(count)?"
        default: "Update \(count)?"
        }
    }

    private var noun: String {
        switch plan.command {
        case "patch-user": "user"
        case _ where Plan.keepsAccounts.contains(plan.command): "account"
        case _ where Plan.movesMoney.contains(plan.command): "movement"
        default: "transaction"
        }
    }

    private var totals: Totals {
        var totals = Totals()
        for item in plan.sending {
            for ended in item.ends {
                totals.add(
                    type: ended.type.rawValue, amountCents: ended.amountCents, currency: amounts.currency)
            }
            guard item.ends.isEmpty, let type = item.type, let amount = item.amountCents else { continue }
            totals.add(type: type.rawValue, amountCents: amount, currency: amounts.currency)
        }
        return totals
    }

    /// The times that were given and will be sent: they cannot be changed afterwards.
    private var times: [String] {
        let given = plan.steps.flatMap(\.request.times).filter { $0 != now }
        guard let first = given.min(), let last = given.max() else { return [] }
        return ["  with the time \(first)" + (first == last ? "" : " to \(last)")]
    }

    private var users: [String] {
        var names: [String] = []
        var seen: Set<String> = []
        for item in plan.sending {
            guard let name = item.user?.externalId ?? item.user?.id, seen.insert(name).inserted else {
                continue
            }
            names.append(name)
            if names.count > 1000 { break }
        }
        if plan.command == "patch-user" {
            return plan.items.prefix(1).map { item in
                "  user \(item.id ?? "")" + ((item.user?.externalId).map { " (\($0))" } ?? "")
            }
        }
        guard !names.isEmpty else { return [] }
        let shown = names.prefix(5).joined(separator: ", ")
        let rest = names.count > 5 ? " and \(names.count > 1000 ? "many" : String(names.count - 5)) more" : ""
        return ["  \(names.count == 1 ? "user" : "users") \(shown)\(rest)"]
    }

    private func notSending() -> [String] {
        var lines: [String] = []
        let unchanged = plan.items.count { $0.decision == .unchanged }
        if unchanged > 0 { lines.append("  \(unchanged) unchanged: nothing to send") }
        let refused = plan.items.compactMap { item -> (PlannedItem, ItemError)? in
            if case .refused(let error) = item.decision { (item, error) } else { nil }
        }
        lines += refused.prefix(10).map { item, error in
            "  refused: \(item.label ?? "-"): \(error.message)"
        }
        if refused.count > 10 { lines.append("  and \(refused.count - 10) more refused") }
        if let hint = refused.map(\.1).sharedHint { lines.append("  hint: \(hint)") }
        return lines
    }
}

extension WriteRequest {
    /// When, it says, transactions ended.
    fileprivate var times: [Timestamp] {
        switch self {
        case .endTransaction(_, let ending): [ending.time]
        case .updateUser(_, let patch): patch.transactions.map(\.ending.time)
        case .createTransaction(let new): [new.settledAt]
        case .updateAccount, .createAccount, .testbank: []
        }
    }
}
