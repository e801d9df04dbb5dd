import ArgumentParser
import EmbeddedPayments
import Presentation

/// The orders of a list as an option's values.
enum EmbeddedOrder: String, CaseIterable, ExpressibleByArgument {
    case ledger, server
}

struct EmbeddedTransactions: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "transactions",
        abstract: "List transactions with any of the documented filters.",
        discussion: """
            Examples:
              dreams embedded transactions --account ID
              dreams embedded transactions --account ID --type ACH --amount-over 5000
              dreams embedded transactions --status PENDING -o json | jq -r '.[].id'
              dreams embedded transactions --account ID -o csv > balance.csv

            With --account the rows come in the order in which they affected the ledger, the \
            newest first, each with its direction and the balance after it. All filters hold \
            together; bounds are left out.
            """)

    @OptionGroup(title: "Filters") var filters: EmbeddedFilterOptions

    @Option(
        help: ArgumentHelp(
            "Order: ledger (the newest first, default with --account) or server.", valueName: "order"))
    var order: EmbeddedOrder?

    @Flag(help: "The other way round.")
    var reverse = false

    @Option(
        help: ArgumentHelp("Columns of table and csv, by JSON key: id,amount,memo.", valueName: "keys"),
        completion: .columns { EmbeddedColumns.transactions(ofAccount: true) })
    var columns: String?

    @OptionGroup(title: "List") var limits: ListLimits
    @OptionGroup(title: "Personal data") var personal: PersonalDataOptions
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run() async throws {
        try await Session.run(global, about: .embedded) { session in
            let filter = try filters.filter(session)
            let view = filter.account.map { AccountView(id: $0, isFilter: true) }
            let set = EmbeddedColumns.transactions(ofAccount: view != nil)
            let output = try session.list(set, columns, limits)
            let wanted =
                session.format.isJSON
                ? EmbeddedMember.allCases
                : EmbeddedRows.members(shownBy: (try? set.select(columns)) ?? set.known)
            let client = try session.embedded(personal)
            if client.isVersionThree, filter.client != nil {
                throw EmbeddedValue.usage(
                    "--client: version 3 of the service has no such filter; use --account")
            }
            let listing = try await session.reading { try await client.transactions(filter, showing: wanted) }
            if listing.rows.isEmpty, let view { try await session.check(account: view.id, client) }
            session.tell(listing, from: view)
            let cells = session.format == .csv ? EmbeddedRows.cells(try set.select(columns)) : nil
            for row in ordered(listing.rows, view) where !output.isFull {
                if let cells {
                    _ = try output.write(record: { EmbeddedRows.value(cells[$0], row, view) })
                } else {
                    _ = try output.write(EmbeddedRows.json(row, view, only: wanted))
                }
            }
            if let reason = listing.incompleteness { output.isUnexpectedlyIncomplete(reason) }
            try output.end()
            try output.conclude()
        }
    }

    private func ordered(_ rows: [EmbeddedTransaction], _ view: AccountView?) -> [EmbeddedTransaction] {
        let order = order ?? (view == nil ? .server : .ledger)
        let sorted = order == .ledger ? LedgerOrder.newestFirst(rows, account: view?.id) : rows
        return reverse ? sorted.reversed() : sorted
    }
}
