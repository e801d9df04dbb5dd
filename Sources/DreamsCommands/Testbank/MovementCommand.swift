import Money
import Operations
import Presentation
import Testbank
import WebAPI

/// The way of `testbank credit`, `empty` and `transfer` from the command line to the end of the run.
struct MovementCommand {
    let session: Session
    let options: WriteOptions
    /// The command, as plans name it.
    let command: String

    /// The account outside all accounts, as a command line writes it.
    static let root = "ROOT"

    /// One side of a movement.
    enum Party {
        case root
        /// `mayBeForeign`: whether one that cannot be read may be somebody else's.
        case account(AccountName, mayBeForeign: Bool)

        /// Its id, as far as it is known without asking.
        fileprivate var id: AccountID? {
            switch self {
            case .root: .root
            case .account(.id(let id), _): id
            case .account: nil
            }
        }
    }

    /// Plans the movement and carries it out.
    ///
    /// `amount`: nil is all that is on the sender's account.
    ///
    /// - Throws: ``CommandFailure`` unless it is done or unchanged.
    func perform(from sender: Party, to recipient: Party, amount: String?, reference: String) async throws {
        let run = try await WriteRun(session: session, options: options)
        let amount = try amount.map { try Self.amount($0) }
        try Self.check(reference)
        let externalId = RandomUUID.make()
        let planner = MovementPlanner(command: command)
        let (from, to): (Side, Side)
        func refused(_ error: ItemError, _ from: AccountID? = nil, _ to: AccountID? = nil) -> Plan {
            planner.refused(
                error, sender: from ?? sender.id, recipient: to ?? recipient.id, amount: amount,
                reference: reference)
        }
        do {
            from = try await read(sender)
            to = try await read(recipient)
        } catch let error as UnknownAccount {
            return try await run.perform(refused(error.error))
        }
        guard from.id != to.id else {
            throw CommandFailure(
                .usage, code: "usage", "the sender and the recipient are the same account, \(from.id)")
        }
        let whole: ExactDecimal
        switch Self.whole(from.account) {
        case .failure(let error) where amount == nil:
            return try await run.perform(refused(error, from.id, to.id))
        case .failure: whole = .zero
        case .success(let balance): whole = balance
        }
        let new = NewMovement(
            sender: from.id, recipient: to.id, amount: amount ?? whole, reference: reference,
            externalId: externalId)
        guard !new.amount.isZero else {
            let facts = MovementPlanner.Facts(sender: from.account, recipient: to.account)
            return try await run.perform(planner.plan(new, facts, wholeBalance: true))
        }
        let client = try session.testbank()
        let facts = try await session.readingList { () throws(APIError) in
            try await MovementPlanner.read(new, sender: from.account, recipient: to.account, client)
        }
        try await run.perform(planner.plan(new, facts, wholeBalance: amount == nil))
    }

    private typealias Side = (id: AccountID, account: Account?)

    /// Reads one side.
    private func read(_ party: Party) async throws -> Side {
        guard case .account(let name, let mayBeForeign) = party else { return (.root, nil) }
        guard mayBeForeign, case .id(let id) = name else {
            let account = try await UnknownAccount.reading(name, session)
            return (account.id, account)
        }
        let client = try session.testbank()
        return (id, try await session.reading { try await client.accountIfShown(id) })
    }

    /// All that is on an account, when that can be sent.
    private static func whole(_ account: Account?) -> Result<ExactDecimal, ItemError> {
        guard let account else { return .success(.zero) }
        func refused(_ message: String, hint: String? = "give the amount") -> Result<ExactDecimal, ItemError>
        {
            .failure(ItemError(code: "balance", message: message, hint: hint))
        }
        guard let balance = account.balanceTotal else {
            return refused("the service does not show what is on account \(account.id)")
        }
        if balance.isNegative {
            return refused(
                "the balance of account \(account.id) is \(balance.text(decimals: 2)), so that there is nothing to empty",
                hint: nil)
        }
        guard let units = balance.units(scale: 2) else {
            return refused("the balance of account \(account.id) is \(balance), finer than hundredths")
        }
        return .success(ExactDecimal(units, scale: 2))
    }
}

extension MovementCommand {
    /// The largest amount that Testbank keeps: 99999999999.99.
    private static let largest: Int64 = 9_999_999_999_999

    /// Reads an amount: digits, and at most two decimals.
    ///
    /// - Throws: ``CommandFailure`` with status 64.
    static func amount(_ text: String, _ place: String = "the amount") throws -> ExactDecimal {
        func wrong(_ message: String) -> CommandFailure {
            CommandFailure(.usage, code: "amount", "\(place): \(message)")
        }
        let units: Int64
        do {
            units = try MinorUnits.parse(text, exponent: 2)
        } catch {
            throw wrong(error.message)
        }
        if units == 0 { throw wrong("`\(text)` is nothing") }
        if units > largest {
            throw wrong("`\(text)` is more than the largest, \(MinorUnits.format(largest, exponent: 2))")
        }
        return ExactDecimal(units, scale: 2)
    }

    /// Refuses a reference that Testbank would not keep as it is.
    ///
    /// - Throws: ``CommandFailure`` with status 64.
    static func check(_ reference: String, option: String = "--reference") throws {
        let scalars = reference.unicodeScalars
        let problem: String? =
            if scalars.allSatisfy(\.properties.isWhitespace) {
                "it is empty"
            } else if scalars.count > 100 {
                "it is \(scalars.count) characters long, and at most 100 are kept"
            } else if scalars.contains(where: { isControl($0) }) {
                "it has a control character"
            } else {
                nil
            }
        if let problem { throw CommandFailure(.usage, code: "usage", "\(option): \(problem)") }
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        [.control, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
    }

    /// A side that must be an account, and not the one outside all accounts.
    ///
    /// `instead`: the command that is for that.
    ///
    /// - Throws: ``CommandFailure`` with status 64.
    static func account(
        _ text: String, _ place: String, mayBeForeign: Bool = false, instead: String
    ) throws -> Party {
        if text == root {
            throw CommandFailure(
                .usage, code: "usage", "\(place): ROOT is outside all accounts", hint: instead)
        }
        return .account(try AccountName(text, place: place), mayBeForeign: mayBeForeign)
    }
}

/// An account that a command line names is not there: in a write such an item is refused.
struct UnknownAccount: Error {
    let error: ItemError

    /// Reads an account; one that is not there is this error.
    static func reading(_ name: AccountName, _ session: Session) async throws -> Account {
        do {
            return try await AccountResolver(session).account(name)
        } catch let failure as CommandFailure {
            guard failure.status == .notFound, let report = failure.report else { throw failure }
            let message =
                if case .id(let id) = name { "there is no account \(id) of yours" } else { report.message }
            throw UnknownAccount(
                error: ItemError(
                    code: "unknown_account", message: message,
                    hint: report.hint ?? "`dreams testbank accounts list` shows the accounts",
                    status: report.status, requestId: report.requestId))
        }
    }
}
