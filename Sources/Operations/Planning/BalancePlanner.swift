public import ImpactFinance
public import Money

/// The real balance of an account, from which a transaction is to be made: the documented balance journey.
public struct BalanceRequest: Sendable, Equatable {
    /// Impact Finance's id of the account.
    public var accountId: String
    /// What is really on it, in the currency's smallest unit.
    public var actualBalanceCents: Int64
    /// The bank's id for the transaction.
    public var externalId: String
    /// The dream that the difference belongs to.
    public var dreamId: String?
    /// The only type of transaction that the dream is meant for; nil: whatever it comes to.
    public var typeOfDream: TransactionType?
    /// When the money moved, when the user said so.
    public var settledAt: Timestamp?
    /// Where it was given, for messages.
    public var place: String

    /// Makes a request.
    public init(
        accountId: String, actualBalanceCents: Int64, externalId: String, dreamId: String? = nil,
        typeOfDream: TransactionType? = nil, settledAt: Timestamp? = nil, place: String
    ) {
        self.accountId = accountId
        self.actualBalanceCents = actualBalanceCents
        self.externalId = externalId
        self.dreamId = dreamId
        self.typeOfDream = typeOfDream
        self.settledAt = settledAt
        self.place = place
    }
}

/// Turns balances into transactions: more than Impact Finance knows is a deposit, less a withdrawal.
///
/// Source: the journey "Reconcile a SharedSavings balance".
public struct BalancePlanner: Sendable {
    /// What a balance came to.
    public enum Finding: Sendable, Equatable {
        /// A transaction to be reported.
        case report(ReconcileRequest)
        /// Nothing to be sent: the balance is right, or it must not be acted on.
        case item(PlannedItem)
    }

    /// The time of transactions that were given none.
    public var time: Timestamp
    /// Whether to go on while requested transactions of the account are open.
    public var ignoresOpen: Bool
    /// New figures of Performance accounts.
    public var figures: FiguresTable

    /// Makes a planner.
    public init(time: Timestamp, ignoresOpen: Bool, figures: FiguresTable = FiguresTable()) {
        self.time = time
        self.ignoresOpen = ignoresOpen
        self.figures = figures
    }

    /// Decides all balances, in the order of the input.
    ///
    /// `open`: requested transactions, of which those that touch a balance's account count.
    public func decide(_ requests: [BalanceRequest], _ facts: Facts, open: [Transaction]) -> [Finding] {
        let lookUp = FiguresLookUp(figures, facts.accounts.values)
        let open = OpenTransactions(open)
        return requests.map { request in
            decide(
                request, account: facts.accounts[request.accountId],
                records: facts.records[request.externalId] ?? [], open: open, lookUp)
        }
    }

    private func decide(
        _ request: BalanceRequest, account: Account?, records: [Transaction], open: OpenTransactions,
        _ lookUp: FiguresLookUp
    ) -> Finding {
        guard let account else {
            return refuse(
                request, nil, "unknown_account", "there is no account \(request.accountId)", "check the id")
        }
        guard let known = account.figures.balanceCents else {
            return refuse(
                request, account, "balance_missing",
                "the service does not say what is on account \(account.id)",
                "report the transaction itself with --type and --amount")
        }
        let balance = ObservedBalance(
            accountId: account.id, observedCents: known, actualCents: request.actualBalanceCents)
        if known == request.actualBalanceCents {
            var item = PlannedItem(
                externalId: request.externalId, amountCents: 0, user: account.user, decision: .unchanged)
            item.extras = [balance.member]
            return .item(item)
        }
        guard let difference = MinorUnits.difference(request.actualBalanceCents, known), difference != .min
        else {
            return refuse(
                request, account, "overflow", "the difference is more than 64 bits hold", "check the balance")
        }
        let report = report(request, account, balance, difference)
        if let dream = request.dreamId, let meant = request.typeOfDream, meant != report.transaction.type {
            return refuse(
                request, account, "other_direction",
                "the difference is a \(report.transaction.type.rawValue.lowercased()), but dream \(dream) is named for a "
                    + meant.rawValue.lowercased(),
                "look at the balance again, and name the dream with "
                    + (meant == .deposit ? "--from-dream" : "--to-dream") + ", or none")
        }
        if account.type == .performance,
            let error = performanceProblem(report, account, records, lookUp.match(account))
        {
            return refuse(request, account, error)
        }
        guard records.isEmpty else {
            // A transaction does not change the balance of a Performance account: its figures may be due still.
            if account.type == .performance { return .report(report) }
            return refuse(
                request, account, "conflict",
                "the external id \(request.externalId) is used already, by \(records.map(\.id).joined(separator: ", "))",
                "the difference may have been reported before; use a new external id for a new one")
        }
        let touching = open.touching(account)
        if let first = touching.first, !ignoresOpen {
            let count =
                touching.count == 1
                ? "1 requested transaction touches" : "\(touching.count) requested transactions touch"
            return refuse(
                request, account, "open_transactions",
                "\(count) account \(account.id), for example \(first.id); what the bank has moved for them already "
                    + "would be counted twice",
                "settle or fail them first, or use --ignore-open")
        }
        return .report(report)
    }

    private func report(
        _ request: BalanceRequest, _ account: Account, _ balance: ObservedBalance, _ difference: Int64
    ) -> ReconcileRequest {
        let isDeposit = difference > 0
        return ReconcileRequest(
            transaction: NewTransaction(
                type: isDeposit ? .deposit : .withdrawal, externalId: request.externalId,
                userId: account.user.id,
                amountCents: abs(difference), settledAt: request.settledAt ?? time,
                toAccountId: isDeposit ? account.id : nil, toDreamId: isDeposit ? request.dreamId : nil,
                fromAccountId: isDeposit ? nil : account.id,
                fromDreamId: isDeposit ? nil : request.dreamId),
            isTimeGiven: request.settledAt != nil, balance: balance, place: request.place)
    }

    private func refuse(
        _ request: BalanceRequest, _ account: Account?, _ code: String, _ message: String, _ hint: String
    ) -> Finding {
        refuse(request, account, ItemError(code: code, message: message, hint: hint))
    }

    private func refuse(_ request: BalanceRequest, _ account: Account?, _ error: ItemError) -> Finding {
        var item = PlannedItem(
            externalId: request.externalId, user: account?.user, decision: .refused(error))
        if let account, let known = account.figures.balanceCents {
            let balance = ObservedBalance(
                accountId: account.id, observedCents: known, actualCents: request.actualBalanceCents)
            item.extras = [balance.member]
        }
        return .item(item)
    }
}
