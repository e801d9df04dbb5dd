import GRDB

/// The stand-in for Testbank (https://www.testbank.dev): a JSON:API of accounts, transactions and currencies.
///
/// What the public sources leave open is decided here, and said so where it is decided.
final class Testbank: Sendable {
    static let prefix = "/testbank"

    private let store: Store
    private let token: String?
    private let router: Router
    private let quirks: Set<TestbankQuirk>
    private let isPublished: Bool

    /// Makes and fills Testbank's tables in the store, unless it holds some already.
    init(store: Store, options: SandboxOptions) throws {
        self.store = store
        token = options.token
        quirks = options.testbank.quirks
        isPublished = options.testbank.profile == .published
        router = Router(routes: Testbank.routes(options.testbank))
        try TestbankRecords.create(store.queue) { records in
            try records.set("seed", Int64(bitPattern: options.seed))
            if let loaded = options.loaded?.testbank {
                try loaded.fill(records)
            } else {
                try TestbankSeed.fill(
                    records, seed: options.seed, ids: TestbankIDs(areShort: quirks.contains(.shortIDs)))
            }
        }
    }

    static func owns(_ path: String) -> Bool {
        path == prefix || path.hasPrefix(prefix + "/")
    }

    /// Applies the request, in full or not at all.
    func respond(to request: Request) -> Response {
        do {
            return try answer(request)
        } catch let refusal as TestbankRefusal {
            return refusal.response(quirks)
        } catch {
            complain("\(request.method) \(request.path): \(error)")
            return TestbankRefusal(500, "failed; see the standard error of dreams-sandbox").response(quirks)
        }
    }

    /// What a `status=` fault below 500 answers: the API's form.
    func fault(_ status: Int) -> Response {
        TestbankRefusal(status, "refused by a fault rule of dreams-sandbox").response(quirks)
    }

    /// The checks in the published server's order: a token that is sent, then the path, then whether a token
    /// was needed.
    private func answer(_ request: Request) throws -> Response {
        let isAuthenticated = try authenticate(request)
        // A base address with a slash at its end is the same.
        let path = request.path == Testbank.prefix + "/" ? Testbank.prefix : request.path
        let route: Route
        let parameters: [String]
        do {
            (route, parameters) = try router.route(request.method, path)
        } catch {
            guard error.status == 405 else { throw TestbankRefusal.notFound("Path") }
            // The published server's router answers this one without JSON.
            return Response(
                status: 405, headers: [("Content-Type", "text/plain; charset=utf-8")] + error.headers,
                body: Array("Method Not Allowed".utf8))
        }
        if !isAuthenticated, !Testbank.publicPaths.contains(path) { throw TestbankRefusal.notAuthenticated }
        if !quirks.contains(.anyAccept), let accept = request.headers["accept"], accept != "application/json"
        {
            throw TestbankRefusal(
                406, title: "Not Acceptable", "Accept must be application/json, not \(accept)",
                source: .header("Accept"))
        }
        if request.body.count > (isPublished ? 1 << 20 : 5 << 20) {
            throw TestbankRefusal(413, title: "Payload Too Large", "the request entity is too large")
        }
        func call(_ db: Database) throws -> Response {
            try route.handler(
                Call(request: request, parameters: parameters, records: Records(db: db), now: .now))
        }
        if route.method == "GET" { return try store.queue.inDatabase(call) }
        return try store.queue.write(call)
    }

    /// Whether the request carries the token. Throws when it carries another.
    private func authenticate(_ request: Request) throws(TestbankRefusal) -> Bool {
        guard let token else { return true }
        guard let header = request.headers["authorization"] else { return false }
        if header == "Bearer \(token)" { return true }
        throw .notAuthenticated
    }

    private static let publicPaths = [prefix, "\(prefix)/currencies"]

    static func json(_ status: Int, _ object: JSONObject) -> Response {
        Response(
            status: status, headers: [("Content-Type", "application/json; charset=utf-8")],
            body: Array(object.rendered.utf8))
    }
}

/// What a handler works with.
struct TestbankCall {
    var request: Request
    var parameters: [String]
    var records: TestbankRecords
    var now: Timestamp
    var quirks: Set<TestbankQuirk>
    var documents: TestbankDocuments

    func has(_ quirk: TestbankQuirk) -> Bool { quirks.contains(quirk) }
}

extension Testbank {
    typealias Handler = @Sendable (TestbankCall) throws -> Response

    static func routes(_ options: TestbankOptions) -> [Route] {
        let quirks = options.quirks
        let documents = TestbankDocuments(quirks: quirks, isPublished: options.profile == .published)
        func route(_ method: String, _ path: String, _ handler: @escaping Handler) -> Route {
            Route(method, prefix + path) { call in
                try handler(
                    TestbankCall(
                        request: call.request, parameters: call.parameters,
                        records: TestbankRecords(db: call.records.db), now: call.now, quirks: quirks,
                        documents: documents))
            }
        }
        let shared = [
            route("GET", "", ping),
            route("GET", "/currencies", listCurrencies),
            route("GET", "/accounts", listAccounts),
            route("POST", "/accounts", createAccount),
            route("GET", "/accounts/*", showAccount),
            route("PATCH", "/accounts/*", updateAccount),
            route("DELETE", "/accounts/*", deleteAccount),
        ]
        if quirks.contains(.noTransactions) { return shared }
        return shared + [
            route("GET", "/transactions", listTransactions),
            route("POST", "/transactions", createTransaction),
            route("GET", "/transactions/*", showTransaction),
        ]
    }
}
