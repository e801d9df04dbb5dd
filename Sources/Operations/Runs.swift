public import Journal

/// Begins runs, finds out what became of them, and goes on with them: everything that writes passes through here.
public struct Runs: Sendable {
    private let client: any WriteService
    private let store: any JournalStore
    private let concurrency: Int

    /// Works with a service and a journal.
    ///
    /// `concurrency`: how many requests may be under way at once.
    public init(client: any WriteService, store: any JournalStore, concurrency: Int) {
        self.client = client
        self.store = store
        self.concurrency = concurrency
    }

    /// Carries out a plan as a new run.
    ///
    /// `report`: gets each item's result as soon as it is known. `keeps`: which results are needed in the end.
    ///
    /// - Throws: ``JournalError`` when the plan could not be recorded: nothing was sent.
    public func begin(
        _ plan: Plan, run: String, header: RunHeader, control: RunControl,
        report: (ItemResult) async -> Void = { _ in },
        keeps: @escaping (ItemResult) -> Bool = { _ in true }
    ) async throws(JournalError) -> RunReport {
        let journal = try await RunJournal.begin(plan, header: header, run: run, in: store)
        keepAlone(control)
        let tally = await executor(control).run(plan, journal: journal, report: report, keeps: keeps)
        return await close(journal, tally, all: tally.outcomes.compactMap { $0 }, beside: Beside())
    }

    /// Finds out by reading what became of a run's requests that nobody knows the end of. Nothing is written to the
    /// service.
    ///
    /// `grace`: how long after it was sent a request may still take effect.
    ///
    /// - Throws: ``JournalError`` when that could not be recorded.
    public func resolve(
        _ state: RunState, header: RunHeader, grace: Duration
    ) async throws(JournalError) -> RunReport {
        let journal = RunJournal(run: state.run, store: store, places: .same)
        try await journal.resolve(header)
        let found = await resolver(grace).resolve(state, in: journal)
        var all = state.outcomes
        var tally = RunTally(items: all.count) { _ in true }
        for (index, result) in found {
            all[index] = result.outcome
            tally.add(result, index: index)
        }
        let beside = Beside(
            isInDoubt: found.count < state.doubtful.count,
            isRefusedForNow: state.items.indices.contains(where: state.isRefusedForNow))
        return await close(journal, tally, all: all, beside: beside)
    }

    /// How long ``resolve(_:header:grace:)`` will wait before it reads.
    public func waitingTime(for state: RunState, grace: Duration) -> Duration {
        resolver(grace).waitingTime(for: state)
    }

    /// Goes on with a run: carries out what is left of it.
    ///
    /// `left`: what is left, read anew. `keeps`: which results are needed in the end.
    ///
    /// - Throws: ``JournalError`` when that could not be recorded: nothing was sent.
    public func resume(
        _ state: RunState, _ left: Resumption, header: RunHeader, control: RunControl,
        report: (ItemResult) async -> Void = { _ in },
        keeps: @escaping (ItemResult) -> Bool = { _ in true }
    ) async throws(JournalError) -> RunReport {
        let journal = RunJournal(run: state.run, store: store, places: left.places)
        try await journal.resume(header)
        keepAlone(control)
        let tally = await executor(control).run(left.plan, journal: journal, report: report, keeps: keeps)
        var all = state.outcomes
        for case (let index, let outcome?) in tally.outcomes.enumerated() {
            let place = left.places.item(index)
            if !RunState.stands(all[place], against: outcome, code: left.refusal(of: index)?.code) {
                all[place] = outcome
            }
        }
        let beside = Beside(
            isInDoubt: state.doubtful.contains { !left.covers($0) },
            isRefusedForNow: state.items.indices.contains { state.isRefusedForNow($0) && !left.covers($0) })
        return await close(journal, tally, all: all, beside: beside)
    }

    /// Stops a run when another one may have begun because somebody has deleted the lock's file.
    ///
    /// A request's intent is on disk before this looks, and a run that locks a new file reads what is in doubt after that.
    /// So either its file is there when we look, or it sees the intent: nothing is sent by both.
    private func keepAlone(_ control: RunControl) {
        control.watch { [store] in
            do throws(JournalError) {
                try store.confirmAlone()
                return nil
            } catch {
                return ItemError(
                    code: error.code, message: "not attempted: \(error.message)", hint: error.hint)
            }
        }
    }

    private func executor(_ control: RunControl) -> Executor {
        Executor(client: client, control: control, concurrency: concurrency)
    }

    private func resolver(_ grace: Duration) -> Resolver {
        Resolver(client: client, concurrency: concurrency, grace: grace)
    }

    /// Records a raw request: that it is about to be sent, and then how it ended. There is nothing to plan, to find out by
    /// reading, or to go on with.
    ///
    /// `request`: the method and path, for a reader.
    ///
    /// - Throws: ``JournalError`` when that could not be recorded; if it was before sending, nothing was sent.
    public func raw(
        _ request: String, run: String, header: RunHeader, send: () async -> Outcome
    ) async throws(JournalError) {
        let journal = try await RunJournal.begin(raw: request, header: header, run: run, in: store)
        let outcome = await send()
        try await journal.end([outcome], isInDoubt: false, isUnfinished: false)
    }

    /// Records as the operator's word what became of everything that is in doubt: where reading cannot tell, somebody may
    /// have looked elsewhere.
    ///
    /// - Throws: ``JournalError`` when that could not be recorded.
    public func declare(
        _ state: RunState, applied: Bool, header: RunHeader
    ) async throws(JournalError) -> RunReport {
        let journal = RunJournal(run: state.run, store: store, places: .same)
        try await journal.resolve(header)
        var all = state.outcomes
        var tally = RunTally(items: all.count) { _ in true }
        for index in state.doubtful {
            let result = state.declared(index, applied: applied)
            journal.record(result, index: index, request: nil)
            tally.add(result, index: index)
            all[index] = result.outcome
        }
        let isRefusedForNow = state.items.indices.contains(where: state.isRefusedForNow)
        return await close(journal, tally, all: all, beside: Beside(isRefusedForNow: isRefusedForNow))
    }

    /// What there is of items that the results do not tell of.
    private struct Beside {
        var isInDoubt = false
        var isRefusedForNow = false
    }

    private func close(
        _ journal: RunJournal, _ tally: RunTally, all: [Outcome], beside: Beside
    ) async -> RunReport {
        var report = RunReport(run: journal.run, results: tally.results, journalError: nil)
        report.passed = tally.passed
        do throws(JournalError) {
            try await journal.end(
                all, isInDoubt: beside.isInDoubt || tally.isInDoubt,
                isUnfinished: all.contains(.skipped) || beside.isRefusedForNow || tally.isRefusedForNow)
        } catch {
            report.journalError = error
        }
        return report
    }
}

/// What became of a run, or of a part of it.
public struct RunReport: Sendable {
    /// The run's id; nil when nothing was to be sent.
    public var run: String?
    /// What became of each item that this part was about, in input order, but for those that were not kept.
    public var results: [ItemResult]
    /// How many items ended so whose results were not kept.
    public var passed: [Outcome: Int] = [:]
    /// Why the end could not be recorded. What is missing from the journal is in doubt for later runs.
    public var journalError: JournalError?

    /// Makes a report.
    public init(run: String?, results: [ItemResult], journalError: JournalError?) {
        self.run = run
        self.results = results
        self.journalError = journalError
    }
}

extension RunState {
    /// Every item's outcome, as far as is known.
    public var outcomes: [Outcome] { items.indices.map(outcome) }
}
