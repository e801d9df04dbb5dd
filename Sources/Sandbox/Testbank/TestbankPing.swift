extension Testbank {
    /// `GET /`: links to resources only when a token came. A wrong one was refused before.
    static func ping(_ call: TestbankCall) throws -> Response {
        let base = call.request.origin + prefix
        var links: JSONObject = [
            "self": .string(base), "github": "https://github.com/jdrydn/testbank",
        ]
        if call.request.headers["authorization"] != nil, !call.has(.pingWithoutLinks) {
            links.append("accounts", .string("\(base)/accounts"))
            links.append("transactions", .string("\(base)/transactions"))
        }
        return json(200, ["meta": ["name": "testbank", "version": "2023.7.1"], "links": .object(links)])
    }

    /// `GET /currencies`: all of them, on one page.
    static func listCurrencies(_ call: TestbankCall) throws -> Response {
        _ = try TestbankQuery(call, allowed: [])
        var document: JSONObject = ["data": .array(TestbankCurrency.all.map(call.documents.currency))]
        if call.documents.isPublished {
            document.append("meta", ["total": .integer(Int64(TestbankCurrency.all.count))])
        }
        return json(200, document)
    }
}
