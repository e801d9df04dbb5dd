import ImpactFinance

/// What is told about a record that Impact Finance has under the external id of a transaction to be reported.
enum RecordComparison {
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

    /// The error of an account that is in the way.
    static func conflict(_ new: NewAccount, _ found: [Account], _ differences: [String]) -> ItemError {
        if found.count > 1 {
            return ItemError(
                code: "conflict",
                message:
                    "\(found.count) accounts of user \(new.userId) have the external id \(new.externalId): "
                    + found.map(\.id).joined(separator: ", "),
                hint: "find out which one is right before announcing more")
        }
        let id = found.first?.id ?? ""
        return ItemError(
            code: "conflict",
            message: "account \(id) has the external id \(new.externalId) and is a different one: "
                + differences.joined(separator: "; "),
            hint: "`dreams accounts show \(id)` shows it; use another external id if both are real")
    }
}
