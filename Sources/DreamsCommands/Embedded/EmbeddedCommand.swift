import ArgumentParser
import EmbeddedPayments

struct EmbeddedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "embedded",
        abstract: "Read J.P. Morgan Embedded Payments: transactions, statements, accounts and balances.",
        discussion: """
            Examples:
              dreams embedded accounts
              dreams embedded transactions --account ID --after 2024-04-01
              dreams embedded statement --account ID --from 2024-04-01 --to 2024-04-30
              dreams embedded show 8dNX612yNkdyKhL2 -o json

            Nothing is changed there. DREAMS_EMBEDDED_URL or the profile says where the \
            service is.
            """,
        subcommands: [
            EmbeddedTransactions.self, EmbeddedShow.self, EmbeddedStatement.self, EmbeddedAccounts.self,
            EmbeddedBalances.self,
        ])

    @OptionGroup(title: "Global options") var global: GlobalOptions
}

/// Whether personal data is shown.
struct PersonalDataOptions: ParsableArguments {
    @Flag(help: "Show account and card numbers whole, and the details of the parties that version 3 sends.")
    var showPersonalData = false
}

extension Session {
    /// The client of Embedded Payments. Connects to nothing by itself.
    func embedded(_ options: PersonalDataOptions? = nil) throws -> EmbeddedPaymentsClient {
        showsPersonalData = options?.showPersonalData ?? false
        let filters = try settings.required(.embedded).filters?.value ?? .query
        return EmbeddedPaymentsClient(
            transactions: try service(.embedded), accounts: try service(.embedded, accounts: true),
            filters: FilterPlacement(rawValue: filters.rawValue) ?? .query,
            keepsPersonalData: showsPersonalData)
    }
}
