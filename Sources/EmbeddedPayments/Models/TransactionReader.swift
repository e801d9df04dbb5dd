import ExactJSON
import Money

/// Reads transactions of both versions, one after the other.
///
/// It is fast when rows have their members in the same order, and keeps texts that many rows share once.
struct TransactionReader {
    /// A row that could not be taken as it is.
    struct Problem: Error {
        var reason: String
        /// Whether there is a transaction all the same.
        var isUsable: Bool
    }

    /// The documented members of version 2, and those that tell version 3 apart.
    private enum Field: String, CaseIterable {
        case id, transactionReferenceId, originatingId, status, type, originatingTransactionType
        case ledgerBalance, debtorClientId, debtorAccountId, debtorAccountNumber, debtorName
        case creditorClientId, creditorAccountId, creditorAccountNumber, creditorName, recipientId
        case amount, currency, paymentDate, createdAt, postingVersion, effectiveDate, memo, feeType, error
        case debtor, creditor, valueDate, requestedExecutionDate, originatingTransaction
        case localInstrumentCode, targetAmount, targetCurrency, fxInformation, paymentPurpose
    }

    private static let fields = Dictionary(
        uniqueKeysWithValues: Field.allCases.map { ($0.rawValue, $0) })

    /// Whether account numbers and the details of parties stay as they come.
    let keepsPersonalData: Bool
    private var layout: [(name: String, field: Field?)] = []
    private var shared: [String: String] = [:]
    /// The account of the row before, which most rows of a list have on one side.
    private var account: String?

    init(keepsPersonalData: Bool = false) {
        self.keepsPersonalData = keepsPersonalData
    }

    /// The transaction of a row; nil when it has no id. `problems` gets what is wrong with the row.
    mutating func read(_ row: JSON, _ problems: inout [String]) -> EmbeddedTransaction? {
        guard case .object(let object) = row else {
            problems.append("it is not an object")
            return nil
        }
        var parts = EmbeddedTransactionParts()
        var three = VersionThree()
        for (index, member) in object.members.enumerated() {
            guard let field = field(at: index, member.name) else { continue }
            if case .null = member.value { continue }
            take(field, member.value, &parts, &three, &problems)
        }
        if three.isPresent {
            three.apply(to: &parts, keepsPersonalData, &problems)
        } else {
            parts.ledgers = .one(parts.ledger)
        }
        guard let id = parts.id, !id.isEmpty else {
            problems.append("it has no id")
            return nil
        }
        if parts.amount == nil, problems.isEmpty { problems.append("it has no amount") }
        return EmbeddedTransaction(parts, id: id)
    }

    private mutating func field(at index: Int, _ name: String) -> Field? {
        if index < layout.count {
            if layout[index].name == name { return layout[index].field }
            layout[index] = (name, Self.fields[name])
            return layout[index].field
        }
        let field = Self.fields[name]
        if index == layout.count { layout.append((name, field)) }
        return field
    }

    private mutating func take(
        _ field: Field, _ value: JSON, _ parts: inout EmbeddedTransactionParts, _ three: inout VersionThree,
        _ problems: inout [String]
    ) {
        switch field {
        case .id: parts.id = Self.text(value)
        case .transactionReferenceId: parts.reference = Self.text(value)
        case .originatingId: parts.originatingId = Self.text(value)
        case .status: parts.status = Self.text(value)
        case .type: parts.type = Self.text(value)
        case .originatingTransactionType: parts.originatingType = shared(value)
        case .ledgerBalance: parts.ledger.balance = Self.decimal(value, "ledgerBalance", &problems)
        case .debtorClientId: parts.debtor.clientId = Self.text(value)
        case .debtorAccountId: parts.debtor.accountId = account(value)
        case .debtorAccountNumber: parts.debtor.accountNumber = number(value)
        case .debtorName: parts.debtor.name = shared(value)
        case .creditorClientId: parts.creditor.clientId = Self.text(value)
        case .creditorAccountId: parts.creditor.accountId = account(value)
        case .creditorAccountNumber: parts.creditor.accountNumber = number(value)
        case .creditorName: parts.creditor.name = shared(value)
        case .recipientId: parts.recipientId = shared(value)
        case .amount: parts.amount = Self.amount(value, &problems)
        case .currency: parts.currency = Self.text(value)
        case .paymentDate, .requestedExecutionDate: parts.paymentDate = Self.date(value)
        case .createdAt: parts.createdAt = Self.text(value)
        case .postingVersion:
            parts.ledger.postingVersion = Self.integer(value)
        case .effectiveDate: parts.effectiveDate = Self.date(value)
        case .memo: parts.memo = shared(value).map(withoutCards)
        case .feeType: parts.rarely { $0.feeType = Self.text(value) }
        case .error: parts.rarely { $0.error = keepsPersonalData ? value : value.withoutCards }
        case .debtor, .creditor, .originatingTransaction, .valueDate, .localInstrumentCode, .targetAmount,
            .targetCurrency, .fxInformation, .paymentPurpose:
            three.members[field.rawValue] = value
        }
    }

    private func number(_ value: JSON) -> String? {
        Self.text(value).map { keepsPersonalData ? $0 : AccountNumber.masked($0) }
    }

    private mutating func account(_ value: JSON) -> String? {
        if case .string(let text) = value, let account, text == account { return account }
        account = shared(value)
        return account
    }

    private func withoutCards(_ text: String) -> String {
        keepsPersonalData ? text : AccountNumber.withoutCards(text)
    }

    /// The text, the same one for all rows that have it.
    private mutating func shared(_ value: JSON) -> String? {
        guard let text = Self.text(value) else { return nil }
        // A short text is kept without memory of its own.
        guard text.utf8.count > 15 else { return text }
        if let known = shared[text] { return known }
        if shared.count < 20_000 { shared[text] = text }
        return text
    }
}

extension TransactionReader {
    static func text(_ value: JSON) -> String? {
        switch value {
        case .string(let text): text
        case .integer(let integer): String(integer)
        default: nil
        }
    }

    static func integer(_ value: JSON) -> Int64? {
        value.integerValue ?? value.stringValue.flatMap { Int64($0) }
    }

    /// The first ten characters of a date or time. It is the bank's date: no time zone shifts it.
    static func date(_ value: JSON) -> String? {
        guard let text = text(value) else { return nil }
        let bytes = text.utf8
        guard bytes.count > 10, let mark = bytes.dropFirst(10).first, mark | 0x20 == UInt8(ascii: "t") else {
            return text
        }
        return String(text.unicodeScalars.prefix(10))
    }

    /// An amount has no sign: the sides say where the money goes.
    static func amount(_ value: JSON, _ problems: inout [String]) -> ExactDecimal? {
        guard let amount = decimal(value, "amount", &problems) else { return nil }
        guard !amount.isNegative else {
            problems.append("its amount is negative: \(amount)")
            return nil
        }
        return amount
    }

    /// Version 2 writes numbers, version 3 texts; both are read exactly.
    static func decimal(_ value: JSON, _ name: String, _ problems: inout [String]) -> ExactDecimal? {
        let number: ExactDecimal? =
            switch value {
            case .integer(let integer): ExactDecimal(integer, scale: 0)
            case .number(let text), .string(let text): ExactDecimal(text)
            default: nil
            }
        if number == nil {
            problems.append("its \(name) is not a number: \(EmbeddedPaymentsClient.kind(value))")
        }
        return number
    }
}

extension EmbeddedTransactionParts {
    mutating func rarely(_ change: (inout EmbeddedTransaction.Rarities) -> Void) {
        var all = rarities ?? EmbeddedTransaction.Rarities()
        change(&all)
        rarities = all
    }
}
