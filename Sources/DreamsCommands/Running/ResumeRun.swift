import HTTPTransport
import ImpactFinance
import Journal
import Operations

/// The way of `resume` from a run's id to its end.
struct ResumeRun {
    let session: Session
    let options: WriteOptions
    let grace: Duration

    /// Finishes a run.
    ///
    /// - Throws: ``CommandFailure`` unless every item that was left is done or unchanged.
    func perform(_ run: String) async throws {
        var write = try await WriteRun(session: session, options: options)
        write.isLater = true
        guard let ledger = write.ledger else { return try await showOnly(run, write) }
        _ = try await ledger.state(of: run)
        try await ledger.lock(command: "resume", run: run, wait: try options.lockWait)
        let header = try session.header(command: "resume")
        let runs = try session.runs(ledger.store)
        let before = try await ledger.state(of: run)
        let found = try await resolve(before, runs, header)
        let state = try await ledger.state(of: run)
        let left = try await readAgain(Resumption(of: state), write, except: run)
        let known = before.doubtful.filter { !left.covers($0) }
        let results = known.compactMap { index in found[index] }
        let execution = RunExecution(session: session)
        guard !left.plan.steps.isEmpty else {
            if results.isEmpty, left.plan.items.isEmpty {
                session.diagnostics.note("run \(run) has nothing left to do")
            }
            if results.isEmpty, left.plan.items.isEmpty, state.status(isRunning: false) == .complete {
                return try await execution.report([])
            }
            // That nothing is left is recorded too: else the run would stay interrupted for ever.
            let rest = try await runs.resume(state, left, header: header, control: RunControl())
            return try await execution.report(
                RunReport(run: run, results: results + rest.results, journalError: rest.journalError))
        }
        try write.ask(left.plan)
        try Task.checkCancellation()
        try await execution.perform(left.plan) { control, keeps, report in
            for result in results { await report(result) }
            var whole = try await runs.resume(
                state, left, header: header, control: control, report: report, keeps: keeps)
            whole.results = results + whole.results
            return whole
        }
    }

    /// Finds out what nobody knows. Nothing is recorded when there is nothing of the kind.
    private func resolve(_ state: RunState, _ runs: Runs, _ header: RunHeader) async throws -> [Int:
        ItemResult]
    {
        guard !state.doubtful.isEmpty else { return [:] }
        session.tellWait(runs.waitingTime(for: state, grace: grace))
        let report = try await runs.resolve(state, header: header, grace: grace)
        try Task.checkCancellation()
        if let error = report.journalError { throw error }
        return Dictionary(uniqueKeysWithValues: zip(state.doubtful, report.results))
    }

    private func readAgain(
        _ left: Resumption, _ write: WriteRun, except run: String
    ) async throws -> Resumption {
        var left = left
        left.plan = try await write.limited(try await session.refresh(left.plan), exceptRun: run)
        write.tell(left.plan.warnings)
        return left
    }

    /// A dry run: what is in doubt stays so, and the rest is read.
    private func showOnly(_ run: String, _ write: WriteRun) async throws {
        let journal = try session.journalForReading()
        let state = try await session.state(of: run, in: journal)
        let left = try await readAgain(Resumption(of: state), write, except: run)
        if !session.diagnostics.isQuiet { write.show(left.plan) }
        let doubtful = state.doubtful.map { state.unresolvedResult($0) }
        try await RunExecution(session: session).report(doubtful + Executor.dryRun(left.plan), isDryRun: true)
    }
}

extension Session {
    /// Tells an operator why nothing happens for a while.
    func tellWait(_ wait: Duration) {
        guard wait > .zero else { return }
        diagnostics.note(
            "waiting \(wait.components.seconds) s, so that what was under way has certainly come to its end")
    }

    /// A run of this service that is wholly recorded.
    ///
    /// - Throws: ``CommandFailure`` with status 66 when there is none, 65 when it cannot be gone on with here.
    func state(of run: String, in journal: any JournalStore) async throws -> RunState {
        let records = try await journal.records(ofRun: run)
        guard !records.isEmpty else {
            throw CommandFailure(
                .notFound, code: "not_found", "the journal has no run \(run)",
                hint: "`dreams journal list` shows them")
        }
        let state = try RunState(run: run, records)
        turn(to: Service(ofCommand: state.header.command))
        guard state.header.command != "api" else {
            throw CommandFailure(
                .inputData, code: "raw_request",
                "run \(run) was one raw request: there is nothing to resolve or resume",
                hint: "`dreams journal export` has its method and path: read what it was to change")
        }
        guard ServiceKey.areSame(state.header.host, try host) else {
            throw CommandFailure(
                .inputData, code: "other_host",
                "run \(run) was at \(state.header.host), and the settings say \(try host); nothing was sent",
                hint: "use the settings that it was begun with"
                    + (state.header.profile.map { ": --profile \($0)" } ?? ""))
        }
        guard state.header.profile == settings.profile?.value else {
            throw CommandFailure(
                .inputData, code: "other_profile",
                "run \(run) was made \(state.header.profile.map { "with profile \($0)" } ?? "without a profile")"
                    + ", and this command is \(settings.profile.map { "with profile \($0.value)" } ?? "without one")",
                hint: "its limits are those of its profile: use the settings that it was begun with")
        }
        if let own = currency?.code, let its = state.header.currency, own != its {
            throw CommandFailure(
                .inputData, code: "other_currency",
                "run \(run) was made in \(its), and this command is in \(own)",
                hint: "its amounts and limits would be read in another currency: use --currency \(its)")
        }
        guard state.isWhole else {
            throw CommandFailure(
                .inputData, code: "run_not_begun",
                "run \(run) ended before all of it was recorded, and so before anything was sent",
                hint: "run its command again")
        }
        return state
    }
}

extension Ledger {
    /// A run of this service that is wholly recorded.
    func state(of run: String) async throws -> RunState {
        try await session.state(of: run, in: journal)
    }
}
