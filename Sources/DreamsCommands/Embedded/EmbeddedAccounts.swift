import ArgumentParser
import EmbeddedPayments
import Presentation

struct EmbeddedAccounts: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accounts",
        abstract: "List the accounts of the platform.",
        discussion: """
            Examples:
              dreams embedded accounts
              dreams embedded accounts --client 1000010400 -o id

            All pages are read. Account numbers are shown by their last four characters.
            """)

    @Option(help: ArgumentHelp("Only of this client, ten digits.", valueName: "client-id"))
    var client: String?

    @Option(
        help: ArgumentHelp("Columns of table and csv, by JSON key: id,label,state.", valueName: "keys"),
        completion: .columns { EmbeddedColumns.accounts })
    var columns: String?

    @OptionGroup(title: "List") var limits: ListLimits
    @OptionGroup(title: "Personal data") var personal: PersonalDataOptions
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run() async throws {
        try await Session.run(global, about: .embedded) { session in
            let owner = try client.map(EmbeddedValue.client)
            let output = try session.list(EmbeddedColumns.accounts, columns, limits)
            let reader = try session.embedded(personal)
            let (accounts, incompleteness) = try await session.reading {
                try await reader.accounts(client: owner)
            }
            for account in accounts where !output.isFull { _ = try output.write(account.json) }
            if let incompleteness { output.isUnexpectedlyIncomplete(incompleteness) }
            try output.end()
            try output.conclude()
        }
    }
}
