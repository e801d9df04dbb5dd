public import Journal

/// What other runs began and nobody knows the end of: it must be left alone until it is resolved.
public struct OpenIntents: Sendable {
    /// The run in doubt about a target.
    private let runs: [String: String]

    /// Knows of nothing in doubt.
    public static let none = OpenIntents(runs: [:])

    private init(runs: [String: String]) {
        self.runs = runs
    }

    /// Reads what is in doubt at a service.
    ///
    /// `except`: the run that is to be gone on with.
    ///
    /// - Throws: ``JournalError``.
    public static func read(
        _ store: any JournalStore, host: String, except: String? = nil
    ) async throws(JournalError) -> OpenIntents {
        var runs: [String: String] = [:]
        for state in try await RunState.unresolved(in: store, host: host) where state.run != except {
            for target in state.targetsInDoubt { runs[target] = state.run }
        }
        return OpenIntents(runs: runs)
    }

    /// Refuses every item that changes something in doubt.
    public func refuse(in plan: Plan) -> Plan {
        guard !runs.isEmpty else { return plan }
        var refused = plan
        refused.steps = []
        for step in plan.steps {
            guard let target = step.targets.first(where: { runs[$0] != nil }), let run = runs[target] else {
                refused.steps.append(step)
                continue
            }
            for index in step.items {
                refused.items[index].decision = .refused(
                    ItemError(
                        code: "in_doubt",
                        message: "run \(run) began to change \(target), and nobody knows what became of it",
                        hint: "`dreams resolve \(run)` finds out by reading"))
            }
        }
        return refused
    }
}

extension RunHead {
    /// The SHA-256 of the saved plan that the run carried out, if it was one.
    public var planSHA256: String? { start.members["planSHA256"]?.stringValue }

    /// Whether the run was at this service, and did not end, or not with every outcome known.
    func mayBeInDoubt(at host: String) -> Bool {
        guard start.members["host"]?.stringValue == host else { return false }
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
