public import ExactJSON
public import Money

extension EmbeddedTransaction {
    /// The transaction in the words of version 2: every documented member, `null` where there is no value, amounts as
    /// exact decimal texts. A row of version 3 has that version's own members behind them.
    ///
    /// `account`: whose ledger a row of version 3 tells of.
    public func members(for account: String? = nil) -> [JSONObject.Member] {
        let ledger = ledger(of: account)
        var members: [JSONObject.Member] = []
        members.reserveCapacity(26)
        func add(_ name: String, _ text: String?) {
            members.append(JSONObject.Member(name: name, value: text.map(JSON.string) ?? .null))
        }
        add("id", id)
        add("transactionReferenceId", reference)
        add("originatingId", originatingId)
        add("status", status?.rawValue)
        add("type", type)
        add("originatingTransactionType", originatingType)
        add("ledgerBalance", ledger.balance.map(text))
        add("debtorClientId", debtor.clientId)
        add("debtorAccountId", debtor.accountId)
        add("debtorAccountNumber", debtor.accountNumber)
        add("debtorName", debtor.name)
        add("creditorClientId", creditor.clientId)
        add("creditorAccountId", creditor.accountId)
        add("creditorAccountNumber", creditor.accountNumber)
        add("creditorName", creditor.name)
        add("recipientId", recipientId)
        add("amount", amount.map(text))
        add("currency", currency)
        add("paymentDate", paymentDate)
        add("createdAt", shownCreation)
        members.append(.init(name: "postingVersion", value: ledger.postingVersion.map(JSON.integer) ?? .null))
        add("effectiveDate", effectiveDate)
        add("memo", memo)
        add("feeType", rarities?.feeType)
        members.append(.init(name: "error", value: rarities?.error ?? .null))
        members += rarities?.versionThree?.members ?? []
        return members
    }

    /// An amount of this transaction's currency in plain notation, with at least its decimals.
    public func text(_ amount: ExactDecimal) -> String {
        EmbeddedAmount.text(amount, currency: currency)
    }

    /// RFC 3339 in UTC; what is no time stays as it came.
    private var shownCreation: String? {
        guard let createdAt, !createdAt.hasSuffix("Z") else { return createdAt }
        return created?.description ?? createdAt
    }
}

/// How amounts are written.
public enum EmbeddedAmount {
    /// The amount in plain notation, with at least the decimals of its currency and with more where they are not zero:
    /// `100` USD is `100.00`.
    public static func text(_ amount: ExactDecimal, currency: String?) -> String {
        amount.text(decimals: decimals(currency))
    }

    /// Every example of the documentation is in dollars, and so a code that nobody knows is taken to have two.
    private static func decimals(_ code: String?) -> Int {
        guard let code, code != "USD" else { return 2 }
        return Currency(code: code)?.exponent ?? 2
    }
}
