import ExactJSON
import HTTPTransport
import WebAPI

extension ImpactFinanceClient {
    /// The largest page of accounts and of dreams that the API gives.
    private static let largestPage = 20

    /// Reads a list by page number, for the resources that have no cursor, each id once.
    ///
    /// Totals in `meta` are never needed. The list ends with a page that is empty, that says it is the last, that
    /// brings nothing new, or that is short without a word about a next one.
    func numberedPages<Element: Sendable>(
        _ first: Call, _ name: String, id: (Element) -> String,
        _ make: (JSONCursor) throws(JSONShapeError) -> Element
    ) async throws(APIError) -> [Element] {
        var all: [Element] = []
        var seen: Set<String> = []
        var number = 1
        while true {
            var call = first
            call.query += [("items", String(Self.largestPage)), ("page", String(number))]
            let page = try page(call, try await connection.perform(call).response, name, make)
            let fresh = page.elements.filter { seen.insert(id($0)).inserted }
            all += fresh
            let isLast = page.next == .end || (page.next == .unsaid && page.elements.count < Self.largestPage)
            if isLast || fresh.isEmpty { return all }
            number += 1
        }
    }
}
