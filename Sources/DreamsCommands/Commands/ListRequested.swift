import ArgumentParser
import ImpactFinance
import Money
import Operations
import Presentation

/// The states of transactions as an option's values.
enum StateOption: String, CaseIterable, ExpressibleByArgument {
    case requested, settled, failed, all

    var state: TransactionState? {
        self == .all ? nil : TransactionState(rawValue: rawValue)
    }
}

struct ListRequested: AsyncParsableCommand {
    static let name = "list-requested"
    static let configuration = CommandConfiguration.leaf(
        commandName: name,
        abstract: "List the transactions that users asked for and the bank has not yet answered.",
        discussion: """
            Examples:
              dreams list-requested
              dreams list-requested --type withdrawal --min 100.00 --older-than 2h
              dreams list-requested -o json | jq -r '.[].id'
              dreams list-requested -o id | dreams settle - --yes
              dreams list-requested --watch 30s -o ndjson \\
                | while read -r line; do ...; done

            All pages are read. Internal transactions are bookkeeping where there is one \
            SharedSavings account a user (account setup shared-per-user): there they are \
            only counted, unless --type internal asks for them.

            With --watch the list is read again and again, every 5 s or at the interval \
            given, and each transaction is printed once, as soon as it is found. An outage \
            is told when it begins and when it is over, and does not end the command. It \
            ends by a signal, at a --limit, or when nobody reads its output any more.
            """)

    @OptionGroup(title: "Filters") var filters: FilterOptions

    @Option(help: ArgumentHelp("Only in this state: requested, settled, failed or all.", valueName: "state"))
    var state = StateOption.requested

    @Option(
        defaultAsFlag: WatchPacing.usual, parsing: .next,
        help: ArgumentHelp(
            "Go on, and print each transaction once; how long to wait between looks.", valueName: "interval"))
    var watch: String?

    @OptionGroup(title: "List") var list: ListOptions
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run() async throws { try await choices.run() }

    /// What was chosen.
    var choices: RequestedList {
        RequestedList(
            filters: filters.choices, state: state, watch: watch, list: list.choices, global: global.choices)
    }
}

/// The command's work, with what was chosen.
struct RequestedList {
    var filters = FilterChoices()
    var state = StateOption.requested
    var watch: String?
    var list = ListChoices()
    var global = GlobalChoices()

    func run() async throws {
        try await Session.run(global) { session in
            let columns = state == .requested ? TransactionColumns.set : TransactionColumns.withState
            let filter = try filter(session, now: session.now)
            if let watch {
                let pacing = try WatchPacing(interval: watch)
                let watching = try TransactionWatch(
                    session, columns(session.currency), list, pacing
                ) { now in try self.filter(session, now: now) }
                return try await watching.run()
            }
            try await print(filter, to: try session.list(columns(session.currency), list), session)
        }
    }

    /// The filter as of a time, to which relative times refer.
    private func filter(_ session: Session, now: Timestamp) throws -> TransactionFilter {
        try filters.filter(
            state: state.state, amounts: session.amounts, setup: session.accountSetup, now: now)
    }

    private func print(_ filter: TransactionFilter, to output: ListOutput, _ session: Session) async throws {
        let pages = try session.impactFinance().transactions(filter.query)
        var totals = Totals()
        var hidden = 0
        try await output.whileListing {
            while !output.isFull, let page = try await session.reading({ try await pages.next() }) {
                for transaction in page where filter.matches(transaction) {
                    if filter.hides(transaction) {
                        hidden += 1
                    } else if try output.write(representing: transaction) {
                        totals.add(
                            type: transaction.type.rawValue, amountCents: transaction.amountCents,
                            currency: session.currency)
                    }
                }
                try output.flush()
            }
            if let gap = pages.gap { output.isUnexpectedlyIncomplete("\(gap); there may be more") }
        }
        try output.end()
        if session.isStandardErrorTerminal { totals.lines.forEach(session.diagnostics.note) }
        if hidden > 0 { session.diagnostics.note(HiddenInternal.note(hidden)) }
        try output.conclude()
    }
}

/// What is said of internal transactions that are left out because they are bookkeeping.
enum HiddenInternal {
    static func note(_ count: Int) -> String {
        "\(Plural.of(count, "internal transaction")) hidden (account setup shared-per-user); --type internal shows them"
    }
}
