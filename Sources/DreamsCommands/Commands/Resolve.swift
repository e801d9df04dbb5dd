import ArgumentParser
import Journal
import Money
import Operations
import Presentation

/// What an operator says of writes that reading cannot tell about.
enum OperatorsWord: String, ExpressibleByArgument, CaseIterable {
    case done
    case failed
}

struct Resolve: AsyncParsableCommand {
    static let configuration = CommandConfiguration.leaf(
        commandName: "resolve",
        abstract: "Find out by reading what became of writes whose answer is not known.",
        discussion: """
            Examples:
              dreams resolve
              dreams resolve 20261121T090000Z-4f3a9c -o json
              dreams resolve 20261121T090000Z-4f3a9c --as done

            Nothing is sent again. Without a run it looks at every run at the profile's \
            services that left something unknown. What reading shows to have happened is done, what it shows \
            not to have happened is failed (`dreams resume RUN` sends that), and what nobody \
            can tell stays unknown, with the reason. When you have found out elsewhere, such as \
            from the service's support, --as records your word for it.
            """)

    @Argument(
        help: ArgumentHelp("The run's id; all runs when there is none.", valueName: "run"),
        completion: .shellCommand("dreams journal list -o id 2>/dev/null"))
    var run: String?

    @OptionGroup var grace: GraceOption

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "Record what reading cannot tell as done or failed, on your word. Needs a run.",
            valueName: "outcome"))
    var word: OperatorsWord?

    @Flag(name: .shortAndLong, help: "Do not ask before --as is recorded.")
    var yes = false

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "How long to wait for another run at the same service to end.", valueName: "duration"))
    var lockTimeout = "60s"

    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run() async throws {
        try await Session.run(global) { session in
            guard word == nil || run != nil else {
                throw CommandFailure(.usage, code: "usage", "--as needs a run")
            }
            let grace = try grace.value(session)
            let wait = try OptionValue.duration(lockTimeout, "--lock-timeout")
            if let run {
                let report = try await resolve(run, session, grace: grace, wait: wait)
                if report.results.isEmpty { session.diagnostics.note("nothing is in doubt") }
                try await RunExecution(session: session).report(report)
                return
            }
            let (report, others) = try await resolveAll(session, grace: grace, wait: wait)
            if report.results.isEmpty, others.isEmpty { session.diagnostics.note("nothing is in doubt") }
            for state in others {
                session.diagnostics.note(
                    "run \(state.run) is in doubt and was made \(Self.profile(of: state)): left alone")
            }
            try await RunExecution(session: session).report(report)
            guard let first = others.first else { return }
            let option = first.header.profile.map { " --profile \($0)" } ?? ""
            throw CommandFailure(
                .unknownOutcome, code: "other_profile",
                "in doubt and made with other profiles: \(Plural.of(others.count, "run"))",
                hint:
                    "`dreams\(option) resolve \(first.run)` finds out, with the settings that it was begun with"
            )
        }
    }

    /// Finds out about one run, and then takes the operator's word.
    private func resolve(
        _ run: String, _ session: Session, grace: Duration, wait: Duration
    ) async throws -> RunReport {
        await session.turn(toRun: run)
        let ledger = try await Ledger(session: session)
        _ = try await ledger.state(of: run)
        try await ledger.lock(command: "resolve", run: run, wait: wait)
        var report = RunReport(run: run, results: [], journalError: nil)
        let before = try await ledger.state(of: run)
        try await resolve([before], ledger, grace: grace, &report)
        guard let word else { return report }
        let state = try await ledger.state(of: run)
        guard !state.doubtful.isEmpty else { return report }
        let count = Plural.of(state.doubtful.count, "item")
        try Confirmation(
            isGiven: yes, productionProfile: session.productionName,
            hint: "use --yes to go ahead without being asked"
        ).ask("Record \(count) of run \(run) as \(word.rawValue), on your word?")
        let part = try await session.runs(ledger.store).declare(
            state, applied: word == .done, header: try session.header(command: "resolve"))
        // What reading could tell, and then what somebody said.
        let open = Set(state.doubtful)
        report.results = zip(before.doubtful, report.results).filter { !open.contains($0.0) }.map(\.1)
        report.results += part.results
        report.journalError = report.journalError ?? part.journalError
        return report
    }

    private static func profile(of state: RunState) -> String {
        state.header.profile.map { "with profile \($0)" } ?? "without a profile"
    }

    /// Finds out about every run of the profile, at every service, that left something unknown; and which runs of other
    /// profiles did, at the same addresses.
    private func resolveAll(
        _ session: Session, grace: Duration, wait: Duration
    ) async throws -> (RunReport, others: [RunState]) {
        let services = try session.servicesWithRuns()
        let ledger = try await Ledger(session: session)
        var report = RunReport(run: nil, results: [], journalError: nil)
        // One address may be many banks, told apart by what their profiles send: another's answers prove nothing.
        var others: [RunState] = []
        for (index, service) in services.enumerated() {
            session.turn(to: service)
            let host = try session.host
            // Whether the first has anything in doubt is asked in turn, as any run would; the others are not kept
            // waiting for nothing.
            if index > 0, try await RunState.unresolved(in: ledger.journal, host: host).isEmpty { continue }
            try await ledger.lock(command: "resolve", run: ledger.run, wait: wait)
            let states = try await RunState.unresolved(in: ledger.journal, host: host)
            let own = states.filter { $0.header.profile == session.settings.profile?.value }
            others += states.filter { $0.header.profile != session.settings.profile?.value }
            try await resolve(own, ledger, grace: grace, &report)
        }
        return (report, others)
    }

    private func resolve(
        _ states: [RunState], _ ledger: Ledger, grace: Duration, _ report: inout RunReport
    ) async throws {
        let session = ledger.session
        let runs = try session.runs(ledger.store)
        let header = try session.header(command: "resolve")
        for state in states where !state.doubtful.isEmpty {
            session.tellWait(runs.waitingTime(for: state, grace: grace))
            let part = try await runs.resolve(state, header: header, grace: grace)
            try Task.checkCancellation()
            report.run = report.run ?? state.run
            report.results += part.results
            report.journalError = report.journalError ?? part.journalError
        }
    }
}
