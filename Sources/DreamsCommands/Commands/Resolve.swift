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

            Nothing is sent again. Without a run it looks at every run at the service that \
            left something unknown. What reading shows to have happened is done, what it shows \
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
            let ledger = try await Ledger(session: session)
            if let run { _ = try await ledger.state(of: run) }
            try await ledger.lock(command: "resolve", run: run ?? ledger.run, wait: wait)
            let states: [RunState]
            if let run {
                states = [try await ledger.state(of: run)]
            } else {
                states = try await RunState.unresolved(in: ledger.journal, host: try session.host)
            }
            let runs = try session.runs(ledger.journal)
            let header = try session.header(command: "resolve")
            var report = RunReport(run: run, results: [], journalError: nil)
            let doubtful = states.first?.doubtful ?? []
            for state in states where !state.doubtful.isEmpty {
                session.tellWait(runs.waitingTime(for: state, grace: grace))
                let part = try await runs.resolve(state, header: header, grace: grace)
                try Task.checkCancellation()
                report.run = report.run ?? state.run
                report.results += part.results
                report.journalError = report.journalError ?? part.journalError
            }
            if let word, let run {
                let state = try await ledger.state(of: run)
                if !state.doubtful.isEmpty {
                    let count = Plural.of(state.doubtful.count, "item")
                    try Confirmation(
                        isGiven: yes, productionProfile: session.productionName,
                        hint: "use --yes to go ahead without being asked"
                    ).ask("Record \(count) of run \(run) as \(word.rawValue), on your word?")
                    let part = try await runs.declare(state, applied: word == .done, header: header)
                    // What reading could tell, and then what somebody said.
                    let open = Set(state.doubtful)
                    report.results = zip(doubtful, report.results).filter { !open.contains($0.0) }.map(\.1)
                    report.results += part.results
                    report.journalError = report.journalError ?? part.journalError
                }
            }
            if report.results.isEmpty { session.diagnostics.note("nothing is in doubt") }
            try await RunExecution(session: session).report(report)
        }
    }
}
