import ArgumentParser
import ImpactFinance
import Presentation

struct AccountsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accounts",
        abstract: "Look at accounts, their figures and what belongs to no dream; announce and change them.",
        discussion: """
            Examples:
              dreams accounts list --user-id USER-ID
              dreams accounts show ACCOUNT-ID
              dreams accounts create --type savings --user-id USER-ID \\
                --external-id SAVINGS-1
              dreams accounts update ACCOUNT-ID --figures 'balanceCents=712345'
            """,
        subcommands: [AccountsList.self, AccountsShow.self, AccountsCreate.self, AccountsUpdate.self])

    @OptionGroup(title: "Global options") var global: GlobalOptions
}

struct AccountsList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List accounts with their balances.",
        discussion: """
            Examples:
              dreams accounts list
              dreams accounts list --external-id SAVINGS-1 -o json | jq -r '.[].id'
              dreams accounts list --type performance -o csv \\
                --columns id,balance,performancePercent
            """)

    @Option(help: ArgumentHelp("Only this user's, by Impact Finance's id.", valueName: "id"))
    var userId: String?

    @Option(help: ArgumentHelp("Only those that the bank calls this.", valueName: "external-id"))
    var externalId: String?

    @Option(help: ArgumentHelp("Only of this type: savings or performance.", valueName: "type"))
    var type: AccountTypeOption?

    @OptionGroup(title: "List") var limits: ListLimits

    @Option(
        help: ArgumentHelp("Columns of table and csv, by JSON key: id,balance,user.id.", valueName: "keys"),
        completion: .columns { AccountColumns.list(currency: nil) })
    var columns: String?

    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run() async throws {
        try await Session.run(global) { session in
            let output = try session.list(AccountColumns.list(currency: session.currency), columns, limits)
            try OptionValue.refuseEmpty([("--user-id", userId), ("--external-id", externalId)])
            let pages = try session.impactFinance().accountPages(userId: userId, externalId: externalId)
            try await output.print(
                pages, session, where: { account in type.map { $0.type == account.type } ?? true },
                row: \.json)
        }
    }
}
