import ArgumentParser
import ImpactFinance
import Money
import Operations

/// The types of transactions as an option's values.
enum TransactionTypeOption: String, CaseIterable, ExpressibleByArgument {
    case deposit, withdrawal, `internal`

    var type: TransactionType {
        switch self {
        case .deposit: .deposit
        case .withdrawal: .withdrawal
        case .internal: .internal
        }
    }
}

/// The types of accounts as an option's values.
enum AccountTypeOption: String, CaseIterable, ExpressibleByArgument {
    case savings, performance

    var type: AccountType {
        switch self {
        case .savings: .sharedSavings
        case .performance: .performance
        }
    }
}

/// Which transactions are wanted.
struct FilterOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Only this user's, by the bank's id.", valueName: "external-user-id"))
    var user: String?

    @Option(help: ArgumentHelp("Only the transaction with this external id.", valueName: "external-id"))
    var externalId: String?

    @Option(help: ArgumentHelp("Only of this type. Repeatable.", valueName: "type"))
    var type: [TransactionTypeOption] = []

    @Option(
        help: ArgumentHelp(
            "Only those that touch such an account.", valueName: "type"))
    var accountType: AccountTypeOption?

    @Option(parsing: .unconditional, help: ArgumentHelp("Only of at least this amount.", valueName: "amount"))
    var min: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("Only of at most this amount.", valueName: "amount"))
    var max: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Only requested at this time or later: RFC 3339, a date, -2h, yesterday.", valueName: "time"))
    var since: String?

    @Option(
        parsing: .unconditional, help: ArgumentHelp("Only requested before this time.", valueName: "time"))
    var until: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Only requested longer ago than this, such as 2h.", valueName: "duration"))
    var olderThan: String?

    @Option(help: ArgumentHelp("Transactions per request, 1 to 100.", valueName: "count"))
    var pageSize = TransactionQuery.largestPage

    /// What was chosen.
    var choices: FilterChoices {
        FilterChoices(
            user: user, externalId: externalId, type: type, accountType: accountType, min: min, max: max,
            since: since, until: until, olderThan: olderThan, pageSize: pageSize)
    }
}

/// Reads the values of options; what is wrong with one is a usage error.
enum OptionValue {
    /// An amount in the configured currency, in its smallest unit.
    static func cents(_ text: String, _ option: String, _ amounts: AmountReader, allowNegative: Bool = false)
        throws -> Int64
    {
        do {
            return try amounts.cents(text, place: option, allowNegative: allowNegative)
        } catch {
            throw CommandFailure(.usage, code: error.code, "\(option): \(error.message)", hint: error.hint)
        }
    }

    /// An id. See ``GivenIdentifier``.
    static func id(_ text: String, _ option: String) throws -> String {
        if let problem = GivenIdentifier.problem(text) {
            throw CommandFailure(.usage, code: "usage", "\(option): \(problem)")
        }
        return text
    }

    /// A time: RFC 3339, a date, or relative.
    static func time(_ text: String, _ option: String, now: Timestamp) throws -> Timestamp {
        do {
            return try TimeExpression.parse(text, now: now)
        } catch {
            throw CommandFailure(.usage, code: "usage", "\(option): \(error.message)")
        }
    }

    /// The time at which something happened, to be reported.
    static func timeOfEvent(_ text: String, _ option: String, now: Timestamp) throws -> Timestamp {
        let time = try time(text, option, now: now)
        if let problem = time.implausibility {
            throw CommandFailure(.usage, code: "usage", "\(option): \(problem)", hint: "check the year")
        }
        return time
    }

    /// A duration.
    static func duration(_ text: String, _ option: String) throws -> Duration {
        do {
            return try DurationText.parse(text)
        } catch {
            throw CommandFailure(.usage, code: "usage", "\(option): \(error.message)")
        }
    }
}
