import ExactJSON
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

    /// `direction` is shown when there is an account to see it from, and `currency` when accounts were read too.
    static func transactions(withDirection: Bool, withNames: Bool) -> ColumnSet {
        let direction = Column(path: "direction", title: "Direction")
        let currency = Column(path: "currency", title: "Currency")
        let defaults =
            [
                Column(path: "id", title: "ID", isEssential: true),
                .time(path: "createdAt", title: "Created"),
            ] + (withDirection ? [direction] : []) + [
                party("sender", "Sender", withNames), party("recipient", "Recipient", withNames),
                Column(path: "amount", title: "Amount", alignment: .trailing, isEssential: true),
            ] + (withNames ? [currency] : []) + [Column(path: "reference", title: "Reference")]
        let others =
            (withDirection ? [] : [direction]) + [
                Column(path: "senderName", title: "Sender name"),
                Column(path: "recipientName", title: "Recipient name"),
            ] + (withNames ? [] : [currency]) + [
                Column(path: "exchangeRate", title: "Rate", alignment: .trailing),
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

    /// An account in a table for people; for programs csv has its id.
    private static func party(_ path: String, _ title: String, _ withNames: Bool) -> Column {
        Column(path: path, title: title) { row in
            guard let id = row[path]?.stringValue else { return nil }
            return AccountID(id).isRoot ? "Testbank root" : id
        }
    }
}
