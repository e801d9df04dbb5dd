import Money
import Presentation

/// The columns of dreams.
enum DreamColumns {
    /// The known columns; amounts are shown in the currency, or as cents without one.
    static func set(currency: Currency?) -> ColumnSet {
        ColumnSet(
            defaults: [
                Column(path: "id", title: "ID", isEssential: true), Column(path: "name", title: "Name"),
                Column(path: "user.externalId", title: "User"),
                Column(path: "account.externalId", title: "Account"),
                .time(path: "expiresAt", title: "Wanted by"),
                .amount(path: "balance", title: "Balance", cents: "balanceCents", currency: currency),
                .amount(path: "target", title: "Target", cents: "targetCents", currency: currency),
            ],
            others: [
                Column(path: "type", title: "Type"),
                Column(path: "user.id", title: "User ID"),
                Column(path: "account.id", title: "Account ID"),
                Column(path: "account.type", title: "Account type"),
                .time(path: "achievedAt", title: "Achieved"),
                .time(path: "deletedAt", title: "Deleted"),
                Column(path: "activeSavehacksCount", title: "Savehacks", alignment: .trailing),
                Column(path: "balanceCents", title: "Balance cents", alignment: .trailing),
                Column(path: "targetCents", title: "Target cents", alignment: .trailing),
                Column(path: "imageUrl", title: "Image"),
                Column(path: "groupDream.id", title: "Group dream"),
                Column(path: "dreamInspiration.id", title: "Inspiration"),
            ])
    }

    /// The columns for one dream, which has a line for each of them.
    static func one(currency: Currency?) -> ColumnSet {
        let set = set(currency: currency)
        let rest = set.known.dropFirst(set.defaults.count)
        let isMore = { (column: Column) in
            ["type", "user.id", "account.id", "account.type", "achievedAt", "deletedAt"].contains(column.path)
        }
        return ColumnSet(
            defaults: set.defaults + rest.filter(isMore), others: rest.filter { !isMore($0) })
    }
}
