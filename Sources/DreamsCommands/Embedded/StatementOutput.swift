import EmbeddedPayments
import ExactJSON
import Money
import Presentation

extension EmbeddedStatement {
    /// Prints a statement: in json and ndjson one object; else its rows, in a table with the balances above them.
    func print(_ statement: Statement, to writer: RecordWriter, _ session: Session) throws {
        let rows = statement.rows.lazy.map {
            EmbeddedRows.json($0, of: account, includesPending: pending)
        }
        if session.format.isJSON { return try writer.writeDocument(json(statement, Array(rows))) }
        if session.format == .table {
            try session.standardOutput.write(head(statement))
            try session.standardOutput.write("\n")
            if plot { return try draw(statement, session) }
        } else if session.format == .csv {
            for line in figures(statement) { session.diagnostics.note("\(line.name): \(line.text)") }
        }
        for row in rows { try writer.write(row) }
        try writer.finish()
    }

    private func json(_ statement: Statement, _ rows: [JSON]) -> JSON {
        let text = { (amount: ExactDecimal?) in
            EmbeddedRows.text(amount.map { EmbeddedAmount.text($0, currency: statement.currency) })
        }
        var object: JSONObject = [
            "account": .string(account), "from": .string(statement.from.description),
            "to": .string(statement.to.description), "currency": EmbeddedRows.text(statement.currency),
            "openingBalance": text(statement.openingBalance), "balanceBefore": text(statement.balanceBefore),
            "closingBalance": text(statement.closingBalance),
        ]
        if pending { object["projectedBalance"] = text(statement.projectedBalance) }
        object["totalIn"] = text(statement.totalIn)
        object["totalOut"] = text(statement.totalOut)
        object["check"] = [
            "consistent": .bool(statement.isConsistent),
            "problems": .array(statement.problems.map(JSON.string)),
        ]
        object["transactions"] = .array(rows)
        return .object(object)
    }

    private func figures(_ statement: Statement) -> [(name: String, text: String)] {
        let text = { (amount: ExactDecimal?) in
            amount.map { EmbeddedAmount.text($0, currency: statement.currency) } ?? "unknown"
        }
        var lines = [
            ("Balance before the first transaction", text(statement.balanceBefore)),
            ("Opening balance, after the first transaction", text(statement.openingBalance)),
            ("In", text(statement.totalIn)), ("Out", text(statement.totalOut)),
            ("Closing balance", text(statement.closingBalance)),
        ]
        if pending {
            lines.append(("Projected balance, with pending transactions", text(statement.projectedBalance)))
        }
        return lines
    }

    private func head(_ statement: Statement) -> String {
        let lines = figures(statement)
        let nameWidth = lines.map(\.name.count).max() ?? 0
        let width = lines.map(\.text.count).max() ?? 0
        let currency = statement.currency.map { ", " + VisibleText.of($0) } ?? ""
        var text = "Account \(VisibleText.of(account))\n\(statement.from) to \(statement.to)\(currency)\n\n"
        for line in lines {
            let gap = nameWidth - line.name.count + width - line.text.count + 2
            text += line.name + String(repeating: " ", count: gap) + line.text + "\n"
        }
        let isEmpty = !statement.rows.contains { $0.runningBalance != nil }
        let check =
            statement.isConsistent
            ? (isEmpty ? "nothing to check" : "adds up") : "\(Plural.of(statement.problems.count, "problem"))"
        let gap = nameWidth - 5 + max(0, width - check.count) + 2
        return text + "Check" + String(repeating: " ", count: gap) + check + "\n"
    }
}
