import ExactJSON
import ImpactFinance
import Journal
import Operations
import Presentation

/// Takes a plan through the rest of its way: show, ask, record, send, report. Every writing command ends here.
struct WriteRun {
    private let session: Session
    private let options: WriteOptions
    private let limits: Limits
    /// Nil when nothing is to be sent.
    let ledger: Ledger?

    /// Lines that say more about the plan than its summary does, such as old and new figures.
    var details: [String] = []
    /// Why, in the operator's words.
    var reason: String?
    /// The saved plan that is carried out, if it is one.
    var saved: SavedPlan?
    /// Whether an earlier command fixed the times that are sent.
    var isLater = false
    /// Completes results after the run, by reading.
    var complete: (([ItemResult]) async throws -> [ItemResult])?

    /// Makes a run. To be made before anything is read, so that a wrong option is told first, and what other runs
    /// record from now on is noticed.
    ///
    /// The limits are those of the options and of the profile; of two, the stricter one holds.
    ///
    /// - Throws: ``CommandFailure`` with status 64 for a limit that cannot be read; ``JournalError`` when the journal
    ///   cannot be written.
    init(session: Session, options: WriteOptions) async throws {
        self.session = session
        self.options = options
        limits = try Limits(options, session)
        try options.check()
        ledger = options.onlyPlans ? nil : try await Ledger(session: session)
    }

    /// Carries out a plan, saves it, or shows it in a dry run, and ends as the interface says.
    ///
    /// - Throws: ``CommandFailure`` unless every item is done or unchanged.
    func perform(_ decided: Plan) async throws {
        var plan = try await limited(decided)
        var isLocked = false
        if options.yes, let ledger, plan.items.contains(where: \.isInDoubt) {
            // Another run may be finding out just now. Nobody is kept waiting at a question.
            try await ledger.lock(command: plan.command, run: ledger.run, wait: try options.lockWait)
            isLocked = true
            // What the run that was at it until now left in doubt is known only now, news or not.
            plan = try await limited(try await ledger.hasNews() ? try await readAgain(decided) : decided)
        }
        tell(plan.warnings)
        let execution = RunExecution(session: session, complete: complete)
        guard let ledger, !plan.steps.isEmpty else {
            if options.onlyPlans, !session.diagnostics.isQuiet { show(plan) }
            if let file = options.planOut { try save(plan, in: file) }
            return try await execution.report(Executor.dryRun(plan), isDryRun: true)
        }
        try ask(plan)
        var current = plan
        if !isLocked {
            try await ledger.lock(command: plan.command, run: ledger.run, wait: try options.lockWait)
            // A run that was at it until now is over, or dead: what it left in doubt is known only now.
            current = try await doubts().refuse(
                in: try await ledger.hasNews() ? try await readAgain(plan) : plan)
        }
        let header = try session.header(
            command: plan.command, planSHA256: saved?.sha256,
            inputsSHA256: saved?.inputsSHA256 ?? session.inputs.sha256,
            reason: reason)
        let runs = try session.runs(ledger.store)
        try Task.checkCancellation()
        try await execution.perform(current) { control, keeps, report in
            try await runs.begin(
                current, run: ledger.run, header: header, control: control, report: report, keeps: keeps)
        }
    }

    /// As many warnings as somebody may read.
    private static let mostWarnings = 20

    func tell(_ warnings: [String]) {
        for warning in warnings.prefix(Self.mostWarnings) { session.diagnostics.warning(warning) }
        let more = warnings.count - Self.mostWarnings
        if more > 0 { session.diagnostics.warning("and \(more) more warnings like these") }
    }

    /// Shows a plan and asks the operator. Nothing is asked with `--yes`.
    func ask(_ plan: Plan) throws {
        if !options.yes || (session.isStandardErrorTerminal && !session.diagnostics.isQuiet) { show(plan) }
        try Confirmation(isGiven: options.yes, productionProfile: session.productionName)
            .ask(summary(plan).question)
    }

    private func summary(_ plan: Plan) -> PlanSummary {
        PlanSummary(
            plan: plan, amounts: session.amounts, target: session.target,
            isProduction: session.settings.production.value,
            now: isLater || saved != nil ? nil : session.now)
    }

    /// A plan within the limits, and without what another run left in doubt.
    func limited(_ plan: Plan, exceptRun run: String? = nil) async throws -> Plan {
        limits.apply(to: try await doubts(except: run).refuse(in: plan), format: session.limitText)
    }

    /// Refuses the saved plan when a run has carried it out.
    func refuseSecondUse() async throws {
        guard let saved else { return }
        if let ledger { return try await saved.refuseSecondUse(ledger.journal) }
        let journal = try session.journalForReading()
        try await saved.refuseSecondUse(journal)
    }

    /// Shows what a plan will do.
    func show(_ plan: Plan) {
        let lines = summary(plan).lines + plan.explanations.map { "  " + $0 } + details
        lines.forEach(session.diagnostics.paragraph)
    }

    /// What other runs left in doubt.
    private func doubts(except run: String? = nil) async throws -> OpenIntents {
        let host = try session.host
        // Before our turn a living run is not in doubt: it is waited for.
        let run = run ?? Ledger.running(host: host, directory: session.settings.stateDirectory.value)
        if let ledger { return try await OpenIntents.read(ledger.journal, host: host, except: run) }
        let journal = try session.journalForReading()
        return try await OpenIntents.read(journal, host: host, except: run)
    }

    /// Another run was at work between our reading and our turn: what we decided may not be right any more.
    private func readAgain(_ plan: Plan) async throws -> Plan {
        session.diagnostics.note("another run has written meanwhile: everything is read again")
        try await refuseSecondUse()
        let fresh = try await session.refresh(plan)
        let told = Set(plan.warnings)
        tell(fresh.warnings.filter { !told.contains($0) })
        return fresh
    }

    private func save(_ plan: Plan, in file: String) throws {
        guard !session.hasRead(file) else {
            throw CommandFailure(
                .usage, code: "usage", "--plan-out: \(file) is what this command reads",
                hint: "name another file for the plan")
        }
        let lifetime = try options.planLifetime
        guard let expiry = session.now.adding(lifetime) else {
            throw CommandFailure(.usage, code: "usage", "--plan-ttl: the plan would expire too late")
        }
        let saved = SavedPlan(
            plan, profile: session.settings.profile?.value, host: try session.host,
            operatorName: Operator.name,
            currency: session.subject == .impactFinance ? session.currency?.code : nil,
            createdAt: session.now, expiresAt: expiry,
            inputsSHA256: session.inputs.sha256)
        try PrivateFile.write(saved.text, to: file)
        session.diagnostics.note("saved the plan in \(file); it can be applied until \(expiry)")
    }
}

extension PlannedItem {
    /// Whether it was refused because another run left it in doubt.
    fileprivate var isInDoubt: Bool {
        if case .refused(let error) = decision { error.code == ItemError.inDoubt } else { false }
    }
}

extension Limits {
    /// The stricter ones of the options and of the profile.
    init(_ options: WriteOptions, _ session: Session) throws {
        let settings = session.settings
        if let count = options.maxCount, count < 0 {
            throw CommandFailure(.usage, code: "usage", "--max-count: \(count) is negative")
        }
        self = Limits(
            count: options.maxCount,
            amount: try options.maxAmount.map { try session.limit($0, "--max-amount") },
            total: try options.maxTotal.map { try session.limit($0, "--max-total") }
        ).tightened(
            by: Limits(
                count: settings.maxCount?.value, amount: session.limit(settings.maxAmount?.value),
                total: session.limit(settings.maxTotal?.value)))
    }
}
