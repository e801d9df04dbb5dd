import ArgumentParser
import EmbeddedPayments
import ExactJSON
import Presentation
import WebAPI

struct EmbeddedShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show transactions by id.",
        discussion: """
            Examples:
              dreams embedded show 8dNX612yNkdyKhL2
              dreams embedded show ID1 ID2 -o json | jq '.[] | {id, status, error}'

            One id gives one object in json; several give an array in the order of the ids. An \
            id that does not exist is an error (exit status 66), after the others have been shown.
            """)

    @Argument(help: ArgumentHelp("The bank's ids of transactions.", valueName: "id"))
    var ids: [String]

    @Option(help: ArgumentHelp("Show the direction and balance as seen from this account.", valueName: "id"))
    var account: String?

    @Option(
        help: ArgumentHelp("Columns of table and csv, by JSON key: id,amount,memo.", valueName: "keys"),
        completion: .columns { EmbeddedColumns.transactions(ofAccount: true) })
    var columns: String?

    @OptionGroup(title: "Personal data") var personal: PersonalDataOptions
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run() async throws {
        try await Session.run(global, about: .embedded) { session in
            if account == "" { throw EmbeddedValue.usage("--account is empty") }
            let view = account.map { AccountView(id: $0, isFilter: false) }
            let writer = try session.writer(EmbeddedColumns.transactions(ofAccount: view != nil), columns)
            let client = try session.embedded(personal)
            let found = try await ByID(ids, session).read { id throws(APIError) in
                try await client.transaction(id: id)
            }
            for (transaction, problems) in found.values {
                for problem in problems { session.diagnostics.warning("\(transaction.id): \(problem)") }
            }
            if let view, !found.values.isEmpty,
                found.values.allSatisfy({ view.direction($0.transaction) == nil })
            {
                try await session.check(account: view.id, client)
                session.diagnostics.note("none of these transactions is one of account \(view.id)")
            }
            try found.print(
                to: writer, what: "transaction", hint: "`dreams embedded transactions -o id` lists every id"
            ) { EmbeddedRows.json($0.transaction, view) }
        }
    }
}
