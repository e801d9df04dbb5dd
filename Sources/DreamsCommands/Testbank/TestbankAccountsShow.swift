import ArgumentParser
import Testbank

struct TestbankAccountsShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show one account of Testbank.",
        discussion: """
            Examples:
              dreams testbank accounts show a1b2c3d4e5
              dreams testbank accounts show external:savings-1
              dreams testbank accounts show name:Savings -o json | jq -r .balanceTotal

            An account is named by its id, by external:ID or by name:TEXT. A name must be the \
            whole name, and no other account may have the same.
            """)

    @Argument(help: ArgumentHelp("The account: its id, external:ID or name:TEXT.", valueName: "account"))
    var account: String

    @Option(
        help: ArgumentHelp("Columns of table and csv, by JSON key: id,name,balanceTotal.", valueName: "keys"),
        completion: .columns { TestbankColumns.accounts })
    var columns: String?

    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run() async throws {
        try await Session.run(global, about: .testbank) { session in
            let name = try AccountName(account, place: "the account")
            let writer = try session.writer(TestbankColumns.accounts, columns)
            let account = try await AccountResolver(session).account(name)
            try writer.writeDocument(account.json)
        }
    }
}
