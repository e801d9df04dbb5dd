import ExactJSON
public import ImpactFinance
import Money

/// Decides what a user's update takes: reads every transaction and account that it names, and refuses what cannot
/// be right before anything is sent.
public struct UserPatchPlanner: Sendable {
    /// What is to change, old and new.
    public struct Change: Sendable, Equatable {
        /// What it is about: `transactions/ID settledAt`, `accounts/ID balanceCents`.
        public var name: String
        /// What it was; nil when that cannot be read.
        public var old: String?
        /// What it will be.
        public var new: String
    }

    /// The plan and what an operator should see before saying yes.
    public struct Result: Sendable, Equatable {
        /// The plan: one item, the user.
        public var plan: Plan
        /// Old and new, one each.
        public var changes: [Change]
    }

    private let client: ImpactFinanceClient

    /// Makes a planner that reads through a client.
    public init(client: ImpactFinanceClient) {
        self.client = client
    }

    /// Reads and decides.
    ///
    /// - Throws: ``APIError`` for anything but an unknown id: a run that cannot read must not write.
    public func plan(user id: String, _ patch: UserPatch) async throws(APIError) -> Result {
        var item = PlannedItem(id: id, decision: .send)
        var changes: [Change] = []
        var problems: [ItemError] = []
        var allDone = !patch.changesUser
        for change in patch.transactions {
            guard let transaction = try await read(transaction: change.id) else {
                problems.append(error("unknown_id", "there is no transaction \(change.id)"))
                continue
            }
            item.user = item.user ?? transaction.user
            if let problem = check(transaction, change, user: id) { problems.append(problem) }
            allDone = allDone && Verifier.compare(transaction, change.ending) == .applied(transaction)
            changes.append(
                Change(
                    name: "transactions/\(change.id)", old: transaction.state.rawValue,
                    new: "\(change.ending.state.rawValue) at \(change.ending.time)"))
        }
        for account in patch.accounts {
            guard let old = try await read(account: account.id, user: id) else {
                problems.append(error("unknown_account", "there is no account \(account.id)"))
                continue
            }
            item.user = item.user ?? old.user
            if let problem = check(old, account, user: id) { problems.append(problem) }
            let differing = Self.changes(old, account)
            allDone = allDone && differing.isEmpty
            changes += differing
        }
        changes += Self.changes(ofUser: patch)
        return Result(plan: plan(item, id, patch, problems, allDone), changes: changes)
    }

    private func plan(
        _ item: PlannedItem, _ id: String, _ patch: UserPatch, _ problems: [ItemError], _ allDone: Bool
    ) -> Plan {
        var item = item
        var plan = Plan(command: "patch-user")
        plan.warnings = patch.accounts.compactMap { account in
            account.figures.inconsistency.map { "account \(account.id): \($0)" }
        }
        if var first = problems.first {
            first.message = problems.map(\.message).joined(separator: "; ")
            item.decision = .refused(first)
        } else if allDone {
            item.decision = .unchanged
        } else {
            plan.steps = [Step(.updateUser(id: id, patch), items: [0])]
        }
        plan.items = [item]
        return plan
    }

    private func check(
        _ transaction: Transaction, _ change: UserPatch.TransactionChange, user: String
    ) -> ItemError? {
        if transaction.user.id != user {
            return error(
                "foreign_transaction",
                "transaction \(change.id) belongs to user \(transaction.user.id), not to \(user)")
        }
        if transaction.state == .requested || transaction.state == change.ending.state { return nil }
        return error(
            "wrong_state",
            "transaction \(change.id) is \(transaction.state.rawValue) and cannot become \(change.ending.state.rawValue)"
        )
    }

    private func check(_ account: Account, _ patch: AccountPatch, user: String) -> ItemError? {
        if account.user.id != user {
            return error(
                "foreign_account", "account \(patch.id) belongs to user \(account.user.id), not to \(user)")
        }
        if account.type == .sharedSavings, !patch.figures.isEmpty {
            return error(
                "wrong_account_type",
                "account \(patch.id) is a SharedSavings account, whose balance follows from its transactions")
        }
        return nil
    }

    private func error(_ code: String, _ message: String) -> ItemError {
        ItemError(code: code, message: message, hint: "correct the request; nothing was sent")
    }

    private func read(transaction id: String) async throws(APIError) -> Transaction? {
        do {
            return try await client.transaction(id: id)
        } catch {
            if error.kind == .notFound { return nil }
            throw error
        }
    }

    private func read(account id: String, user: String) async throws(APIError) -> Account? {
        do {
            return try await client.anyAccount(id: id, userId: user)
        } catch {
            if error.kind == .notFound { return nil }
            throw error
        }
    }

    private static func changes(_ old: Account, _ patch: AccountPatch) -> [Change] {
        var changes: [Change] = []
        if let external = patch.externalId, external != old.externalId {
            changes.append(
                Change(name: "accounts/\(patch.id) externalId", old: old.externalId ?? "null", new: external))
        }
        let known = old.figures.allMembers
        for figure in patch.figures.members {
            let before = known.first { $0.name == figure.name }?.value ?? .null
            guard !ExactNumber.equal(before, figure.value) else { continue }
            changes.append(
                Change(
                    name: "accounts/\(patch.id) \(figure.name)", old: show(before), new: show(figure.value)))
        }
        return changes
    }

    /// There is no documented way to read a user, so the old values are not known.
    private static func changes(ofUser patch: UserPatch) -> [Change] {
        [
            ("givenName", patch.givenName), ("familyName", patch.familyName),
            ("provisioningInitiatedAt", patch.provisioningInitiatedAt?.description),
        ].compactMap { name, value in value.map { Change(name: "user \(name)", old: nil, new: $0) } }
    }

    private static func show(_ value: JSON) -> String {
        value.stringValue ?? value.text(.compact)
    }
}
