import ExactJSON
import Presentation

/// The columns of what Embedded Payments gives.
enum EmbeddedColumns {
    /// The columns of transactions; those of an account have a direction and a balance.
    static func transactions(ofAccount: Bool) -> ColumnSet {
        let currency = Column(path: "currency", title: "Cur")
        let names = [
            Column(path: "debtorName", title: "From"), Column(path: "creditorName", title: "To"),
        ]
        let flow = [direction, runningBalance]
        let defaults =
            ofAccount
            ? [id, date, type, status, direction, amount, currency, runningBalance]
            : [id, date, type, status] + names + [amount, currency]
        return ColumnSet(defaults: defaults, others: (ofAccount ? names : flow) + others)
    }

    /// The columns of a statement's transactions. Its head names the currency.
    static func statement(includesPending: Bool) -> ColumnSet {
        let projected = Column(path: "projectedBalance", title: "Projected", alignment: .trailing)
        return ColumnSet(
            defaults: [id, date, type, status, direction, amount, runningBalance]
                + (includesPending ? [projected] : []),
            others: [
                Column(path: "currency", title: "Cur"), Column(path: "debtorName", title: "From"),
                Column(path: "creditorName", title: "To"),
            ] + others)
    }

    /// The columns of accounts.
    static let accounts = ColumnSet(
        defaults: [
            id, Column(path: "label", title: "Label"), .outcome(path: "state", title: "State"),
            Column(path: "category", title: "Category"), Column(path: "clientId", title: "Client"),
            Column(path: "paymentRoutingInformation.accountNumber", title: "Number"),
        ],
        others: [
            .time(path: "createdAt", title: "Created"), .time(path: "updatedAt", title: "Updated"),
            Column(path: "parentAccountId", title: "Parent"),
            Column(path: "paymentRoutingInformation", title: "Routing"),
            Column(path: "balanceLimits", title: "Limits"),
            Column(path: "restrictions", title: "Restrictions"),
            Column(path: "closureReason", title: "Closure reason"),
        ])

    /// The columns of balances.
    static let balances = ColumnSet(defaults: [
        Column(path: "account", title: "Account", isEssential: true), Column(path: "date", title: "Date"),
        Column(path: "type", title: "Type"),
        Column(path: "amount", title: "Amount", alignment: .trailing, isEssential: true),
        Column(path: "currency", title: "Cur"),
    ])

    private static let id = Column(path: "id", title: "ID", isEssential: true)
    private static let date = Column(path: "effectiveDate", title: "Date")
    private static let type = Column(path: "type", title: "Type")
    private static let status = Column(path: "status", title: "Status")
    private static let direction = Column(path: "direction", title: "Dir")
    private static let amount = Column(
        path: "amount", title: "Amount", alignment: .trailing, isEssential: true)
    private static let runningBalance = Column(
        path: "runningBalance", title: "Balance", alignment: .trailing, isEssential: true)

    private static let others = [
        Column(path: "transactionReferenceId", title: "Reference"),
        Column(path: "originatingId", title: "Original"),
        Column(path: "originatingTransactionType", title: "Original type"),
        Column(path: "ledgerBalance", title: "Ledger balance", alignment: .trailing),
        Column(path: "debtorClientId", title: "From client"),
        Column(path: "debtorAccountId", title: "From account"),
        Column(path: "debtorAccountNumber", title: "From number"),
        Column(path: "creditorClientId", title: "To client"),
        Column(path: "creditorAccountId", title: "To account"),
        Column(path: "creditorAccountNumber", title: "To number"),
        Column(path: "recipientId", title: "Recipient"),
        Column(path: "paymentDate", title: "Payment date"), .time(path: "createdAt", title: "Created"),
        Column(path: "postingVersion", title: "Version", alignment: .trailing),
        Column(path: "memo", title: "Memo"), Column(path: "feeType", title: "Fee type"),
        Column(path: "error.title", title: "Error"), Column(path: "localInstrumentCode", title: "Instrument"),
        Column(path: "targetAmount", title: "Target amount", alignment: .trailing),
        Column(path: "targetCurrency", title: "Target cur"),
    ]
}
