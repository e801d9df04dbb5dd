/// The holder of an account, as transactions name them.
struct EmbeddedParty: Sendable {
    var name: String
    /// Masked: three dots and four digits.
    var number: String?
    var client: String?
    var account: String?
    var recipient: String?
}

/// A row of version 2.x in the making.
struct EmbeddedDraft {
    var id: String
    var type: String
    var status = "COMPLETED"
    var cents: Int64
    var debtor: EmbeddedParty
    var creditor: EmbeddedParty
    var reference: String?
    var origin: (id: String, type: String)?
    var paymentDate: String
    var createdAt: String
    /// What the posting adds; nil while there is none.
    var effectiveDate: String?
    var version: Int64?
    var balance: Int64?
    var memo: String?
    var feeType: String?
    var error: JSON?
    /// Whether what is not there is null, as in the guide, or left out, as in the specification.
    var hasNulls = true

    var json: JSON {
        var object = JSONObject()
        func append(_ key: String, _ value: JSON?) {
            if let value { object.append(key, value) } else if hasNulls { object.append(key, .null) }
        }
        func text(_ value: String?) -> JSON? { value.map(JSON.string) }
        append("id", .string(id))
        append("transactionReferenceId", text(reference))
        append("originatingId", text(origin?.id))
        append("status", .string(status))
        append("type", .string(type))
        append("originatingTransactionType", text(origin?.type))
        append("ledgerBalance", balance.map { .number(EmbeddedDecimal.text(cents: $0)) })
        append("debtorClientId", text(debtor.client))
        append("debtorAccountId", text(debtor.account))
        append("debtorAccountNumber", text(debtor.number))
        append("debtorName", text(debtor.name))
        append("creditorClientId", text(creditor.client))
        append("creditorAccountId", text(creditor.account))
        append("creditorAccountNumber", text(creditor.number))
        append("creditorName", text(creditor.name))
        append("recipientId", text(creditor.recipient ?? debtor.recipient))
        append("amount", .number(EmbeddedDecimal.text(cents: cents)))
        append("currency", "USD")
        append("paymentDate", .string(paymentDate))
        append("createdAt", .string(createdAt))
        append("postingVersion", version.map(JSON.integer))
        append("effectiveDate", text(effectiveDate))
        if let memo { append("memo", .string(memo)) }
        if let feeType { append("feeType", .string(feeType)) }
        if let error { append("error", error) }
        return .object(object)
    }
}
