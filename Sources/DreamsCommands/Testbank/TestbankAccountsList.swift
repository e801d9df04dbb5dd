import ArgumentParser
import Presentation
import Testbank
import WebAPI

struct TestbankAccountsList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List accounts of Testbank.",
        discussion: """
            Examples:
              dreams testbank accounts list
              dreams testbank accounts list --name savings --currency EUR
              dreams testbank accounts list -o json \\
                | jq -r '.[] | [.name, .balanceTotal] | @tsv'

            All pages are read, in the service's order. The conditions are sent to the service \
            and applied once more to what comes. --currency, otherwise a matter of Impact \
            Finance, is a condition here when it stands on the command line.
            """)

    @Option(help: ArgumentHelp("Only those with this text in their name, in either case.", valueName: "text"))
    var name: String?

    @Option(
        help: ArgumentHelp("Only these: public, unlisted or private.", valueName: "visibility"),
        completion: .list(Visibility.documented.map { $0.rawValue.lowercased() }))
    var visibility: String?

    @Option(help: ArgumentHelp("Only the account with this external id.", valueName: "external-id"))
    var externalId: String?

    @Option(
        help: ArgumentHelp("Columns of table and csv, by JSON key: id,name,balanceTotal.", valueName: "keys"),
        completion: .columns { TestbankColumns.accounts })
    var columns: String?

    @OptionGroup(title: "List") var list: TestbankListOptions
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run() async throws {
        try await Session.run(global, about: .testbank) { session in
            let query = try query(session.diagnostics)
            let output = try session.list(TestbankColumns.accounts, columns, list.limits)
            let pages = try session.testbank().accounts(query)
            try await output.whileListing {
                while !output.isFull,
                    let page = try await session.readingList({ () throws(APIError) in try await pages.next() }
                    )
                {
                    for account in page { _ = try output.write(account.json) }
                    try output.flush()
                }
            }
            if !output.isFull { output.note(pages, "account", session.diagnostics) }
            try output.end()
            try output.conclude()
        }
    }

    private func query(_ diagnostics: Diagnostics) throws -> AccountQuery {
        try list.check()
        try OptionValue.refuseEmpty([
            ("--name", name), ("--visibility", visibility), ("--external-id", externalId),
        ])
        return AccountQuery(
            name: name, visibility: try visibility.map { try TestbankOption.visibility($0) },
            currency: global.currency?.uppercased(), externalId: externalId, pageSize: list.pageSize)
    }
}

/// Reads the values of options about Testbank; what is wrong with one is a usage error.
enum TestbankOption {
    /// A documented visibility, in either case.
    static func visibility(_ text: String) throws -> Visibility {
        let visibility = Visibility(rawValue: text.uppercased())
        guard Visibility.documented.contains(visibility) else {
            throw CommandFailure(
                .usage, code: "usage",
                "--visibility: \(VisibleText.of(text)) is not one of public, unlisted and private")
        }
        return visibility
    }
}
