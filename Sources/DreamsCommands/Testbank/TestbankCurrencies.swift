import ArgumentParser
import Testbank
import WebAPI

struct TestbankCurrencies: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "currencies",
        abstract: "List the currencies that accounts of Testbank may be held in.",
        discussion: """
            Examples:
              dreams testbank currencies
              dreams testbank currencies -o id

            No token is needed. The rate is shown as it comes, exactly; nothing is computed \
            with it.
            """)

    @Option(
        help: ArgumentHelp("Columns of table and csv, by JSON key: id,name,exchangeRate.", valueName: "keys"),
        completion: .columns { TestbankColumns.currencies })
    var columns: String?

    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run() async throws {
        try await Session.run(global, about: .testbank) { session in
            let writer = try session.writer(TestbankColumns.currencies, columns)
            let client = try session.testbank()
            let currencies = try await session.readingList { () throws(APIError) in
                try await client.currencies()
            }
            for currency in currencies { try writer.write(currency.json) }
            try writer.finish()
        }
    }
}
