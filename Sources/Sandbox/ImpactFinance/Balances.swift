extension ImpactFinance {
    /// Moves a settled amount on the SharedSavings accounts and the dreams that it touches.
    ///
    /// The figures of a Performance account are not touched (create-transaction page, note 3), and neither
    /// is its dream, whose balance is the account's.
    static func applyBalances(
        of transaction: JSONObject, _ records: Records, _ problems: Problems, field: String
    ) throws {
        guard let amount = transaction["amountCents"]?.integer else { return }
        try move(
            transaction, account: "toAccount", dream: "toDream", amount, adding: true, records, problems,
            field)
        try move(
            transaction, account: "fromAccount", dream: "fromDream", amount, adding: false, records, problems,
            field)
    }

    private static func move(
        _ transaction: JSONObject, account accountKey: String, dream dreamKey: String, _ amount: Int64,
        adding: Bool, _ records: Records, _ problems: Problems, _ field: String
    ) throws {
        guard let accountID = transaction.referenceID(accountKey),
            var account = try records.record(.accounts, id: accountID)?.object,
            account["type"]?.string == "SharedSavings"
        else { return }
        if change(&account, amount, adding: adding, problems, field) { try records.update(account: account) }
        guard let dreamID = transaction.referenceID(dreamKey),
            var dream = try records.record(.dreams, id: dreamID)?.object
        else { return }
        if change(&dream, amount, adding: adding, problems, field) { try records.update(dream: dream) }
    }

    private static func change(
        _ object: inout JSONObject, _ amount: Int64, adding: Bool, _ problems: Problems, _ field: String
    ) -> Bool {
        let balance = object["balanceCents"]?.integer ?? 0
        let (sum, overflow) =
            adding ? balance.addingReportingOverflow(amount) : balance.subtractingReportingOverflow(amount)
        if overflow {
            problems.add(field, "makes a balance too large to be counted")
            return false
        }
        object["balanceCents"] = .integer(sum)
        return true
    }
}
