import ArgumentParser
import ImpactFinance
import Operations

struct AccountsCreate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "create",
        abstract: "Announce an account that the bank has opened for a user.",
        discussion: """
            Examples:
              dreams accounts create --type savings --user-id USER-ID \\
                --external-id SAVINGS-1
              dreams accounts create --type performance --user-id USER-ID \\
                --external-id FUND-1 \\
                --figures 'balanceCents=123500,liquidBalanceCents=500' --yes

            The external id is looked up first: when the user has such an account already, \
            nothing is sent, and one that differs is refused. A savings account may begin \
            with balanceCents alone.
            """)

    @Option(help: ArgumentHelp("savings or performance.", valueName: "type"))
    var type: AccountTypeOption

    @Option(help: ArgumentHelp("Impact Finance's id of the user.", valueName: "id"))
    var userId: String

    @Option(help: ArgumentHelp("The bank's id for it, by which it is found again.", valueName: "id"))
    var externalId: String

    @Option(
        help: ArgumentHelp(
            "The first figures: balanceCents, and of a performance account all of them.",
            valueName: "name=value,…"))
    var figures: String?

    @OptionGroup(title: "Writing") var write: WriteOptions
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run() async throws {
        try await Session.run(global) { session in
            let run = try await WriteRun(session: session, options: write)
            let new = NewAccount(
                type: type.type, userId: try OptionValue.id(userId, "--user-id"),
                externalId: try OptionValue.id(externalId, "--external-id"),
                figures: try figures.map { try FiguresInput.option($0, now: session.now) } ?? AccountFigures()
            )
            try check(new)
            let client = try session.impactFinance()
            let namesakes = try await session.reading {
                try await client.accounts(userId: new.userId, externalId: new.externalId)
            }
            try await run.perform(
                AccountPlanner.plan(new, namesakes: namesakes, setup: session.accountSetup))
        }
    }

    /// A SharedSavings account has no figures but its balance, which is money that is there.
    private func check(_ new: NewAccount) throws {
        guard new.type == .sharedSavings else { return }
        if let other = new.figures.members.first(where: { $0.name != "balanceCents" }) {
            throw CommandFailure(
                .usage, code: "usage", "--figures: a savings account has no \(other.name)",
                hint: "give balanceCents alone, or --type performance")
        }
        if let balance = new.figures.balanceCents, balance < 0 {
            throw CommandFailure(
                .usage, code: "usage", "--figures: balanceCents: \(balance) is negative",
                hint: "a savings account begins with 0 or more")
        }
    }
}
