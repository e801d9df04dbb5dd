import GRDB
import Glibc
import Synchronization

/// Answers requests: credentials, routing, the database transaction around each.
final class Application: Sendable {
    private let store: Store
    private let router: Router
    private let testbank: Testbank
    private let embedded: EmbeddedPayments
    private let token: String?
    private let plan: Mutex<FaultPlan>
    let latency: Int64
    let log: RequestLog?

    init(store: Store, options: SandboxOptions) throws {
        self.store = store
        testbank = try Testbank(store: store, options: options)
        embedded = try store.queue.inDatabase { db in
            let records = Records(db: db)
            return EmbeddedPayments(
                try EmbeddedSource(records) ?? options.embeddedSource,
                seed: try records.setting("seed").flatMap { UInt64($0) } ?? options.seed,
                quirks: options.embeddedQuirks)
        }
        router = Router(routes: ImpactFinance.routes + embedded.routes)
        token = options.token
        latency = options.latency
        plan = Mutex(FaultPlan(options.rules, seed: options.seed))
        log = try options.logFile.map { try RequestLog($0) }
    }

    /// The fault that befalls this request, if any. To be asked once for each request.
    func fault(for request: Request) -> FaultRule? {
        plan.withLock { $0.next(method: request.method, path: request.path) }
    }

    /// Applies the request, in full or not at all.
    func respond(to request: Request) -> Response {
        if Testbank.owns(request.path) { return testbank.respond(to: request) }
        do {
            try authenticate(request)
            let (route, parameters) = try router.route(request.method, request.path)
            func call(_ db: Database) throws -> Response {
                try route.handler(
                    Call(request: request, parameters: parameters, records: Records(db: db), now: .now))
            }
            let response =
                route.method == "GET" ? try store.queue.inDatabase(call) : try store.queue.write(call)
            return EmbeddedPayments.echo(request, in: response)
        } catch let error as EmbeddedError {
            return EmbeddedPayments.echo(request, in: error.response(to: request))
        } catch let refusal as Refusal {
            return EmbeddedPayments.owns(request.path)
                ? EmbeddedPayments.answer(refusal, to: request) : refusal.response
        } catch {
            complain("\(request.method) \(request.path): \(error)")
            return Refusal(500, field: "server", "failed; see the standard error of dreams-sandbox").response
        }
    }

    /// What a `status=` fault answers in place of the API that the request is for.
    func faultAnswer(_ status: Int, retryAfter: String?, to request: Request) -> Response {
        var response: Response
        if EmbeddedPayments.owns(request.path), EmbeddedPayments.says(status) {
            response = EmbeddedError(status: status).response(to: request)
        } else if status < 500, Testbank.owns(request.path) {
            response = testbank.fault(status)
        } else {
            return .fault(status, retryAfter: retryAfter)
        }
        if let retryAfter { response.headers.append(("Retry-After", retryAfter)) }
        return response
    }

    private func authenticate(_ request: Request) throws(Refusal) {
        guard let token else { return }
        let words = (request.headers["authorization"] ?? "").split(
            separator: " ", omittingEmptySubsequences: true)
        if words.count == 2, words[0].lowercased() == "bearer", words[1] == token { return }
        if EmbeddedPayments.owns(request.path), request.headers["token"] == token { return }
        throw Refusal(
            401, field: "authorization",
            words.isEmpty ? "a bearer token is required" : "the token is not accepted",
            headers: [("WWW-Authenticate", "Bearer")])
    }
}

/// One line on the standard error.
func complain(_ message: String) {
    let line = "dreams-sandbox: \(message)\n"
    _ = write(STDERR_FILENO, line, line.utf8.count)
}

/// One line for each request, written at once, so that a test can prove what was sent how often.
final class RequestLog: Sendable {
    private let descriptor: Int32

    init(_ file: String) throws {
        descriptor = open(file, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o644)
        if descriptor < 0 { throw LocalFileError(path: file) }
    }

    deinit { close(descriptor) }

    /// `METHOD PATH?QUERY STATUS [mark]… BODY`, with `-` for a status when there was no answer to lose, and with a
    /// body only where it says what was asked.
    func append(_ method: String, _ target: String, _ status: Int?, marks: [String], body: String?) {
        var words = [method, target, status.map(String.init) ?? "-"] + marks.map { "[\($0)]" }
        if let body { words.append(body) }
        let line = words.joined(separator: " ") + "\n"
        if write(descriptor, line, line.utf8.count) < 0 {
            complain("the request log cannot be written: \(String(cString: strerror(errno)))")
        }
    }
}
