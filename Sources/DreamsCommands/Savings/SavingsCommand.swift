import ArgumentParser
import ImpactFinance
import Presentation

/// The states of dreams as an option's values.
enum DreamStateOption: String, CaseIterable, ExpressibleByArgument {
    case active, deleted

    var state: DreamQuery.State {
        switch self {
        case .active: .active
        case .deleted: .deleted
        }
    }
}

struct SavingsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "savings",
        abstract: "Look at what users save for, the API's dreams: list and show.",
        discussion: """
            Examples:
              dreams savings list --user-id USER-ID
              dreams savings show DREAM-ID
            """,
        subcommands: [SavingsList.self, SavingsShow.self])

    @OptionGroup(title: "Global options") var global: GlobalOptions
}

struct SavingsList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List dreams: what users save for, and how far they have come.",
        discussion: """
            Examples:
              dreams savings list --user 10002345
              dreams savings list --account-id ACCOUNT-ID -o json \\
                | jq 'map(.balanceCents) | add'
              dreams savings list --state deleted

            Without --state the dreams that are not deleted are listed.
            """)

    @Option(help: ArgumentHelp("Only this user's, by Impact Finance's id.", valueName: "id"))
    var userId: String?

    @Option(help: ArgumentHelp("Only this user's, by the bank's id.", valueName: "external-user-id"))
    var user: String?

    @Option(help: ArgumentHelp("Only those whose money is on this account.", valueName: "id"))
    var accountId: String?

    @Option(help: ArgumentHelp("Only in this state: active or deleted.", valueName: "state"))
    var state: DreamStateOption?

    @OptionGroup(title: "List") var limits: ListLimits

    @Option(
        help: ArgumentHelp("Columns of table and csv, by JSON key: id,name,balance.", valueName: "keys"),
        completion: .columns { DreamColumns.set(currency: nil) })
    var columns: String?

    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run() async throws {
        try await Session.run(global) { session in
            let output = try session.list(DreamColumns.set(currency: session.currency), columns, limits)
            try OptionValue.refuseEmpty([
                ("--user-id", userId), ("--user", user), ("--account-id", accountId),
            ])
            let query = DreamQuery(
                state: state?.state, userId: userId, externalUserId: user, showsDetails: true)
            try await output.print(
                try session.impactFinance().dreamPages(query), session, where: { isOnAccount($0) },
                row: \.json)
        }
    }

    private func isOnAccount(_ dream: Dream) -> Bool {
        guard let accountId else { return true }
        return dream.account.map { Identifier.same($0.id, accountId) } ?? false
    }
}
