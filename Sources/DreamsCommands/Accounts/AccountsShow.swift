import ArgumentParser
import ExactJSON
import ImpactFinance
import Presentation
import WebAPI

struct AccountsShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show accounts by id, with what on them belongs to no dream.",
        discussion: """
            Examples:
              dreams accounts show ACCOUNT-ID
              dreams accounts show ACCOUNT-ID -o json | jq .residualCents

            The residual of a SharedSavings account is its balance less what the dreams on \
            it hold, which are read too. One id gives one object in json; several give an \
            array in the order of the ids. An id that does not exist is an error (exit \
            status 66), after the others have been shown.
            """)

    @Argument(help: ArgumentHelp("Impact Finance's ids of accounts.", valueName: "id"))
    var ids: [String]

    @Option(
        help: ArgumentHelp("Columns of table and csv, by JSON key: id,balance,residual.", valueName: "keys"),
        completion: .columns { AccountColumns.shown(currency: nil) })
    var columns: String?

    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run() async throws {
        try await Session.run(global) { session in
            // A wrong name of a column is told before anything is read.
            _ = try session.writer(AccountColumns.shown(currency: session.currency), columns)
            let client = try session.impactFinance()
            let found = try await ByID(ids, session).read { id throws(APIError) in
                try await client.anyAccount(id: id, userId: nil)
            }
            var residuals: [String: JSON] = [:]
            for account in found.values where account.type == .sharedSavings && residuals[account.id] == nil {
                residuals[account.id] = try await residual(of: account, client, session)
            }
            let type = ids.count == 1 ? found.values.first?.type : nil
            let set =
                ids.count == 1
                ? AccountColumns.one(type, currency: session.currency)
                : AccountColumns.shown(currency: session.currency)
            try found.print(
                to: try session.writer(set, columns), what: "account",
                hint: "`dreams accounts list -o id` lists every id"
            ) { account in
                guard case .object(var object) = account.json else { return account.json }
                object["residualCents"] = residuals[account.id] ?? .null
                return .object(object)
            }
        }
    }

    /// The residual; `null`, with a warning, when nobody can tell it.
    private func residual(
        of account: Account, _ client: ImpactFinanceClient, _ session: Session
    ) async throws -> JSON {
        do throws(APIError) {
            return .integer(try await client.residualCents(of: account))
        } catch {
            guard error.status == nil, error.kind == .notUnderstood else { throw session.failure(error) }
            session.diagnostics.warning("account \(account.id): no residual: \(error.message)")
            return .null
        }
    }
}
