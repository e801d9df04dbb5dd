import ExactJSON
import ImpactFinance

/// What is left to do of a run: a plan, and where its items and steps are in the run.
public struct Resumption: Sendable {
    /// What is left, as it was observed when the run was planned: to be read anew before it is sent.
    public var plan: Plan
    let places: RunPlaces

    /// Why an item of the plan is not to be sent; nil when it is.
    func refusal(of index: Int) -> ItemError? {
        if case .refused(let error) = plan.items[index].decision { error } else { nil }
    }

    /// Whether an item of the run is part of what is left.
    public func covers(_ index: Int) -> Bool { places.covers(index) }

    /// Works out what is left of a run in which nothing is in doubt any more, or leaves out what still is.
    public init(of state: RunState) {
        plan = Plan(command: state.header.command)
        let unfinished = Set(state.unfinished)
        let doubtful = Set(state.doubtful)
        let lacking = Set(state.items.indices.filter { state.lacksFigures($0) })
        var items: [Int] = []
        var steps: [Int: Int] = [:]
        for (number, request) in state.requests.sorted(by: { $0.key < $1.key }) {
            let whole = request.step
            // What is in doubt stays so until it is resolved.
            guard !whole.items.contains(where: doubtful.contains),
                whole.items.contains(where: { unfinished.contains($0) || lacking.contains($0) })
            else {
                continue
            }
            let left =
                request.mayHaveArrived && !whole.request.mayBeRepeated
                ? .failure(.neverTwice) : Self.rest(of: whole, request.isComplete, unfinished, lacking)
            let first = plan.items.count
            for index in whole.items where unfinished.contains(index) || lacking.contains(index) {
                var item = state.items[index].planned
                if case .failure(let error) = left { item.decision = .refused(error) }
                if lacking.contains(index) {
                    item.endedBefore = state.outcome(index)
                    if let figures = state.figures(index) {
                        item.extras.append(.init(name: "accountUpdates", value: figures))
                    }
                }
                items.append(index)
                steps[index] = number
                plan.items.append(item)
            }
            if case .success(var step) = left {
                step.items = Array(first..<plan.items.count)
                plan.steps.append(step)
            }
        }
        places = RunPlaces(items: items, steps: steps)
    }

    /// What is left of one step.
    private static func rest(
        of whole: Step, _ isComplete: Bool, _ unfinished: Set<Int>, _ lacking: Set<Int>
    ) -> Result<Step, ItemError> {
        if whole.items.allSatisfy(unfinished.contains) {
            return isComplete ? .success(whole) : .failure(.namesWithheld)
        }
        if whole.items.allSatisfy(lacking.contains), let first = whole.followUps.first {
            return .success(
                Step(.updateAccount(first), items: whole.items, followUps: Array(whole.followUps.dropFirst()))
            )
        }
        return .failure(.partlyApplied)
    }
}

extension RunState {
    /// Whether the earlier outcome of an item still tells the truth about it after a call to go on with its run ended with
    /// a later one: what is there stays there when only figures were still due, and what failed was not refused just
    /// because it is never sent twice.
    static func stands(_ earlier: Outcome, against later: Outcome?, code: String?) -> Bool {
        guard let later else { return false }
        return earlier.isGood && later.isCertainlyNothing
            || earlier == .failed && later == .refused && code == ItemError.neverTwice.code
    }

    /// Whether an item is done but account figures that belong to it were not accepted.
    func lacksFigures(_ index: Int) -> Bool {
        guard outcome(index) == .done || outcome(index) == .unchanged else { return false }
        return (figures(index)?.arrayValue ?? []).contains { update in
            guard let outcome = update["outcome"]?.stringValue.flatMap(Outcome.init) else { return false }
            return !outcome.isGood
        }
    }
}

extension ItemError {
    /// The journal keeps no names of people, so that a request that carried one cannot be sent from it.
    static let namesWithheld = ItemError(
        code: "names_withheld",
        message: "the journal keeps no names of people, so that it cannot send this update",
        hint: "send it again with `dreams patch-user`")

    /// What nothing keeps from happening twice is sent by one run once at most, whatever reading shows.
    static let neverTwice = ItemError(
        code: "possibly_sent",
        message: "it was sent, or may have been, and nothing would keep it from being carried out twice",
        hint: "when you are sure that it was not, give its command again")

    /// Some items of a request are applied and some are not, which the service promised not to do.
    static let partlyApplied = ItemError(
        code: "partly_applied", message: "the request that served it was applied in part",
        hint:
            "look at the user's transactions and accounts, and send what is missing with `dreams patch-user`")
}
