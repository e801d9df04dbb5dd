import ArgumentParser
import Presentation
import Testbank

struct TestbankTransactionsShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show one transaction of Testbank, with the names of its accounts.",
        discussion: """
            Examples:
              dreams testbank transactions show 01H5B3X62ENSWZBV0ZNXW7H9A4
              dreams testbank transactions show ID -o json \\
                | jq '{amount, currency, senderName}'

            The names and the currency come from the accounts that the service includes in its \
            answer; without them they are empty.
            """)

    @Argument(help: ArgumentHelp("Testbank's id of the transaction.", valueName: "id"))
    var id: String

    @Option(
        help: ArgumentHelp("Columns of table and csv, by JSON key: id,amount,senderName.", valueName: "keys"),
        completion: .columns { Self.columnSet(forPeople: true) })
    var columns: String?

    @OptionGroup(title: "Global options") var global: GlobalOptions

    /// In a table for people the parties' ids give way to their names, so that these need no columns of their own.
    private static func columnSet(forPeople: Bool) -> ColumnSet {
        let set = TestbankColumns.transactions(
            withDirection: false, withNames: true, forPeople: forPeople)
        let others = set.known.dropFirst(set.defaults.count)
        let extra = ["exchangeRate", "externalId"] + (forPeople ? [] : ["senderName", "recipientName"])
        return ColumnSet(
            defaults: set.defaults + others.filter { extra.contains($0.path) },
            others: others.filter { !extra.contains($0.path) })
    }

    func run() async throws {
        try await Session.run(global, about: .testbank) { session in
            let writer = try session.writer(Self.columnSet(forPeople: session.format == .table), columns)
            let client = try session.testbank()
            let answer = try await session.reading {
                try await client.transactionWithAccounts(TransactionID(id))
            }
            let rows = TestbankRows(
                accounts: Dictionary(
                    answer.accounts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }))
            try writer.writeDocument(rows.row(answer.transaction))
        }
    }
}
