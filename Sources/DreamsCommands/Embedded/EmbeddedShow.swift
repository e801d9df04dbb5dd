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

            One id gives one object in json; several give an array in the order of the ids. An \\
            id that does not exist is an error (exit status 66), after the others have been shown.
            """)

    @Argument(help: ArgumentHelp("The bank's ids of transactions.", valueName: "id"))
    var ids: [String]

    @Option(help: ArgumentHelp("Show the direction and balance as seen from this account.", valueName: "id"))
    var account: String?

    @Option(help: ArgumentHelp("Columns of table and csv, by JSON key: id,amount,memo.", valueName: "keys"))
    var columns: String?

    @OptionGroup(title: "Personal data") var personal: PersonalDataOptions
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run() async throws {
        try await Session.run(global, about: .embedded) { session in
            if account == "" { throw EmbeddedValue.usage("--account is empty") }
            let view = account.map { AccountView(id: $0, isFilter: false) }
            let writer = try session.writer(EmbeddedColumns.transactions(ofAccount: view != nil), columns)
            let client = try session.embedded(personal)
            var missing: [(id: String, error: APIError)] = []
            for id in ids {
                let found: (transaction: EmbeddedTransaction, problems: [String])
                do throws(APIError) {
                    found = try await client.transaction(id: id)
                } catch {
                    guard error.kind == .notFound else { throw session.failure(error) }
                    missing.append((id, error))
                    continue
                }
                for problem in found.problems { session.diagnostics.warning("\(id): \(problem)") }
                let row = EmbeddedRows.json(found.transaction, view)
                if ids.count == 1 { try writer.writeDocument(row) } else { try writer.write(row) }
            }
            if ids.count > 1 { try writer.finish() }
            try report(missing)
        }
    }

    private func report(_ missing: [(id: String, error: APIError)]) throws {
        guard let first = missing.first else { return }
        let others = missing.count > 1 ? " (and \(missing.count - 1) more of the \(ids.count))" : ""
        var failure = CommandFailure(
            .notFound, code: "not_found", "there is no transaction \(first.id)\(others)",
            hint: "`dreams embedded transactions -o id` lists every id")
        failure.report?.status = first.error.status
        failure.report?.requestId = first.error.requestId
        throw failure
    }
}
