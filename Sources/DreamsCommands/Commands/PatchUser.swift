import ArgumentParser
import ExactJSON
import ImpactFinance
import Money
import Operations
import Presentation

struct PatchUser: AsyncParsableCommand {
    static let configuration = CommandConfiguration.leaf(
        commandName: "patch-user",
        abstract: "Update a user, its accounts and its transactions in one atomic request.",
        discussion: """
            Examples:
              dreams patch-user USER-ID --body update.json
              dreams patch-user USER-ID --settle TX-ID \\
                --account 'ACCOUNT-ID,balanceCents=712345,liquidBalanceCents=12300'
              dreams patch-user USER-ID --fail TX-ID=2026-11-21T09:00:00Z --dry-run
              dreams patch-user USER-ID --given-name Ada --family-name Lovelace --yes

            USER-ID is Impact Finance's own id of the user, which each of its transactions \
            carries in user.id. Old and new values are shown before anything is sent.
            """)

    @Argument(help: ArgumentHelp("Impact Finance's id of the user.", valueName: "user-id"))
    var user: String

    @Option(
        help: ArgumentHelp(
            "The update as JSON, with or without the `user` wrapper; - is standard input.", valueName: "file"),
        completion: .file())
    var body: String?

    @Option(
        help: ArgumentHelp("Settle this transaction, now or at a time. Repeatable.", valueName: "id[=time]"))
    var settle: [String] = []

    @Option(
        help: ArgumentHelp("Fail this transaction, now or at a time. Repeatable.", valueName: "id[=time]"))
    var fail: [String] = []

    @Option(help: ArgumentHelp("New figures of an account. Repeatable.", valueName: "id,name=value,…"))
    var account: [String] = []

    @Option(help: ArgumentHelp("New given name.", valueName: "text"))
    var givenName: String?

    @Option(help: ArgumentHelp("New family name.", valueName: "text"))
    var familyName: String?

    @Option(
        parsing: .unconditional, help: ArgumentHelp("When account provisioning began.", valueName: "time"))
    var provisioningInitiatedAt: String?

    @Flag(help: "Read everything back afterwards and report it part by part.")
    var verify = false

    @OptionGroup(title: "Writing") var write: WriteOptions
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run() async throws {
        try await Session.run(global) { session in
            var run = try await WriteRun(session: session, options: write)
            try checkTexts()
            let patch = try patch(session)
            let client = try session.impactFinance()
            let planned = try await session.reading {
                try await UserPatchPlanner(client: client).plan(user: user, patch, untimed: untimed)
            }
            run.details = planned.changes.map { "  \($0.name): \($0.old ?? "(cannot be read)") → \($0.new)" }
            if verify { run.complete = { try await readBack($0, patch, session) } }
            try await run.perform(planned.plan)
        }
    }

    /// The transactions that end without a time of their own.
    private var untimed: Set<String> { Set((settle + fail).filter { !$0.contains("=") }) }

    private func checkTexts() throws {
        _ = try OptionValue.id(user, "user-id")
        for (option, value) in [("--given-name", givenName), ("--family-name", familyName)] where value == ""
        {
            throw CommandFailure(.usage, code: "usage", "\(option) is empty")
        }
    }

    private func patch(_ session: Session) throws -> UserPatch {
        let patch: UserPatch
        if let body {
            guard settle.isEmpty, fail.isEmpty, account.isEmpty, givenName == nil, familyName == nil,
                provisioningInitiatedAt == nil
            else {
                throw CommandFailure(
                    .usage, code: "usage", "--body and the options that build one exclude each other")
            }
            let source = InputSource(argument: body)
            patch = try UserPatchInput.parse(
                try session.read(source), name: source.name, now: session.now)
            try UserPatchInput.check(patch, place: source.name)
            for change in patch.transactions where change.ending.time > session.now {
                throw InputError(
                    place: "\(source.name), transaction \(change.id), field "
                        + (change.ending.state == .settled ? "`settledAt`" : "`failedAt`"),
                    message: "\(change.ending.time) lies in the future")
            }
        } else {
            patch = UserPatch(
                givenName: givenName, familyName: familyName,
                provisioningInitiatedAt: try provisioningInitiatedAt.map {
                    try OptionValue.timeOfEvent($0, "--provisioning-initiated-at", now: session.now)
                },
                accounts: try InputError.onCommandLine { () throws(InputError) in
                    try account.map { text throws(InputError) in try Self.account(text, now: session.now) }
                },
                transactions: try settle.map {
                    let given = try ending($0, "--settle", session)
                    return .init(id: given.id, ending: .settled(given.time))
                }
                    + fail.map {
                        let given = try ending($0, "--fail", session)
                        return .init(id: given.id, ending: .failed(given.time))
                    })
            guard patch != UserPatch() else {
                throw CommandFailure(
                    .usage, code: "usage", "the update is empty",
                    hint:
                        "use --body, --settle, --fail, --account, --given-name, --family-name or --provisioning-initiated-at"
                )
            }
            try UserPatchInput.check(patch, place: "--settle, --fail, --account")
        }
        return patch
    }

    /// `ID` or `ID=TIME`. An empty half is a variable that was never set, not a wish.
    private func ending(
        _ text: String, _ option: String, _ session: Session
    ) throws -> (id: String, time: Timestamp) {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(
            String.init)
        _ = try OptionValue.id(parts[0], option)
        guard parts.count == 2 else { return (parts[0], session.now) }
        let time = try OptionValue.timeOfEvent(parts[1], option, now: session.now)
        guard time <= session.now else {
            throw CommandFailure(.usage, code: "usage", "\(option): \(time) lies in the future")
        }
        return (parts[0], time)
    }

    /// `ID,name=value,…` as the same record that a body's entry makes.
    private static func account(_ text: String, now: Timestamp) throws(InputError) -> AccountPatch {
        let place = "--account"
        var parts = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        let id = parts.removeFirst()
        guard !id.isEmpty, !id.contains("=") else {
            throw InputError(place: place, message: "`\(text)` does not begin with the account's id")
        }
        var values: [String: JSON] = ["id": .string(id)]
        for part in parts {
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(
                String.init)
            guard pair.count == 2, !pair[1].isEmpty else {
                throw InputError(place: place, message: "`\(part)` is not name=value")
            }
            guard values.updateValue(.string(pair[1]), forKey: pair[0]) == nil else {
                throw InputError(place: place, message: "`\(pair[0])` is given twice")
            }
        }
        let record = InputRecord(place: "--account \(id)", values: values, isText: true)
        return try UserPatchInput.account(record, now: now)
    }

    private func readBack(_ results: [ItemResult], _ patch: UserPatch, _ session: Session) async throws
        -> [ItemResult]
    {
        guard var result = results.first, result.outcome == .done || result.outcome == .unchanged else {
            return results
        }
        let client = try session.impactFinance()
        do {
            let parts = try await Verifier(client: client).parts(of: patch)
            result.extras.append(
                .init(
                    name: "parts",
                    value: .array(
                        parts.map { ["part": .string($0.name), "state": .string($0.state.rawValue)] })))
            // `already` is as it was asked for, and what cannot be read speaks neither for nor against.
            let missing = parts.filter { $0.state == .notApplied || $0.state == .overtaken }
            if !missing.isEmpty {
                let isNothing = !parts.contains { $0.state == .applied }
                result.outcome = isNothing ? .failed : .unknown
                result.error = ItemError(
                    code: "not_verified",
                    message: "the service accepted it, but reading back does not show "
                        + missing.map(\.name).joined(separator: ", "))
            }
        } catch {
            session.diagnostics.warning("reading back failed: \(error.message)")
        }
        return [result]
    }
}
