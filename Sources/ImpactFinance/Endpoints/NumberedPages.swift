import ExactJSON
import HTTPTransport
public import WebAPI

/// The pages of a list that has no cursor, by their numbers, one after the other, each id once.
///
/// Totals in `meta` are never needed. The list ends with a page that is empty, that says it is the last, that brings
/// nothing new, or that is short without a word about a next one and without totals that speak of more.
public final class NumberedPages<Element: Sendable> {
    private let client: ImpactFinanceClient
    private let first: Call
    private let name: String
    private let id: (Element) -> String
    private let isWanted: (Element) -> Bool
    private let make: (JSONCursor) throws(JSONShapeError) -> Element
    private var seen = IdentifierSet()
    private var number = 1

    /// Whether there is nothing more to read.
    public private(set) var isAtEnd = false
    /// Why there may be more than the service gave, half a sentence; nil while nothing speaks for it.
    public private(set) var gap: String?
    private var ending: PageEnding

    /// The largest page of accounts and of dreams that the API gives.
    private static var largestPage: Int { 20 }

    /// Pages of the list `name` in the answers to a call. What is not wanted is left out: a server may ignore a
    /// filter.
    init(
        client: ImpactFinanceClient, _ first: Call, _ name: String, id: @escaping (Element) -> String,
        isWanted: @escaping (Element) -> Bool = { _ in true },
        _ make: @escaping (JSONCursor) throws(JSONShapeError) -> Element
    ) {
        self.client = client
        self.first = first
        self.name = name
        self.id = id
        self.isWanted = isWanted
        self.make = make
        ending = PageEnding(name)
    }

    /// What is wanted of the next page, possibly nothing; nil after the last page.
    ///
    /// - Throws: ``APIError``; the same page is read again when this is called again.
    public func next() async throws(APIError) -> [Element]? {
        guard !isAtEnd else { return nil }
        var call = first
        call.query += [("items", String(Self.largestPage)), ("page", String(number))]
        let page = try client.page(call, try await client.connection.perform(call).response, name, make)
        let fresh = page.elements.filter { seen.insert(id($0)) }
        ending.take(page, fresh: fresh.count)
        let isLast =
            page.next == .end || (page.next == .unsaid && ending.isLast(page, size: Self.largestPage))
        isAtEnd = isLast || fresh.isEmpty
        if isAtEnd {
            let isStuck = !isLast && !page.elements.isEmpty
            gap = isStuck ? "the service gave the same page twice" : ending.gap
        }
        number += 1
        return fresh.filter(isWanted)
    }

    /// All that is wanted.
    ///
    /// - Throws: ``APIError``.
    public func all() async throws(APIError) -> [Element] {
        var all: [Element] = []
        while let page = try await next() { all += page }
        return all
    }
}
