import GRDB

/// One page of a list, in the form that all lists share.
struct Listing {
    var table: Records.Kind
    var order: String
    /// Conditions that hold for every row, each with its arguments.
    var conditions: [(sql: String, arguments: [any DatabaseValueConvertible])] = []

    mutating func filter(_ column: String, _ value: (any DatabaseValueConvertible)?) {
        if let value { conditions.append(("\(column) = ?", [value])) }
    }

    private func whereClause(_ extra: String?) -> String {
        let all = conditions.map(\.sql) + (extra.map { [$0] } ?? [])
        return all.isEmpty ? "" : " WHERE " + all.joined(separator: " AND ")
    }

    private var arguments: [any DatabaseValueConvertible] { conditions.flatMap(\.arguments) }

    /// The stored texts of `limit` rows.
    func rows(
        _ records: Records, after: (sql: String, arguments: [any DatabaseValueConvertible])? = nil,
        limit: Int64, offset: Int64 = 0
    ) throws -> [(id: String, json: String)] {
        let sql =
            "SELECT id, json FROM \(table.rawValue)\(whereClause(after?.sql)) ORDER BY \(order) LIMIT ? OFFSET ?"
        let statement = try records.db.cachedStatement(sql: sql)
        let all = arguments + (after?.arguments ?? []) + [limit, offset]
        return try Row.fetchAll(statement, arguments: StatementArguments(all)).map { ($0[0], $0[1]) }
    }

    func count(_ records: Records) throws -> Int64 {
        let statement = try records.db.cachedStatement(
            sql: "SELECT count(*) FROM \(table.rawValue)\(whereClause(nil))")
        return try Int64.fetchOne(statement, arguments: StatementArguments(arguments)) ?? 0
    }

    /// A numbered page with the totals in `meta`. Past the last page the array is empty.
    func page(
        _ call: Call, _ query: Query, page: Int64, items: Int64, as key: String,
        map: (String) throws -> String = { $0 }
    )
        throws -> Response
    {
        let (offset, tooFar) = (page - 1).multipliedReportingOverflow(by: items)
        let count = try count(call.records)
        let rows = tooFar ? [] : try rows(call.records, limit: items, offset: offset)
        let pages = max(1, (count + items - 1) / items)
        let next = page < pages ? url(call, query, [("page", String(page + 1))]) : nil
        let meta: JSONObject = [
            "next_url": .text(next), "count": .integer(count), "items": .integer(Int64(rows.count)),
            "pages": .integer(pages), "from": .integer(rows.isEmpty ? 0 : offset + 1),
            "to": .integer(rows.isEmpty ? 0 : offset + Int64(rows.count)),
        ]
        return try Listing.answer(key, rows.map { try map($0.json) }, meta)
    }

    func url(_ call: Call, _ query: Query, _ parameters: [(name: String, value: String)]) -> String {
        "\(call.request.origin)\(call.request.path)?\(query.rebuilt(replacing: parameters))"
    }

    static func answer(_ key: String, _ texts: [String], _ meta: JSONObject) -> Response {
        var body: [UInt8] = []
        body.reserveCapacity(texts.reduce(256) { $0 + $1.utf8.count + 1 })
        body += "{\"\(key)\":[".utf8
        for (index, text) in texts.enumerated() {
            if index > 0 { body.append(UInt8(ascii: ",")) }
            body += text.utf8
        }
        body += "],\"meta\":\(meta.rendered)}".utf8
        return Response(status: 200, headers: [("Content-Type", "application/json")], body: body)
    }
}
