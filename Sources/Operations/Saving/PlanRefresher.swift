public import ImpactFinance
import Money
public import WebAPI

/// Brings a plan up to date before it is carried out, when time has passed since it was made.
///
/// It only reads. What is as it was observed stays; what is as was asked for already is left as it is; what has
/// changed otherwise is refused, because nobody has said yes to that. What ``refresh(_:_:)`` decides is a pure function
/// of what was read.
///
/// Items stay where they are, but steps may go or get another request: a step is known by its items, not by its index.
public struct PlanRefresher: Sendable {
    /// What was read anew.
    public struct Facts: Sendable {
        /// The transactions by the ids that requests name.
        public var transactions: [String: ReadTransaction] = [:]
        /// The transactions under each external id that is to be reported, or that figures alone belong to.
        public var records: [String: [Transaction]] = [:]
        /// The accounts under the external id of each account that is to be announced, by that id.
        public var namesakes: [String: [Account]] = [:]
        /// The accounts by id: those of all figures, and those whose balance a transaction was worked out from. Those
        /// that do not exist are missing.
        public var accounts: [String: Account] = [:]

        /// Makes empty facts.
        public init() {}
    }

    private let client: ImpactFinanceClient
    private let concurrency: Int

    /// Makes a refresher that reads through a client, with at most so many requests under way at a time.
    public init(client: ImpactFinanceClient, concurrency: Int) {
        self.client = client
        self.concurrency = concurrency
    }

    /// Reads everything that the plan's requests are about, and decides about each item anew.
    ///
    /// - Throws: ``APIError`` for anything but an unknown id: a run that cannot read must not write.
    public func refresh(_ plan: Plan) async throws(APIError) -> Plan {
        Self.refresh(plan, try await read(plan))
    }

    /// Reads what ``refresh(_:_:)`` needs.
    ///
    /// - Throws: ``APIError`` for anything but an unknown id.
    public func read(_ plan: Plan) async throws(APIError) -> Facts {
        var facts = Facts()
        let ids = plan.steps.flatMap(\.request.endedIds)
        if !ids.isEmpty {
            let reader = TransactionReader(client: client, concurrency: concurrency)
            facts.transactions = try await reader.read(ids)
        }
        let new = plan.steps.compactMap { step in
            step.request.newTransaction?.externalId ?? Self.externalId(ofFigures: step, plan)
        }
        let found = try await Concurrently.map(new, limit: concurrency) { [client] externalId in
            do throws(APIError) {
                return .success(try await client.transactions(externalId: externalId))
            } catch {
                return .failure(error)
            }
        }
        for (externalId, records) in zip(new, found) { facts.records[externalId] = records }
        for case .createAccount(let new) in plan.steps.map(\.request) {
            facts.namesakes[new.externalId] = try await client.accounts(
                userId: new.userId, externalId: new.externalId)
        }
        try await readAccounts(plan, &facts)
        return facts
    }

    /// The transaction that figures alone belong to, where its time is needed and is not known: of figures that are sent
    /// anew, only the external id is left.
    private static func externalId(ofFigures step: Step, _ plan: Plan) -> String? {
        guard case .updateAccount = step.request, plan.command != Plan.updatesAccount,
            let index = step.items.first,
            plan.items[index].observed == nil,
            step.accountPatches.contains(where: { $0.figures.valuationAt == nil })
        else { return nil }
        return plan.items[index].externalId
    }

    /// Reads the accounts of all figures, and those whose balance a transaction was worked out from.
    private func readAccounts(_ plan: Plan, _ facts: inout Facts) async throws(APIError) {
        var wanted: [(id: String, userId: String?)] = []
        var seen: Set<String> = []
        for step in plan.steps {
            let user: String? =
                switch step.request {
                case .updateUser(let user, _): user
                case .createTransaction(let new): new.userId
                case .endTransaction, .updateAccount, .createAccount, .testbank:
                    step.items.first.flatMap { plan.items[$0].user?.id }
                }
            var ids = step.accountPatches.map(\.id)
            if let new = step.request.newTransaction, facts.records[new.externalId]?.isEmpty == true {
                ids += step.items.compactMap { try? plan.items[$0].balance()?.accountId }
            }
            for id in ids where seen.insert(id).inserted { wanted.append((id, user)) }
        }
        let accounts = try await Concurrently.map(wanted, limit: concurrency) { [client] account in
            do throws(APIError) {
                return .success(try await client.existingAccount(id: account.id, userId: account.userId))
            } catch {
                return .failure(error)
            }
        }
        for (account, read) in zip(wanted, accounts) { facts.accounts[account.id] = read }
    }
}

extension WriteRequest {
    /// The ids of the transactions that it ends.
    var endedIds: [String] {
        switch self {
        case .endTransaction(let id, _): [id]
        case .updateUser(_, let patch): patch.transactions.map(\.id)
        case .createTransaction, .updateAccount, .createAccount, .testbank: []
        }
    }

    /// When what it does to transactions happened; nil when it does nothing to any.
    var endedAt: Timestamp? {
        switch self {
        case .endTransaction(_, let ending): ending.time
        case .updateUser(_, let patch): patch.transactions.map(\.ending.time).max()
        case .createTransaction(let new): new.settledAt
        case .updateAccount, .createAccount, .testbank: nil
        }
    }

    /// The transaction that it reports.
    var newTransaction: NewTransaction? {
        if case .createTransaction(let new) = self { new } else { nil }
    }
}

extension Step {
    /// All account changes that it sends.
    var accountPatches: [AccountPatch] {
        switch request {
        case .updateAccount(let patch): [patch] + followUps
        case .updateUser(_, let patch): patch.accounts + followUps
        case .createTransaction, .createAccount, .endTransaction, .testbank: followUps
        }
    }
}
