import ExactJSON
import HTTPTransport
public import WebAPI

/// The pages of a list, one after the other, each resource once.
///
/// The documentation and the published server disagree about the name of the page parameter, about where the next page
/// is told and whether it is told at all. So a link is followed by its query, which says what this server reads; where
/// there is none, totals and then the length of a page lead on, with both names; and whatever comes short of the total,
/// or stops bringing anything new, is told in ``incompleteness``.
public final class ResourcePages<Element: Sendable> {
    /// Which page is to be read.
    private enum Place: Sendable {
        case number(Int, names: [String])
        case link([(name: String, value: String)])
        /// The one page that a server gives which knows no others, seen from the other end of the list.
        case otherEnd((name: String, value: String))

        /// The page's number, as far as it is known.
        var number: Int? {
            switch self {
            case .number(let number, _): number
            case .link(let items): QueryItems.pageNumber(items)
            case .otherEnd: nil
            }
        }
    }

    private let connection: APIConnection
    private let operation: String
    private let path: String
    private let filters: [(name: String, value: String)]
    private let pageSize: Int
    private let make: (JSONCursor) throws(JSONShapeError) -> Element
    private let matches: (Element) -> Bool
    /// Leads to the end of the list where the server gives one page and no other.
    private let lastResort: (name: String, value: String)?

    private var upcoming: Place?
    private var pageCount = 0
    private var number = 1
    private var seen: Set<[UInt8]> = []
    private var total: Int64?
    private var surprise: String?

    /// How many elements the server gave that were not asked for, as one does that ignores filters.
    public private(set) var unaskedCount = 0

    /// The largest page that the API gives.
    public static var largestPage: Int { 100 }
    /// No list has more pages.
    private static var mostPages: Int { 10_000 }
    private static var pageNames: [String] { QueryItems.pageNames }

    init(
        _ connection: APIConnection, operation: String, path: String,
        filters: [(name: String, value: String)], pageSize: Int,
        lastResort: (name: String, value: String)? = nil,
        matches: @escaping (Element) -> Bool,
        make: @escaping (JSONCursor) throws(JSONShapeError) -> Element
    ) {
        self.connection = connection
        self.operation = operation
        self.path = path
        self.filters = filters
        self.pageSize = min(max(pageSize, 1), Self.largestPage)
        self.lastResort = lastResort
        self.matches = matches
        self.make = make
        upcoming = .number(1, names: [Self.pageNames[0]])
    }

    /// Why there may be more than was given, in words that fit behind «the list is not complete:»; nil when there is
    /// nothing to say. To be asked after the last page.
    public var incompleteness: String? {
        guard let total else { return surprise }
        return Int64(seen.count) < total ? "got \(seen.count) of \(total)" : nil
    }

    /// The next page's elements that match, possibly none; nil after the last page.
    ///
    /// - Throws: ``APIError``; the list cannot go on after it.
    public func next() async throws(APIError) -> [Element]? {
        guard let place = upcoming else { return nil }
        upcoming = nil
        guard let (call, response) = try await read(place) else { return nil }
        let document = try connection.parse(call, response)
        let elements: [(key: [UInt8], element: Element)]
        do {
            elements = try JSONCursor(document).array("data").map { (cursor) throws(JSONShapeError) in
                (Array("\(try cursor.string("type")) \(try cursor.string("id"))".utf8), try make(cursor))
            }
        } catch {
            throw APIError(call, response, problem: error.message)
        }
        pageCount += 1
        let fresh = elements.filter { seen.insert($0.key).inserted }.map(\.element)
        let answer = PageAnswer(document)
        total = answer.total ?? total
        plan(after: place, answer, count: elements.count, freshCount: fresh.count)
        let wanted = fresh.filter(matches)
        unaskedCount += fresh.count - wanted.count
        return wanted
    }

    /// Decides which page is the next.
    private func plan(after place: Place, _ answer: PageAnswer, count: Int, freshCount: Int) {
        if case .otherEnd = place { return }
        if case .number(let asked, _) = place, let given = answer.number, given != Int64(asked) {
            surprise = "the service gave page \(given) when asked for page \(asked)"
        }
        upcoming = following(answer, count)
        if answer.next == .end, let last = answer.lastNumber, let own = place.number, last > own {
            surprise = "the service leads to no page after page \(own), and its last one is page \(last)"
        }
        if upcoming != nil, freshCount == 0 {
            upcoming = nil
            surprise = "the service gave nothing new on a further page; there may be more"
        }
        if upcoming != nil, pageCount >= Self.mostPages {
            upcoming = nil
            surprise = "stopped after \(pageCount) pages; there may be more"
        }
        if upcoming == nil, let lastResort, let total, Int64(seen.count) < total {
            upcoming = .otherEnd(lastResort)
        }
    }

    /// The place of the next page by the first rule that applies: links, totals, the length of the page.
    private func following(_ answer: PageAnswer, _ count: Int) -> Place? {
        switch answer.next {
        case .end: return nil
        case .link(let text): return .link(QueryItems.of(link: text))
        case .unsaid:
            guard answer.hasPage(after: number, ofSize: pageSize) ?? (count >= pageSize) else { return nil }
            number += 1
            return .number(number, names: Self.pageNames)
        }
    }

    /// Reads a page. A server that refuses the second name gets the documented one alone, and one that cannot turn its
    /// list round, which no documentation promises, has nothing more: nil.
    private func read(_ place: Place) async throws(APIError) -> (Call, HTTPResponse)? {
        let call = call(place)
        do {
            return (call, try await connection.perform(call).response)
        } catch {
            guard error.kind == .refused || error.kind == .notFound else { throw error }
            if case .otherEnd = place { return nil }
            guard case .number(let number, let names) = place, names.count > 1 else { throw error }
            let plain = self.call(.number(number, names: [names[0]]))
            return (plain, try await connection.perform(plain).response)
        }
    }

    private func call(_ place: Place) -> Call {
        let own = filters + [("page[limit]", String(pageSize))]
        let query: [(name: String, value: String)]
        switch place {
        case .number(let number, let names): query = own + names.map { ($0, String(number)) }
        case .otherEnd(let sort): query = own + [sort, (Self.pageNames[0], "1")]
        case .link(let items):
            // A link that forgot what was asked for would lead into another list.
            query = items + own.filter { item in !items.contains { $0.name == item.name } }
        }
        return Call(operation: operation, method: .get, path: [path], query: query)
    }
}
