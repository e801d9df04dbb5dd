import EmbeddedPayments
import Money
import Presentation

extension EmbeddedStatement {
    /// Draws the balance over the period's days; movements of one day are spread over it in their order.
    func draw(_ statement: Statement, _ session: Session) throws {
        let places = Environment.all
        let isUnicode =
            ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { places[$0] }.first { !$0.isEmpty }
            .map { $0.lowercased().hasSuffix("utf-8") || $0.lowercased().hasSuffix("utf8") } ?? false
        let text = chart(statement)?.render(width: session.outputTerminal.width ?? 80, isUnicode: isUnicode)
        try session.standardOutput.write(text ?? "There is no balance to draw.\n")
        try session.standardOutput.finish()
    }

    private func chart(_ statement: Statement) -> StepChart? {
        let rows = statement.rows.reversed().filter {
            $0.runningBalance != nil && $0.transaction.effect == .posted
        }
        let balances = rows.compactMap(\.runningBalance)
        let scale = (balances + [statement.balanceBefore].compactMap { $0 }).map(\.scale).max() ?? 2
        let days = statement.from.days(until: statement.to) + 1
        var steps: [StepChart.Step] = []
        for (row, balance) in zip(rows, balances) {
            // Figures beyond 64 bits are no balances that anybody has; they are left out of the drawing only.
            guard let day = row.transaction.ledgerDate, let units = balance.units(scale: scale) else {
                continue
            }
            let ofDay = rows.filter { $0.transaction.ledgerDate == day }
            let index = ofDay.firstIndex { $0.transaction.id == row.transaction.id } ?? 0
            steps.append(
                StepChart.Step(
                    place: statement.from.days(until: day) * (ofDay.count + 1) + index + 1,
                    of: days * (ofDay.count + 1), value: units))
        }
        let currency = statement.currency
        return StepChart(
            start: statement.balanceBefore?.units(scale: scale), steps: steps,
            ends: (statement.from.description, statement.to.description)
        ) { units in
            EmbeddedAmount.text(ExactDecimal(units, scale: scale), currency: currency)
        }
    }
}
