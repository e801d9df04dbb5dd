import ExactJSON
import ImpactFinance
import Journal
import Money
import Operations
import Testbank

/// What runs were to do, what they say that they did, and what the service says: the invariants.
final class Ledger {
    /// What one item of a run is for.
    struct Goal {
        var request: WriteRequest
        /// The ends that it asks for: of a user's update, only its own.
        var endings: [UserPatch.TransactionChange] = []
        var new: NewTransaction?
        var movement: NewMovement?
        var accounts: [AccountPatch] = []
        /// Whether reading can tell whether it happened.
        var isReadable = true
    }

    /// What was said about an item.
    struct Verdict {
        var outcome: Outcome
        /// How many requests had been sent by then.
        var requests: Int
        var source: String
    }

    struct Name: Hashable {
        var run: String
        var item: String
    }

    let machine: Machine
    let service: Service
    let network: Network
    let disk: Disk
    let concurrency: Int
    /// Every run's items, as planned.
    private(set) var plans: [String: Plan] = [:]
    private(set) var goals: [Name: Goal] = [:]
    private(set) var verdicts: [Name: Verdict] = [:]
    /// Items that are known to be as asked for: nothing more must be sent for these.
    var settled: Set<String> = []
    /// Intents that this process has on disk: `run target`.
    var intents: Set<String> = []
    /// The ends that a run may ask for.
    var planned: Set<String> = []

    init(_ machine: Machine, _ service: Service, _ network: Network, _ disk: Disk, concurrency: Int) {
        self.machine = machine
        self.service = service
        self.network = network
        self.disk = disk
        self.concurrency = concurrency
        network.onSend = { [unowned self] in check(sending: $0) }
        service.onEffect = { [unowned self] in check(effect: $0) }
        disk.onCommit = { [unowned self] in check(record: $0) }
    }

    /// A run begins.
    func begin(_ run: String, _ plan: Plan) {
        plans[run] = plan
        for change in plan.steps.flatMap(\.request.endings) {
            planned.insert("\(run) \(change.id) \(change.ending)")
        }
    }

    /// A run, or what is left of it, is carried out by a process: what it says from now on is about this.
    func attempt(_ run: String, _ plan: Plan, life: Int) {
        intents = []
        for step in plan.steps {
            for index in step.items {
                goals[name(of: plan.items[index], run, plan.command)] = goal(step, plan, index)
            }
        }
    }

    /// What a run said last is about its whole plan again.
    func resolving(_ run: String) {
        guard let plan = plans[run] else { return }
        attempt(run, plan, life: 0)
    }

    private func name(of item: PlannedItem, _ run: String, _ command: String) -> Name {
        Name(run: run, item: (Self.namesByExternalId(command) ? item.externalId : item.id) ?? "")
    }

    /// Whether a command's items have no id of the service's before they are there.
    static func namesByExternalId(_ command: String?) -> Bool {
        command == "reconcile" || isAtTestbank(command ?? "")
    }

    static func isAtTestbank(_ command: String) -> Bool { command.hasPrefix("testbank") }

    private func goal(_ step: Step, _ plan: Plan, _ index: Int) -> Goal {
        var goal = Goal(request: step.request)
        switch step.request {
        case .endTransaction(let id, let ending): goal.endings = [.init(id: id, ending: ending)]
        case .updateUser(_, let patch):
            let own = plan.items[index].observed?.id
            goal.endings = patch.transactions.filter { own == nil || $0.id == own }
            goal.accounts = patch.accounts
            goal.isReadable =
                !patch.transactions.isEmpty
                || !patch.accounts.allSatisfy { step.alreadySo.contains("accounts/\($0.id)") }
        case .createTransaction(let new): goal.new = new
        case .testbank(.createTransaction(let new)): goal.movement = new
        // The simulated bank has neither.
        case .createAccount, .testbank: break
        // Its transaction is there, and stays so: what becomes of the figures is told beside it.
        case .updateAccount where plan.items[index].endedBefore != nil: break
        case .updateAccount(let patch): goal.accounts = [patch]
        }
        return goal
    }

    /// Somebody is told how an item ended.
    func verdict(_ result: ItemResult, run: String, _ source: String) {
        let item = Self.namesByExternalId(result.command) ? result.externalId : result.id
        let name = Name(run: run, item: item ?? "")
        machine.note("\(run): \(name.item) \(source) \(result.outcome) \(result.error?.code ?? "")")
        let verdict = Verdict(outcome: result.outcome, requests: network.wires.count, source: source)
        verdicts[name] = verdict
        guard let goal = goals[name] else { return }
        check(verdict, name, goal)
        check(result, isOf: goal, name)
        for update in result.extras.first(where: { $0.name == "accountUpdates" })?.value.arrayValue ?? [] {
            check(update, name, of: verdict)
        }
    }

    private func check(_ verdict: Verdict, _ name: Name, _ goal: Goal) {
        switch verdict.outcome {
        case .done:
            if let problem = problem(done: goal) {
                machine.violated("done is true", "\(name.run) \(name.item) (\(verdict.source)): \(problem)")
            }
            goal.endings.forEach { settled.insert("transactions/\($0.id)") }
            if let new = goal.new { settled.insert("external/\(new.externalId)") }
            if let id = goal.movement?.externalId { settled.insert("external/\(id)") }
        case .unchanged:
            if let problem = problem(unchanged: goal) {
                machine.violated(
                    "unchanged is true", "\(name.run) \(name.item) (\(verdict.source)): \(problem)")
            }
        case .failed, .skipped, .refused, .rejected:
            if let effect = effects(of: goal, run: name.run).first {
                machine.violated(
                    "\(verdict.outcome) really did not happen",
                    "\(name.run) \(name.item) (\(verdict.source)): \(effect.change) by request \(effect.request ?? 0)"
                )
            }
        case .unknown, .planned: break
        }
    }

    /// Figures that belong to an item.
    private func check(_ update: JSON, _ name: Name, of verdict: Verdict) {
        guard let id = update["id"]?.stringValue,
            let outcome = update["outcome"]?.stringValue.flatMap(Outcome.init)
        else { return }
        let isSent = ours(name.run).contains { if case .figures(id, _) = $0.change { true } else { false } }
        let figures = plans[name.run]?.patches(of: id).map { Service.Change.figures(id, $0.figures) } ?? []
        // Another run of ours may have sent the same figures.
        let areThere = service.effects.contains { $0.request != nil && figures.contains($0.change) }
        let steps = plans[name.run]?.steps.count { step in
            step.request.accountIds.contains(id) || step.followUps.contains { $0.id == id }
        }
        switch outcome {
        case .done where !areThere:
            machine.violated("done is true", "\(name.run) \(name.item): figures of \(id) were never applied")
        case .failed, .skipped, .rejected:
            if isSent, steps == 1 {
                machine.violated(
                    "\(outcome) really did not happen", "\(name.run) \(name.item): figures of \(id) are there"
                )
            }
        default: break
        }
    }

    /// What requests of a run did.
    func ours(_ run: String) -> [Service.Effect] {
        service.effects.filter { $0.request.map { network.wires[$0 - 1].run == run } ?? false }
    }

    /// What requests of a run did for an item.
    func effects(of goal: Goal, run: String) -> [Service.Effect] {
        ours(run).filter { matches($0.change, goal) }
    }

    func matches(_ change: Service.Change, _ goal: Goal) -> Bool {
        switch change {
        case .ended(let id, _): goal.endings.contains { $0.id == id }
        case .created(_, let externalId): goal.new?.externalId == externalId
        case .moved(_, let externalId): goal.movement?.externalId == externalId
        case .figures(let id, let figures):
            goal.endings.isEmpty && goal.new == nil && goal.movement == nil
                && goal.accounts.contains { $0.id == id && $0.figures == figures }
        case .user:
            goal.endings.isEmpty && goal.new == nil && goal.movement == nil && goal.accounts.isEmpty
        }
    }
}

extension Plan {
    /// The figures that it has for an account.
    fileprivate func patches(of id: String) -> [AccountPatch] {
        steps.flatMap { step -> [AccountPatch] in
            switch step.request {
            case .updateUser(_, let patch): patch.accounts
            case .updateAccount(let patch): [patch] + step.followUps
            case .createTransaction, .createAccount, .endTransaction, .testbank: step.followUps
            }
        }.filter { $0.id == id }
    }
}

extension WriteRequest {
    /// The ends that it asks for.
    var endings: [UserPatch.TransactionChange] {
        switch self {
        case .endTransaction(let id, let ending): [.init(id: id, ending: ending)]
        case .updateUser(_, let patch): patch.transactions
        case .createTransaction, .createAccount, .updateAccount, .testbank: []
        }
    }

    /// The accounts whose figures it states.
    var accountIds: [String] {
        switch self {
        case .endTransaction, .createTransaction, .createAccount, .testbank: []
        case .updateUser(_, let patch): patch.accounts.map(\.id)
        case .updateAccount(let patch): [patch.id]
        }
    }
}
