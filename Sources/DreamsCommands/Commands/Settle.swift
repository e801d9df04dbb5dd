import ArgumentParser
import ImpactFinance
import Money
import Operations

/// What settle and fail have in common: which transactions.
struct EndingOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Impact Finance's ids of transactions; - reads them from standard input.", valueName: "id"))
    var ids: [String] = []

    @Option(
        help: ArgumentHelp(
            "Read ids from a file: plain, one a line, or JSON with `id`; - is standard input.",
            valueName: "file"),
        completion: .file())
    var file: String?

    @Flag(help: "All requested transactions that match the filters.")
    var all = false

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "When it happened; default now. Fixed once, before anything is sent.", valueName: "time"))
    var at: String?
}

/// The way of settle and fail from the command line to a plan.
struct EndingCommand {
    let goal: EndingPlanner.Goal
    let options: EndingOptions
    let filters: FilterOptions
    let session: Session

    /// Reads the input and the transactions, and decides.
    func plan(_ figures: FiguresTable = FiguresTable(), withoutFigures: Bool = false) async throws -> Plan {
        let planner = EndingPlanner(
            goal: goal, time: try time(), figures: figures, withoutFigures: withoutFigures,
            setup: session.accountSetup)
        if options.all { return try await planAll(planner) }
        let requests = try requests()
        let reader = TransactionReader(
            client: try session.impactFinance(), concurrency: session.concurrency)
        let read = try await session.reading { try await reader.read(requests.map(\.id)) }
        return try await decide(planner, requests, read)
    }

    private func decide(
        _ planner: EndingPlanner, _ requests: [EndingRequest], _ read: [String: ReadTransaction]
    ) async throws -> Plan {
        let client = try session.impactFinance()
        return try await session.reading {
            try await planner.plan(requests, read, client: client, concurrency: session.concurrency)
        }
    }

    private func time() throws -> Timestamp {
        guard let text = options.at else { return session.now }
        let time = try OptionValue.timeOfEvent(text, "--at", now: session.now)
        guard time <= session.now else {
            throw CommandFailure(
                .usage, code: "usage", "--at: \(time) lies in the future",
                hint: "give the time at which the money moved")
        }
        return time
    }

    private func requests() throws -> [EndingRequest] {
        let source = options.file ?? (options.ids == ["-"] ? "-" : nil)
        if options.file != nil, !options.ids.isEmpty {
            throw CommandFailure(.usage, code: "usage", "ids and --file exclude each other")
        }
        if !filters.choices.isEmpty {
            throw CommandFailure(
                .usage, code: "usage", "filters need --all", hint: "name ids, or use --all with filters")
        }
        if let source {
            let input = InputSource(argument: source)
            return try EndingInput.parse(
                try session.read(input), name: input.name, goal: goal, now: session.now)
        }
        guard !options.ids.isEmpty else {
            throw CommandFailure(
                .usage, code: "usage", "no transactions are named",
                hint: "name ids, use - to read them from standard input, --file FILE, or --all")
        }
        guard !options.ids.contains("-") else {
            throw CommandFailure(.usage, code: "usage", "- and ids exclude each other")
        }
        return try EndingInput.parse(arguments: options.ids)
    }

    private func planAll(_ planner: EndingPlanner) async throws -> Plan {
        guard options.ids.isEmpty, options.file == nil else {
            throw CommandFailure(.usage, code: "usage", "--all and ids exclude each other")
        }
        let filter = try filters.choices.filter(
            state: .requested, amounts: session.amounts, setup: session.accountSetup, now: session.now)
        let pages = try session.impactFinance().transactions(filter.query, areKept: true)
        var requests: [EndingRequest] = []
        var read: [String: ReadTransaction] = [:]
        var hidden = 0
        while let page = try await session.reading({ try await pages.next() }) {
            for transaction in page where filter.matches(transaction) {
                if filter.hides(transaction) {
                    hidden += 1
                    continue
                }
                guard read.updateValue(.found(transaction), forKey: transaction.id) == nil else { continue }
                requests.append(EndingRequest(id: transaction.id))
            }
        }
        if let gap = pages.gap {
            throw CommandFailure(
                .notUnderstood, code: "incomplete",
                "\(gap), so that nobody can tell what \"all\" is; nothing was sent",
                hint: "name the transactions instead of using --all")
        }
        if hidden > 0 { session.diagnostics.note(HiddenInternal.note(hidden)) }
        return try await decide(planner, requests, read)
    }
}

struct Settle: AsyncParsableCommand {
    static let configuration = CommandConfiguration.leaf(
        commandName: "settle",
        abstract: "Tell Impact Finance that transactions were carried out.",
        discussion: """
            Examples:
              dreams settle 4b1c7a52-8f0e-5a44-9d3b-27f1a6f6f0aa
              dreams settle ID1 ID2 --at 2026-11-21T09:00:00Z --dry-run
              dreams list-requested -o json | jq '[.[] | select(.amountCents < 50000)]' \\
                | dreams settle - --yes
              dreams settle --all --older-than 2h --max-total 25000.00 --yes
              dreams settle ID --accounts figures.csv

            Every transaction is read first, and nothing is sent without a yes. A \
            transaction on a Performance account needs the account's new figures \
            (--accounts): all such items of one user go in one atomic request. Settling \
            twice does no harm: the second time says unchanged.
            """)

    @OptionGroup var ending: EndingOptions

    @Option(
        help: ArgumentHelp(
            "New figures of Performance accounts: CSV, JSON or NDJSON with `id` or `externalId`.",
            valueName: "file"),
        completion: .file())
    var accounts: String?

    @Flag(help: "Settle on Performance accounts without new figures; what users see then stays stale.")
    var withoutFigures = false

    @OptionGroup(title: "Filters, with --all") var filters: FilterOptions
    @OptionGroup(title: "Writing") var write: WriteOptions
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run() async throws {
        try await Session.run(global) { session in
            let figures = try accounts.map { file in
                let input = InputSource(argument: file)
                return try FiguresInput.parse(
                    try session.read(input), name: input.name, now: session.now)
            }
            let run = try await WriteRun(session: session, options: write)
            let command = EndingCommand(goal: .settle, options: ending, filters: filters, session: session)
            let plan = try await command.plan(figures ?? FiguresTable(), withoutFigures: withoutFigures)
            try await run.perform(plan)
        }
    }
}

struct Fail: AsyncParsableCommand {
    static let configuration = CommandConfiguration.leaf(
        commandName: "fail",
        abstract: "Tell Impact Finance that transactions could not be carried out.",
        discussion: """
            Examples:
              dreams fail 4b1c7a52-8f0e-5a44-9d3b-27f1a6f6f0aa
              dreams fail --file rejected-ids.txt --reason "account closed" --yes
              dreams fail ID --at 2026-11-21T09:00:00Z -o json

            A failed transaction stays failed. Every transaction is read first, and \
            nothing is sent without a yes. The API takes no reason for a failure: --reason \
            keeps it in the journal, where `dreams journal show` finds it.
            """)

    @OptionGroup var ending: EndingOptions

    @Option(
        help: ArgumentHelp(
            "Why, for the journal: the API takes no reason.", valueName: "text"))
    var reason: String?

    @OptionGroup(title: "Filters, with --all") var filters: FilterOptions
    @OptionGroup(title: "Writing") var write: WriteOptions
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run() async throws {
        try await Session.run(global) { session in
            var run = try await WriteRun(session: session, options: write)
            guard reason == nil || write.planOut == nil else {
                throw CommandFailure(
                    .usage, code: "usage",
                    "--reason is kept in the journal, and a saved plan has no place for it")
            }
            run.reason = reason
            let command = EndingCommand(goal: .fail, options: ending, filters: filters, session: session)
            try await run.perform(try await command.plan())
        }
    }
}
