import ArgumentParser
import ImpactFinance
import Operations

struct AccountsUpdate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "update",
        abstract: "Change an account: a performance account's figures, a savings account's external id.",
        discussion: """
            Examples:
              dreams accounts update ACCOUNT-ID --external-id SAVINGS-2
              dreams accounts update ACCOUNT-ID --figures \\
                'balanceCents=712345,valuationAt=2026-11-21T09:00:00Z'

            The account is read first, and old and new values are shown before anything is \
            sent. The balance of a savings account follows from its transactions: `dreams \
            reconcile` reports a difference.
            """)

    @Argument(help: ArgumentHelp("Impact Finance's id of the account.", valueName: "account-id"))
    var id: String

    @Option(help: ArgumentHelp("The bank's new id for it.", valueName: "id"))
    var externalId: String?

    @Option(help: ArgumentHelp("The new figures; what is not named stays.", valueName: "name=value,…"))
    var figures: String?

    @OptionGroup(title: "Writing") var write: WriteOptions
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run() async throws {
        try await Session.run(global) { session in
            let run = try await WriteRun(session: session, options: write)
            let patch = AccountPatch(
                id: try OptionValue.id(id, "account-id"),
                externalId: try externalId.map { try OptionValue.id($0, "--external-id") },
                figures: try figures.map { try FiguresInput.option($0, now: session.now) } ?? AccountFigures()
            )
            guard patch.externalId != nil || !patch.figures.isEmpty else {
                throw CommandFailure(
                    .usage, code: "usage", "the update is empty", hint: "use --external-id or --figures")
            }
            let client = try session.impactFinance()
            let account = try await session.reading {
                try await client.existingAccount(id: patch.id, userId: nil)
            }
            try await run.perform(AccountUpdatePlanner.plan(patch, account))
        }
    }
}
