public import ImpactFinance
public import WebAPI

extension EndingPlanner {
    /// Makes the plan, and reads the accounts whose figures it would send, to hold these against what the service has.
    /// Without figures nothing is read.
    ///
    /// - Throws: ``APIError`` for anything but an unknown account: a run that cannot read must not write.
    public func plan(
        _ requests: [EndingRequest], _ read: [String: ReadTransaction], client: ImpactFinanceClient,
        concurrency: Int
    ) async throws(APIError) -> Plan {
        let plan = plan(requests, read)
        let wanted = goal == .settle && !figures.rows.isEmpty ? Self.accountsOfFigures(in: plan) : []
        guard !wanted.isEmpty else { return plan }
        let reader = AccountReader(client: client, concurrency: concurrency)
        return Self.review(plan, try await reader.read(wanted))
    }

    /// The accounts whose figures a plan would send.
    static func accountsOfFigures(in plan: Plan) -> [AccountReader.Wanted] {
        plan.steps.flatMap { step in
            guard case .updateUser(let user, let patch) = step.request else {
                return [AccountReader.Wanted]()
            }
            return patch.accounts.map { .init(id: $0.id, userId: user) }
        }
    }

    /// Refuses every request that would send figures to an account that is not there, is not the user's, or has been
    /// valued since. What is left keeps what was observed: a pure function of what was read.
    static func review(_ plan: Plan, _ accounts: [String: Account]) -> Plan {
        var reviewed = plan
        reviewed.steps = []
        for var step in plan.steps {
            guard case .updateUser(let user, let patch) = step.request, !patch.accounts.isEmpty else {
                reviewed.steps.append(step)
                continue
            }
            let problems = patch.accounts.flatMap { account in
                account.problems(with: accounts[account.id], of: user)
                    .map { (id: account.id, error: Self.hinting($0, account.id)) }
            }
            guard problems.isEmpty else {
                for index in step.items {
                    reviewed.items[index].decision = .refused(refusal(of: plan.items[index], problems))
                }
                continue
            }
            for index in step.items { keep(patch.accounts, accounts, &reviewed.items[index]) }
            step.alreadySo = patch.alreadyShown(by: accounts)
            reviewed.steps.append(step)
            reviewed.warnings += inconsistencies(patch.accounts, accounts)
        }
        reviewed.warnings += refusedBeside(reviewed)
        reviewed.explanations = FiguresChange.lines(reviewed.steps, accounts)
        return reviewed
    }

    /// Keeps with an item how the accounts that it touches were.
    private static func keep(
        _ patches: [AccountPatch], _ accounts: [String: Account], _ item: inout PlannedItem
    ) {
        let own = item.observed?.accounts.map(\.id) ?? []
        let before = patches.filter { own.contains($0.id) }.compactMap { patch in
            accounts[patch.id].map { ObservedAccount(id: patch.id, $0) }
        }
        if !before.isEmpty { item.extras.append(ObservedAccount.member(before)) }
    }

    /// What the service says about an account is no mistake in the request, as it would be in an update of a user.
    private static func hinting(_ error: ItemError, _ account: String) -> ItemError {
        guard error.code != ItemError.olderFigures("").code else { return error }
        var error = error
        error.hint = "`dreams accounts show \(account)` shows what the service has; nothing was sent for it"
        return error
    }

    /// All or nothing: an item says what speaks against its own accounts, then what does against the others.
    private static func refusal(
        of item: PlannedItem, _ problems: [(id: String, error: ItemError)]
    ) -> ItemError {
        let accounts = item.observed?.accounts.map(\.id) ?? []
        let own = problems.filter { accounts.contains($0.id) }
        let others = problems.filter { !accounts.contains($0.id) }.map(\.error.message)
        var sentences = own.map(\.error.message)
        if !others.isEmpty {
            sentences.append(
                "it goes in one request with others, all or nothing, and " + others.joined(separator: "; "))
        }
        guard var error = own.first?.error ?? problems.first?.error else { return .olderFigures("") }
        error.message = sentences.joined(separator: "; ")
        return error
    }

    /// Figures are those of the end: an account whose figures are sent must not count what is not settled.
    private static func refusedBeside(_ plan: Plan) -> [String] {
        var refused: [String: [String]] = [:]
        for item in plan.items where item.decision.refusal != nil {
            guard let transaction = item.observed, transaction.touchesPerformance else { continue }
            for id in Set(transaction.accounts.map(\.id)) { refused[id, default: []].append(transaction.id) }
        }
        guard !refused.isEmpty else { return [] }
        return plan.steps.flatMap(\.request.accounts).compactMap { patch in
            refused[patch.id].map {
                "the figures of account \(patch.id) are sent, and \($0.joined(separator: ", ")), which "
                    + "\($0.count == 1 ? "touches" : "touch") it too, will not be settled: make sure that they do not "
                    + "count \($0.count == 1 ? "it" : "them")"
            }
        }
    }

    /// What does not add up only when the figures that stay are counted too; the planner has told the rest.
    private static func inconsistencies(
        _ patches: [AccountPatch], _ accounts: [String: Account]
    ) -> [String] {
        patches.compactMap { patch in
            guard patch.figures.inconsistency == nil, let account = accounts[patch.id] else { return nil }
            return patch.figures.completed(by: account.figures).inconsistency.map {
                "account \(patch.id): \($0)"
            }
        }
    }
}

extension UserPatch {
    /// The names of the parts that are as asked for before anything is sent.
    func alreadyShown(by shown: [String: Account]) -> Set<String> {
        Set(
            accounts.filter { patch in shown[patch.id].map { patch.names(notShownBy: $0).isEmpty } ?? false }
                .map { Reading.Part.name(account: $0.id) })
    }
}
