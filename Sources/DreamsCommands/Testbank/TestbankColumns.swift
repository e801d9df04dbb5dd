import ExactJSON
import Money
import Presentation
import Testbank

/// The columns of what Testbank has.
enum TestbankColumns {
    static let accounts = ColumnSet(
        defaults: [
            Column(path: "id", title: "ID", isEssential: true),
            Column(path: "name", title: "Name"),
            Column(path: "visibility", title: "Visibility"),
            Column(path: "currency", title: "Currency"),
            Column(path: "balanceTotal", title: "Balance", alignment: .trailing, isEssential: true),
            Column(path: "externalId", title: "External ID"),
        ],
        others: [
            .time(path: "createdAt", title: "Created"),
            .time(path: "updatedAt", title: "Updated"),
        ])

    /// `direction` is shown when there is an account to see it from, and `currency` when accounts were read too. People get
    /// names of accounts where programs get ids.
    static func transactions(withDirection: Bool, withNames: Bool, forPeople: Bool = true) -> ColumnSet {
        let direction = Column(path: "direction", title: "Direction")
        let currency = Column(path: "currency", title: "Currency")
        let defaults =
            [
                Column(path: "id", title: "ID", isEssential: true),
                .time(path: "createdAt", title: "Created"),
            ] + (withDirection ? [direction] : []) + [
                party("sender", "Sender", forPeople), party("recipient", "Recipient", forPeople),
                Column(path: "amount", title: "Amount", alignment: .trailing, isEssential: true),
            ] + (withNames ? [currency] : []) + [Column(path: "reference", title: "Reference")]
        let others =
            (withDirection ? [] : [direction]) + [
                Column(path: "senderName", title: "Sender name"),
                Column(path: "recipientName", title: "Recipient name"),
            ] + (withNames ? [] : [currency]) + [
                rate(forPeople),
                Column(path: "externalId", title: "External ID"),
            ]
        return ColumnSet(defaults: defaults, others: others)
    }

    static let currencies = ColumnSet(
        defaults: [
            Column(path: "id", title: "Code", isEssential: true), Column(path: "name", title: "Name"),
            Column(path: "symbol", title: "Symbol"),
            Column(path: "exchangeRate", title: "Rate", alignment: .trailing),
        ], others: [Column(path: "emoji", title: "Flag")])

    static let ping = ColumnSet(defaults: [
        Column(path: "service", title: "Service"),
        Column(path: "address", title: "Address", isEssential: true),
        Column(path: "version", title: "Version"), Column(path: "token", title: "Token"),
        .outcome(path: "outcome", title: "Outcome"),
    ])

    /// A rate. Within one currency some servers say 1 and others nothing; for people it is nothing.
    private static func rate(_ forPeople: Bool) -> Column {
        Column(path: "exchangeRate", title: "Rate", alignment: .trailing) { row in
            guard let text = row["exchangeRate"]?.stringValue else { return nil }
            return forPeople && ExactDecimal(text) == ExactDecimal(1, scale: 0) ? nil : text
        }
    }

    /// A party: its name for people, as far as it is known, else its id.
    private static func party(_ path: String, _ title: String, _ forPeople: Bool) -> Column {
        guard forPeople else { return Column(path: path, title: title) }
        return Column(path: path, title: title) { row in
            (row[path + "Name"] ?? .null).stringValue ?? row[path]?.stringValue
        }
    }
}
