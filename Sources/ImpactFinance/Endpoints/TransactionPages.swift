import ExactJSON
import HTTPTransport
public import WebAPI

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
    /// The page that the API gives who asks for no size.
    static let usualPage = 20

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
        let size = min(max(pageSize, 1), Self.largestPage)
        return items + [("items", String(size)), ("after_id", id)]
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
/// Where the service names no next page, a short page is the last, unless `meta` speaks of more, or the page is as long
/// as one whose size was not asked for: a service may ignore `items`. Each transaction is given once. From the second
/// page on, the next one is under way while this one is read and worked on; many callers want only the first.
///
/// Source: the API page "Get all Transactions".
public final class TransactionPages {
    /// Where a page is to be read: behind a transaction, at a link of the service's own when it gave a usable one.
    private struct Place {
        var after = ""
        var url: String?
    }

    private let client: ImpactFinanceClient
    private let query: TransactionQuery
    private var upcoming: Place? = Place()
    private var underWay: Task<Result<HTTPExchange, APIError>, Never>?
    private var isFirstPage = true
    /// The links that were followed.
    private var read: Set<String> = []
    private var seen = IdentifierSet()
    private let mentions: SharedMentions

    /// Why there may be more than the service gave, half a sentence; nil while nothing speaks for it.
    public private(set) var gap: String?
    private var ending = PageEnding("transactions")

    init(client: ImpactFinanceClient, query: TransactionQuery, areKept: Bool) {
        self.client = client
        self.query = query
        mentions = SharedMentions(most: areKept ? SharedMentions.any : SharedMentions.few)
    }

    deinit { underWay?.cancel() }

    /// The next page's transactions that match the query, possibly none; nil after the last page.
    ///
    /// - Throws: ``APIError``; the list cannot go on after it.
    public func next() async throws(APIError) -> [Transaction]? {
        guard let place = upcoming else { return nil }
        if let url = place.url { read.insert(url) }
        let exchange = try await exchange(at: place)
        // Before the page is read, so that the service is at the next one meanwhile. Many callers want only the first.
        let early = isFirstPage ? nil : nextURL(exchange.response)
        underWay = early.map { fetch(Place(url: $0)) }
        let page = try client.page(call(after: place.after), exchange.response, mentions)
        let fresh = page.elements.filter { seen.insert($0.id) }
        if let last = page.elements.last {
            ending.take(page, fresh: fresh.count)
            if fresh.isEmpty {
                gap = "the service gave the same page twice"
            } else {
                upcoming = following(page, last.id)
            }
        } else {
            ending.take(page, fresh: 0)
        }
        if upcoming == nil, gap == nil { gap = ending.gap }
        if early == nil || early != upcoming?.url {
            underWay?.cancel()
            underWay = isFirstPage ? nil : upcoming.map(fetch)
        }
        isFirstPage = false
        return fresh.filter(query.matches)
    }

    /// The answer that is under way, else a new one.
    private func exchange(at place: Place) async throws(APIError) -> HTTPExchange {
        let task = underWay
        (upcoming, underWay) = (nil, nil)
        guard let task else {
            return try await client.connection.perform(call(after: place.after), at: place.url)
        }
        return try await withTaskCancellationHandler {
            await task.value
        } onCancel: {
            task.cancel()
        }.get()
    }

    /// Where the next page is, as far as a page's very end tells before the page has been read; nil when it does not.
    private func nextURL(_ response: HTTPResponse) -> String? {
        guard case .url(let text) = Page<Transaction>.Next(PageTail.meta(response.body)?["next_url"]) else {
            return nil
        }
        // Once more would only be asked in vain, when the list goes in circles.
        return usable(text).flatMap { read.contains($0) ? nil : $0 }
    }

    private func following(_ page: Page<Transaction>, _ last: String) -> Place? {
        switch page.next {
        case .end: return nil
        case .unsaid: return ending.isLast(page, size: query.pageSize) ? nil : Place(after: last)
        case .url(let text): return Place(after: last, url: usable(text))
        }
    }

    /// The link's address when it is of this very list. Another origin must not see our credentials, and behind a
    /// proxy a service may not know its own path: the documented cursor leads on without the link.
    private func usable(_ link: String) -> String? {
        guard let list = try? client.connection.service.baseURL.url(path: ["transactions"]),
            let resolved = client.connection.service.baseURL.resolve(link, from: ["transactions"]),
            resolved.url.hasPrefix(list + "?")
        else { return nil }
        return resolved.url
    }

    private func fetch(_ place: Place) -> Task<Result<HTTPExchange, APIError>, Never> {
        let call = call(after: place.after)
        return Task { [client] in
            do throws(APIError) {
                return .success(try await client.connection.perform(call, at: place.url))
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

extension ImpactFinanceClient {
    /// Reads the shortest possible list, to find out whether the service answers as it should.
    ///
    /// - Throws: ``APIError`` when it does not.
    public func probe() async throws(APIError) {
        let query = TransactionQuery(state: .requested, pageSize: 1)
        let call = Call(
            operation: "list transactions", method: .get, path: ["transactions"],
            query: query.items(after: ""))
        _ = try page(call, try await connection.perform(call).response, "transactions") {
            (cursor) throws(JSONShapeError) in
            try Transaction(cursor)
        }
    }
}
