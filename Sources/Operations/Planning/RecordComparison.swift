import ImpactFinance
import Money

/// Holds a transaction that is to be reported against one that Impact Finance has under the same external id.
enum RecordComparison {
    /// The members that differ, each as `name: ours, theirs`. What we did not state is not compared.
    static func differences(_ new: NewTransaction, _ record: Transaction, comparingTime: Bool) -> [String] {
        var differences: [String] = []
        func compare(_ name: String, _ ours: String?, _ theirs: String?) {
            guard let ours, ours != theirs else { return }
            differences.append("\(name): \(ours) here, \(theirs ?? "none") there")
        }
        compare("type", new.type.rawValue, record.type.rawValue)
        compare("amountCents", String(new.amountCents), String(record.amountCents))
        compare("userId", new.userId, record.user.id)
        compare("toAccountId", new.toAccountId, record.toAccount?.id)
        compare("fromAccountId", new.fromAccountId, record.fromAccount?.id)
        compare("toDreamId", new.toDreamId, record.toDream?["id"]?.stringValue)
        compare("fromDreamId", new.fromDreamId, record.fromDream?["id"]?.stringValue)
        compare("state", TransactionState.settled.rawValue, record.state.rawValue)
        if comparingTime {
            compare("settledAt", new.settledAt.description, record.settledAt?.description)
            compare("requestedAt", new.requestedAt?.description, record.requestedAt.description)
        }
        return differences
    }

    /// The error of a record that is in the way.
    static func conflict(_ new: NewTransaction, _ found: [Transaction], _ differences: [String]) -> ItemError
    {
        if found.count > 1 {
            return ItemError(
                code: "conflict",
                message: "\(found.count) transactions have the external id \(new.externalId): "
                    + found.map(\.id).joined(separator: ", "),
                hint: "find out which one is right before reporting more")
        }
        return ItemError(
            code: "conflict",
            message: "a different transaction has the external id \(new.externalId): "
                + differences.joined(separator: "; "),
            hint:
                "`dreams show \(found.first?.id ?? "")` shows the other one; use another external id if both are real"
        )
    }
}
