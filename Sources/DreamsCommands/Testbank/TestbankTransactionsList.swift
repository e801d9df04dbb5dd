import ArgumentParser
import Money
import Presentation
import Testbank
import WebAPI

struct TestbankTransactionsList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List transactions of Testbank, the oldest first.",
        discussion: """
            Examples:
              dreams testbank transactions list
              dreams testbank transactions list --account name:Savings --since -7d
              dreams testbank transactions list --account ID --names -o csv > savings.csv

            All pages are read before the first row is printed, because the service promises no \
            order and knows no dates. With --account, direction is in, out or internal. An \
            amount is in the sender's currency, which a transaction does not tell: --names \
            reads the accounts, too, for their names and currencies.
            """)

    @Option(help: ArgumentHelp("Only those to or from this account.", valueName: "account"))
    var account: String?

    @Option(help: ArgumentHelp("Only those from this account.", valueName: "account"))
    var sender: String?

    @Option(help: ArgumentHelp("Only those to this account.", valueName: "account"))
    var recipient: String?

    @Option(
        help: ArgumentHelp("Only those with this text in their reference, in either case.", valueName: "text")
    )
    var reference: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Only made at this time or later: RFC 3339, a date, -2h, yesterday.", valueName: "time"))
    var since: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("Only made before this time.", valueName: "time"))
    var until: String?

    @Flag(help: "Read the accounts, too, and show their names and the currency.")
    var names = false

    @Option(
        help: ArgumentHelp("Columns of table and csv, by JSON key: id,amount,reference.", valueName: "keys"),
        completion: .columns { TestbankColumns.transactions(withDirection: true, withNames: true) })
    var columns: String?

    @OptionGroup(title: "List") var list: TestbankListOptions
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run() async throws {
        try await Session.run(global, about: .testbank) { session in
            let period = try Period(since: since, until: until, now: session.now)
            try list.check()
            try OptionValue.refuseEmpty([("--reference", reference)])
            let parties = try [("--account", account), ("--sender", sender), ("--recipient", recipient)]
                .map { place, text in try text.map { try AccountName($0, place: place) } }
            let output = try session.list(
                TestbankColumns.transactions(
                    withDirection: account != nil, withNames: names, forPeople: session.format == .table),
                columns, list.limits)

            let resolver = try AccountResolver(session)
            var ids: [AccountID?] = []
            for party in parties {
                if let party { ids.append(try await resolver.id(party)) } else { ids.append(nil) }
            }
            let query = TransactionQuery(
                account: ids[0], sender: ids[1], recipient: ids[2], reference: reference,
                pageSize: list.pageSize)
            try await print(query, period, to: output, session)
        }
    }

    private func print(
        _ query: TransactionQuery, _ period: Period, to output: ListOutput, _ session: Session
    ) async throws {
        let client = try session.testbank()
        let pages = client.transactions(query)
        var all: [Transaction] = []
        while let page = try await session.readingList({ () throws(APIError) in try await pages.next() }) {
            all += page
        }
        if all.isEmpty { await tellUnknown(query, client, session) }
        var rows = TestbankRows(account: query.account)
        if names { rows.accounts = try await accounts(client, session) }
        let undated = period.isEverything ? 0 : all.count { $0.createdAt == nil }
        try await output.whileListing {
            for transaction in TransactionOrder.byTime(all) where period.contains(transaction.createdAt) {
                guard try output.write(rows.row(transaction)) else { break }
            }
        }
        output.note(pages, "transaction", session.diagnostics)
        try output.end()
        if undated > 0 {
            session.diagnostics.warning(
                "\(Plural.of(undated, "transaction")) without a time left out because of --since or --until")
        }
        try output.conclude()
    }

    /// Says which account cannot be read, where nothing was listed: its id may be mistyped. It may be another customer's
    /// as well, so this is no error; nor is it one when that cannot be found out.
    private func tellUnknown(
        _ query: TransactionQuery, _ client: TestbankClient, _ session: Session
    ) async {
        for id in [query.account, query.sender, query.recipient].compactMap({ $0 }) {
            do throws(APIError) {
                guard try await client.accountIfShown(id) == nil else { continue }
                session.diagnostics.warning(
                    "account \(id) cannot be read: it is somebody else's, or there is none")
            } catch {
                return
            }
        }
    }

    /// Every account that is known, by id.
    private func accounts(
        _ client: TestbankClient, _ session: Session
    ) async throws -> [AccountID: Account] {
        let pages = client.accounts()
        var known: [AccountID: Account] = [:]
        while let page = try await session.readingList({ () throws(APIError) in try await pages.next() }) {
            for account in page { known[account.id] = account }
        }
        if let reason = pages.incompleteness {
            session.diagnostics.warning(
                "some names may be missing: the list of accounts is not complete: \(reason)")
        }
        return known
    }
}

/// From one time, included, until another, excluded.
struct Period {
    private var since: Timestamp?
    private var until: Timestamp?

    /// - Throws: ``CommandFailure`` with status 64 for what is no time, and for a period that ends before it begins.
    init(since: String?, until: String?, now: Timestamp) throws {
        self.since = try since.map { try OptionValue.time($0, "--since", now: now) }
        self.until = try until.map { try OptionValue.time($0, "--until", now: now) }
        if let since = self.since, let until = self.until, since > until {
            throw CommandFailure(.usage, code: "usage", "--since \(since) is after --until \(until)")
        }
    }

    var isEverything: Bool { since == nil && until == nil }

    /// Whether a time is in the period; one that is not known is in the period that has no ends.
    func contains(_ time: Timestamp?) -> Bool {
        guard let time else { return isEverything }
        return (since.map { time >= $0 } ?? true) && (until.map { time < $0 } ?? true)
    }
}

enum TransactionOrder {
    /// The oldest first, those of one time in the service's order, and those without a time last.
    static func byTime(_ transactions: [Transaction]) -> [Transaction] {
        let timed = transactions.enumerated().filter { $0.element.createdAt != nil }.sorted { left, right in
            guard let first = left.element.createdAt, let second = right.element.createdAt else {
                return false
            }
            return first == second ? left.offset < right.offset : first < second
        }
        return timed.map(\.element) + transactions.filter { $0.createdAt == nil }
    }
}
