import ExactJSON
import Glibc
import Operations
import Presentation
import Synchronization

/// Takes a plan through the rest of its way: show, ask, send, report. Every writing command ends here.
struct WriteRun {
    private let session: Session
    private let options: WriteOptions
    private let limits: Limits

    /// Lines that say more about the plan than its summary does, such as old and new figures.
    var details: [String] = []
    /// Completes results after the run, by reading.
    var complete: (([ItemResult]) async throws -> [ItemResult])?

    /// Makes a run. To be made before anything is read, so that a wrong option is told first.
    ///
    /// The limits are those of the options and of the profile; of two, the stricter one holds.
    ///
    /// - Throws: ``CommandFailure`` with status 64 for a limit that cannot be read.
    init(session: Session, options: WriteOptions) throws {
        self.session = session
        self.options = options
        let settings = session.settings
        if let count = options.maxCount, count < 0 {
            throw CommandFailure(.usage, code: "usage", "--max-count: \(count) is negative")
        }
        limits = Limits(
            count: options.maxCount,
            amount: try options.maxAmount.map { try OptionValue.cents($0, "--max-amount", session.amounts) },
            total: try options.maxTotal.map { try OptionValue.cents($0, "--max-total", session.amounts) }
        ).tightened(
            by: Limits(
                count: settings.maxCount?.value, amount: settings.maxAmount?.value,
                total: settings.maxTotal?.value))
    }

    /// Carries out a plan, or shows it in a dry run, and ends as the interface says.
    ///
    /// - Throws: ``CommandFailure`` unless every item is done or unchanged.
    func perform(_ unlimited: Plan) async throws {
        let plan = limits.apply(to: unlimited, format: session.amounts.text)
        for warning in plan.warnings { session.diagnostics.warning(warning) }
        let summary = PlanSummary(
            plan: plan, amounts: session.amounts, target: session.target,
            isProduction: session.settings.production.value)
        let writer = try session.writer(ResultColumns.set(currency: session.currency), nil)
        if options.dryRun || plan.steps.isEmpty {
            if options.dryRun { show(summary, session.diagnostics.note) }
            try await report(Executor.dryRun(plan), to: writer)
            return
        }
        if !options.yes {
            show(summary, session.diagnostics.line)
        } else if session.isStandardErrorTerminal {
            show(summary, session.diagnostics.note)
        }
        try Confirmation(isGiven: options.yes, productionProfile: session.productionName)
            .ask(summary.question)
        try await execute(plan, writer)
    }

    private func show(_ summary: PlanSummary, _ print: (String) -> Void) {
        (summary.lines + details).forEach(print)
    }

    private func execute(_ plan: Plan, _ writer: RecordWriter) async throws {
        let control = RunControl()
        let executor = Executor(client: try session.impactFinance(), control: control)
        let streams = session.format == .ndjson && complete == nil
        let lost = Mutex<OutputError?>(nil)
        let diagnostics = session.diagnostics
        let results = await Interruption.shared.whileHandling { number in
            diagnostics.note("stopping: what is under way is finished first; a second signal ends at once")
            let name = number == SIGINT ? "SIGINT" : "SIGTERM"
            control.stop(
                ItemError(
                    code: "interrupted", message: "not attempted, because the run was stopped by \(name)",
                    hint: "run the same command again: what is done stays done"))
        } _: {
            await executor.run(plan) { result in
                guard streams else { return }
                do throws(OutputError) {
                    try writer.write(result.json)
                    try writer.flush()
                } catch {
                    lost.withLock { $0 = $0 ?? error }
                    control.stop(Self.noOutput(error))
                }
            }
        }
        if let error = lost.withLock({ $0 }) {
            tell(results, after: error)
            throw error
        }
        try await report(results, to: writer, isPrinted: streams)
    }

    private static func noOutput(_ error: OutputError) -> ItemError {
        ItemError(
            code: "output_lost", message: "not attempted, because the results could not be printed: \(error)")
    }

    private func report(_ original: [ItemResult], to writer: RecordWriter, isPrinted: Bool = false)
        async throws
    {
        var results = original
        if let complete { results = try await complete(original) }
        do throws(OutputError) {
            if !isPrinted { for result in results { try writer.write(result.json) } }
            try writer.finish()
        } catch {
            tell(results, after: error)
            throw error
        }
        try conclude(results)
    }

    /// When nobody can read the results, what has been changed must be told all the same.
    private func tell(_ results: [ItemResult], after error: OutputError) {
        guard !options.dryRun, results.contains(where: { $0.attempts > 0 }) else { return }
        session.diagnostics.warning(
            "the results could not be printed; what became of the items: \(Self.counts(results))")
    }

    private func conclude(_ results: [ItemResult]) throws {
        if let number = Interruption.shared.received {
            session.diagnostics.note("stopped by a signal: \(Self.counts(results))")
            throw CommandFailure(status: number == SIGINT ? .interrupted : .terminated)
        }
        let bad = results.filter { !$0.outcome.isGood || $0.hasFailedFollowUp }
        guard !bad.isEmpty else {
            if session.isStandardErrorTerminal { session.diagnostics.note(Self.counts(results)) }
            return
        }
        let isUnknown = bad.contains { $0.outcome == .unknown || $0.hasUnknownFollowUp }
        throw CommandFailure(
            isUnknown ? .unknownOutcome : .partialFailure,
            code: isUnknown ? "outcome_unknown" : "not_all_done",
            "\(results.first?.command ?? "write"): \(Self.counts(results))" + followUps(bad),
            hint: hint(bad, isUnknown))
    }

    /// What became of account figures that should have followed and did not.
    private func followUps(_ bad: [ItemResult]) -> String {
        bad.flatMap(\.failedFollowUps).prefix(3).map { "; the figures of \($0)" }.joined()
    }

    private func hint(_ bad: [ItemResult], _ isUnknown: Bool) -> String? {
        if bad.contains(where: { $0.outcome.isGood }) {
            return "run the same command again: what is done stays done, and only the figures are sent"
        }
        if isUnknown {
            return
                "run the same command again later, or look with `dreams show ID`: it reads before it sends, and "
                + "changes only what is still open"
        }
        return bad.count == 1 ? bad[0].error?.hint : nil
    }

    private static func counts(_ results: [ItemResult]) -> String {
        let parts = Outcome.allCases.compactMap { outcome -> String? in
            let count = results.count { $0.outcome == outcome }
            return count > 0 ? "\(count) \(outcome.rawValue)" : nil
        }
        return parts.isEmpty ? "nothing to do" : parts.joined(separator: ", ")
    }
}

extension ItemResult {
    /// Whether account figures that belong to it were not accepted.
    var hasFailedFollowUp: Bool { followUpOutcomes.contains { !$0.isGood } }

    /// Whether it is not known if account figures that belong to it were accepted.
    var hasUnknownFollowUp: Bool { followUpOutcomes.contains(.unknown) }

    /// Each account whose figures were not accepted, and why.
    var failedFollowUps: [String] {
        updates.compactMap { update in
            guard let outcome = update["outcome"]?.stringValue.flatMap(Outcome.init), !outcome.isGood,
                let error = update["error"], let id = update["id"]?.stringValue
            else { return nil }
            let fields = (error["fields"]?.arrayValue ?? []).map { field in
                let texts = field["errors"]?.arrayValue?.compactMap(\.stringValue) ?? []
                return "; \(field["field"]?.stringValue ?? ""): \(texts.joined(separator: ", "))"
            }
            return
                "account \(id): \(outcome.rawValue), \(error["message"]?.stringValue ?? "")\(fields.joined())"
        }
    }

    private var followUpOutcomes: [Outcome] {
        updates.compactMap { $0["outcome"]?.stringValue.flatMap(Outcome.init) }
    }

    private var updates: [JSON] {
        extras.first { $0.name == "accountUpdates" }?.value.arrayValue ?? []
    }
}
