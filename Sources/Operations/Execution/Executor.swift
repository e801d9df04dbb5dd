import Journal

/// Carries out a plan, several requests at a time, and finds out the truth about each.
///
/// Nothing is sent before the journal holds the intent to send it. Two steps that touch the same transaction, user or
/// account never run at once. `StepRunner` decides when a request is sent again.
public struct Executor: Sendable {
    private let control: RunControl
    private let limit: AdaptiveLimit
    private let runner: StepRunner

    /// So many steps have their intents written ahead, in one commit, so that making them durable holds up nobody.
    /// After a crash all of these are read back, so it must not be many.
    private let window: Int

    /// Makes an executor.
    ///
    /// - Parameters:
    ///   - client: the service to write to.
    ///   - control: tells when to stop.
    ///   - concurrency: how many requests may be under way at once, when the service can take them.
    public init(client: any WriteService, control: RunControl, concurrency: Int) {
        self.control = control
        limit = AdaptiveLimit(concurrency)
        window = max(1, 4 * concurrency)
        runner = StepRunner(client: client, control: control, limit: limit)
    }

    /// What happens while a plan is carried out.
    private enum Event: Sendable {
        /// The intents of these steps are on disk; nil: they could not be put there.
        case intended(Range<Int>, JournalError?)
        /// A step has ended.
        case ended(Int, StepEnd)
    }

    /// Carries out a plan that the journal has begun.
    ///
    /// `report`: gets each item's result as soon as it is known: what needs no request first, in input order, then what
    /// was sent, as it ends. `keeps`: which results are needed at the end; others are let go as soon as they have been
    /// reported, because a hundred thousand of them are worth counting in memory.
    /// - Returns: what became of the items.
    func run(
        _ plan: Plan, journal: RunJournal, report: (ItemResult) async -> Void,
        keeps: @escaping (ItemResult) -> Bool
    ) async -> RunTally {
        var tally = RunTally(items: plan.items.count, keeps: keeps)
        for (index, item) in plan.items.enumerated() {
            guard let result = Self.resultWithoutSending(item, command: plan.command) else { continue }
            tally.add(result, index: index)
            journal.recordUnsent(result, index: index)
            await report(result)
        }
        let steps = plan.steps.indices
        var asked = 0
        var isIntending = false
        var underWay = 0
        var queue = StepQueue<StepKey>()
        await withTaskGroup(of: Event.self) { group in
            while true {
                if !isIntending, asked < steps.count, queue.waiting <= window / 2, control.stopped == nil {
                    let next = asked..<min(asked + window, steps.count)
                    asked = next.upperBound
                    isIntending = true
                    group.addTask {
                        do throws(JournalError) {
                            try await journal.intend(next, of: plan)
                            return .intended(next, nil)
                        } catch {
                            return .intended(next, error)
                        }
                    }
                }
                while underWay < limit.current, control.stopped == nil, let step = queue.take() {
                    underWay += 1
                    group.addTask { [runner] in
                        let end = await runner.perform(plan.steps[step]) { attempt in
                            journal.record(attempt, step: step, of: plan)
                        }
                        return .ended(step, end)
                    }
                }
                switch await group.next() {
                case nil: return
                case .intended(let range, let error):
                    isIntending = false
                    if let error { control.stop(.notRecorded(error)) }
                    guard error == nil else { continue }
                    for step in range { queue.admit(step, keys: plan.exclusiveKeys(of: step)) }
                case .ended(let step, let end):
                    underWay -= 1
                    queue.finish(step)
                    for index in plan.steps[step].items {
                        let result = end.result(
                            of: plan.items[index], in: plan.steps[step], command: plan.command)
                        tally.add(result, index: index)
                        journal.record(result, index: index, request: plan.steps[step].request)
                        await report(result)
                    }
                }
            }
        }
        // What was not started: the run was stopped. No item is ever lost, not even by a mistake of ours.
        for index in plan.items.indices where tally.outcomes[index] == nil {
            let result = ItemResult(
                plan.items[index], command: plan.command, .skipped,
                error: control.stopped ?? Self.notPlanned)
            tally.add(result, index: index)
            journal.record(result, index: index, request: nil)
            await report(result)
        }
        return tally
    }

    private static let notPlanned = ItemError(
        code: "not_attempted", message: "the plan holds no request for it",
        hint: "this is a bug in dreams; please report it")

    /// The results of a plan that is not carried out: what would be sent is `planned`.
    public static func dryRun(_ plan: Plan) -> [ItemResult] {
        plan.items.map {
            resultWithoutSending($0, command: plan.command) ?? ItemResult($0, command: plan.command, .planned)
        }
    }

    private static func resultWithoutSending(_ item: PlannedItem, command: String) -> ItemResult? {
        switch item.decision {
        case .send: nil
        case .unchanged: ItemResult(item, command: command, .unchanged)
        case .refused(let error): ItemResult(item, command: command, .refused, error: error)
        }
    }
}

extension ItemError {
    /// Why nothing more is sent once the journal cannot be written.
    static func notRecorded(_ error: JournalError) -> ItemError {
        ItemError(
            code: error.code,
            message: "not attempted, because it could not be recorded: \(error.message)", hint: error.hint)
    }
}
