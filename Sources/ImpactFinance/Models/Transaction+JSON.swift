public import ExactJSON
public import Money

extension Transaction {
    /// Makes a transaction from its parts.
    public init(
        type: TransactionType, id: String, externalId: String? = nil, transferConsentId: String? = nil,
        user: Reference, amountCents: Int64, state: TransactionState, requestedAt: Timestamp,
        settledAt: Timestamp? = nil, failedAt: Timestamp? = nil, toAccount: Reference? = nil,
        toDream: JSONObject? = nil, fromAccount: Reference? = nil, fromDream: JSONObject? = nil
    ) {
        self.init(
            Parts(
                type: type, id: id, externalId: externalId, transferConsentId: transferConsentId, user: user,
                amountCents: amountCents, state: state, requestedAt: requestedAt, settledAt: settledAt,
                failedAt: failedAt, toAccount: toAccount, toDream: toDream,
                fromAccount: fromAccount, fromDream: fromDream))
    }

    /// Reads a transaction as the API shows it, which is also how ``json`` writes it.
    ///
    /// - Throws: ``JSONShapeError`` for a required member that is missing, or one of the wrong type.
    public init(from cursor: JSONCursor) throws(JSONShapeError) {
        try self.init(cursor)
    }
}

extension Reference {
    /// Reads a reference as the API shows it, which is also how ``json`` writes it.
    ///
    /// - Throws: ``JSONShapeError`` when there is no `id`, or for a member of the wrong type.
    public init(from cursor: JSONCursor) throws(JSONShapeError) {
        try self.init(cursor)
    }
}
