import Money

extension Statement {
    /// Checks that each balance is the previous one plus or minus the amount, from the newest movement before the period
    /// to the last one in it, and on to the first one after it.
    ///
    /// A row that does not change the ledger must leave the balance. What an uncertain row did is not documented: nothing
    /// or its amount, both are right. A row whose balance is missing is a gap, over which the chain is carried on.
    mutating func prove(_ period: [Row], _ anchors: Anchors, next: FollowingRow?) {
        guard problems.isEmpty else { return }
        var chain = Chain(currency: currency)
        if let anchor = anchors.before, anchor.runningBalance != nil { chain.begin(anchor) }
        for row in (period + anchors.lead).reversed() { chain.append(row) }
        if let next { chain.end(with: next) }
        problems += chain.problems
        guard problems.isEmpty, !period.contains(where: { $0.transaction.effect == .uncertain }),
            let before = balanceBefore, let closing = closingBalance, let totalIn, let totalOut
        else { return }
        // The chain says as much already; this catches a mistake of ours.
        if before.adding(totalIn)?.subtracting(totalOut) != closing {
            problems.append(
                "the balance before, what came in and what went out do not give the closing balance")
        }
    }

    private struct Chain {
        let currency: String?
        var problems: [String] = []
        private var last: (row: Row, balance: ExactDecimal)?
        /// By how much the balance may have moved since the last known one; nil when nobody can say.
        private var moved: Set<ExactDecimal>? = [.zero]
        /// What is between the last known balance and here.
        private var skipped = 0

        init(currency: String?) { self.currency = currency }

        mutating func begin(_ row: Row) {
            last = row.runningBalance.map { (row, $0) }
            moved = [.zero]
            skipped = 0
        }

        mutating func append(_ row: Row) {
            move(by: row)
            guard let balance = row.transaction.effect == .uncertain ? nil : row.runningBalance else {
                skipped += 1
                if row.isPosted { problems.append("transaction \(row.transaction.id) has no ledger balance") }
                return
            }
            check(row, balance)
            begin(row)
        }

        /// Goes on to the first movement after the period: one that is missing at the period's end shows only there.
        mutating func end(with next: FollowingRow) {
            guard let balance = next.row.runningBalance, next.row.signedAmount != nil,
                next.row.transaction.currency == nil || next.row.transaction.currency == currency
            else { return }
            for row in next.uncertain { move(by: row) }
            move(by: next.row)
            check(next.row, balance, place: "between the period and the next transaction ")
        }

        private mutating func move(by row: Row) {
            switch row.transaction.effect {
            case .pending, .void: return
            case .posted where row.signedAmount == nil:
                problems.append("transaction \(row.transaction.id) has no amount")
                moved = nil
            case .uncertain where row.signedAmount == nil: moved = nil
            case .posted:
                moved = moved.flatMap { add(row.signedAmount, to: $0) }
            case .uncertain:
                moved = moved.flatMap { sums in add(row.signedAmount, to: sums).map(sums.union) }
                // So many possibilities prove nothing.
                if let count = moved?.count, count > 1024 { moved = nil }
            }
        }

        private func add(_ amount: ExactDecimal?, to sums: Set<ExactDecimal>) -> Set<ExactDecimal>? {
            guard let amount else { return nil }
            let added = sums.compactMap { $0.adding(amount) }
            return added.count == sums.count ? Set(added) : nil
        }

        private mutating func check(_ row: Row, _ balance: ExactDecimal, place prefix: String = "") {
            guard let last, let moved else { return }
            guard let difference = balance.subtracting(last.balance) else {
                problems.append(
                    "transaction \(row.transaction.id) has a balance of too many digits to be checked")
                return
            }
            guard !moved.contains(difference) else { return }
            let text = { [currency] (amount: ExactDecimal) in EmbeddedAmount.text(amount, currency: currency)
            }
            let place =
                "from \(last.row.transaction.id) (\(last.row.transaction.effectiveDate ?? "no date")) to "
                + "\(row.transaction.id) (\(row.transaction.effectiveDate ?? "no date"))"
            let expected = moved.count == 1 ? moved.first.flatMap(last.balance.adding) : nil
            problems.append(
                "\(prefix)the balance goes \(place) from \(text(last.balance)) to \(text(balance))"
                    + (expected.map { ", where \(text($0)) was due" } ?? "")
                    + (skipped > 0 ? ", over \(skipped) without a balance" : ""))
        }
    }
}
