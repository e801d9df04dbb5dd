import ExactJSON
import HTTPTransport
public import WebAPI

extension TestbankClient {
    /// Reads one transaction: `GET /transactions/{id}`.
    ///
    /// - Throws: ``APIError``, of kind `notFound` for an unknown id.
    public func transaction(_ id: TransactionID) async throws(APIError) -> Transaction {
        try await transaction(id, including: []).transaction
    }

    /// Creates, destroys or moves money: `POST /transactions`. Never send it twice without looking first: nothing
    /// keeps it from being carried out twice.
    ///
    /// - Returns: the transaction as the service shows it. What it shows of the parties may be wrong: see
    ///   ``NewMovement/differences(from:)``.
    /// - Throws: ``APIError``, of kind `notUnderstood` for a success that does not show the transaction, or shows
    ///   another one: see ``NewMovement/contradictions(in:)``.
    public func create(_ movement: NewMovement) async throws(APIError) -> Transaction {
        let call = Call(
            operation: "create transaction", method: .post, path: ["transactions"], body: movement.body)
        let response = try await connection.perform(call).response
        guard !response.body.isEmpty else {
            throw APIError(call, response, problem: "it does not show the transaction")
        }
        let shown = try connection.unwrap(call, response, "data") { (cursor) throws(JSONShapeError) in
            try Transaction(cursor)
        }
        let contradictions = movement.contradictions(in: shown)
        guard contradictions.isEmpty else {
            throw APIError(
                call, response,
                problem:
                    "it shows another transaction, \(shown.id): \(contradictions.joined(separator: "; "))")
        }
        return shown
    }

    /// Reads one transaction and the accounts that it names, as far as the service gives them.
    ///
    /// Nothing in the published server reads `include`, so a refusal of it (400) is answered by asking without.
    ///
    /// - Throws: ``APIError``, of kind `notFound` for an unknown id.
    public func transactionWithAccounts(
        _ id: TransactionID
    ) async throws(APIError) -> (transaction: Transaction, accounts: [Account]) {
        do {
            return try await transaction(id, including: ["sender", "recipient"])
        } catch {
            guard error.kind == .refused else { throw error }
        }
        return try await transaction(id, including: [])
    }

    private func transaction(
        _ id: TransactionID, including paths: [String]
    ) async throws(APIError) -> (transaction: Transaction, accounts: [Account]) {
        var call = Call(operation: "read transaction", method: .get, path: ["transactions", id.text])
        if !paths.isEmpty { call.query = [("include", paths.joined(separator: ","))] }
        let response = try await connection.perform(call).response
        let answer = try connection.read(call, response) { (cursor) throws(JSONShapeError) in
            (try Transaction(cursor.object("data")), Self.accounts(included: cursor.value["included"]))
        }
        guard answer.0.id == id else {
            throw APIError(call, response, problem: "it is about transaction \(answer.0.id), not \(id)")
        }
        return answer
    }

    /// The accounts among included resources. They are an extra, so that one which cannot be read is left out.
    private static func accounts(included: JSON?) -> [Account] {
        (included?.arrayValue ?? []).compactMap { try? Account(JSONCursor($0)) }
    }
}
