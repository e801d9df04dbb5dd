/// The members of a row that are looked at: the documented ones of version 2, and those that tell version 3 apart. Each has
/// a place, because rows are read by places.
enum TransactionField: Int, CaseIterable {
    case id, transactionReferenceId, originatingId, status, type, originatingTransactionType
    case ledgerBalance, debtorClientId, debtorAccountId, debtorAccountNumber, debtorName
    case creditorClientId, creditorAccountId, creditorAccountNumber, creditorName, recipientId
    case amount, currency, paymentDate, createdAt, postingVersion, effectiveDate, memo, feeType, error
    case debtor, creditor, valueDate, requestedExecutionDate, originatingTransaction
    case localInstrumentCode, targetAmount, targetCurrency, fxInformation, paymentPurpose

    /// The name, which is the case's own.
    var name: String { Self.names[rawValue] }

    private static let names = [
        "id", "transactionReferenceId", "originatingId", "status", "type", "originatingTransactionType",
        "ledgerBalance", "debtorClientId", "debtorAccountId", "debtorAccountNumber", "debtorName",
        "creditorClientId", "creditorAccountId", "creditorAccountNumber", "creditorName", "recipientId",
        "amount", "currency", "paymentDate", "createdAt", "postingVersion", "effectiveDate", "memo",
        "feeType", "error",
        "debtor", "creditor", "valueDate", "requestedExecutionDate", "originatingTransaction",
        "localInstrumentCode", "targetAmount", "targetCurrency", "fxInformation", "paymentPurpose",
    ]
}
