public import ImpactFinance

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
        /// The transactions under each external id that is to be reported.
        public var records: [String: [Transaction]] = [:]
        /// The accounts by id, where they matter: those of users' updates, and of figures that follow a transaction
        /// which is there already. Those that do not exist are missing.
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
        let new = plan.steps.compactMap(\.request.newTransaction)
        let found = try await Concurrently.map(new, limit: concurrency) { [client] new in
            do throws(APIError) {
                return .success(try await client.transactions(externalId: new.externalId))
            } catch {
                return .failure(error)
            }
        }
        for (new, records) in zip(new, found) { facts.records[new.externalId] = records }
        try await readAccounts(plan, &facts)
        return facts
    }

    /// Reads the accounts of users' updates, and those whose figures may be due although their transaction is there.
    private func readAccounts(_ plan: Plan, _ facts: inout Facts) async throws(APIError) {
        var wanted: [(id: String, userId: String)] = []
        var seen: Set<String> = []
        for step in plan.steps {
            let (user, patches): (String, [AccountPatch]) =
                switch step.request {
                case .updateUser(let user, let patch) where plan.command == "patch-user":
                    (user, patch.accounts)
                case .createTransaction(let new) where facts.records[new.externalId]?.isEmpty == false:
                    (new.userId, step.followUps)
                default: ("", [])
                }
            for patch in patches where seen.insert(patch.id).inserted { wanted.append((patch.id, user)) }
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
        case .createTransaction, .updateAccount: []
        }
    }

    /// The transaction that it reports.
    var newTransaction: NewTransaction? {
        if case .createTransaction(let new) = self { new } else { nil }
    }
}
