import ArgumentParser
import EmbeddedPayments
import ExactJSON
import Money
import Presentation

struct EmbeddedStatement: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "statement",
        abstract: "Show an account's transactions of a period with balances, totals and their proof.",
        discussion: """
            Examples:
              dreams embedded statement --account ID --from 2024-04-01 --to 2024-04-30
              dreams embedded statement --account ID --from 2024-04-01 --to 2024-04-30 \\
                --check -q
              dreams embedded statement --account ID --from 2024-04-01 --to 2024-04-30 \\
                --plot

            The opening balance is the one after the first transaction, as the service's guide \
            has it; the balance before it, with what came in and went out, gives the closing \
            balance.
            """)

    @Option(help: ArgumentHelp("Whose statement it is.", valueName: "id"))
    var account: String

    @Option(parsing: .unconditional, help: ArgumentHelp("The first day, YYYY-MM-DD.", valueName: "date"))
    var from: String

    @Option(parsing: .unconditional, help: ArgumentHelp("The last day.", valueName: "date"))
    var to: String

    @Flag(help: "List pending transactions too, and the balance with them.")
    var pending = false

    @Flag(help: "End with exit status 2 when the balances do not add up.")
    var check = false

    @Flag(help: "Draw the balance over time instead of the table.")
    var plot = false

    @Option(
        help: ArgumentHelp(
            "How many days a payment's date may be away from the ledger's, or all (default: 8).",
            valueName: "days"))
    var margin: String?

    @Option(
        help: ArgumentHelp("Columns of table and csv, by JSON key: id,amount,memo.", valueName: "keys"),
        completion: .columns { EmbeddedColumns.statement(includesPending: true) })
    var columns: String?

    @OptionGroup(title: "Personal data") var personal: PersonalDataOptions
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run() async throws {
        try await Session.run(global, about: .embedded) { session in
            let period = try period()
            let margin = try marginDays()
            if account.isEmpty { throw EmbeddedValue.usage("--account is empty") }
            if plot, session.format != .table {
                throw EmbeddedValue.usage("--plot draws in a terminal; it does not go with --output")
            }
            let writer = try session.writer(EmbeddedColumns.statement(includesPending: pending), columns)
            let rows = try await read(period, margin, session)
            let statement = Statement(
                rows, account: AccountView(id: account, isFilter: true), from: period.lowerBound,
                to: period.upperBound, includesPending: pending,
                readBefore: pending ? nil : margin.flatMap { window(period, $0).before })
            try print(statement, to: writer, session)
            try conclude(statement, margin, session)
        }
    }

    private func period() throws -> ClosedRange<CalendarDate> {
        let first = try EmbeddedValue.date(from, "--from")
        let last = try EmbeddedValue.date(to, "--to")
        guard first <= last else { throw EmbeddedValue.usage("--from \(first) is after --to \(last)") }
        return first...last
    }

    /// The days around the period that are read; nil for everything.
    private func marginDays() throws -> Int? {
        guard let margin else { return 8 }
        if margin == "all" { return nil }
        guard let days = Int(margin), (1...3660).contains(days) else {
            throw EmbeddedValue.usage(
                "--margin: \(VisibleText.of(margin)) is neither a number of days from 1 to 3660 nor all")
        }
        return days
    }

    /// Reads what the statement needs. Pending transactions are read before the others: one that is posted meanwhile is
    /// then in the list as what it has become.
    private func read(
        _ period: ClosedRange<CalendarDate>, _ margin: Int?, _ session: Session
    ) async throws -> [EmbeddedTransaction] {
        let client = try session.embedded(personal)
        var filter = EmbeddedFilter()
        filter.account = account
        var rows: [EmbeddedTransaction] = []
        if pending, margin != nil {
            var ofPending = filter
            ofPending.statuses = [PaymentStatus(rawValue: "PENDING")]
            rows = try await complete(ofPending, client, session)
        }
        if let margin {
            (filter.after, filter.before) = window(period, margin)
            if pending { filter.before = nil }
        }
        let main = try await complete(filter, client, session)
        let ids = Set(main.map(\.id))
        let all = rows.filter { !ids.contains($0.id) } + main
        if all.isEmpty { try await session.check(account: account, client) }
        return all
    }

    private func window(
        _ period: ClosedRange<CalendarDate>, _ margin: Int
    ) -> (after: CalendarDate?, before: CalendarDate?) {
        Statement.window(from: period.lowerBound, to: period.upperBound, margin: margin)
    }

    /// A complete list: no balance can be told from another.
    private func complete(
        _ filter: EmbeddedFilter, _ client: EmbeddedPaymentsClient, _ session: Session
    ) async throws -> [EmbeddedTransaction] {
        let listing = try await session.reading { try await client.transactions(filter) }
        session.tell(listing)
        if let reason = listing.incompleteness {
            throw CommandFailure(
                .partialFailure, code: "incomplete", "no statement without all transactions: \(reason)",
                hint: "choose a shorter period")
        }
        return listing.rows
    }

    private func conclude(_ statement: Statement, _ margin: Int?, _ session: Session) throws {
        for remark in statement.remarks { session.diagnostics.warning(remark) }
        if let margin, statement.closingBalance == nil, statement.rows.isEmpty {
            session.diagnostics.note(
                "nothing is known from \(Plural.of(margin, "day")) around the period: --margin all looks further"
            )
        }
        if statement.to >= CalendarDate(session.now) {
            session.diagnostics.note("the period is not over: the statement may still change")
        }
        guard !statement.isConsistent else { return }
        let shown = statement.problems.prefix(10)
        for problem in shown { session.diagnostics.warning(problem) }
        if statement.problems.count > shown.count {
            session.diagnostics.warning("and \(statement.problems.count - shown.count) more such places")
        }
        guard check else { return }
        throw CommandFailure(
            .differences, code: "balances_differ",
            "the balances do not add up in \(Plural.of(statement.problems.count, "place"))")
    }
}
