import ImpactFinance

extension BalancePlanner {
    /// What speaks against reporting the difference of a Performance account.
    ///
    /// Its balance follows from no transaction, only from figures: without a new balance after the transaction, every
    /// later run would find the same difference and report it once more.
    func performanceProblem(
        _ report: ReconcileRequest, _ account: Account, _ records: [Transaction], _ match: FiguresTable.Match
    ) -> ItemError? {
        guard let actual = report.balance?.actualCents else { return nil }
        switch match {
        case .figures(let figures, let row):
            let place = self.figures.rows[row].place
            guard figures.balanceCents == actual else {
                let stated = figures.balanceCents.map { "the balanceCents \($0)" } ?? "no balanceCents"
                return Self.performance(
                    "\(place) has \(stated) for the Performance account \(account.id), and the actual balance is "
                        + "\(actual)", "give the same balance in both")
            }
            let patch = AccountPatch(id: account.id, figures: figures)
            if records.isEmpty, let why = patch.overtaken(by: account, orAt: report.transaction.settledAt) {
                return Self.performance(
                    why, "give the figures of the time at which the balance is the actual one")
            }
        case .missing where records.isEmpty:
            return Self.performance(
                "the balance of the Performance account \(account.id) does not follow from a transaction, so that "
                    + "the next run would report the same difference again",
                "give its new figures, with balanceCents \(actual), by --accounts FILE")
        case .missing: break
        case .ambiguous(let problem, _):
            return ItemError(
                code: "figures_ambiguous", message: problem,
                hint: "name each account by `id`, in one row")
        }
        return records.isEmpty ? nil : conflict(report, records)
    }

    /// A record under the external id that is not of this very difference.
    private func conflict(_ report: ReconcileRequest, _ records: [Transaction]) -> ItemError? {
        let new = report.transaction
        let differences = records.first.map {
            new.differences(from: $0, comparingSettledAt: report.isTimeGiven)
        }
        guard records.count > 1 || differences?.isEmpty == false else { return nil }
        var error = RecordComparison.conflict(new, records, differences ?? [])
        error.hint =
            "the difference may have been reported before: look at it with `dreams show \(records.first?.id ?? "")`; "
            + "`dreams patch-user` sends figures alone"
        return error
    }

    private static func performance(_ message: String, _ hint: String) -> ItemError {
        ItemError(code: "performance_balance", message: message, hint: hint)
    }
}
