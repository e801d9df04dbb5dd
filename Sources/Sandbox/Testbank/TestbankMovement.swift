extension TestbankRecords {
    /// Moves an amount and records it. Nil stands for `ROOT`. Between two currencies the recipient is
    /// credited the amount times the rate, rounded to hundredths, a half up: the documentation does not say.
    func move(
        _ amount: Int64, from sender: TestbankAccount?, to recipient: TestbankAccount?, reference: String,
        externalID: String?, at time: Timestamp, ids: TestbankIDs
    ) throws -> TestbankTransaction {
        var rate: TestbankRate?
        var credit: Int64? = amount
        if let sender, let recipient, sender.currency != recipient.currency {
            guard let found = TestbankRate(from: sender.currency, to: recipient.currency) else {
                throw TestbankRefusal.invalid(
                    "/data/relationships/recipient/data/id",
                    "there is no rate from \(sender.currency) to \(recipient.currency)")
            }
            rate = found
            credit = found.convert(amount)
        }
        let transaction = TestbankTransaction(
            id: try freshID(ids.transaction), amount: amount, reference: reference,
            sender: sender?.id ?? TestbankTransaction.root,
            recipient: recipient?.id ?? TestbankTransaction.root, rate: rate, externalID: externalID,
            createdAt: time)
        if let sender { try add(-amount, to: sender.id) }
        if let recipient { try add(credit, to: recipient.id) }
        try insert(transaction, isOwn: sender?.isOwn == true || recipient?.isOwn == true)
        return transaction
    }

    private func add(_ change: Int64?, to id: String) throws {
        guard var account = try account(id) else { return }
        let (sum, overflow) = account.balance.addingReportingOverflow(change ?? 0)
        guard change != nil, !overflow, sum.magnitude <= TestbankMoney.largest.magnitude else {
            throw TestbankRefusal.invalid("/data/attributes/amount", "makes a balance too large to be kept")
        }
        account.balance = sum
        try update(account)
    }
}
