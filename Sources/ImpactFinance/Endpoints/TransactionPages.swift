import ExactJSON
import HTTPTransport

/// Which transactions the server is asked for.
public struct TransactionQuery: Sendable, Equatable {
    /// Only those in this state; nil for all.
    public var state: TransactionState?
    /// Only those of the user whom the bank calls this.
    public var externalUserId: String?
    /// Only the one that the bank calls this.
    public var externalId: String?
    /// How many a page, 1 to 100.
    public var pageSize: Int

    /// The largest page that the API gives.
    public static let largestPage = 100

    /// Makes a query.
    public init(
        state: TransactionState? = nil, externalUserId: String? = nil, externalId: String? = nil,
        pageSize: Int = TransactionQuery.largestPage
    ) {
        self.state = state
        self.externalUserId = externalUserId
        self.externalId = externalId
        self.pageSize = pageSize
    }

    /// The query of the page that follows a transaction; the empty id asks for the first page.
    func items(after id: String) -> [(name: String, value: String)] {
        var items: [(name: String, value: String)] = []
        if let state { items.append(("state", state.rawValue)) }
        if let externalUserId { items.append(("externalUserId", externalUserId)) }
        if let externalId { items.append(("externalId", externalId)) }
        return items + [("items", String(pageSize)), ("after_id", id)]
    }

    /// Whether a transaction is one that was asked for. A server may ignore a filter, so it is applied here again.
    func matches(_ transaction: Transaction) -> Bool {
        (state == nil || transaction.state == state)
            && (externalUserId == nil || transaction.user.externalId == externalUserId)
            && (externalId == nil || transaction.externalId == externalId)
    }
}

/// The pages of a list of transactions, oldest `requestedAt` first, one after the other.
///
/// It pages by cursor (`after_id`), because page numbers shift while transactions are settled and leave the list.
/// The next page is under way while the caller works on this one.
///
/// Source: the API page "Get all Transactions".
public final class TransactionPages {
    private let client: ImpactFinanceClient
    private let query: TransactionQuery
    private var upcoming: Task<Result<HTTPExchange, APIError>, Never>?
    private var seenCursors: Set<String> = []

    /// Whether the service stopped making progress, so that there may be more than it gave.
    public private(set) var isStuck = false

    init(client: ImpactFinanceClient, query: TransactionQuery) {
        self.client = client
        self.query = query
        fetch(after: "", url: nil)
    }

    deinit { upcoming?.cancel() }

    /// The next page's transactions that match the query, possibly none; nil after the last page.
    ///
    /// - Throws: ``APIError``; the list cannot go on after it.
    public func next() async throws(APIError) -> [Transaction]? {
        guard let task = upcoming else { return nil }
        upcoming = nil
        let exchange = try await withTaskCancellationHandler {
            await task.value
        } onCancel: {
            task.cancel()
        }.get()
        let page = try client.page(call(after: ""), exchange.response, "transactions") {
            (cursor) throws(JSONShapeError) in try Transaction(cursor)
        }
        scheduleFollowing(page)
        return page.elements.filter(query.matches)
    }

    private func scheduleFollowing(_ page: Page<Transaction>) {
        guard let last = page.elements.last?.id else { return }
        switch page.next {
        case .end: return
        case .unsaid where page.elements.count < query.pageSize: return
        case .unsaid: follow(after: last, url: nil)
        case .url(let text):
            // Another origin must not see our credentials: ask our own for what follows instead.
            let resolved = client.service.baseURL.resolve(text, from: ["transactions"])
            follow(after: last, url: resolved?.sameOrigin == true ? resolved?.url : nil)
        }
    }

    private func follow(after id: String, url: String?) {
        guard seenCursors.insert(id).inserted else {
            isStuck = true
            return
        }
        fetch(after: id, url: url)
    }

    private func fetch(after id: String, url: String?) {
        let call = call(after: id)
        upcoming = Task { [client] in
            do throws(APIError) {
                return .success(try await client.perform(call, at: url))
            } catch {
                return .failure(error)
            }
        }
    }

    private func call(after id: String) -> Call {
        Call(
            operation: "list transactions", method: .get, path: ["transactions"],
            query: query.items(after: id))
    }
}
