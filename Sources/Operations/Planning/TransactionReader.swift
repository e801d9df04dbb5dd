public import ImpactFinance

/// What reading one id gave.
public enum ReadTransaction: Sendable, Equatable {
    /// The transaction.
    case found(Transaction)
    /// There is none with that id.
    case missing(APIError)

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
    /// - Parameter usesLists: whether most of the transactions are likely to be requested ones, so that many are
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
        if usesLists, wanted.count > Self.fewIds {
            for transaction in try await listed(wanted) {
                results[transaction.id] = .found(transaction)
                wanted.remove(transaction.id)
            }
        }
        for (id, result) in try await readEach(ids.filter(wanted.contains)) { results[id] = result }
        return results
    }

    /// Looks the ids up in the list of requested transactions, page by page, as long as that promises to be
    /// cheaper than reading what is left one by one.
    private func listed(_ ids: Set<String>) async throws(APIError) -> [Transaction] {
        let pages = client.transactions(TransactionQuery(state: .requested))
        var found: [Transaction] = []
        var pagesWithout = 0
        while found.count < ids.count, pagesWithout < max(1, (ids.count - found.count) / concurrency) {
            guard let page = try await pages.next() else { break }
            let matching = page.filter { ids.contains($0.id) }
            pagesWithout = matching.isEmpty ? pagesWithout + 1 : 0
            found += matching
        }
        return found
    }

    private func readEach(_ ids: [String]) async throws(APIError) -> [(String, ReadTransaction)] {
        var queue = ids.makeIterator()
        var results: [(String, ReadTransaction)] = []
        let outcome = await withTaskGroup(of: (String, Result<Transaction, APIError>).self) { group in
            func startNext() {
                guard let id = queue.next() else { return }
                group.addTask { [client] in
                    do throws(APIError) {
                        return (id, .success(try await client.transaction(id: id)))
                    } catch {
                        return (id, .failure(error))
                    }
                }
            }
            for _ in 0..<concurrency { startNext() }
            while let (id, result) = await group.next() {
                switch result {
                case .success(let transaction): results.append((id, .found(transaction)))
                case .failure(let error) where error.kind == .notFound: results.append((id, .missing(error)))
                case .failure(let error):
                    group.cancelAll()
                    return Result<Void, APIError>.failure(error)
                }
                startNext()
            }
            return .success(())
        }
        try outcome.get()
        return results
    }
}
