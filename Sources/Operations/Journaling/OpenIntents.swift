import HTTPTransport
public import Journal

/// What other runs began and nobody knows the end of: it must be left alone until it is resolved.
public struct OpenIntents: Sendable {
    /// The run in doubt about a target.
    private var runs: [String: String] = [:]
    private var balances = BalanceDoubts()

    /// Knows of nothing in doubt.
    public static let none = OpenIntents()

    /// Reads what is in doubt at a service.
    ///
    /// `host`: its address, in any spelling.
    /// `except`: the run that is to be gone on with.
    ///
    /// - Throws: ``JournalError``.
    public static func read(
        _ store: any JournalStore, host: String, except: String? = nil
    ) async throws(JournalError) -> OpenIntents {
        var open = OpenIntents()
        for state in try await RunState.unresolved(in: store, host: host) where state.run != except {
            for target in state.targetsInDoubt { open.runs[target] = state.run }
            open.balances.add(state)
        }
        return open
    }

    /// Refuses every item that changes something in doubt, or was worked out from a balance that is.
    public func refuse(in plan: Plan) -> Plan {
        guard !runs.isEmpty || !balances.isEmpty else { return plan }
        var refused = plan
        refused.steps = []
        for step in plan.steps {
            guard let error = doubt(about: step, of: plan) else {
                refused.steps.append(step)
                continue
            }
            for index in step.items { refused.items[index].decision = .refused(error) }
        }
        return refused
    }

    private func doubt(about step: Step, of plan: Plan) -> ItemError? {
        if let target = step.targets.first(where: { runs[$0] != nil }), let run = runs[target] {
            return .inDoubt(run, "began to change \(target), and nobody knows what became of it")
        }
        for index in step.items {
            guard let account = plan.items[index].balanceAccount(step.request),
                let doubt = balances.doubt(about: account, of: plan.items[index].user?.id)
            else { continue }
            return .inDoubt(
                doubt.run,
                "\(doubt.words), and nobody knows what became of it: the amount that was worked out from its balance "
                    + "may be wrong")
        }
        return nil
    }
}

extension RunHead {
    /// The SHA-256 of the saved plan that the run carried out, if it was one.
    public var planSHA256: String? { start.members["planSHA256"]?.stringValue }

    /// Whether the run was at this service, and did not end, or not with every outcome known.
    func mayBeInDoubt(at host: String) -> Bool {
        guard let own = start.members["host"]?.stringValue, ServiceKey.areSame(own, host) else {
            return false
        }
        guard let end = marks.last, end.kind == RunJournal.Kind.end.rawValue else { return true }
        return end.members["inDoubt"] != .bool(false)
    }
}

extension RunState {
    /// The runs at a service that did not end well-known: those that died, and those with an outcome that is unknown.
    public static func unresolved(
        in store: any JournalStore, host: String
    ) async throws(JournalError) -> [RunState] {
        var states: [RunState] = []
        for head in try await store.runHeads() where head.mayBeInDoubt(at: host) {
            let state = try RunState(run: head.run, try await store.records(ofRun: head.run))
            if !state.doubtful.isEmpty { states.append(state) }
        }
        return states
    }
}

extension PlannedItem {
    /// The account from whose balance its amount was worked out; nil when it was given.
    fileprivate func balanceAccount(_ request: WriteRequest) -> String? {
        if let balance = try? balance() { return balance.accountId }
        guard case .testbank(.createTransaction(let new)) = request,
            extras.contains(where: { $0.name == MovementPlanner.Member.wholeBalance })
        else { return nil }
        return new.sender.text
    }
}

extension ItemError {
    /// The code of an item that another run left in doubt.
    public static let inDoubt = "in_doubt"

    fileprivate static func inDoubt(_ run: String, _ what: String) -> ItemError {
        ItemError(
            code: inDoubt, message: "run \(run) \(what)",
            hint: "`dreams resolve \(run)` finds out by reading")
    }
}
