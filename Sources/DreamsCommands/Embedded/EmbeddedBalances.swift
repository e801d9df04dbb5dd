import ArgumentParser
import EmbeddedPayments
import Presentation
import WebAPI

struct EmbeddedBalances: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "balances",
        abstract: "Show the balances of accounts.",
        discussion: """
            Examples:
              dreams embedded balances
              dreams embedded balances d5aaf0db11e747daa2d955806f6eb14e -o json

            Without an id: those of all accounts. The types are the service's own: ITBD and \
            INTERIM_BOOKED are what is booked, ITAV and INTERIM_AVAILABLE what may be spent.
            """)

    @Argument(help: ArgumentHelp("Ids of accounts; none for all.", valueName: "id"))
    var ids: [String] = []

    @Option(
        help: ArgumentHelp("Columns of table and csv, by JSON key: account,type,amount.", valueName: "keys"),
        completion: .columns { EmbeddedColumns.balances })
    var columns: String?

    @Flag(help: "End with an error when the list of all accounts is not complete.")
    var requireComplete = false

    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run() async throws {
        try await Session.run(global, about: .embedded) { session in
            let writer = try session.writer(EmbeddedColumns.balances, columns, idPath: "account")
            let client = try session.embedded()
            var ids = ids
            var incompleteness: String?
            if ids.isEmpty {
                let (accounts, problem) = try await session.reading { try await client.accounts() }
                ids = accounts.map(\.id)
                incompleteness = problem
                if let incompleteness, !requireComplete {
                    session.diagnostics.warning("the list is not complete: \(incompleteness)")
                }
            }
            var missing: (id: String, error: APIError)?
            var isEmpty = true
            for id in ids {
                var balances: [EmbeddedBalance] = []
                do throws(APIError) {
                    balances = try await client.balances(account: id)
                } catch {
                    guard error.kind == .notFound else { throw session.failure(error) }
                    missing = missing ?? (id, error)
                }
                for balance in balances {
                    try writer.write(balance.json)
                    isEmpty = false
                }
            }
            if missing == nil || !isEmpty { try writer.finish() }
            if requireComplete, let incompleteness {
                throw CommandFailure(
                    .partialFailure, code: "incomplete", "the list is not complete: \(incompleteness)")
            }
            guard let missing else { return }
            if !self.ids.isEmpty { try await session.check(account: missing.id, client) }
            var failure = CommandFailure(
                .notFound, code: "not_found", "there are no balances of account \(missing.id)")
            failure.report?.status = missing.error.status
            failure.report?.requestId = missing.error.requestId
            throw failure
        }
    }
}
