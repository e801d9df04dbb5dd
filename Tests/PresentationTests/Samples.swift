import ExactJSON
import Money
import Presentation

/// Rows and columns as a command would make them.
enum Samples {
    static let euro = Currency(code: "EUR")

    static var transactionColumns: [Column] {
        [
            Column(path: "id", title: "Id", isEssential: true),
            .time(path: "requestedAt", title: "Requested"),
            Column(path: "type", title: "Type"),
            Column(path: "user.externalId", title: "User"),
            Column(path: "fromAccount.externalId", title: "From"),
            Column(path: "toAccount.externalId", title: "To"),
            .amount(currency: euro),
        ]
    }

    static func transaction(
        _ number: Int = 1, type: String = "Deposit", user: JSON = "10002345", from: JSON = nil,
        to: JSON = "SE4550000000058398257466", amountCents: Int64 = 12300
    ) -> JSON {
        [
            "id": .string("0b5d1f3e-6c1c-4a55-9a3c-00000000000\(number)"),
            "requestedAt": "2026-01-05T08:00:00Z", "type": .string(type),
            "user": ["type": "user", "externalId": user], "fromAccount": ["externalId": from],
            "toAccount": ["externalId": to], "amountCents": .integer(amountCents),
        ]
    }

    static func terminal(_ width: Int, color: Bool = false) -> Terminal {
        Terminal(isTerminal: true, width: width, usesColor: color)
    }

    static func table(_ rows: [JSON], _ terminal: Terminal, _ columns: [Column] = transactionColumns)
        -> String
    {
        var table = TableRenderer(columns: columns, terminal: terminal)
        for row in rows { table.append(row) }
        return table.render()
    }
}
