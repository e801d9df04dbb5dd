import Money

/// The first movement after a period, where it is certain that it is the first.
struct FollowingRow {
    let row: Statement.Row
    /// What came before it, after the period, and may have moved the balance; oldest first.
    let uncertain: [Statement.Row]

    /// `all`: the rows that were read, `readBefore`: as in ``Statement/init(_:account:from:to:includesPending:readBefore:)``.
    ///
    /// Nil in doubt, for what is not certain must not raise an alarm: when the row's day may not have been read whole,
    /// when a movement has no date, or when the order of that day's movements is not known.
    init?(_ anchors: Statement.Anchors, _ all: [Statement.Row], account: String, readBefore: CalendarDate?) {
        guard let after = anchors.after, let day = after.transaction.ledgerDate else { return nil }
        if let readBefore, day >= readBefore { return nil }
        let movements = all.filter { $0.isPosted || $0.transaction.effect == .uncertain }
        guard movements.allSatisfy({ $0.transaction.ledgerDate != nil }) else { return nil }
        let sameDay = movements.filter { $0.transaction.ledgerDate == day }
        guard
            sameDay.count == 1
                || sameDay.allSatisfy({ $0.transaction.ledger(of: account).postingVersion != nil })
        else { return nil }
        row = after
        uncertain = anchors.trail.reversed().filter { $0.transaction.effect == .uncertain }
    }
}
