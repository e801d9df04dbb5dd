import ExactJSON
public import ImpactFinance
import Money

/// What a user asked to be reported: one transaction that began outside.
public struct ReconcileRequest: Sendable, Equatable {
    /// The transaction.
    public var transaction: NewTransaction
    /// Whether the user gave the time; else it is the run's own, and an older record with another one is the same.
    public var isTimeGiven: Bool
    /// Where it was given, for messages: `file.csv line 3`, or the options.
    public var place: String

    /// Makes a request.
    public init(transaction: NewTransaction, isTimeGiven: Bool, place: String) {
        self.transaction = transaction
        self.isTimeGiven = isTimeGiven
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

    /// Reads what is needed to decide.
    ///
    /// - Throws: ``APIError`` for anything but an unknown account: a run that cannot read must not write.
    public static func read(
        _ requests: [ReconcileRequest], client: ImpactFinanceClient
    ) async throws(APIError) -> Facts {
        var facts = Facts()
        for request in requests {
            let new = request.transaction
            facts.records[new.externalId] = try await client.transactions(externalId: new.externalId)
            for id in new.accountIds where facts.accounts[id] == nil {
                do throws(APIError) {
                    facts.accounts[id] = try await client.anyAccount(id: id, userId: new.userId)
                } catch {
                    guard error.kind == .notFound else { throw error }
                }
            }
        }
        return facts
    }

    /// Makes the plan, in the order of the input.
    public func plan(_ requests: [ReconcileRequest], _ facts: Facts) -> Plan {
        var plan = Plan(command: "reconcile")
        var usedRows: Set<Int> = []
        for request in requests {
            let new = request.transaction
            var item = PlannedItem(
                externalId: new.externalId, amountCents: new.amountCents, type: new.type,
                user: new.accountIds.lazy.compactMap { facts.accounts[$0]?.user }.first, decision: .send)
            let index = plan.items.count
            switch decide(request, facts) {
            case .failure(let error): item.decision = .refused(error)
            case .success(let existing):
                switch patches(new, facts, &usedRows) {
                case .failure(let error): item.decision = .refused(error)
                case .success(let patches):
                    if let existing { item = PlannedItem(existing, .unchanged) }
                    plan.warnings += patches.isEmpty ? [] : inconsistencies(patches)
                    add(new, patches, facts, existing == nil, index: index, &item, &plan)
                }
            }
            plan.items.append(item)
        }
        plan.warnings += figures.rows.indices.filter { !usedRows.contains($0) }.map {
            "\(figures.rows[$0].place) is for an account that no transaction touches; it is not sent"
        }
        return plan
    }

    /// Adds the request. When the record is there already, figures that differ from the account's are still sent:
    /// they are what an earlier run may have left undone.
    private func add(
        _ new: NewTransaction, _ patches: [AccountPatch], _ facts: Facts, _ isNew: Bool, index: Int,
        _ item: inout PlannedItem, _ plan: inout Plan
    ) {
        if isNew {
            plan.steps.append(Step(.createTransaction(new), items: [index], followUps: patches))
            return
        }
        let due = patches.filter { patch in
            let now = facts.accounts[patch.id]?.figures.members ?? []
            return !patch.figures.members.allSatisfy { sent in
                now.contains { $0.name == sent.name && ExactNumber.equal($0.value, sent.value) }
            }
        }
        guard let first = due.first else { return }
        item.decision = .send
        plan.steps.append(Step(.updateAccount(first), items: [index], followUps: Array(due.dropFirst())))
    }

    /// The equal record that is there already, nil when there is none.
    private func decide(
        _ request: ReconcileRequest, _ facts: Facts
    ) -> Result<Transaction?, ItemError> {
        let new = request.transaction
        let records = facts.records[new.externalId] ?? []
        if let record = records.first {
            let differences = RecordComparison.differences(new, record, comparingTime: request.isTimeGiven)
            return records.count == 1 && differences.isEmpty
                ? .success(record) : .failure(RecordComparison.conflict(new, records, differences))
        }
        for id in new.accountIds {
            guard let account = facts.accounts[id] else {
                return .failure(
                    ItemError(
                        code: "unknown_account", message: "there is no account \(id)", hint: "check the id"))
            }
            if account.user.id != new.userId {
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
        _ new: NewTransaction, _ facts: Facts, _ used: inout Set<Int>
    ) -> Result<[AccountPatch], ItemError> {
        var patches: [AccountPatch] = []
        let touched = new.accountIds.compactMap { facts.accounts[$0] }.filter { $0.type == .performance }
        for account in touched {
            let sharing = facts.accounts.values.contains {
                $0.id != account.id && $0.externalId == account.externalId && $0.type == .performance
            }
            let reference = Reference(
                type: account.type.rawValue, id: account.id, externalId: account.externalId)
            switch figures.match(reference, sharing: sharing) {
            case .figures(let figures, let row):
                used.insert(row)
                patches.append(AccountPatch(id: account.id, figures: figures))
            case .missing: break
            case .ambiguous(let problem):
                return .failure(
                    ItemError(
                        code: "figures_ambiguous", message: problem,
                        hint: "name each account by `id`, in one row"))
            }
        }
        return .success(patches)
    }

    private func inconsistencies(_ patches: [AccountPatch]) -> [String] {
        patches.compactMap { patch in patch.figures.inconsistency.map { "account \(patch.id): \($0)" } }
    }
}

extension NewTransaction {
    /// The accounts that it touches, the one the money leaves first.
    public var accountIds: [String] { [fromAccountId, toAccountId].compactMap { $0 } }
}
