extension EmbeddedPayments {
    /// `GET /transactions`: all matches in one answer, in the server's own order; there is no paging.
    func listTransactions(_ request: Request, _ version: EmbeddedVersion) throws -> Response {
        try EmbeddedPayments.checkRequestID(request)
        let filters = try EmbeddedFilterReader.read(request, version, quirks: quirks)
        let book = book(version)
        var matches = book.rows(filters)
        let total = matches.count
        if quirks.contains(.incomplete), total > 0 { matches.removeLast() }
        let first = quirks.contains(.firstPageOne) ? 1 : 0
        var page = first
        var limit = total
        if quirks.contains(.pages) {
            (page, limit) = try EmbeddedPayments.page(request, first: first)
            let start = (page - first).multipliedReportingOverflow(by: limit)
            matches = start.overflow ? [] : Array(matches.dropFirst(start.partialValue).prefix(limit))
        }
        return answer(book, matches, page: page, limit: limit, total: total)
    }

    private static func page(_ request: Request, first: Int) throws(EmbeddedError) -> (page: Int, limit: Int)
    {
        let problems = EmbeddedProblems()
        var parameters: [String: String] = [:]
        for (name, value) in EmbeddedQuery.parameters(request, problems) { parameters[name] = value }
        let page = EmbeddedQuery.integer(parameters, "page", first...1_000_000, default: first, problems)
        let limit = EmbeddedQuery.integer(parameters, "limit", 1...25, default: 25, problems)
        try problems.check()
        return (page, limit)
    }

    private func answer(_ book: EmbeddedBook, _ rows: [Int], page: Int, limit: Int, total: Int) -> Response {
        let key =
            quirks.contains(.totalItemsKey)
            ? "totalItems" : quirks.contains(.totalKey) ? "total" : "total_items"
        var body: [UInt8] = []
        body.reserveCapacity(rows.reduce(128) { $0 + book.rows[$1].json.count + 1 })
        body.append(UInt8(ascii: "{"))
        if !quirks.contains(.noMetadata) {
            body += "\"metadata\":{\"page\":\(page),\"limit\":\(limit),\"\(key)\":\(total)},".utf8
        }
        body += "\"items\":[".utf8
        for (index, row) in rows.enumerated() {
            if index > 0 { body.append(UInt8(ascii: ",")) }
            body += book.rows[row].json
        }
        body += "]}".utf8
        return Response(status: 200, headers: [("Content-Type", "application/json")], body: body)
    }

    /// `GET /transactions/{id}`: the row of the list, with `feeType` and `error`.
    func showTransaction(_ call: Call, _ version: EmbeddedVersion) throws -> Response {
        try EmbeddedPayments.checkRequestID(call.request)
        try EmbeddedPayments.refuseParameters(call.request)
        let book = book(version)
        guard let index = book.byID[call.parameters[0]] else { throw EmbeddedError.notFound }
        return Response(
            status: 200, headers: [("Content-Type", "application/json")], body: book.rows[index].single)
    }

    static func refuseParameters(_ request: Request) throws(EmbeddedError) {
        let problems = EmbeddedProblems()
        _ = EmbeddedQuery.read(request, allowed: [], problems)
        try problems.check()
    }
}
