import GRDB

/// One page of a list.
struct TestbankListing {
    static let paging = ["page[page]", "page[count]", "page[limit]"]
    private static let largestPage: Int64 = 1_000_000_000

    var table: String
    var columns: String
    /// The path below the prefix, for links.
    var path: String
    var order = "seq"
    private var conditions: [String] = []
    private var arguments: [any DatabaseValueConvertible] = []
    private let query: TestbankQuery
    private let call: TestbankCall
    private let page: Int64
    private let limit: Int64
    private let wanted: Int64

    init(_ call: TestbankCall, _ query: TestbankQuery, table: String, columns: String, path: String)
        throws(TestbankRefusal)
    {
        (self.call, self.query) = (call, query)
        (self.table, self.columns, self.path) = (table, columns, path)
        if call.has(.onePageParameter), query["page[page]"] != nil, query["page[count]"] != nil {
            throw .badParameter("page[count]", "is not a parameter here")
        }
        let ignored = call.has(.ignorePaging)
        limit = ignored ? 20 : try query.integer("page[limit]", most: 100, default: 20)
        let number: Int64 =
            if ignored {
                1
            } else if query["page[page]"] != nil, !call.has(.pageCountOnly) {
                try query.integer("page[page]", most: TestbankListing.largestPage, default: 1)
            } else if call.has(.pagePageOnly) {
                1
            } else {
                try query.integer("page[count]", most: TestbankListing.largestPage, default: 1)
            }
        // The documented smallest value is 0, which can only mean the first page.
        wanted = max(1, number)
        page = call.has(.samePage) ? 1 : wanted
        if call.has(.newestFirst) { order = "seq DESC" }
        if call.has(.shuffled) { order = "seq * 7919 % 1009, seq" }
    }

    mutating func require(_ condition: String, _ arguments: [any DatabaseValueConvertible] = []) {
        conditions.append(condition)
        self.arguments += arguments
    }

    /// A condition that a parameter asks for.
    mutating func filter(_ name: String, _ condition: String, _ map: (String) -> String = { $0 }) {
        guard !call.has(.ignoreFilters), let value = query["filter[\(name)]"] else { return }
        let count = condition.count { $0 == "?" }
        require(condition, Array(repeating: map(value), count: count))
    }

    private var whereClause: String {
        conditions.isEmpty ? "" : " WHERE " + conditions.map { "(\($0))" }.joined(separator: " AND ")
    }

    func count() throws -> Int64 {
        let statement = try call.records.db.cachedStatement(
            sql: "SELECT count(*) FROM \(table)\(whereClause)")
        return try Int64.fetchOne(statement, arguments: StatementArguments(arguments)) ?? 0
    }

    func rows() throws -> [Row] {
        let statement = try call.records.db.cachedStatement(
            sql: "SELECT \(columns) FROM \(table)\(whereClause) ORDER BY \(order) LIMIT ? OFFSET ?")
        return try Row.fetchAll(
            statement, arguments: StatementArguments(arguments + [limit, (page - 1) * limit]))
    }

    /// The whole document: the page, its links and what it includes.
    func document(_ data: [JSON], included: [JSON]? = nil) throws -> Response {
        let total = try count()
        var document: JSONObject = ["data": .array(data)]
        if let included { document.append("included", .array(included)) }
        var meta = JSONObject()
        if call.has(.totals) || call.has(.totalTooHigh) {
            meta.append("total", .integer(call.has(.totalTooHigh) ? total + 3 : total))
            meta.append("page", .integer(page))
            meta.append("limit", .integer(limit))
        }
        if !call.has(.noLinks) {
            let links = self.links(total: total)
            if call.has(.topLevelLinks) {
                document.append("links", .object(links))
            } else {
                for link in links.members { meta.append(link.key, link.value) }
            }
        }
        document.append("meta", .object(meta))
        return Testbank.json(200, document)
    }

    /// `prev`, `next`, `first` and `last`, null where there is no such page; the last two also when there is
    /// one page only.
    private func links(total: Int64) -> JSONObject {
        let pages = limit == 0 ? 1 : max(1, (total + limit - 1) / limit)
        let isEndless = call.has(.samePage)
        var links: JSONObject = ["prev": wanted > 1 ? link(min(wanted - 1, pages)) : .null]
        if !call.has(.noNext) {
            let goesOn = isEndless || wanted < pages
            links.append("next", goesOn && !call.has(.nullNext) ? link(wanted + 1) : .null)
        }
        links.append("first", pages > 1 ? link(1) : .null)
        links.append("last", pages > 1 ? link(pages) : .null)
        return links
    }

    private func link(_ number: Int64) -> JSON {
        var base = "\(Testbank.prefix)/\(path)"
        if call.has(.absoluteLinks) { base = call.request.origin + base }
        if call.has(.foreignLinks) { base = "https://elsewhere.invalid" + base }
        var parts = ["page[count]=\(number)", "page[limit]=\(limit)"]
        if !call.has(.linksWithoutFilters) {
            for (name, value) in query.values where !TestbankListing.paging.contains(name) {
                parts.append("\(name)=\(PercentEncoding.encode(value))")
            }
        }
        let text = JSON.string(base + "?" + parts.joined(separator: "&"))
        return call.has(.linkObjects) ? ["href": text] : text
    }
}
