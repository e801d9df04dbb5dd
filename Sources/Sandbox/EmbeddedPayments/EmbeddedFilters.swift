/// The filters of a list of transactions. All that are given must hold.
struct EmbeddedFilters {
    var clientID: String?
    var accountID: String?
    /// Empty for any.
    var types: [String] = []
    var statuses: [String] = []
    var amountEquals: EmbeddedDecimal?
    var amountGreaterThan: EmbeddedDecimal?
    var amountLessThan: EmbeddedDecimal?
    var dateEquals: String?
    var dateGreaterThan: String?
    var dateLessThan: String?
    var dateTimeGreaterThan: Timestamp?
    var dateTimeLessThan: Timestamp?
    var recipientID: String?
    var reference: String?

    /// Bounds are exclusive: the documentation says "after", "before", "greater", "less".
    func matches(_ row: EmbeddedRow) -> Bool {
        if let clientID, row.clients.debtor != clientID, row.clients.creditor != clientID { return false }
        if let accountID, row.accounts.debtor != accountID, row.accounts.creditor != accountID {
            return false
        }
        if !types.isEmpty, !types.contains(row.type ?? "") { return false }
        if !statuses.isEmpty, !statuses.contains(row.status ?? "") { return false }
        if let recipientID, row.recipientID != recipientID { return false }
        if let reference, row.reference != reference { return false }
        return EmbeddedFilters.holds(row.amount, amountEquals, amountGreaterThan, amountLessThan)
            && EmbeddedFilters.holds(row.paymentDate, dateEquals, dateGreaterThan, dateLessThan)
            && EmbeddedFilters.holds(row.createdAt, nil, dateTimeGreaterThan, dateTimeLessThan)
    }

    private static func holds<Value: Comparable>(
        _ value: Value?, _ equal: Value?, _ lower: Value?, _ upper: Value?
    ) -> Bool {
        if equal == nil, lower == nil, upper == nil { return true }
        guard let value else { return false }
        if let equal, value != equal { return false }
        if let lower, value <= lower { return false }
        if let upper, value >= upper { return false }
        return true
    }
}
