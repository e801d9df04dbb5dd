import ArgumentParser

struct TestbankCredit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "credit",
        abstract: "Create money on an account.",
        discussion: """
            Examples:
              dreams testbank credit name:Savings 100.00 --reference 'Start'
              dreams testbank credit a1b2c3d4e5 25.10 --reference 'Interest' --yes -o json

            The money comes from ROOT, outside all accounts. An account is named by its id, \
            by external:ID or by name:TEXT.
            """)

    @Argument(help: ArgumentHelp("The account: its id, external:ID or name:TEXT.", valueName: "account"))
    var account: String

    @Argument(help: ArgumentHelp("How much, in the account's currency.", valueName: "amount"))
    var amount: String

    @OptionGroup var movement: MovementOptions
    @OptionGroup(title: "Writing") var write: WriteOptions
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run() async throws {
        try await Session.run(global, about: .testbank) { session in
            let recipient = try MovementCommand.account(
                account, "the account", instead: "money that is created goes to one of your accounts")
            try await MovementCommand(session: session, options: write, command: "testbank credit")
                .perform(from: .root, to: recipient, amount: amount, reference: movement.reference)
        }
    }
}

struct TestbankEmpty: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "empty",
        abstract: "Destroy money on an account: an amount, or all of it.",
        discussion: """
            Examples:
              dreams testbank empty name:Savings --reference 'Close'
              dreams testbank empty a1b2c3d4e5 25.10 --reference 'Fee' --yes

            The money goes to ROOT, outside all accounts. Without an amount it is what is on \
            the account now, which is shown before anything is sent; nothing is sent when \
            that is zero.
            """)

    @Argument(help: ArgumentHelp("The account: its id, external:ID or name:TEXT.", valueName: "account"))
    var account: String

    @Argument(
        help: ArgumentHelp("How much, in the account's currency; default all of it.", valueName: "amount"))
    var amount: String?

    @OptionGroup var movement: MovementOptions
    @OptionGroup(title: "Writing") var write: WriteOptions
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run() async throws {
        try await Session.run(global, about: .testbank) { session in
            let sender = try MovementCommand.account(
                account, "the account", instead: "money that is destroyed comes from one of your accounts")
            try await MovementCommand(session: session, options: write, command: "testbank empty")
                .perform(from: sender, to: .root, amount: amount, reference: movement.reference)
        }
    }
}

struct TestbankTransfer: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "transfer",
        abstract: "Move money from one account to another.",
        discussion: """
            Examples:
              dreams testbank transfer name:Current name:Savings 25.10 \\
                --reference 'Rent March'
              dreams testbank transfer a1b2c3d4e5 f6g7h8i9j0 5.00 \\
                --reference Lunch --dry-run

            The recipient may be somebody else's account, by its id. When the accounts have \
            different currencies, the amount is in the sender's, and the service's own rate \
            decides what arrives.
            """)

    @Argument(
        help: ArgumentHelp("The account that pays: its id, external:ID or name:TEXT.", valueName: "from"))
    var from: String

    @Argument(help: ArgumentHelp("The account that is paid.", valueName: "to"))
    var to: String

    @Argument(help: ArgumentHelp("How much, in the currency of the account that pays.", valueName: "amount"))
    var amount: String

    @OptionGroup var movement: MovementOptions
    @OptionGroup(title: "Writing") var write: WriteOptions
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run() async throws {
        try await Session.run(global, about: .testbank) { session in
            let sender = try MovementCommand.account(
                from, "the sender", instead: "`dreams testbank credit` creates money on an account")
            let recipient = try MovementCommand.account(
                to, "the recipient", mayBeForeign: true,
                instead: "`dreams testbank empty` destroys money on an account")
            guard from != to else {
                throw CommandFailure(
                    .usage, code: "usage", "the sender and the recipient are the same account")
            }
            try await MovementCommand(session: session, options: write, command: "testbank transfer")
                .perform(from: sender, to: recipient, amount: amount, reference: movement.reference)
        }
    }
}

/// What every movement has.
struct MovementOptions: ParsableArguments {
    @Option(help: ArgumentHelp("What it is for: 1 to 100 characters.", valueName: "text"))
    var reference: String
}
