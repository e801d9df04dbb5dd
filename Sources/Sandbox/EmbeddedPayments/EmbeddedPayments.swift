import Synchronization

/// The stand-in for the Transactions and Accounts APIs of J.P. Morgan Embedded Payments. It only reads: there
/// is nothing that a request changes.
///
/// Where the vendor's guide and specifications contradict each other, both forms of a request are understood.
/// Where they are silent, it is the strict one.
final class EmbeddedPayments: Sendable {
    static let prefix = "/embedded"

    let quirks: Set<EmbeddedQuirk>
    private let source: EmbeddedSource
    private let seed: UInt64
    /// Made when they are first asked for: who rehearses with another API does not wait for them.
    private let books = Mutex<(two: EmbeddedBook?, three: EmbeddedBook?)>((nil, nil))

    init(_ source: EmbeddedSource, seed: UInt64, quirks: Set<EmbeddedQuirk>) {
        self.source = source
        self.seed = seed
        self.quirks = quirks
    }

    static func owns(_ path: String) -> Bool { path.hasPrefix("\(prefix)/") }

    /// Transactions 2.x, Transactions 3, Accounts 1.x and Accounts 2, at the paths of the vendor's servers.
    var routes: [Route] {
        [
            Route("GET", "/embedded/v2/transactions") { try self.listTransactions($0.request, .two) },
            Route("GET", "/embedded/v2/transactions/*") { try self.showTransaction($0, .two) },
            Route("GET", "/embedded/v3/transactions") { try self.listTransactions($0.request, .three) },
            Route("GET", "/embedded/v3/transactions/*") { try self.showTransaction($0, .three) },
            Route("GET", "/embedded/v1/accounts") { try self.listAccounts($0.request, .one) },
            Route("GET", "/embedded/v1/accounts/*") { try self.showAccount($0, .one) },
            Route("GET", "/embedded/v1/accounts/*/balances") { try self.showBalances($0, .one) },
            Route("GET", "/embedded/v2/accounts") { try self.listAccounts($0.request, .two) },
            Route("GET", "/embedded/v2/accounts/*") { try self.showAccount($0, .two) },
            Route("GET", "/embedded/v2/accounts/*/balances") { try self.showBalances($0, .two) },
        ]
    }

    func book(_ version: EmbeddedVersion) -> EmbeddedBook {
        books.withLock { books in
            let two = books.two ?? source.book(seed: seed, quirks: quirks)
            books.two = two
            if version == .two { return two }
            let three = books.three ?? two.version3(source.version3Rows)
            books.three = three
            return three
        }
    }

    /// Whether the API itself answers with this status, and not what stands before it.
    static func says(_ status: Int) -> Bool { status < 500 || status == 500 || status == 503 }

    /// The body of a GET, which holds its filters, as one line.
    static func loggedBody(_ request: Request) -> String? {
        guard owns(request.path), request.method == "GET", !request.body.isEmpty else { return nil }
        let value =
            (try? JSONParser.parse(request.body)) ?? .string(String(decoding: request.body, as: UTF8.self))
        return value.rendered
    }

    /// The answer with the request's own id, if it has one.
    static func echo(_ request: Request, in response: Response) -> Response {
        guard owns(request.path), let id = request.headers["request-id"] else { return response }
        var response = response
        response.headers.append(("request-id", id))
        return response
    }

    /// The optional header of some calls.
    static func checkRequestID(_ request: Request) throws(EmbeddedError) {
        guard let id = request.headers["request-id"], !(1...36).contains(id.utf8.count) else { return }
        let problems = EmbeddedProblems()
        problems.add(EmbeddedCode.outOfRange, .header, "request-id", "must have 1 to 36 characters")
        try problems.check()
    }

    /// What all APIs refuse in the same way, in this API's own form.
    static func answer(_ refusal: Refusal, to request: Request) -> Response {
        var context: [EmbeddedError.Context] = []
        if refusal.status == 401 {
            context = refusal.errors.map {
                .init(
                    code: EmbeddedCode.wrongValue, location: .header, field: "Authorization",
                    message: $0.message)
            }
        }
        var response = EmbeddedError(status: refusal.status, context: context).response(to: request)
        response.headers += refusal.headers
        return echo(request, in: response)
    }
}

/// What the data is made of.
enum EmbeddedSource: Sendable {
    /// The vendor's samples, and this many generated transactions.
    case generated(transactions: Int)
    case loaded(EmbeddedLoadedData)

    func book(seed: UInt64, quirks: Set<EmbeddedQuirk>) -> EmbeddedBook {
        switch self {
        case .generated(let count):
            var builder = EmbeddedBookBuilder(EmbeddedSeedAccounts.all, quirks: quirks, seed: seed)
            EmbeddedSamples.fill(&builder)
            EmbeddedGenerator.fill(&builder, seed: seed, count: count)
            return builder.finish()
        case .loaded(let data):
            var builder = EmbeddedBookBuilder(data.accounts, quirks: quirks, seed: seed)
            for row in data.transactions { builder.add(row) }
            return builder.finish()
        }
    }

    /// Rows that only version 3 has.
    var version3Rows: [JSON] {
        switch self {
        case .generated: EmbeddedSamples.version3
        case .loaded(let data): data.transactionsV3
        }
    }
}
