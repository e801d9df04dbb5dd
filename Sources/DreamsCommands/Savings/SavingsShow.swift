import ArgumentParser
import ImpactFinance
import Presentation
import WebAPI

struct SavingsShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show dreams by id.",
        discussion: """
            Examples:
              dreams savings show DREAM-ID
              dreams savings show DREAM-ID -o json | jq '.targetCents - .balanceCents'

            One id gives one object in json; several give an array in the order of the ids. \
            An id that does not exist is an error (exit status 66), after the others have \
            been shown.
            """)

    @Argument(help: ArgumentHelp("Impact Finance's ids of dreams.", valueName: "id"))
    var ids: [String]

    @Option(
        help: ArgumentHelp("Columns of table and csv, by JSON key: id,name,balance.", valueName: "keys"),
        completion: .columns { DreamColumns.set(currency: nil) })
    var columns: String?

    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run() async throws {
        try await Session.run(global) { session in
            let set =
                ids.count == 1
                ? DreamColumns.one(currency: session.currency) : DreamColumns.set(currency: session.currency)
            let writer = try session.writer(set, columns)
            let client = try session.impactFinance()
            let found = try await ByID(ids, session).read { id throws(APIError) in
                try await client.dream(id: id)
            }
            try found.print(
                to: writer, what: "dream", hint: "`dreams savings list -o id` lists every id"
            ) { $0.json }
        }
    }
}
