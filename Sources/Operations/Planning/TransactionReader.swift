public import ImpactFinance
public import WebAPI

/// What reading one id gave.
public enum ReadTransaction: Sendable, Equatable {
    /// The transaction.
    case found(Transaction)
    /// There is none with that id.
    indirect case missing(APIError)

    /// The transaction, nil when there is none.
    public var transaction: Transaction? {
        if case .found(let transaction) = self { transaction } else { nil }
    }
}

/// Reads many transactions by id with as few requests as is sensible.
public struct TransactionReader: Sendable {
    private let client: ImpactFinanceClient
    private let concurrency: Int
    private let usesLists: Bool

    /// Up to so many ids, one request each is cheaper than pages that may hold none of them.
    private static let fewIds = 4

    /// Makes a reader that keeps at most so many requests under way.
    ///
    /// `usesLists`: whether most of the transactions are likely to be requested ones, so that many are
    ///   looked up in that list first.
    public init(client: ImpactFinanceClient, concurrency: Int, usesLists: Bool = true) {
        self.client = client
        self.usesLists = usesLists
        self.concurrency = max(1, concurrency)
    }

    /// Reads every id, each once.
    ///
    /// - Throws: ``APIError`` for anything but an unknown id: a run that cannot read must not write.
    public func read(_ ids: [String]) async throws(APIError) -> [String: ReadTransaction] {
        var results: [String: ReadTransaction] = [:]
        var wanted = Set(ids)
        if usesLists, wanted.count > max(Self.fewIds, concurrency) {
            results.reserveCapacity(wanted.count)
            try await readLists(&wanted, &results)
        }
        let rest = ids.filter { wanted.remove($0) != nil }
        let read = try await Concurrently.map(rest, limit: concurrency) { [client] id in
            do throws(APIError) {
                return .success(ReadTransaction.found(try await client.transaction(id: id)))
            } catch {
                return error.kind == .notFound ? .success(.missing(error)) : .failure(error)
            }
        }
        for (id, transaction) in zip(rest, read) { results[id] = transaction }
        return results
    }

    /// Looks the ids up in the list of requested transactions, page by page, as long as each page brings at least
    /// as many as could be read one by one in the same time.
    private func readLists(
        _ wanted: inout Set<String>, _ results: inout [String: ReadTransaction]
    ) async throws(APIError) {
        let pages = client.transactions(TransactionQuery(state: .requested), areKept: true)
        while !wanted.isEmpty, let page = try await pages.next() {
            var matching = 0
            for transaction in page {
                // The text that we have already, so that each id is in memory once.
                guard let id = wanted.remove(transaction.id) else { continue }
                results[id] = .found(transaction)
                matching += 1
            }
            if matching < concurrency { break }
        }
    }
}
