import ExactJSON
import Money

/// Reads transactions of both versions, one after the other.
///
/// Texts that many rows share are kept once.
struct TransactionReader {
    /// Those that are shown, and nothing else is done with them but to compare them with filters.
    private static let onlyShown: [TransactionField] = [
        .transactionReferenceId, .originatingId, .originatingTransactionType, .debtorClientId,
        .debtorAccountNumber, .debtorName, .creditorClientId, .creditorAccountNumber, .creditorName,
        .recipientId, .memo, .feeType, .error,
    ]

    /// The members that are looked at, each at the place of its field.
    static let list = JSONMemberList(TransactionField.allCases.map(\.name))

    /// Whether account numbers and the details of parties stay as they come.
    let keepsPersonalData: Bool
    /// A bit for each field that nobody asked for.
    private var unwanted: UInt64 = 0
    private var shared: [String: String] = [:]
    /// The account of the row before, which most rows of a list have on one side.
    private var account: String?

    /// Reads everything, or of what is only shown and never compared or added up no more than `wanted`.
    init(keepsPersonalData: Bool = false, wanted: [EmbeddedMember] = EmbeddedMember.allCases) {
        self.keepsPersonalData = keepsPersonalData
        let names = Set(wanted.map(\.rawValue))
        for field in Self.onlyShown where !names.contains(field.name) { unwanted |= 1 << field.rawValue }
    }

    /// The transaction of a row that has been read already.
    mutating func read(_ row: JSON, _ problems: inout [String]) -> EmbeddedTransaction? {
        read(JSONRow(row, members: Self.list), &problems)
    }

    /// The transaction of a row; nil when it has no id. `problems` gets what is wrong with the row.
    mutating func read(_ row: borrowing JSONRow, _ problems: inout [String]) -> EmbeddedTransaction? {
        guard row.isObject else {
            problems.append("it is not an object")
            return nil
        }
        var parts = EmbeddedTransactionParts()
        takeTexts(row, &parts)
        takeParties(row, &parts)
        takeLedger(row, &parts, &problems)
        takeRarities(row, &parts)
        let three = VersionThree(row)
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

    private mutating func takeTexts(_ row: borrowing JSONRow, _ parts: inout EmbeddedTransactionParts) {
        parts.id = text(row, .id)
        parts.reference = text(row, .transactionReferenceId)
        parts.originatingId = text(row, .originatingId)
        parts.status = text(row, .status)
        parts.type = text(row, .type)
        parts.originatingType = shared(row, .originatingTransactionType)
        parts.recipientId = shared(row, .recipientId)
        parts.currency = text(row, .currency)
        // Version 3 has the same date under another name.
        parts.paymentDate = (text(row, .requestedExecutionDate) ?? text(row, .paymentDate)).map(Self.date)
        parts.createdAt = text(row, .createdAt)
        parts.effectiveDate = text(row, .effectiveDate).map(Self.date)
        parts.memo = shared(row, .memo).map(withoutCards)
    }

    private mutating func takeParties(_ row: borrowing JSONRow, _ parts: inout EmbeddedTransactionParts) {
        parts.debtor.clientId = text(row, .debtorClientId)
        parts.debtor.accountId = account(row, .debtorAccountId)
        parts.debtor.accountNumber = number(row, .debtorAccountNumber)
        parts.debtor.name = shared(row, .debtorName)
        parts.creditor.clientId = text(row, .creditorClientId)
        parts.creditor.accountId = account(row, .creditorAccountId)
        parts.creditor.accountNumber = number(row, .creditorAccountNumber)
        parts.creditor.name = shared(row, .creditorName)
    }

    private func takeLedger(
        _ row: borrowing JSONRow, _ parts: inout EmbeddedTransactionParts, _ problems: inout [String]
    ) {
        parts.ledger.balance = decimal(row, .ledgerBalance, &problems)
        parts.amount = decimal(row, .amount, &problems)
        // An amount has no sign: the sides say where the money goes.
        if let amount = parts.amount, amount.isNegative {
            problems.append("its amount is negative: \(amount)")
            parts.amount = nil
        }
        let version = TransactionField.postingVersion.rawValue
        switch row.kind(version) {
        case .number?, .string?: parts.ledger.postingVersion = row.value(version).flatMap(Self.integer)
        default: break
        }
    }

    private func takeRarities(_ row: borrowing JSONRow, _ parts: inout EmbeddedTransactionParts) {
        if let type = text(row, .feeType) { parts.rarely { $0.feeType = type } }
        guard isThere(row, .error), let error = row.value(TransactionField.error.rawValue) else { return }
        parts.rarely { $0.error = keepsPersonalData ? error : error.withoutCards }
    }
}

extension TransactionReader {
    /// Whether the row has a value there that somebody wants; null is none.
    @inline(__always)
    private func isThere(_ row: borrowing JSONRow, _ field: TransactionField) -> Bool {
        guard unwanted >> field.rawValue & 1 == 0 else { return false }
        return switch row.kind(field.rawValue) {
        case nil, .null?: false
        default: true
        }
    }

    private func text(_ row: borrowing JSONRow, _ field: TransactionField) -> String? {
        guard isThere(row, field) else { return nil }
        if let text = row.string(field.rawValue) { return text }
        return row.value(field.rawValue).flatMap(Self.text)
    }

    private func number(_ row: borrowing JSONRow, _ field: TransactionField) -> String? {
        text(row, field).map { keepsPersonalData ? $0 : AccountNumber.masked($0) }
    }

    private mutating func account(_ row: borrowing JSONRow, _ field: TransactionField) -> String? {
        guard isThere(row, field) else { return nil }
        if let account, row.isString(field.rawValue, account) { return account }
        guard let text = shared(row, field) else { return nil }
        account = text
        return text
    }

    private func withoutCards(_ text: String) -> String {
        keepsPersonalData ? text : AccountNumber.withoutCards(text)
    }

    /// The text, the same one for all rows that have it.
    private mutating func shared(_ row: borrowing JSONRow, _ field: TransactionField) -> String? {
        guard let text = text(row, field) else { return nil }
        // A short text is kept without memory of its own.
        guard text.utf8.count > 15 else { return text }
        if let known = shared[text] { return known }
        if shared.count < 20_000 { shared[text] = text }
        return text
    }

    private func decimal(
        _ row: borrowing JSONRow, _ field: TransactionField, _ problems: inout [String]
    ) -> ExactDecimal? {
        guard isThere(row, field) else { return nil }
        let place = field.rawValue
        if let number = row.withNumber(place, { ExactDecimal(utf8: $0) }) { return number }
        return row.value(place).flatMap { Self.decimal($0, field.name, &problems) }
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
    static func date(_ text: String) -> String {
        let bytes = text.utf8
        guard bytes.count > 10, let mark = bytes.dropFirst(10).first, mark | 0x20 == UInt8(ascii: "t") else {
            return text
        }
        return String(text.unicodeScalars.prefix(10))
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
