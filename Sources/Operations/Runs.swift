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
    /// `report`: gets each item's result as soon as it is known.
    ///
    /// - Throws: ``JournalError`` when the plan could not be recorded: nothing was sent.
    public func begin(
        _ plan: Plan, run: String, header: RunHeader, control: RunControl,
        report: (ItemResult) async -> Void = { _ in }
    ) async throws(JournalError) -> RunReport {
        let journal = try await RunJournal.begin(plan, header: header, run: run, in: store)
        let results = await executor(control).run(plan, journal: journal, report: report)
        return await close(journal, results, all: results.map(\.outcome), doubtBeside: false)
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
        for (index, result) in found { all[index] = result.outcome }
        let isInDoubt = found.count < state.doubtful.count
        return await close(journal, found.map(\.result), all: all, doubtBeside: isInDoubt)
    }

    /// How long ``resolve(_:header:grace:)`` will wait before it reads.
    public func waitingTime(for state: RunState, grace: Duration) -> Duration {
        resolver(grace).waitingTime(for: state)
    }

    /// Goes on with a run: carries out what is left of it.
    ///
    /// `left`: what is left, read anew.
    ///
    /// - Throws: ``JournalError`` when that could not be recorded: nothing was sent.
    public func resume(
        _ state: RunState, _ left: Resumption, header: RunHeader, control: RunControl,
        report: (ItemResult) async -> Void = { _ in }
    ) async throws(JournalError) -> RunReport {
        let journal = RunJournal(run: state.run, store: store, places: left.places)
        try await journal.resume(header)
        let results = await executor(control).run(left.plan, journal: journal, report: report)
        var all = state.outcomes
        for (index, result) in results.enumerated() {
            let place = left.places.item(index)
            if !(all[place].isGood && result.outcome.isCertainlyNothing) { all[place] = result.outcome }
        }
        let isInDoubt = state.doubtful.contains { !left.covers($0) }
        return await close(journal, results, all: all, doubtBeside: isInDoubt)
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
        var results: [ItemResult] = []
        for index in state.doubtful {
            let result = state.declared(index, applied: applied)
            journal.record(result, index: index, request: nil)
            results.append(result)
            all[index] = result.outcome
        }
        return await close(journal, results, all: all, doubtBeside: false)
    }

    /// `doubtBeside`: whether something is in doubt that the results do not tell of.
    private func close(
        _ journal: RunJournal, _ results: [ItemResult], all: [Outcome], doubtBeside: Bool
    ) async -> RunReport {
        let isInDoubt = doubtBeside || results.contains { $0.outcome == .unknown || $0.hasUnknownFollowUp }
        do throws(JournalError) {
            try await journal.end(
                all, isInDoubt: isInDoubt,
                isUnfinished: all.contains(.skipped) || results.contains(where: \.isRefusedForNow))
            return RunReport(run: journal.run, results: results, journalError: nil)
        } catch {
            return RunReport(run: journal.run, results: results, journalError: error)
        }
    }
}

/// What became of a run, or of a part of it.
public struct RunReport: Sendable {
    /// The run's id; nil when nothing was to be sent.
    public var run: String?
    /// What became of each item that this part was about, in input order.
    public var results: [ItemResult]
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
