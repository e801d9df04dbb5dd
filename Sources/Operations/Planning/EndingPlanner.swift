import ImpactFinance
public import Money

/// What a user asked to be settled or failed: one transaction.
public struct EndingRequest: Sendable, Equatable {
    /// Impact Finance's id of the transaction.
    public var id: String
    /// When it ended, when the user said so; else the run's own time.
    public var at: Timestamp?
    /// The amount that the user's data gave, to be held against the service's.
    public var expectedAmountCents: Int64?

    /// Makes a request.
    public init(id: String, at: Timestamp? = nil, expectedAmountCents: Int64? = nil) {
        self.id = id
        self.at = at
        self.expectedAmountCents = expectedAmountCents
    }
}

/// Decides what settling or failing transactions takes: a pure function of what was read.
///
/// The routes are the documented journeys: savings alone go by `PATCH /transactions/{id}`; what touches a
/// Performance account goes by `PATCH /users/{id}`, all of one user's in one atomic request, with the new
/// figures of every account when it settles.
public struct EndingPlanner: Sendable {
    /// Whether transactions are settled or failed.
    public enum Goal: String, Sendable {
        case settle
        case fail
    }

    /// Settle or fail.
    public var goal: Goal
    /// The time that items without one of their own get, fixed before anything is sent.
    public var time: Timestamp
    /// New figures of Performance accounts.
    public var figures: FiguresTable
    /// Whether to settle on Performance accounts without figures.
    public var withoutFigures: Bool
    /// The installation's setup, when it is known.
    public var setup: AccountSetup?

    /// Makes a planner.
    public init(
        goal: Goal, time: Timestamp, figures: FiguresTable = FiguresTable(), withoutFigures: Bool = false,
        setup: AccountSetup? = nil
    ) {
        self.goal = goal
        self.time = time
        self.figures = figures
        self.withoutFigures = withoutFigures
        self.setup = setup
    }

    /// Makes the plan for requests in the order of the input.
    public func plan(_ requests: [EndingRequest], _ read: [String: ReadTransaction]) -> Plan {
        var plan = Plan(command: goal.rawValue)
        var usedRows: Set<Int> = []
        let shared = sharedExternalIds(read)
        let table = figures.index
        var groups = UserGroups()
        var seen = IdentifierSet()
        plan.items.reserveCapacity(requests.count)
        plan.steps.reserveCapacity(requests.count)
        for request in requests {
            guard case .found(let transaction)? = read[request.id] else {
                plan.items.append(missing(request, read[request.id]))
                continue
            }
            guard seen.insert(Identifier.key(transaction.id)) else {
                plan.items.append(PlannedItem(transaction, .refused(Self.duplicate)))
                continue
            }
            var item = PlannedItem(transaction, decide(request, transaction))
            var accounts: [AccountPatch] = []
            if item.decision == .send, goal == .settle, transaction.touchesPerformance {
                switch patches(transaction, table, shared, &usedRows) {
                case .success(let patches): accounts = patches
                case .failure(let error): item.decision = .refused(error)
                }
            }
            plan.items.append(item)
            guard item.decision == .send else { continue }
            let change = ending(request)
            if let warning = change.warning(about: transaction) { plan.warnings.append(warning) }
            route(transaction, change, accounts, index: plan.items.count - 1, &plan, &groups)
        }
        groups.finish(&plan)
        plan.warnings += unusedRows(usedRows)
        return plan
    }

    /// Adds the item to the user's atomic request, or gives it one of its own.
    private func route(
        _ transaction: Transaction, _ change: Ending, _ accounts: [AccountPatch], index: Int,
        _ plan: inout Plan, _ groups: inout UserGroups
    ) {
        guard transaction.touchesPerformance else {
            plan.steps.append(Step(.endTransaction(id: transaction.id, change), items: [index]))
            return
        }
        groups.add(transaction, change, accounts, index: index, &plan)
    }

    private static let duplicate = ItemError(
        code: "duplicate_id", message: "it is the same transaction as an item before",
        hint: "name each transaction once")

    private func ending(_ request: EndingRequest) -> Ending {
        goal == .settle ? .settled(request.at ?? time) : .failed(request.at ?? time)
    }

    private func decide(_ request: EndingRequest, _ transaction: Transaction) -> PlannedItem.Decision {
        let target: TransactionState = goal == .settle ? .settled : .failed
        if let expected = request.expectedAmountCents, expected != transaction.amountCents {
            return .refused(
                ItemError(
                    code: "amount_differs",
                    message: "the input says \(expected) cents, the service \(transaction.amountCents)",
                    hint: "list the transaction again and check what was moved"))
        }
        if transaction.state == target { return .unchanged }
        guard transaction.state == .requested else {
            return .refused(
                ItemError(
                    code: "wrong_state",
                    message: "it is \(transaction.state.rawValue), and only a requested transaction can be "
                        + (goal == .settle ? "settled" : "failed"),
                    hint: "`dreams show \(transaction.id)` shows all of it"))
        }
        return unknownParts(of: transaction).map(PlannedItem.Decision.refused) ?? .send
    }

    /// What about a requested transaction we do not understand well enough to act on it.
    private func unknownParts(of transaction: Transaction) -> ItemError? {
        let update = "check the transaction by hand, and whether there is a newer dreams"
        guard TransactionType.documented.contains(transaction.type) else {
            return ItemError(
                code: "unknown_type", message: "its type `\(transaction.type.rawValue)` is not known",
                hint: update)
        }
        if let account = transaction.accounts.first(where: {
            $0.accountType != .sharedSavings && $0.accountType != .performance
        }) {
            return ItemError(
                code: "unknown_account_type",
                message: "the type `\(account.type)` of account \(account.id) is not known", hint: update)
        }
        // Without a reference nobody can tell whether figures are due. Harmless with one savings account a user.
        let needed = transaction.type == .internal ? 2 : 1
        if transaction.accounts.count < needed, goal == .settle, setup != .sharedPerUser {
            return ItemError(
                code: "account_missing", message: "the service does not say which account it touches",
                hint: "with one SharedSavings account a user, set account_setup to shared-per-user")
        }
        return nil
    }

    private func patches(
        _ transaction: Transaction, _ table: FiguresTable.Index, _ shared: Set<String>,
        _ used: inout Set<Int>
    ) -> Result<[AccountPatch], ItemError> {
        var patches: [AccountPatch] = []
        for account in transaction.accounts where account.accountType == .performance {
            guard !patches.contains(where: { $0.id == account.id }) else { continue }
            switch table.match(account, sharing: account.externalId.map(shared.contains) ?? false) {
            case .figures(let figures, let row):
                used.insert(row)
                patches.append(AccountPatch(id: account.id, figures: figures))
            case .missing where withoutFigures: break
            case .missing:
                return .failure(
                    ItemError(
                        code: "figures_missing",
                        message: "it touches the Performance account \(account.id)"
                            + (account.externalId.map { " (\($0))" } ?? "")
                            + ", and there are no new figures for it",
                        hint: "give them with --accounts FILE, or settle with --without-figures"))
            case .ambiguous(let problem, let rows):
                used.formUnion(rows)
                return .failure(
                    ItemError(
                        code: "figures_ambiguous", message: problem,
                        hint: "name each account by `id`, in one row"))
            }
        }
        return .success(patches)
    }

    private func missing(_ request: EndingRequest, _ read: ReadTransaction?) -> PlannedItem {
        var error = ItemError(
            code: "unknown_id", message: "there is no transaction with this id",
            hint: "`dreams list-requested` lists what can be acted on")
        if case .missing(let answer)? = read {
            error.status = answer.status
            error.requestId = answer.requestId
        }
        return PlannedItem(id: request.id, decision: .refused(error))
    }

    /// The external ids that more than one Performance account of this run has.
    private func sharedExternalIds(_ read: [String: ReadTransaction]) -> Set<String> {
        var ids: [String: String] = [:]
        var shared: Set<String> = []
        for case .found(let transaction) in read.values where transaction.touchesPerformance {
            for account in transaction.accounts where account.accountType == .performance {
                guard let external = account.externalId else { continue }
                if let other = ids.updateValue(account.id, forKey: external), other != account.id {
                    shared.insert(external)
                }
            }
        }
        return shared
    }

    private func unusedRows(_ used: Set<Int>) -> [String] {
        figures.rows.indices.filter { !used.contains($0) }.map {
            "\(figures.rows[$0].place) is for an account that no item to be settled touches; it is not sent"
        }
            + figures.rows.indices.filter(used.contains).compactMap { index in
                figures.rows[index].figures.inconsistency.map { "\(figures.rows[index].place): \($0)" }
            }
    }
}

/// The atomic requests of a plan while they grow: one a user, put together at the end, because a request that is
/// taken apart for each of its transactions would be copied as often.
private struct UserGroups {
    private struct Group {
        let step: Int
        let user: String
        var patch = UserPatch()
        var accounts: Set<String> = []
        var items: [Int] = []
    }

    private var groups: [Group] = []
    private var places: [String: Int] = [:]

    /// Adds an item. The request stands in the plan where the user's first item is.
    mutating func add(
        _ transaction: Transaction, _ change: Ending, _ accounts: [AccountPatch], index: Int,
        _ plan: inout Plan
    ) {
        let id = transaction.user.id
        let user = Identifier.key(id)
        let place = places[user] ?? groups.count
        if place == groups.count {
            places[user] = place
            groups.append(Group(step: plan.steps.count, user: id))
            plan.steps.append(Step(.updateUser(id: id, UserPatch()), items: []))
        }
        groups[place].patch.transactions.append(.init(id: transaction.id, ending: change))
        for account in accounts where groups[place].accounts.insert(Identifier.key(account.id)).inserted {
            groups[place].patch.accounts.append(account)
        }
        groups[place].items.append(index)
    }

    /// Puts the requests into their places.
    func finish(_ plan: inout Plan) {
        for group in groups {
            plan.steps[group.step] = Step(.updateUser(id: group.user, group.patch), items: group.items)
        }
    }
}
