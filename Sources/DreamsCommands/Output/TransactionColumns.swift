import ExactJSON
import Money
import Operations
import Presentation

/// The columns of transactions.
enum TransactionColumns {
    /// The known columns; amounts are shown in the currency, or as cents without one.
    static func set(currency: Currency?) -> ColumnSet {
        ColumnSet(
            defaults: [
                Column(path: "id", title: "ID", isEssential: true),
                .time(path: "requestedAt", title: "Requested"),
                Column(path: "type", title: "Type").usually(10),
                Column(path: "user.externalId", title: "User").usually(10),
                Column(path: "fromAccount.externalId", title: "From").usually(12),
                Column(path: "toAccount.externalId", title: "To").usually(12),
                .amount(currency: currency).usually(13),
            ],
            others: [
                Column(path: "amountCents", title: "Amount cents", alignment: .trailing),
                .outcome(path: "state", title: "State"),
                .time(path: "settledAt", title: "Settled"),
                .time(path: "failedAt", title: "Failed"),
                Column(path: "externalId", title: "External ID"),
                Column(path: "transferConsentId", title: "Consent"),
                Column(path: "user.id", title: "User ID"),
                Column(path: "fromAccount.id", title: "From ID"),
                Column(path: "fromAccount.type", title: "From type"),
                Column(path: "fromDream.id", title: "From dream"),
                Column(path: "fromDream.name", title: "From dream name"),
                Column(path: "toAccount.id", title: "To ID"),
                Column(path: "toAccount.type", title: "To type"),
                Column(path: "toDream.id", title: "To dream"),
                Column(path: "toDream.name", title: "To dream name"),
            ])
    }

    /// The columns for transactions in any state.
    static func withState(currency: Currency?) -> ColumnSet {
        let set = set(currency: currency)
        let state = set.known.filter { $0.path == "state" }
        return ColumnSet(
            defaults: Array(set.defaults.prefix(2)) + state + set.defaults.dropFirst(2),
            others: set.known.dropFirst(set.defaults.count).filter { $0.path != "state" })
    }
}

/// The columns of what became of a write's items.
enum ResultColumns {
    /// The known columns.
    static func set(currency: Currency?) -> ColumnSet {
        ColumnSet(
            defaults: [
                .outcome(path: "outcome", title: "Outcome"),
                Column(path: "id", title: "ID", isEssential: true),
                Column(path: "externalId", title: "External ID"),
                .outcome(path: "state", title: "State"),
                .amount(currency: currency),
                error,
            ],
            others: [
                Column(path: "command", title: "Command"),
                .time(path: "settledAt", title: "Settled"),
                .time(path: "failedAt", title: "Failed"),
                Column(path: "amountCents", title: "Amount cents", alignment: .trailing),
                Column(path: "attempts", title: "Attempts", alignment: .trailing),
                Column(path: "error.code", title: "Code"),
                Column(path: "error.hint", title: "Hint"),
            ])
    }

    /// The columns of a command's results.
    static func set(ofCommand command: String, currency: Currency?) -> ColumnSet {
        switch command {
        case _ where Plan.movesMoney.contains(command): ofMovements
        case _ where Plan.keepsAccounts.contains(command): ofAccounts
        default: set(currency: currency)
        }
    }

    /// The columns of accounts, which have neither a state nor an amount.
    private static let ofAccounts = ColumnSet(
        defaults: [
            .outcome(path: "outcome", title: "Outcome"),
            Column(path: "id", title: "ID", isEssential: true),
            Column(path: "externalId", title: "External ID"), error,
        ],
        others: [
            Column(path: "command", title: "Command"),
            Column(path: "attempts", title: "Attempts", alignment: .trailing),
            Column(path: "error.code", title: "Code"), Column(path: "error.hint", title: "Hint"),
        ])

    /// The columns of movements of Testbank, which carry their own currency.
    private static let ofMovements = ColumnSet(
        defaults: [
            .outcome(path: "outcome", title: "Outcome"),
            Column(path: "id", title: "ID", isEssential: true),
            Column(path: "sender", title: "Sender"), Column(path: "recipient", title: "Recipient"),
            Column(path: "amount", title: "Amount", alignment: .trailing, isEssential: true),
            Column(path: "currency", title: "Currency"), Column(path: "reference", title: "Reference"),
            error,
        ],
        others: [
            Column(path: "command", title: "Command"), Column(path: "externalId", title: "External ID"),
            Column(path: "attempts", title: "Attempts", alignment: .trailing),
            Column(path: "error.code", title: "Code"), Column(path: "error.hint", title: "Hint"),
        ])

    private static var error: Column {
        var column = Column(path: "error.message", title: "Error", cell: errorText)
        column.wraps = true
        return column
    }

    /// What failed and why: the message and the service's own words about fields.
    private static func errorText(_ row: JSON) -> String? {
        guard let error = row["error"], let message = error["message"]?.stringValue else { return nil }
        let fields = (error["fields"]?.arrayValue ?? []).compactMap { field -> String? in
            guard let name = field["field"]?.stringValue else { return nil }
            let texts = field["errors"]?.arrayValue?.compactMap(\.stringValue) ?? []
            return "\(name): \(texts.joined(separator: ", "))"
        }
        // Why nobody knows, and what to do about it, is of each row; else the last line of all says what to do.
        let remedy = row["outcome"]?.stringValue == "unknown" ? error["hint"]?.stringValue : nil
        return ([message] + fields + [remedy].compactMap { $0 }).joined(separator: "; ")
    }
}
