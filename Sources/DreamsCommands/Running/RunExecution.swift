import ExactJSON
import Glibc
import Journal
import Operations
import Presentation
import Synchronization

/// Carries out a run under signals, shows how far it has come, prints its results and ends as the interface says.
struct RunExecution {
    let session: Session
    /// Completes results after the run, by reading.
    var complete: (([ItemResult]) async throws -> [ItemResult])?

    /// Sends: gets what tells it to stop, which results to keep for the end, and what to tell of each.
    typealias Body = (
        RunControl, _ keeps: @escaping (ItemResult) -> Bool, _ report: (ItemResult) async -> Void
    ) async throws -> RunReport

    /// Carries out a plan.
    ///
    /// - Throws: ``CommandFailure`` unless every item is done or unchanged.
    func perform(_ plan: Plan, _ body: Body) async throws {
        let writer = try writer(plan.command)
        let control = RunControl()
        let streams = session.format == .ndjson && complete == nil
        let lost = Mutex<OutputError?>(nil)
        let diagnostics = session.diagnostics
        let progress = session.progress(plan.command, total: plan.items.count)
        let report = try await Interruption.shared.whileHandling { number in
            diagnostics.note("stopping: what is under way is finished first; a second signal ends at once")
            control.stop(.interrupted(by: number))
        } _: {
            try await body(control, { !streams || $0.isWorthTellingAgain }) { result in
                progress?.advance()
                guard streams else { return }
                do throws(OutputError) {
                    try writer.write(result)
                    try writer.flush()
                } catch {
                    lost.withLock { $0 = $0 ?? error }
                    control.stop(Self.noOutput(error))
                }
            }
        }
        progress?.end()
        if let error = lost.withLock({ $0 }) {
            throw failure(report, after: error)
        }
        try await print(report, to: writer, isPrinted: streams)
    }

    /// Prints results and ends.
    func report(_ results: [ItemResult], run: String? = nil, isDryRun: Bool = false) async throws {
        try await print(
            RunReport(run: run, results: results, journalError: nil), to: try writer(results.first?.command),
            isDryRun: isDryRun)
    }

    /// Prints what a run reports and ends.
    func report(_ report: RunReport) async throws {
        try await print(report, to: try writer(report.results.first?.command))
    }

    private func writer(_ command: String?) throws -> RecordWriter {
        try session.writer(ResultColumns.set(ofCommand: command ?? "", currency: session.currency), nil)
    }

    private static func noOutput(_ error: OutputError) -> ItemError {
        ItemError(
            code: "output_lost", message: "not attempted, because the results could not be printed: \(error)")
    }

    private func print(
        _ report: RunReport, to writer: RecordWriter, isPrinted: Bool = false, isDryRun: Bool = false
    ) async throws {
        var report = report
        if let complete, Interruption.shared.received == nil {
            report.results = try await complete(report.results)
        }
        do throws(OutputError) {
            if !isPrinted {
                for result in report.results where lists(result) { try writer.write(result) }
            }
            try writer.finish()
        } catch {
            throw isDryRun ? error : failure(report, after: error)
        }
        try conclude(report)
    }

    /// The id form is a list to carry on with: an id that was not done must not be on it.
    private func lists(_ result: ItemResult) -> Bool { session.format != .id || result.outcome.isGood }

    /// The end of a run whose results nobody can read: what has been changed, and how to go on, is told all the same.
    private func failure(_ report: RunReport, after error: OutputError) -> any Error {
        // Of those that were not kept, all that are done were sent.
        let hasSent = report.passed[.done] != nil || report.results.contains { $0.attempts > 0 }
        let isEmpty = report.passed.isEmpty && report.results.isEmpty
        guard hasSent || (report.run != nil && !isEmpty) else { return error }
        let bad = Self.bad(report)
        let isUnknown = Self.isUnknown(bad)
        let hint =
            next(bad, report.run)
            ?? report.run.map { "`dreams journal show \($0)` shows what became of each item" }
        var words = "the results could not be printed; what became of the items: \(Self.counts(report))"
        if let error = report.journalError {
            words += "; the run could not be recorded to its end: \(error.message)"
        }
        if error == .closedPipe {
            session.diagnostics.warning(words + (hint.map { "; \($0)" } ?? ""))
            return error
        }
        session.diagnostics.warning(words)
        // That reading has to find something out is more than that something was not printed.
        return CommandFailure(
            isUnknown ? .unknownOutcome : .inputOutput, code: isUnknown ? "outcome_unknown" : error.code,
            "cannot write standard output: \(error)" + (isUnknown ? "; some outcome is unknown" : ""),
            hint: hint)
    }

    private func conclude(_ report: RunReport) throws {
        let results = report.results
        for result in results {
            let name = result.id ?? result.externalId ?? result.command
            for remark in result.remarks { session.diagnostics.warning("\(name): \(remark)") }
        }
        if let number = Interruption.shared.received {
            if let error = report.journalError {
                session.diagnostics.warning("the run could not be recorded to its end: \(error.message)")
            }
            session.diagnostics.note("stopped by a signal: \(Self.counts(report))")
            if let hint = goOn(results, report.run) { session.diagnostics.note(hint) }
            throw CommandFailure(status: .ended(by: number))
        }
        if let error = report.journalError {
            throw CommandFailure(
                .inputOutput, code: error.code,
                "the run could not be recorded to its end: \(error.message); \(Self.counts(report))",
                hint: error.hint)
        }
        let bad = Self.bad(report)
        guard !bad.isEmpty else {
            if session.isStandardErrorTerminal { session.diagnostics.note(Self.counts(report)) }
            return
        }
        let isUnknown = Self.isUnknown(bad)
        throw CommandFailure(
            isUnknown ? .unknownOutcome : .partialFailure,
            code: isUnknown ? "outcome_unknown" : "not_all_done",
            "\(results.first?.command ?? "write"): \(Self.counts(report))" + followUps(bad),
            hint: next(bad, report.run) ?? bad.compactMap(\.error?.withRemedy).sharedHint)
    }

    /// The results that are not as they should be.
    private static func bad(_ report: RunReport) -> [ItemResult] {
        report.results.filter { !$0.outcome.isGood || $0.hasFailedFollowUp }
    }

    private static func isUnknown(_ results: [ItemResult]) -> Bool {
        results.contains { $0.outcome == .unknown || $0.hasUnknownFollowUp }
    }

    /// What became of account figures that should have followed and did not.
    private func followUps(_ bad: [ItemResult]) -> String {
        bad.flatMap(\.failedFollowUps).prefix(3).map { "; the figures of \($0)" }.joined()
    }

    /// How to go on with what is left.
    private func goOn(_ results: [ItemResult], _ run: String?) -> String? {
        guard let run else { return nil }
        let isUnknown = results.contains { $0.outcome == .unknown }
        guard results.contains(where: { $0.outcome == .skipped }) else {
            return isUnknown ? "`dreams resolve \(run)` finds out what is unknown, by reading" : nil
        }
        return "`dreams resume \(run)` "
            + (isUnknown ? "finds out what is unknown, and goes on" : "goes on with what was not attempted")
    }

    /// What to do about results that are not as they should be, where the run can do it.
    private func next(_ bad: [ItemResult], _ run: String?) -> String? {
        if bad.contains(where: { $0.outcome.isGood }) {
            return run.map { "`dreams resume \($0)` sends what is still missing" }
        }
        return goOn(bad, run)
    }

    private static func counts(_ report: RunReport) -> String {
        let parts = Outcome.allCases.compactMap { outcome -> String? in
            let count = report.results.count { $0.outcome == outcome } + (report.passed[outcome] ?? 0)
            return count > 0 ? "\(count) \(outcome.rawValue)" : nil
        }
        return parts.isEmpty ? "nothing to do" : parts.joined(separator: ", ")
    }
}

extension ItemResult {
    /// Whether there is more to say of it once it has been printed than that it is one of so many.
    fileprivate var isWorthTellingAgain: Bool {
        let isPlain = outcome == .done ? attempts > 0 : outcome == .unchanged && attempts == 0
        return !isPlain || hasFailedFollowUp || !remarks.isEmpty
    }
}

extension ItemError {
    /// A run was told to stop by a signal.
    static func interrupted(by number: Int32) -> ItemError {
        let name =
            switch number {
            case SIGTERM: "SIGTERM"
            case SIGHUP: "SIGHUP"
            default: "SIGINT"
            }
        return ItemError(
            code: "interrupted", message: "not attempted, because the run was stopped by \(name)",
            hint:
                "`dreams resume RUN` goes on with it")
    }
}
