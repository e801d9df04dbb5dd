import ExactJSON
import Money
import Testbank
import WebAPI

/// Brings a plan for Testbank up to date before it is carried out. It only reads.
struct TestbankRefresher: Sendable {
    let client: TestbankClient

    /// Decides about each item that is to be sent anew. What is as was asked for already is left as it is; what has
    /// changed otherwise is refused, because nobody has said yes to that.
    ///
    /// - Throws: ``APIError`` for anything but an unknown id.
    func refresh(_ plan: Plan) async throws(APIError) -> Plan {
        var fresh = plan
        fresh.steps = []
        fresh.explanations = []
        for step in plan.steps {
            guard case .testbank(let write) = step.request else { throw .otherService(step.request) }
            switch write {
            case .createTransaction(let new): try await move(step, new, &fresh)
            case .createAccount(let new):
                let found = try await Namesakes.read(new, client)
                TestbankAccountPlanner.refresh(step, new, found, &fresh)
            case .updateAccount(let change):
                Self.update(step, change, try await account(change.id), &fresh)
            case .deleteAccount(let id, _): Self.delete(step, try await account(id), &fresh)
            }
        }
        return fresh
    }

    private func account(_ id: AccountID) async throws(APIError) -> Account? {
        do {
            return try await client.account(id)
        } catch {
            guard error.kind == .notFound else { throw error }
            return nil
        }
    }

    private func move(_ step: Step, _ new: NewMovement, _ plan: inout Plan) async throws(APIError) {
        let sender = new.sender.isRoot ? nil : try await account(new.sender)
        let recipient = new.recipient.isRoot ? nil : try await client.accountIfShown(new.recipient)
        let facts = try await MovementPlanner.read(new, sender: sender, recipient: recipient, client)
        Self.move(step, new, facts, &plan)
    }

    static func move(_ step: Step, _ new: NewMovement, _ facts: MovementPlanner.Facts, _ plan: inout Plan) {
        guard let index = step.items.first else { return }
        if let own = facts.seen.own.first {
            plan.items[index].id = own.id.text
            plan.items[index].decision = .unchanged
            return
        }
        if let why = drift(step, new, facts, plan.items[index]) {
            plan.items[index].decision = .refused(.drifted(why))
            return
        }
        var step = step
        step.alreadySo = MovementPlanner.names(facts.seen)
        plan.steps.append(step)
        plan.explanations += MovementPlanner.explanations(new, facts)
    }

    /// Why a movement must not be made any more; nil when nothing speaks against it.
    private static func drift(
        _ step: Step, _ new: NewMovement, _ facts: MovementPlanner.Facts, _ item: PlannedItem
    ) -> String? {
        if facts.sender == nil, !new.sender.isRoot { return "account \(new.sender) is not there any more" }
        if new.sender.isRoot, facts.recipient == nil {
            return "account \(new.recipient) is not there any more"
        }
        // Somebody else may have carried it out meanwhile.
        if let other = (facts.seen.equal + facts.seen.renamed).first(where: {
            !step.alreadySo.contains(MovementsSeen.name($0.id))
        }) {
            return "an equal movement has been made since the plan was: \(other.id)"
        }
        let isWhole = item.extras.contains { $0.name == MovementPlanner.Member.wholeBalance }
        if isWhole, let balance = facts.sender?.balanceTotal, balance != new.amount {
            return "the balance of \(new.sender) is \(balance.text(decimals: 2)) now, and was "
                + new.amount.text(decimals: 2)
        }
        return nil
    }

    private static func update(
        _ step: Step, _ change: AccountChange, _ account: Account?, _ plan: inout Plan
    ) {
        guard let index = step.items.first else { return }
        guard let account else {
            plan.items[index].decision = .refused(.drifted("account \(change.id) is not there any more"))
            return
        }
        let names = change.names(notShownBy: account)
        guard !names.isEmpty else {
            plan.items[index].decision = .unchanged
            return
        }
        let now = TestbankAccountPlanner.members(account, names)
        send(step, now, account, index, &plan, TestbankAccountPlanner.changes(change, now))
    }

    private static func delete(_ step: Step, _ account: Account?, _ plan: inout Plan) {
        guard let index = step.items.first else { return }
        guard let account else {
            plan.items[index].decision = .unchanged
            return
        }
        let now = TestbankAccountPlanner.members(account, TestbankAccountPlanner.whole)
        var step = step
        step.request = .testbank(.deleteAccount(account.id, asSeen: account))
        send(step, now, account, index, &plan)
    }

    /// Sends a change when all values are as they were when it was planned.
    private static func send(
        _ step: Step, _ now: [JSONObject.Member], _ account: Account, _ index: Int, _ plan: inout Plan,
        _ changes: [String] = []
    ) {
        let old = plan.items[index].extras.first { $0.name == TestbankAccountPlanner.before }?.value ?? .null
        let changed = now.filter { old[$0.name] != $0.value }
        guard changed.isEmpty else {
            let words = TestbankAccountPlanner.words(changed, since: old)
            plan.items[index].decision = .refused(
                .drifted("it has changed since the plan was made: \(words)"))
            return
        }
        plan.steps.append(step)
        plan.explanations += [TestbankAccountPlanner.words(account)] + changes
    }
}
