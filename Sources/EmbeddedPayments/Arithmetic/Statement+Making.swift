import Money

extension Statement {
    /// Makes the statement of a period, both days included.
    ///
    /// `rows`: all transactions of the account around the period, as ``window(from:to:margin:)`` says, in any order.
    /// `includesPending`: whether pending transactions are listed and added up; `rows` must have all of them then, and
    /// all that is newer than the period. `readBefore`: the day before which all transactions by date of payment are in
    /// `rows`; nil when that is so of every day.
    public init(
        _ rows: [EmbeddedTransaction], account: AccountView, from: CalendarDate, to: CalendarDate,
        includesPending: Bool = false, readBefore: CalendarDate? = nil
    ) {
        let all = LedgerOrder.newestFirst(rows, account: account.id).compactMap { Row($0, account) }
        let dated = all.filter { $0.transaction.ledgerDate != nil && $0.transaction.effect != .pending }
        let period = dated.filter { row in
            row.transaction.ledgerDate.map { (from...to).contains($0) } ?? false
        }
        self.init(account: account, from: from, to: to, rows: period)
        let anchors = Anchors(dated, period, from: from, to: to)
        let pending = includesPending ? Self.pending(all) : []
        let newest = includesPending ? dated.first(where: \.isPosted) : nil
        // The row after the period is in no sum, and need not be of the same currency.
        let known = anchors.before ?? (period.contains(where: \.isPosted) ? nil : anchors.after)
        readCurrency(period + pending + [known, newest].compactMap { $0 })
        readBalances(period, anchors)
        addUp(period)
        prove(period, anchors, next: FollowingRow(anchors, all, account: account.id, readBefore: readBefore))
        tellUndated(all)
        if includesPending { project(pending, newest: newest) }
        remark(period, anchors)
    }

    /// The days between which a list must be asked for, both excluded, so that every movement of a period is in it.
    ///
    /// The service's filters look at the date of payment, a statement at that of the ledger, which is up to a few days
    /// later, and more around holidays.
    public static func window(
        from: CalendarDate, to: CalendarDate, margin: Int
    ) -> (after: CalendarDate?, before: CalendarDate?) {
        (from.adding(days: -margin), to.adding(days: margin))
    }

    private static func pending(_ rows: [Row]) -> [Row] {
        let pending = rows.filter { $0.transaction.effect == .pending }
        let byId = Dictionary(
            pending.map { ($0.transaction.id, $0) }, uniquingKeysWith: { first, _ in first })
        return LedgerOrder.pendingNewestFirst(pending.map(\.transaction)).compactMap { byId[$0.id] }
    }

    private mutating func readCurrency(_ rows: [Row]) {
        let codes = Set(rows.compactMap(\.transaction.currency))
        currency = codes.count == 1 ? codes.first : nil
        guard codes.count > 1 else { return }
        problems.append(
            "there are amounts of more than one currency (\(codes.sorted().joined(separator: ", "))), which cannot be "
                + "added up")
    }

    private mutating func readBalances(_ period: [Row], _ anchors: Anchors) {
        guard hasOneCurrency else { return }
        guard let oldest = period.last(where: \.isPosted), let newest = period.first(where: \.isPosted) else {
            let before = anchors.before
            let still = before?.runningBalance ?? (before == nil ? anchors.after?.balanceBefore : nil)
            (openingBalance, balanceBefore, closingBalance) = (still, still, still)
            return
        }
        openingBalance = oldest.runningBalance
        // What is uncertain before the period may have moved the balance since the row before it.
        balanceBefore =
            anchors.isUncertain
            ? oldest.balanceBefore : anchors.before?.runningBalance ?? oldest.balanceBefore
        closingBalance = newest.runningBalance
    }

    private var hasOneCurrency: Bool { problems.isEmpty }

    private mutating func addUp(_ period: [Row]) {
        guard hasOneCurrency else { return }
        var (sumIn, sumOut): (ExactDecimal?, ExactDecimal?) = (.zero, .zero)
        for row in period where row.isPosted {
            guard let amount = row.transaction.amount else { continue }
            switch row.direction {
            case .into: sumIn = sumIn?.adding(amount)
            case .out: sumOut = sumOut?.adding(amount)
            }
        }
        (totalIn, totalOut) = (sumIn, sumOut)
        if sumIn == nil || sumOut == nil {
            problems.append("the amounts have too many digits to be added up")
        }
    }

    /// A movement that no date puts into the period or outside it keeps everything from being proved.
    private mutating func tellUndated(_ all: [Row]) {
        for row in all.reversed() where row.isPosted && row.transaction.ledgerDate == nil {
            if let payment = row.transaction.paymentDate.flatMap(CalendarDate.init), payment > to { continue }
            problems.append(
                "transaction \(row.transaction.id) is completed without a date of the ledger: it is in no sum, and may "
                    + "belong to the period")
        }
    }

    /// The guide names the projected balance and gives no method: what is pending is added to the newest balance, and the
    /// balance that a pending row itself may carry is not used, because nobody says when it holds.
    private mutating func project(_ pending: [Row], newest: Row?) {
        var balance = canAddUp ? newest?.runningBalance : nil
        var projected: [Row] = []
        for var row in pending.reversed() {
            if let known = balance { balance = row.signedAmount.flatMap(known.adding) }
            row.projectedBalance = balance
            projected.append(row)
            if row.transaction.amount == nil {
                problems.append("pending transaction \(row.transaction.id) has no amount")
            }
        }
        projectedBalance = balance
        rows = projected.reversed() + rows
    }

    private var canAddUp: Bool { totalIn != nil && totalOut != nil }

    private mutating func remark(_ period: [Row], _ anchors: Anchors) {
        if anchors.isUncertain {
            remarks.append(
                "between the last completed transaction before the period and its first there are rows in a status whose "
                    + "effect is not documented: they may have moved the balance")
        }
        let assumed = rows.count(where: \.isDirectionAssumed)
        if assumed > 0 {
            remarks.append("rows that name no account of either side: \(assumed); they count as payments out")
        }
        let uncertain = period.filter { $0.transaction.effect == .uncertain }
        guard !uncertain.isEmpty else { return }
        let names = Set(uncertain.map { $0.transaction.status?.rawValue ?? "no status" }).sorted()
        remarks.append(
            "rows in a status whose effect is not documented (\(names.joined(separator: ", "))): "
                + "\(uncertain.count); they are in no sum")
        guard let before = balanceBefore, let closing = closingBalance, let totalIn, let totalOut,
            let expected = before.adding(totalIn)?.subtracting(totalOut), expected != closing
        else { return }
        let text = { [currency] (amount: ExactDecimal) in EmbeddedAmount.text(amount, currency: currency) }
        remarks.append(
            "what came in and went out leads to \(text(expected)), and the closing balance is \(text(closing))"
        )
    }
}

extension Statement {
    private init(account: AccountView, from: CalendarDate, to: CalendarDate, rows: [Row]) {
        self.account = account
        self.from = from
        self.to = to
        self.rows = rows
    }
}

extension Statement {
    /// The rows next to a period from which its balances may be known.
    struct Anchors {
        /// The newest posted row before the period.
        var before: Row?
        /// What came between that and the period, newest first; none of it is posted.
        var lead: [Row] = []
        /// The oldest posted row after the period.
        var after: Row?
        /// What came between the period and that, newest first; none of it is posted.
        var trail: [Row] = []

        /// Whether something may have moved the balance since the row before.
        var isUncertain: Bool { lead.contains { $0.transaction.effect == .uncertain } }

        /// Looks for them among all dated rows, newest first.
        init(_ dated: [Row], _ period: [Row], from: CalendarDate, to: CalendarDate) {
            let earlier = dated.filter { $0.isBefore(from) }
            if let index = earlier.firstIndex(where: \.isPosted) {
                before = earlier[index]
                lead = Array(earlier[..<index])
            }
            let later = dated.filter { $0.isAfter(to) }
            if let index = later.lastIndex(where: \.isPosted) {
                after = later[index]
                trail = Array(later[(index + 1)...])
            }
        }
    }
}

extension Statement.Row {
    init?(_ transaction: EmbeddedTransaction, _ account: AccountView) {
        guard let finding = account.finding(transaction) else { return nil }
        self.transaction = transaction
        direction = finding.direction
        isDirectionAssumed = finding.isAssumed
        // The figure of a row that is not final cannot be read as before or after it.
        switch transaction.effect {
        case .posted, .void: runningBalance = transaction.ledger(of: account.id).balance
        case .pending, .uncertain: runningBalance = nil
        }
    }

    var isPosted: Bool { transaction.effect == .posted }

    /// The balance before it, by subtraction.
    var balanceBefore: ExactDecimal? {
        guard let after = runningBalance, let signedAmount else { return nil }
        return after.subtracting(signedAmount)
    }

    func isBefore(_ date: CalendarDate) -> Bool { transaction.ledgerDate.map { $0 < date } ?? false }
    func isAfter(_ date: CalendarDate) -> Bool { transaction.ledgerDate.map { $0 > date } ?? false }
}
