import ExactJSON
import ImpactFinance
import Money
import Presentation

/// The columns of accounts.
enum AccountColumns {
    /// The columns of a list.
    static func list(currency: Currency?) -> ColumnSet {
        ColumnSet(
            defaults: identity + [
                .amount(path: "balance", title: "Balance", cents: "balanceCents", currency: currency)
            ],
            others: [userID] + figures(currency: currency) + cents)
    }

    /// The columns of accounts that are shown with their residual.
    static func shown(currency: Currency?) -> ColumnSet {
        let list = list(currency: currency)
        return ColumnSet(
            defaults: list.defaults + [residual(currency)],
            others: list.known.dropFirst(list.defaults.count)
                + [Column(path: "residualCents", title: "Residual cents", alignment: .trailing)])
    }

    /// The columns for one account, which has a line for each of them: those that its type has a value for.
    static func one(_ type: AccountType?, currency: Currency?) -> ColumnSet {
        let set = shown(currency: currency)
        let named = identity + [userID] + set.defaults.dropFirst(identity.count).dropLast()
        let own: [Column] =
            switch type {
            case .sharedSavings?: [residual(currency)]
            case .performance?: figures(currency: currency)
            default: figures(currency: currency) + [residual(currency)]
            }
        let defaults = named + own
        return ColumnSet(
            defaults: defaults,
            others: set.known.filter { column in !defaults.contains { $0.path == column.path } })
    }

    private static let identity = [
        Column(path: "id", title: "ID", isEssential: true), Column(path: "type", title: "Type"),
        Column(path: "externalId", title: "External ID"), Column(path: "user.externalId", title: "User"),
    ]

    private static let userID = Column(path: "user.id", title: "User ID")

    private static func residual(_ currency: Currency?) -> Column {
        .amount(path: "residual", title: "Residual", cents: "residualCents", currency: currency)
    }

    private static func figures(currency: Currency?) -> [Column] {
        [
            .amount(path: "liquidBalance", title: "Liquid", cents: "liquidBalanceCents", currency: currency),
            .amount(
                path: "totalAcquisitionCost", title: "Acquisition cost", cents: "totalAcquisitionCostCents",
                currency: currency),
            .amount(path: "performance", title: "Performance", cents: "performanceCents", currency: currency),
            Column(path: "performancePercent", title: "Performance %", alignment: .trailing),
            .time(path: "valuationFrom", title: "Valued from"),
            .time(path: "valuationAt", title: "Valued at"),
        ]
    }

    private static let cents = [
        Column(path: "balanceCents", title: "Balance cents", alignment: .trailing),
        Column(path: "liquidBalanceCents", title: "Liquid cents", alignment: .trailing),
        Column(path: "totalAcquisitionCostCents", title: "Acquisition cost cents", alignment: .trailing),
        Column(path: "performanceCents", title: "Performance cents", alignment: .trailing),
    ]
}
