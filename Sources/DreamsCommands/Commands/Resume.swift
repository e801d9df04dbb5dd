import ArgumentParser
import Journal
import Money
import Operations

/// What finding out by reading takes.
struct GraceOption: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "How long after it was sent a request may still take effect; default the --timeout, 30s at least.",
            valueName: "duration"))
    var grace: String?

    func value(_ session: Session) throws -> Duration {
        // How long we wait for an answer says nothing about how long a service goes on: gateways give theirs 30 seconds.
        try grace.map { try OptionValue.duration($0, "--grace") }
            ?? max(session.settings.timeout.value, .seconds(30))
    }
}

struct Resume: AsyncParsableCommand {
    static let configuration = CommandConfiguration.leaf(
        commandName: "resume",
        abstract: "Finish a run that was stopped, died, or left something undone.",
        discussion: """
            Examples:
              dreams journal list
              dreams resume 20261121T090000Z-4f3a9c
              dreams resume 20261121T090000Z-4f3a9c --dry-run

            First it finds out by reading what became of every request whose answer is not \
            known. Then it sends what was not attempted and what certainly did not happen, \
            with the times that the run had fixed. Every item is read again before; what \
            has changed since is refused.
            """)

    @Argument(
        help: ArgumentHelp(
            "The run's id, as the run itself and `dreams journal list` tell it.", valueName: "run"),
        completion: .shellCommand("dreams journal list -o id 2>/dev/null"))
    var run: String

    @OptionGroup var grace: GraceOption
    @OptionGroup(title: "Writing") var write: WriteOptions
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run() async throws {
        try await Session.run(global) { session in
            guard write.planOut == nil else {
                throw CommandFailure(.usage, code: "usage", "--plan-out does not go with resume")
            }
            let grace = try grace.value(session)
            await session.turn(toRun: run)
            try await ResumeRun(session: session, options: write, grace: grace).perform(run)
        }
    }
}
