public import ExactJSON
public import Money

/// The documented members of a transaction of version 2, in the order in which they are written.
public enum EmbeddedMember: String, CaseIterable, Sendable {
    case id, transactionReferenceId, originatingId, status, type, originatingTransactionType, ledgerBalance
    case debtorClientId, debtorAccountId, debtorAccountNumber, debtorName
    case creditorClientId, creditorAccountId, creditorAccountNumber, creditorName
    case recipientId, amount, currency, paymentDate, createdAt, postingVersion, effectiveDate, memo
    case feeType, error
}

extension EmbeddedTransaction {
    /// The transaction in the words of version 2, `null` where there is no value, amounts as exact decimal texts. A row of
    /// version 3 has that version's own members behind them.
    ///
    /// `account`: whose ledger a row of version 3 tells of. `wanted`: only these, for a caller who looks at nothing else.
    public func members(
        for account: String? = nil, only wanted: [EmbeddedMember] = EmbeddedMember.allCases
    ) -> [JSONObject.Member] {
        let ledger = ledger(of: account)
        var members: [JSONObject.Member] = []
        members.reserveCapacity(wanted.count + 3)
        for member in wanted {
            members.append(JSONObject.Member(name: member.rawValue, value: value(of: member, ledger)))
        }
        members += rarities?.versionThree?.members ?? []
        return members
    }

    /// The value of one member, as ``members(for:only:)`` has it.
    public func value(of member: EmbeddedMember, for account: String?) -> JSON {
        value(of: member, ledger(of: account))
    }

    private func value(of member: EmbeddedMember, _ ledger: Ledger) -> JSON {
        let text: String? =
            switch member {
            case .id: id
            case .transactionReferenceId: reference
            case .originatingId: originatingId
            case .status: status?.rawValue
            case .type: type
            case .originatingTransactionType: originatingType
            case .ledgerBalance: ledger.balance.map(self.text)
            case .debtorClientId: debtor.clientId
            case .debtorAccountId: debtorAccount
            case .debtorAccountNumber: debtor.accountNumber
            case .debtorName: debtor.name
            case .creditorClientId: creditor.clientId
            case .creditorAccountId: creditorAccount
            case .creditorAccountNumber: creditor.accountNumber
            case .creditorName: creditor.name
            case .recipientId: recipientId
            case .amount: amount.map(self.text)
            case .currency: currency
            case .paymentDate: paymentDate
            case .createdAt: shownCreation
            case .effectiveDate: effectiveDate
            case .memo: memo
            case .feeType: rarities?.feeType
            case .postingVersion, .error: nil
            }
        switch member {
        case .postingVersion: return ledger.postingVersion.map(JSON.integer) ?? .null
        case .error: return rarities?.error ?? .null
        default: return text.map(JSON.string) ?? .null
        }
    }

    /// An amount of this transaction's currency in plain notation, with at least its decimals.
    public func text(_ amount: ExactDecimal) -> String {
        EmbeddedAmount.text(amount, currency: currency)
    }

    /// RFC 3339 in UTC; what is no time stays as it came.
    private var shownCreation: String? {
        guard let createdAt, createdAt.utf8.last != UInt8(ascii: "Z") else { return createdAt }
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
