import ExactJSON
import HTTPTransport
public import WebAPI

/// What a list of transactions gave.
public struct TransactionListing: Sendable {
    /// The transactions that were asked for, each once, in the service's order.
    public internal(set) var rows: [EmbeddedTransaction] = []
    /// What is wrong with single rows, such as `row 3 (8dNX612yNkdyKhL2): it has no amount`.
    public internal(set) var problems: [String] = []
    /// How many rows came that were not asked for, and are left out.
    public internal(set) var unasked = 0
    /// Why not all are here; nil when the list is complete.
    public internal(set) var incompleteness: String?
}

extension EmbeddedPaymentsClient {
    /// Lists transactions: `GET /transactions`.
    ///
    /// The documentation has no parameter for pages: everything comes in one answer. If that has fewer rows than its
    /// total says, the pages of the sister lists are tried as long as they bring anything new.
    ///
    /// `wanted`: what the caller will show. Of the other members, those may be left out of the rows that nothing is decided
    /// by.
    ///
    /// - Throws: ``APIError``.
    public func transactions(
        _ filter: EmbeddedFilter, showing wanted: [EmbeddedMember] = EmbeddedMember.allCases
    ) async throws(APIError) -> TransactionListing {
        var pages = TransactionPages(
            filter: filter, keepsPersonalData: keepsPersonalData, wanted: wanted + filter.compared)
        let placed = filter.placed(placement)
        var call = Call(
            operation: "list transactions", method: .get, path: ["transactions"], query: placed.query,
            body: placed.body)
        try await read(call, &pages)
        while let next = pages.next {
            call.query = placed.query + [("page", String(next.page)), ("limit", String(next.limit))]
            do {
                try await read(call, &pages)
            } catch {
                guard error.status == 400 else { throw error }
                pages.end()
            }
        }
        return pages.result
    }

    private func read(_ call: Call, _ pages: inout TransactionPages) async throws(APIError) {
        let response = try await transactionsConnection.perform(call).response
        var reading = pages
        reading.beginPage(bytes: response.body.count)
        let rest = try transactionsConnection.parse(
            call, response, eachOf: "items", members: TransactionReader.list
        ) {
            reading.take($0)
        }
        pages = reading
        guard rest["items"]?.arrayValue != nil else {
            throw APIError(
                call, response, problem: "items: expected an array, found \(Self.kind(rest["items"]))")
        }
        pages.endPage(rest["metadata"])
    }

    /// What a value is, in words. What is in objects and arrays is not told: it may be an account's number.
    static func kind(_ value: JSON?) -> String {
        switch value {
        case nil: "nothing"
        case .object: "an object"
        case .array: "an array"
        case let value?: AccountNumber.withoutCards(String(value.text().prefix(60)))
        }
    }

    /// Reads one transaction: `GET /transactions/{id}`.
    ///
    /// - Throws: ``APIError``, of kind `notFound` for an unknown id.
    public func transaction(
        id: String
    ) async throws(APIError) -> (transaction: EmbeddedTransaction, problems: [String]) {
        let call = Call(operation: "read transaction", method: .get, path: ["transactions", id])
        let response = try await transactionsConnection.perform(call).response
        let json = try transactionsConnection.parse(call, response)
        var reader = TransactionReader(keepsPersonalData: keepsPersonalData)
        var problems: [String] = []
        guard let transaction = reader.read(json, &problems) else {
            throw APIError(call, response, problem: problems.joined(separator: "; "))
        }
        guard transaction.id == id else {
            throw APIError(call, response, problem: "it is about transaction \(transaction.id), not \(id)")
        }
        return (transaction, problems)
    }
}
