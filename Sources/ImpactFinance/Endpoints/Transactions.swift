import ExactJSON
import HTTPTransport
public import WebAPI

extension ImpactFinanceClient {
    /// Lists transactions page by page: `GET /transactions` by cursor.
    ///
    /// `areKept`: whether the caller keeps all of them, so that what they mention in common is worth remembering.
    public func transactions(_ query: TransactionQuery, areKept: Bool = false) -> TransactionPages {
        TransactionPages(client: self, query: query, areKept: areKept)
    }

    /// Reads one transaction: `GET /transactions/{id}`.
    ///
    /// - Throws: ``APIError``, of kind `notFound` for an unknown id.
    public func transaction(id: String) async throws(APIError) -> Transaction {
        let call = Call(operation: "read transaction", method: .get, path: ["transactions", id])
        let response = try await connection.perform(call).response
        let transaction = try transaction(call, response)
        try check(call, response, transaction.mismatch(with: id))
        return transaction
    }

    /// Finds the transactions that the bank calls so: `GET /transactions?externalId=`, in any state.
    ///
    /// - Throws: ``APIError``; of kind `notUnderstood` when nothing was found in a list that did not come to its end.
    public func transactions(externalId: String) async throws(APIError) -> [Transaction] {
        let pages = transactions(TransactionQuery(externalId: externalId))
        var found: [Transaction] = []
        while let page = try await pages.next() { found += page }
        if let gap = pages.gap, found.isEmpty {
            throw APIError(
                kind: .notUnderstood, operation: "look up transaction", method: .get, path: "/transactions",
                message:
                    "\(gap), so that nobody can tell whether a transaction has the external id \(externalId)")
        }
        return found
    }

    /// Settles or fails a transaction: `PATCH /transactions/{id}`. Repeated with the same time it changes nothing.
    ///
    /// - Returns: the transaction afterwards; nil when a success came without a body.
    /// - Throws: ``APIError``; of kind `notUnderstood` for a success that does not show the transaction so ended.
    public func end(transaction id: String, _ ending: Ending) async throws(APIError) -> Transaction? {
        let operation = ending.state == .settled ? "settle transaction" : "fail transaction"
        let call = Call(
            operation: operation, method: .patch, path: ["transactions", id],
            body: ["transaction": .object(JSONObject([ending.member]))])
        let response = try await connection.perform(call).response
        guard !response.body.isEmpty else { return nil }
        let transaction = try transaction(call, response)
        let isEnded = transaction.state == ending.state
        try check(
            call, response,
            transaction.mismatch(with: id)
                ?? (isEnded ? nil : "it shows the transaction as \(transaction.state.rawValue)"))
        return transaction
    }

    /// Reports a transaction that began outside: `POST /transactions`. Never send it twice without looking first.
    ///
    /// - Returns: the transaction as it was recorded; nil when a success came without a body.
    /// - Throws: ``APIError``; of kind `notUnderstood` for a success that shows another transaction than this one.
    public func create(_ transaction: NewTransaction) async throws(APIError) -> Transaction? {
        let call = Call(
            operation: "create transaction", method: .post, path: ["transactions"], body: transaction.body)
        let response = try await connection.perform(call).response
        guard !response.body.isEmpty else { return nil }
        let recorded = try self.transaction(call, response)
        let contradictions = transaction.differences(from: recorded, absentCounts: false)
        try check(
            call, response,
            contradictions.isEmpty
                ? nil : "it shows another record: \(contradictions.joined(separator: "; "))")
        return recorded
    }

    /// Refuses to believe an answer that is not about what was asked: a cache or a proxy may mix answers up.
    func check(_ call: Call, _ response: HTTPResponse, _ problem: String?) throws(APIError) {
        if let problem { throw APIError(call, response, problem: problem) }
    }

    private func transaction(_ call: Call, _ response: HTTPResponse) throws(APIError) -> Transaction {
        if let plain = Transaction(plainAnswer: response.body) { return plain }
        return try connection.unwrap(call, response, "transaction") { (cursor) throws(JSONShapeError) in
            try Transaction(cursor)
        }
    }
}

extension Transaction {
    /// What is wrong when this is not the transaction that was asked for, nil when it is.
    func mismatch(with id: String) -> String? {
        Identifier.same(self.id, id) ? nil : "it is about transaction \(self.id), not \(id)"
    }
}
