import ExactJSON
import HTTPTransport

extension ImpactFinanceClient {
    /// Lists transactions page by page: `GET /transactions` by cursor.
    public func transactions(_ query: TransactionQuery) -> TransactionPages {
        TransactionPages(client: self, query: query)
    }

    /// Reads one transaction: `GET /transactions/{id}`.
    ///
    /// - Throws: ``APIError``, of kind `notFound` for an unknown id.
    public func transaction(id: String) async throws(APIError) -> Transaction {
        let call = Call(operation: "read transaction", method: .get, path: ["transactions", id])
        return try transaction(call, try await perform(call).response)
    }

    /// Finds the transactions that the bank calls so: `GET /transactions?externalId=`, in any state.
    public func transactions(externalId: String) async throws(APIError) -> [Transaction] {
        let pages = transactions(TransactionQuery(externalId: externalId))
        var found: [Transaction] = []
        while let page = try await pages.next() { found += page }
        return found
    }

    /// Settles or fails a transaction: `PATCH /transactions/{id}`. Repeated with the same time it changes nothing.
    ///
    /// - Returns: the transaction afterwards; nil when a success came without a body.
    public func end(transaction id: String, _ ending: Ending) async throws(APIError) -> Transaction? {
        let operation = ending.state == .settled ? "settle transaction" : "fail transaction"
        let call = Call(
            operation: operation, method: .patch, path: ["transactions", id],
            body: ["transaction": .object(JSONObject([ending.member]))])
        let response = try await perform(call).response
        return response.body.isEmpty ? nil : try transaction(call, response)
    }

    /// Reports a transaction that began outside: `POST /transactions`. Never send it twice without looking first.
    ///
    /// - Returns: the transaction as it was recorded; nil when a success came without a body.
    public func create(_ transaction: NewTransaction) async throws(APIError) -> Transaction? {
        let call = Call(
            operation: "create transaction", method: .post, path: ["transactions"], body: transaction.body)
        let response = try await perform(call).response
        return response.body.isEmpty ? nil : try self.transaction(call, response)
    }

    private func transaction(_ call: Call, _ response: HTTPResponse) throws(APIError) -> Transaction {
        try unwrap(call, response, "transaction") { (cursor) throws(JSONShapeError) in try Transaction(cursor)
        }
    }
}
