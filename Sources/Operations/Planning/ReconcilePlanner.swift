import ExactJSON
public import ImpactFinance
import Money

/// What a user asked to be reported: one transaction that began outside.
public struct ReconcileRequest: Sendable, Equatable {
    /// The transaction.
    public var transaction: NewTransaction
    /// Whether the user gave the time; else it is the run's own, and an older record with another one is the same.
    public var isTimeGiven: Bool
    /// The balance that it was worked out from, if it was.
    public var balance: ObservedBalance?
    /// Where it was given, for messages: `file.csv line 3`, or the options.
    public var place: String

    /// Makes a request.
    public init(
        transaction: NewTransaction, isTimeGiven: Bool, balance: ObservedBalance? = nil, place: String
    ) {
        self.transaction = transaction
        self.isTimeGiven = isTimeGiven
        self.balance = balance
        self.place = place
    }
}

/// Decides what reporting transactions takes: looks every external id and account up first.
public struct ReconcilePlanner: Sendable {
    /// What was read before deciding.
    public struct Facts: Sendable {
        /// The transactions under each external id.
        public var records: [String: [Transaction]] = [:]
        /// The accounts by id; those that do not exist are missing.
        public var accounts: [String: Account] = [:]

        /// Makes empty facts.
        public init() {}
    }

    /// New figures of Performance accounts.
    public var figures: FiguresTable

    /// Makes a planner.
    public init(figures: FiguresTable = FiguresTable()) {
        self.figures = figures
    }

    /// Makes the plan, in the order of the input.
    public func plan(_ requests: [ReconcileRequest], _ facts: Facts) -> Plan {
        var plan = Plan(command: "reconcile")
        let lookUp = FiguresLookUp(figures, facts.accounts.values)
        var usedRows: Set<Int> = []
        var externalIds: Set<String> = []
        for request in requests {
            let new = request.transaction
            var item = PlannedItem(
                externalId: new.externalId, amountCents: new.amountCents, type: new.type,
                user: new.accountIds.lazy.compactMap { facts.accounts[$0]?.user }.first, decision: .send)
            let isFirst = externalIds.insert(new.externalId).inserted
            switch isFirst ? decide(request, facts) : .failure(Self.duplicate) {
            case .failure(let error): item.decision = .refused(error)
            case .success(let existing):
                switch patches(new, facts, lookUp, &usedRows) {
                case .failure(let error): item.decision = .refused(error)
                case .success(let patches):
                    plan.warnings += inconsistencies(patches, facts)
                    if let existing {
                        item = PlannedItem(existing, .unchanged)
                        addDue(patches, existing, facts, &item, &plan)
                    } else if let why = request.balance?.drift(facts.accounts, patches, at: new.settledAt) {
                        item.decision = .refused(.drifted(why))
                    } else {
                        report(new, patches, facts, &item, &plan)
                    }
                }
            }
            if let balance = request.balance { item.extras.insert(balance.member, at: 0) }
            plan.items.append(item)
        }
        plan.warnings += figures.rows.indices.filter { !usedRows.contains($0) }.map {
            "\(figures.rows[$0].place) is for an account that no transaction touches; it is not sent"
        }
        return plan
    }

    private func report(
        _ new: NewTransaction, _ patches: [AccountPatch], _ facts: Facts, _ item: inout PlannedItem,
        _ plan: inout Plan
    ) {
        let due = DueFigures(current: patches, at: new.settledAt, facts.accounts)
        plan.warnings += due.warnings
        plan.steps.append(
            Step(.createTransaction(new), items: [plan.items.count], followUps: due.patches))
        warnOfMissingFigures(new, patches, facts, &item, &plan)
    }

    /// When the record is there already, figures that differ from the account's are still sent: they are what an
    /// earlier run may have left undone. They are not when the account has been valued since.
    private func addDue(
        _ patches: [AccountPatch], _ record: Transaction, _ facts: Facts, _ item: inout PlannedItem,
        _ plan: inout Plan
    ) {
        let due = DueFigures(patches, record, facts.accounts)
        plan.warnings += due.warnings
        guard let first = due.patches.first else { return }
        item.decision = .send
        plan.steps.append(
            Step(.updateAccount(first), items: [plan.items.count], followUps: Array(due.patches.dropFirst())))
    }

    /// Says which Performance accounts stay stale, and how to mend that.
    private func warnOfMissingFigures(
        _ new: NewTransaction, _ patches: [AccountPatch], _ facts: Facts, _ item: inout PlannedItem,
        _ plan: inout Plan
    ) {
        let missing = performanceAccounts(new, facts).map(\.id).filter { id in
            !patches.contains { $0.id == id }
        }
        guard !missing.isEmpty else { return }
        item.extras.append(.init(name: "figuresMissing", value: .array(missing.map(JSON.string))))
        plan.warnings += missing.map {
            "the figures of the Performance account \($0) do not follow by themselves; give them with --accounts FILE, or "
                + "send them afterwards with: dreams patch-user \(new.userId) --account "
                + "'\($0),balanceCents=…,liquidBalanceCents=…,performanceCents=…,totalAcquisitionCostCents=…'"
        }
    }

    private static let duplicate = ItemError(
        code: "duplicate_id", message: "its external id is that of a transaction before it",
        hint: "give each transaction an external id of its own")

    /// The equal record that is there already, nil when there is none.
    private func decide(
        _ request: ReconcileRequest, _ facts: Facts
    ) -> Result<Transaction?, ItemError> {
        let new = request.transaction
        guard let records = facts.records[new.externalId] else {
            return .failure(
                ItemError(
                    code: "not_looked_up", message: "its external id was not looked up",
                    hint: "report this bug"))
        }
        if let record = records.first {
            let differences = new.differences(from: record, comparingSettledAt: request.isTimeGiven)
            return records.count == 1 && differences.isEmpty
                ? .success(record) : .failure(RecordComparison.conflict(new, records, differences))
        }
        for id in new.accountIds {
            guard let account = facts.accounts[id] else {
                return .failure(
                    ItemError(
                        code: "unknown_account", message: "there is no account \(id)", hint: "check the id"))
            }
            if !Identifier.same(account.user.id, new.userId) {
                return .failure(
                    ItemError(
                        code: "foreign_account",
                        message: "account \(id) belongs to user \(account.user.id), not to \(new.userId)",
                        hint: "check the user id and the account id"))
            }
        }
        return .success(nil)
    }

    private func patches(
        _ new: NewTransaction, _ facts: Facts, _ lookUp: FiguresLookUp, _ used: inout Set<Int>
    ) -> Result<[AccountPatch], ItemError> {
        var patches: [AccountPatch] = []
        for account in performanceAccounts(new, facts) {
            switch lookUp.match(account) {
            case .figures(let figures, let row):
                used.insert(row)
                patches.append(AccountPatch(id: account.id, figures: figures))
            case .missing: break
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

    /// The Performance accounts that a transaction touches, each once.
    private func performanceAccounts(_ new: NewTransaction, _ facts: Facts) -> [Account] {
        var ids: Set<String> = []
        return new.accountIds.compactMap { facts.accounts[$0] }
            .filter { $0.type == .performance && ids.insert($0.id).inserted }
    }

    private func inconsistencies(_ patches: [AccountPatch], _ facts: Facts) -> [String] {
        patches.compactMap { patch in
            let figures = facts.accounts[patch.id].map { patch.figures.completed(by: $0.figures) }
            return (figures ?? patch.figures).inconsistency.map { "account \(patch.id): \($0)" }
        }
    }
}

extension NewTransaction {
    /// The accounts that it touches, the one the money leaves first.
    public var accountIds: [String] { [fromAccountId, toAccountId].compactMap { $0 } }
}
