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
        self.type = type
        self.id = id
        self.externalId = externalId
        self.transferConsentId = transferConsentId
        self.user = user
        self.amountCents = amountCents
        self.state = state
        self.requestedAt = requestedAt
        self.settledAt = settledAt
        self.failedAt = failedAt
        self.toAccount = toAccount
        self.toDream = toDream.map(JSON.object)
        self.fromAccount = fromAccount
        self.fromDream = fromDream.map(JSON.object)
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
