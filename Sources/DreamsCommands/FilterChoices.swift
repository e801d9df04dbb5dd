import ImpactFinance
import Money
import Operations

/// Which transactions are wanted, as it was written on the command line.
struct FilterChoices {
    var user: String?
    var externalId: String?
    var type: [TransactionTypeOption] = []
    var accountType: AccountTypeOption?
    var min: String?
    var max: String?
    var since: String?
    var until: String?
    var olderThan: String?
    var pageSize = TransactionQuery.largestPage

    /// Whether any filter is set.
    var isEmpty: Bool {
        user == nil && externalId == nil && type.isEmpty && accountType == nil && min == nil && max == nil
            && since == nil && until == nil && olderThan == nil
    }

    /// Makes a filter of the options.
    ///
    /// - Throws: ``CommandFailure`` with status 64 for a value that is not what it should be.
    func filter(
        state: TransactionState?, amounts: AmountReader, setup: AccountSetup?, now: Timestamp
    ) throws -> TransactionFilter {
        for (option, value) in [("--user", user), ("--external-id", externalId)] where value == "" {
            throw CommandFailure(.usage, code: "usage", "\(option) is empty")
        }
        guard (1...TransactionQuery.largestPage).contains(pageSize) else {
            throw CommandFailure(.usage, code: "usage", "--page-size: \(pageSize) is not between 1 and 100")
        }
        var filter = TransactionFilter(
            query: TransactionQuery(
                state: state, externalUserId: user, externalId: externalId, pageSize: pageSize))
        filter.types = Set(type.map(\.type))
        filter.accountTypes = Set([accountType?.type].compactMap { $0 })
        filter.minimum = try min.map { try OptionValue.cents($0, "--min", amounts) }
        filter.maximum = try max.map { try OptionValue.cents($0, "--max", amounts) }
        filter.since = try since.map { try OptionValue.time($0, "--since", now: now) }
        filter.until = try until.map { try OptionValue.time($0, "--until", now: now) }
        try checkBounds(filter)
        if let olderThan {
            let limit = now.adding(.zero - (try OptionValue.duration(olderThan, "--older-than")))
            filter.until = [filter.until, limit].compactMap { $0 }.min()
        }
        filter.hidesInternal = setup == .sharedPerUser && !filter.types.contains(.internal)
        return filter
    }

    /// Bounds between which there is nothing would find nothing for ever, and say that all is well.
    private func checkBounds(_ filter: TransactionFilter) throws {
        if let minimum = filter.minimum, let maximum = filter.maximum, minimum > maximum {
            throw CommandFailure(
                .usage, code: "usage",
                "--min and --max: no amount is at least \(min ?? "") and at most \(max ?? "")")
        }
        if let since = filter.since, let until = filter.until, since >= until {
            throw CommandFailure(
                .usage, code: "usage", "--since and --until: no time is \(since) or later and before \(until)"
            )
        }
    }
}
