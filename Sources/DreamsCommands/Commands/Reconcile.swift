import ArgumentParser
import ExactJSON
import ImpactFinance
import Money
import Operations
import Presentation

/// One transaction, or one balance, given by options.
struct ReconcileOptions: ParsableArguments {
    @Option(help: ArgumentHelp("deposit, withdrawal or internal.", valueName: "type"))
    var type: TransactionTypeOption?

    @Option(help: ArgumentHelp("The bank's id for it, by which it is found again.", valueName: "id"))
    var externalId: String?

    @Option(help: ArgumentHelp("Impact Finance's id of the user.", valueName: "id"))
    var userId: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("How much, in the configured currency.", valueName: "amount"))
    var amount: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("How much, in the currency's smallest unit.", valueName: "cents"))
    var amountCents: String?

    @Option(help: ArgumentHelp("Where the money went: deposit, internal.", valueName: "account-id"))
    var toAccount: String?

    @Option(help: ArgumentHelp("The dream it went to.", valueName: "dream-id"))
    var toDream: String?

    @Option(help: ArgumentHelp("Where the money came from: withdrawal, internal.", valueName: "account-id"))
    var fromAccount: String?

    @Option(help: ArgumentHelp("The dream it came from.", valueName: "dream-id"))
    var fromDream: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("When it was asked for.", valueName: "time"))
    var requestedAt: String?

    @Option(
        parsing: .unconditional, help: ArgumentHelp("When the money moved; default now.", valueName: "time"))
    var settledAt: String?

    @Option(help: ArgumentHelp("Reconcile this account's balance.", valueName: "account-id"))
    var account: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("What is really on it; the difference is reported.", valueName: "amount"))
    var actualBalance: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The same in the currency's smallest unit.", valueName: "cents"))
    var actualBalanceCents: String?

    /// The options of one transaction.
    static let ofTransaction: Set<String> = [
        "--type", "--external-id", "--user-id", "--amount", "--amount-cents", "--to-account", "--to-dream",
        "--from-account", "--from-dream", "--requested-at", "--settled-at",
    ]
    /// The options of one balance.
    static let ofBalance: Set<String> = [
        "--account", "--actual-balance", "--actual-balance-cents", "--external-id", "--to-dream",
        "--from-dream",
        "--settled-at",
    ]

    /// Refuses options that do not belong beside another one: one that is passed over in silence may have been meant.
    func refuse(beside option: String, except allowed: Set<String>) throws {
        let others: [(option: String, field: String, value: String?)] = [
            ("--external-id", "", externalId), ("--settled-at", "", settledAt), ("--account", "", account),
            ("--actual-balance", "", actualBalance), ("--actual-balance-cents", "", actualBalanceCents),
        ]
        for given in transactionFields + others where given.value != nil && !allowed.contains(given.option) {
            throw CommandFailure(
                .usage, code: "usage", "\(option) and \(given.option) exclude each other",
                hint: "`dreams reconcile --help` shows which options belong together")
        }
    }

    /// The fields of a transaction as the API names them, each with its option.
    var transactionFields: [(option: String, field: String, value: String?)] {
        [
            ("--type", "type", type?.rawValue), ("--user-id", "userId", userId),
            ("--amount", "amount", amount),
            ("--amount-cents", "amountCents", amountCents), ("--to-account", "toAccountId", toAccount),
            ("--to-dream", "toDreamId", toDream), ("--from-account", "fromAccountId", fromAccount),
            ("--from-dream", "fromDreamId", fromDream), ("--requested-at", "requestedAt", requestedAt),
        ]
    }
}

struct Reconcile: AsyncParsableCommand {
    static let configuration = CommandConfiguration.leaf(
        commandName: "reconcile",
        abstract: "Report transactions that began outside Impact Finance.",
        discussion: """
            Examples:
              dreams reconcile --type deposit --external-id TX-1 --user-id USER-ID \\
                --amount 123.00 --to-account ACCOUNT-ID
              dreams reconcile --file movements.csv --yes
              dreams reconcile --account ACCOUNT-ID --actual-balance 1234.56 \\
                --external-id BALANCE-2026-11-21
              dreams reconcile --balances balances.csv --dry-run

            Files are CSV with the API's field names as header (type, externalId, userId, \
            amountCents or amount, toAccountId, toDreamId, fromAccountId, fromDreamId, \
            requestedAt, settledAt), JSON or NDJSON. Each external id is looked up first: \
            the same record again is unchanged, a different one is refused. The figures of \
            Performance accounts follow from --accounts.
            """)

    @OptionGroup(title: "One transaction or balance") var one: ReconcileOptions

    @Option(
        help: ArgumentHelp("Many transactions; - is standard input.", valueName: "file"), completion: .file())
    var file: String?

    @Option(
        help: ArgumentHelp(
            "Many balances: accountId, actualBalance, externalId; - is standard input.", valueName: "file"),
        completion: .file())
    var balances: String?

    @Flag(help: "Reconcile a balance although requested transactions of the account are open.")
    var ignoreOpen = false

    @Option(
        help: ArgumentHelp(
            "New figures of Performance accounts: CSV, JSON or NDJSON with `id` or `externalId`.",
            valueName: "file"),
        completion: .file())
    var accounts: String?

    @OptionGroup(title: "Writing") var write: WriteOptions
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run() async throws {
        try await Session.run(global) { session in
            let figures = try accounts.map { file in
                let input = InputSource(argument: file)
                return try FiguresInput.parse(
                    try session.read(input), name: input.name, now: session.now)
            }
            var run = try await WriteRun(session: session, options: write)
            let command = ReconcileCommand(
                figures: figures ?? FiguresTable(), ignoreOpen: ignoreOpen, session: session)
            let plan =
                if let balances = try balanceRequests(session) {
                    try await command.plan(balances: balances)
                } else {
                    try await command.plan(try transactionRequests(session))
                }
            run.complete = { try await command.complete($0, plan) }
            try await run.perform(plan)
        }
    }

    private func transactionRequests(_ session: Session) throws -> [ReconcileRequest] {
        let input = ReconcileInput(amounts: session.amounts, now: session.now)
        if let file {
            try one.refuse(beside: "--file", except: [])
            try refuseIgnoreOpen()
            let source = InputSource(argument: file)
            return try input.parse(try session.read(source), name: source.name)
        }
        try one.refuse(beside: "--type", except: ReconcileOptions.ofTransaction)
        try refuseIgnoreOpen()
        let record = try record(session)
        return [try InputError.onCommandLine { () throws(InputError) in try input.request(record) }]
    }

    private func refuseIgnoreOpen() throws {
        guard ignoreOpen else { return }
        throw CommandFailure(.usage, code: "usage", "--ignore-open goes with --account or --balances only")
    }

    /// The options as one record, so that options and files are read by the same rules.
    private func record(_ session: Session) throws -> InputRecord {
        guard one.type != nil else {
            throw CommandFailure(
                .usage, code: "usage", "nothing to reconcile is named",
                hint:
                    "use --type with --external-id, --user-id, --amount and an account; or --file, --account or --balances"
            )
        }
        for (option, value) in [("--external-id", one.externalId), ("--user-id", one.userId)]
        where value == nil {
            throw CommandFailure(.usage, code: "usage", "\(option) is missing")
        }
        var values: [String: JSON] = [:]
        for (option, field, value) in one.transactionFields {
            guard let value else { continue }
            let isTime = field == "requestedAt"
            values[field] = .string(
                isTime ? try OptionValue.time(value, option, now: session.now).description : value)
        }
        values["externalId"] = one.externalId.map(JSON.string)
        values["settledAt"] = try one.settledAt.map {
            .string(try OptionValue.time($0, "--settled-at", now: session.now).description)
        }
        var options = Dictionary(uniqueKeysWithValues: one.transactionFields.map { ($0.field, $0.option) })
        options["externalId"] = "--external-id"
        options["settledAt"] = "--settled-at"
        return InputRecord(place: "options", values: values, isText: true, options: options)
    }

    private func balanceRequests(_ session: Session) throws -> [BalanceRequest]? {
        let input = BalanceInput(amounts: session.amounts)
        if let balances {
            try one.refuse(beside: "--balances", except: [])
            guard file == nil else {
                throw CommandFailure(.usage, code: "usage", "--balances and --file exclude each other")
            }
            let source = InputSource(argument: balances)
            let requests = try input.parse(try session.read(source), name: source.name)
            for request in requests { try input.check(request, now: session.now) }
            return requests
        }
        guard let account = one.account else { return nil }
        try one.refuse(beside: "--account", except: ReconcileOptions.ofBalance)
        guard file == nil, one.toDream == nil || one.fromDream == nil else {
            throw CommandFailure(
                .usage, code: "usage",
                file == nil
                    ? "--to-dream and --from-dream exclude each other beside --account"
                    : "--account and --file exclude each other")
        }
        guard one.externalId != nil else {
            throw CommandFailure(.usage, code: "usage", "--external-id is missing")
        }
        var values: [String: JSON] = ["accountId": .string(account)]
        values["externalId"] = one.externalId.map(JSON.string)
        values["actualBalance"] = one.actualBalance.map(JSON.string)
        values["actualBalanceCents"] = one.actualBalanceCents.map(JSON.string)
        values["dreamId"] = (one.toDream ?? one.fromDream).map(JSON.string)
        values["settledAt"] = try one.settledAt.map {
            .string(try OptionValue.time($0, "--settled-at", now: session.now).description)
        }
        let options = [
            "accountId": "--account", "externalId": "--external-id", "actualBalance": "--actual-balance",
            "actualBalanceCents": "--actual-balance-cents",
            "dreamId": one.toDream == nil ? "--from-dream" : "--to-dream",
            "settledAt": "--settled-at",
        ]
        let record = InputRecord(place: "options", values: values, isText: true, options: options)
        var request = try InputError.onCommandLine { () throws(InputError) in try input.request(record) }
        if request.dreamId != nil { request.typeOfDream = one.toDream == nil ? .withdrawal : .deposit }
        if let time = request.settledAt, time > session.now {
            throw CommandFailure(.usage, code: "usage", "--settled-at: \(time) lies in the future")
        }
        return [request]
    }
}
