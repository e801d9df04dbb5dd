import ArgumentParser
import Operations
import Presentation
import Testbank
import WebAPI

struct TestbankAccountsCreate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "create",
        abstract: "Create an account of Testbank.",
        discussion: """
            Examples:
              dreams testbank accounts create --name Savings --currency EUR
              dreams testbank accounts create --name Savings --currency EUR \\
                --external-id savings-1 --visibility private --yes -o id

            The external id, a new one when none is given, is looked up first: when an equal \
            account has it already, nothing is sent. Some servers ignore an opening balance, \
            which is told; `dreams testbank credit` is the sure way.
            """)

    @Option(help: ArgumentHelp("Its name.", valueName: "text"))
    var name: String

    @Option(
        help: ArgumentHelp("public, unlisted or private.", valueName: "visibility"),
        completion: .list(Visibility.documented.map { $0.rawValue.lowercased() }))
    var visibility = "unlisted"

    @Option(help: ArgumentHelp("Your own id for it, each one once.", valueName: "id"))
    var externalId: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("What is to be on it from the beginning.", valueName: "amount"))
    var openingBalance: String?

    @OptionGroup(title: "Writing") var write: WriteOptions
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run() async throws {
        try await Session.run(global, about: .testbank) { session in
            let run = try await WriteRun(session: session, options: write)
            guard let currency = global.currency?.uppercased() else {
                throw CommandFailure(
                    .usage, code: "usage", "--currency is missing",
                    hint: "`dreams testbank currencies` lists them")
            }
            var new = NewAccount(
                name: try TestbankOption.text(name, "--name"),
                visibility: try TestbankOption.visibility(visibility), currency: currency,
                externalId: try externalId.map {
                    try OptionValue.id(try TestbankOption.text($0, "--external-id"), "--external-id")
                }
                    ?? RandomUUID.make())
            new.opening = try openingBalance.map {
                .init(
                    amount: try MovementCommand.amount($0, "--opening-balance"), reference: "Opening balance")
            }
            let client = try session.testbank()
            try await check(currency, client, session)
            let plan = try await session.readingList { () throws(APIError) in
                try await TestbankAccountPlanner.create(new, client)
            }
            try await run.perform(plan)
        }
    }

    /// The published server takes any text for a currency.
    private func check(_ code: String, _ client: TestbankClient, _ session: Session) async throws {
        let codes: [String]
        do throws(APIError) {
            codes = try await client.currencies().map(\.code)
        } catch {
            session.diagnostics.warning("the currencies could not be read: \(error.message)")
            codes = AccountCurrency.usualCodes
        }
        guard codes.contains(code) else {
            throw CommandFailure(
                .usage, code: "usage",
                "--currency: Testbank has no \(VisibleText.of(code)), but \(codes.joined(separator: ", "))")
        }
    }
}

struct TestbankAccountsUpdate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "update",
        abstract: "Change an account's name, visibility or external id.",
        discussion: """
            Examples:
              dreams testbank accounts update name:Savings --name 'Old savings'
              dreams testbank accounts update a1b2c3d4e5 --visibility private --dry-run

            Old and new values are shown before anything is sent. The currency never changes.
            """)

    @Argument(help: ArgumentHelp("The account: its id, external:ID or name:TEXT.", valueName: "account"))
    var account: String

    @Option(help: ArgumentHelp("Its new name.", valueName: "text"))
    var name: String?

    @Option(
        help: ArgumentHelp("public, unlisted or private.", valueName: "visibility"),
        completion: .list(Visibility.documented.map { $0.rawValue.lowercased() }))
    var visibility: String?

    @Option(help: ArgumentHelp("Your own new id for it.", valueName: "id"))
    var externalId: String?

    @OptionGroup(title: "Writing") var write: WriteOptions
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run() async throws {
        try await Session.run(global, about: .testbank) { session in
            let run = try await WriteRun(session: session, options: write)
            var change = AccountChange(
                id: "", name: try name.map { try TestbankOption.text($0, "--name") },
                visibility: try visibility.map { try TestbankOption.visibility($0) },
                externalId: try externalId.map {
                    try OptionValue.id(try TestbankOption.text($0, "--external-id"), "--external-id")
                })
            guard !change.isEmpty else {
                throw CommandFailure(
                    .usage, code: "usage", "the update is empty",
                    hint: "use --name, --visibility or --external-id")
            }
            try await AccountResolver.forWriting(account, Plan.updatesTestbankAccount, session, run) {
                found in
                change.id = found.id
                return TestbankAccountPlanner.update(change, found)
            }
        }
    }
}

struct TestbankAccountsDelete: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete",
        abstract: "Delete an account.",
        discussion: """
            Examples:
              dreams testbank accounts delete external:savings-1
              dreams testbank accounts delete a1b2c3d4e5 --yes

            The account is shown, and what is still on it, before the first request: some \
            servers delete at once, others ask the client to confirm what it saw last.
            """)

    @Argument(help: ArgumentHelp("The account: its id, external:ID or name:TEXT.", valueName: "account"))
    var account: String

    @OptionGroup(title: "Writing") var write: WriteOptions
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run() async throws {
        try await Session.run(global, about: .testbank) { session in
            let run = try await WriteRun(session: session, options: write)
            try await AccountResolver.forWriting(account, Plan.deletesTestbankAccount, session, run) {
                found in
                TestbankAccountPlanner.delete(found)
            }
        }
    }
}

extension AccountResolver {
    /// Reads the account that a write is about and carries out what is planned for it; when there is none, the write is
    /// refused.
    static func forWriting(
        _ text: String, _ command: String, _ session: Session, _ run: WriteRun, _ plan: (Account) -> Plan
    ) async throws {
        let name = try AccountName(text, place: "the account")
        do {
            try await run.perform(plan(try await UnknownAccount.reading(name, session)))
        } catch let error as UnknownAccount {
            var id: String?
            var externalId: String?
            switch name {
            case .id(let own): id = own.text
            case .externalId(let own): externalId = own
            case .name: break
            }
            try await run.perform(
                TestbankAccountPlanner.refused(command, id: id, externalId: externalId, error.error))
        }
    }
}

extension TestbankOption {
    /// A name or external id: at most 250 characters, none of them a control character.
    static func text(_ text: String, _ option: String) throws -> String {
        let scalars = text.unicodeScalars
        let problem: String? =
            if scalars.allSatisfy(\.properties.isWhitespace) {
                "it is empty"
            } else if scalars.count > 250 {
                "it is \(scalars.count) characters long, and at most 250 are kept"
            } else if scalars.contains(where: { $0.properties.generalCategory == .control }) {
                "it has a control character"
            } else {
                nil
            }
        if let problem { throw CommandFailure(.usage, code: "usage", "\(option): \(problem)") }
        return text
    }
}
