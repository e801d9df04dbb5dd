import GRDB

extension ImpactFinance {
    /// `GET /transactions`: oldest request first, ties in order of creation; numbered pages or a cursor.
    static func listTransactions(_ call: Call) throws -> Response {
        let problems = Problems()
        let query = Query(
            call.request, allowed: ["page", "items", "externalId", "externalUserId", "state", "after_id"],
            problems: problems)
        let page = query.integer("page", 1...Int64.max, default: 1)
        let items = query.integer("items", 1...100, default: 20)
        let state = query.oneOf("state", transactionStates)
        if query["page"] != nil, query["after_id"] != nil {
            problems.add("page", "cannot be given together with after_id")
        }
        try problems.check()
        var listing = Listing(table: .transactions, order: "requestedAt, seq")
        listing.filter("externalId", query["externalId"])
        listing.filter("externalUserId", query["externalUserId"])
        listing.filter("state", state)
        guard let cursor = query["after_id"] else {
            return try listing.page(call, query, page: page, items: items, as: "transactions")
        }
        return try cursorPage(call, query, listing, after: cursor, items: items)
    }

    /// The cursor names a place in the whole order, so it holds when its transaction has left the filter.
    private static func cursorPage(
        _ call: Call, _ query: Query, _ listing: Listing, after cursor: String, items: Int64
    ) throws -> Response {
        var after: (sql: String, arguments: [any DatabaseValueConvertible])?
        if !cursor.isEmpty {
            let statement = try call.records.db.cachedStatement(
                sql: "SELECT requestedAt, seq FROM transactions WHERE id = ?")
            guard let place = try Row.fetchOne(statement, arguments: [cursor]) else {
                throw Refusal(400, field: "after_id", "is not the id of a transaction")
            }
            after = ("(requestedAt, seq) > (?, ?)", [place[0] as Int64, place[1] as Int64])
        }
        var rows = try listing.rows(call.records, after: after, limit: items + 1)
        var next: String?
        if rows.count > items {
            rows.removeLast()
            next = rows.last.map { listing.url(call, query, [("after_id", $0.id)]) }
        }
        let meta: JSONObject = ["next_url": .text(next), "items": .integer(Int64(rows.count))]
        return Listing.answer("transactions", rows.map(\.json), meta)
    }
}
