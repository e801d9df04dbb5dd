import ImpactFinance
import Journal
import Operations

extension Ledger {
    /// Why an item is not done; nil when it is.
    func problem(done goal: Goal) -> String? {
        let all = service.effects.filter { $0.request != nil }.map(\.change)
        for change in goal.endings where !all.contains(.ended(change.id, change.ending)) {
            return "\(change.id) did not end as asked for by us: \(state(change.id))"
        }
        for account in goal.accounts where !all.contains(.figures(account.id, account.figures)) {
            return "the figures of \(account.id) were never applied"
        }
        if let movement = goal.movement, service.movements(externalId: movement.externalId).isEmpty {
            return "the money was never moved"
        }
        guard let new = goal.new else { return nil }
        let records = service.records(externalId: new.externalId)
        return records.contains { new.differences(from: $0).isEmpty } ? nil : "there is no such record"
    }

    /// Why an item is not as was asked for, whoever did it; nil when it is.
    func problem(unchanged goal: Goal) -> String? {
        for change in goal.endings where service.transactions[change.id]?.state != change.ending.state {
            return "\(change.id) is \(state(change.id))"
        }
        if let new = goal.new, service.records(externalId: new.externalId).isEmpty {
            return "there is no such record"
        }
        if let movement = goal.movement, service.movements(externalId: movement.externalId).isEmpty {
            return "the money was never moved"
        }
        return nil
    }

    private func state(_ id: String) -> String { service.transactions[id]?.state.rawValue ?? "missing" }

    /// A request is about to leave.
    func check(sending wire: Wire) {
        let underWay = network.wires.filter {
            $0.isAwaited && $0.life == wire.life && $0.number != wire.number
        }
        // A list reads one page ahead.
        if underWay.count >= concurrency + (wire.isWrite ? 0 : 1) {
            machine.violated(
                "no more requests than allowed", "\(underWay.count + 1) under way, \(concurrency) allowed")
        }
        guard wire.isWrite else { return }
        check(write: wire)
        check(movement: wire)
        for other in underWay where other.isWrite {
            let shared = keys(other).intersection(keys(wire)).sorted()
            if !shared.isEmpty {
                machine.violated(
                    "one write at a time", "\(wire.number) and \(other.number) both touch \(shared)")
            }
        }
        for other in network.wires where other.isWrite && other.arrival != nil && other.number != wire.number
        {
            let shared = Set(other.targets).intersection(wire.targets).sorted()
            // The same figures once more change nothing.
            if !shared.isEmpty, !other.isAwaited, other.call.body != wire.call.body {
                machine.violated(
                    "nothing is sent while it may still happen",
                    "\(wire.number) touches \(shared), which \(other.number) may still do")
            }
        }
    }

    /// What a write touches: its targets and the users whom they belong to.
    private func keys(_ wire: Wire) -> Set<String> {
        var keys = Set(wire.targets)
        for target in wire.targets {
            let id = String(target.split(separator: "/").last ?? "")
            if let user = service.transactions[id]?.user.id ?? service.accounts[id]?.user.id {
                keys.insert("users/\(user)")
            }
        }
        if let user = wire.call.body["transaction"]?["userId"]?.stringValue { keys.insert("users/\(user)") }
        return keys
    }

    private func check(write wire: Wire) {
        guard let plan = plans[wire.run] else {
            return machine.violated("only runs write", "\(wire.summary) belongs to no run")
        }
        for target in wire.targets where !intents.contains("\(wire.run) \(target)") {
            machine.violated("intent before request", "\(wire.summary): no intent for \(target) is on disk")
        }
        for target in wire.targets where settled.contains(target) {
            machine.violated("nothing is sent that is done", "\(wire.summary): \(target) is known to be done")
        }
        let bodies =
            plan.steps.map(\.request.body)
            + plan.steps.flatMap(\.followUps).map { WriteRequest.updateAccount($0).body }
        if !bodies.contains(wire.call.body) {
            machine.violated(
                "only what was planned is sent", "\(wire.summary): \(wire.call.body.text(.compact))")
        }
    }

    /// Something took effect at the service.
    func check(effect: Service.Effect) {
        guard let number = effect.request else { return }
        let run = network.wires[number - 1].run
        machine.note("effect of \(number): \(effect.change)")
        for (name, verdict) in verdicts where name.run == run {
            guard let goal = goals[name], matches(effect.change, goal), verdict.requests >= number else {
                continue
            }
            switch verdict.outcome {
            case .failed, .skipped, .refused, .rejected:
                machine.violated(
                    "\(verdict.outcome) really did not happen",
                    "\(run) \(name.item) was \(verdict.source) so, and request \(number) came through afterwards"
                )
            case .done, .unchanged, .unknown, .planned: break
            }
        }
        guard let externalId = effect.change.externalId else { return }
        let ours = service.effects.filter { $0.change.externalId == externalId }.compactMap(\.request)
        // What the network doubled, nobody here can help.
        if Set(ours).count > 1 {
            machine.violated(
                "an external id exists at most once", "\(externalId) was made by the requests \(ours)")
        }
    }

    /// A record became durable.
    func check(record: JournalRecord) {
        guard record.kind == "intent", let plan = plans[record.run] else { return }
        for step in record.members["steps"]?.arrayValue ?? [] {
            guard let index = step.integerValue.map(Int.init), plan.steps.indices.contains(index) else {
                continue
            }
            for target in plan.steps[index].everything { intents.insert("\(record.run) \(target)") }
        }
    }

    /// The journal after a process.
    func checkJournal() {
        if let place = disk.firstBroken() { machine.violated("the journal verifies", "record \(place)") }
    }

    /// Everything has had its time: what is in the journal is right, and nothing is left open without a reason.
    func checkEnd() {
        checkJournal()
        for (run, plan) in plans.sorted(by: { $0.key < $1.key }) { checkEnd(run, plan) }
    }

    private func checkEnd(_ run: String, _ plan: Plan) {
        let records = disk.records.filter { $0.run == run }
        let wasSent = network.wires.contains { $0.run == run && $0.isWrite }
        guard let state = try? RunState(run: run, records), state.isWhole else {
            if wasSent { machine.violated("no item is lost", "\(run) is not whole and has sent something") }
            return
        }
        guard state.items.count == plan.items.count else {
            return machine.violated("no item is lost", "\(run): \(state.items.count) of \(plan.items.count)")
        }
        resolving(run)
        for (index, outcome) in state.outcomes.enumerated() {
            let result = state.result(index)
            let code = result["error"]?["code"]?.stringValue ?? ""
            let item = plan.items[index]
            machine.note("\(run) item \(index) \(item.externalId ?? item.id ?? "") \(outcome) \(code)")
            guard item.decision == .send else {
                if outcome != .unchanged && outcome != .refused {
                    machine.violated(
                        "every item ends right", "\(run) \(index): \(outcome), though nothing was to be sent")
                }
                continue
            }
            checkEnd(run, index, plan, outcome, code)
        }
    }

    private func checkEnd(_ run: String, _ index: Int, _ plan: Plan, _ outcome: Outcome, _ code: String) {
        guard let goal = goal(run, index) else { return }
        let what = "\(run) item \(index): \(outcome) \(code)"
        switch outcome {
        case .done:
            if let problem = problem(done: goal) { machine.violated("done is true", "\(what): \(problem)") }
        case .unchanged:
            if let problem = problem(unchanged: goal) {
                machine.violated("unchanged is true", "\(what): \(problem)")
            }
        case .refused, .rejected, .failed:
            if let effect = effects(of: goal, run: run).first {
                machine.violated("\(outcome) really did not happen", "\(what): \(effect.change)")
            }
            if !mayEnd(outcome, code, goal, run) { machine.violated("every item ends right", what) }
        case .unknown:
            if !mayEnd(outcome, code, goal, run) { machine.violated("every item ends right", what) }
        case .skipped, .planned: machine.violated("every item ends right", what)
        }
    }
}

extension Service.Change {
    /// What it made something under.
    fileprivate var externalId: String? {
        switch self {
        case .created(_, let externalId), .moved(_, let externalId): externalId
        case .ended, .figures, .user: nil
        }
    }
}

extension Step {
    /// What the step changes, by the names that the network gives things.
    fileprivate var everything: [String] {
        let first: [String] =
            switch request {
            case .endTransaction(let id, _): ["transactions/\(id)"]
            case .createTransaction(let new): ["external/\(new.externalId)"]
            case .updateAccount(let patch): ["accounts/\(patch.id)"]
            case .testbank(.createTransaction(let new)): ["external/\(new.externalId ?? "")"]
            // The simulated bank has neither.
            case .createAccount, .testbank: []
            case .updateUser(let id, let patch):
                ["users/\(id)"] + patch.transactions.map { "transactions/\($0.id)" }
                    + patch.accounts.map { "accounts/\($0.id)" }
            }
        return first + followUps.map { "accounts/\($0.id)" }
    }
}
