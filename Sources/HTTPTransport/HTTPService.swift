/// One API: where it is, who we are to it, and how patient we are. Typed clients send everything through it.
///
/// Safe requests are tried again as ``RetryPolicy`` says. A write is sent exactly once: what to do about a write that
/// failed is for the layer that knows what it would change.
public struct HTTPService: Sendable {
    /// The API's address. Credentials and extra headers never go to another origin.
    public let baseURL: BaseURL
    /// Decides about further tries; ``RetryPolicy/mayRepeat(_:after:)`` also answers for writes.
    public private(set) var retryPolicy: RetryPolicy
    /// What all requests may wait together; share one between services of a run.
    public private(set) var retryBudget: RetryBudget
    /// The clocks, the sleep and the dice behind every wait.
    public let environment: RetryEnvironment

    private let transport: any HTTPTransport
    private let fixedHeaders: [HTTPHeader]
    /// What goes with a request without a body that has no fields of its own, and with one that has a body.
    private let usualHeaders: (plain: [HTTPHeader], withBody: [HTTPHeader])
    private let tracer: HTTPTracer
    private let redactor: Redactor
    private let secretRedactor: Redactor

    /// Makes a service.
    ///
    /// - Parameters:
    ///   - baseURL: the API's address, its version prefix included.
    ///   - transport: carries the requests.
    ///   - credentials: sent with every request.
    ///   - extraHeaders: sent with every request; one of the same name as a usual header takes its place, but none
    ///     takes the place of the credentials. Their values are treated as secrets.
    ///   - connectionSecrets: secrets of the way there, such as a proxy's password: sent by the transport alone.
    ///   - userAgent: the `User-Agent` field.
    ///   - retryPolicy: decides about further tries of safe requests.
    ///   - retryBudget: what all requests may wait together.
    ///   - tracer: told about every try.
    ///   - environment: the clocks, the sleep and the dice.
    public init(
        baseURL: BaseURL, transport: any HTTPTransport, credentials: Credentials = .none,
        extraHeaders: [HTTPHeader] = [], connectionSecrets: [String] = [], userAgent: String = "dreams",
        retryPolicy: RetryPolicy = RetryPolicy(),
        retryBudget: RetryBudget = RetryBudget(), tracer: HTTPTracer = .off,
        environment: RetryEnvironment = .system
    ) {
        self.baseURL = baseURL
        self.transport = transport
        self.retryPolicy = retryPolicy
        self.retryBudget = retryBudget
        self.tracer = tracer
        self.environment = environment
        let own = [HTTPHeader("User-Agent", userAgent)] + extraHeaders
        fixedHeaders = own.replacing(with: credentials.header.map { [$0] } ?? [])
        usualHeaders = (
            Self.usual(hasBody: false).replacing(with: fixedHeaders),
            Self.usual(hasBody: true).replacing(with: fixedHeaders)
        )
        // A short secret is a part of too many innocent words to be taken out of what people read.
        let texts = credentials.secrets + extraHeaders.map(\.value) + connectionSecrets
        secretRedactor = Redactor(
            secrets: texts.filter { $0.utf8.count >= 10 },
            shortSecrets: credentials.secrets + connectionSecrets + texts.filter { $0.utf8.count >= 6 },
            headerNames: [])
        redactor = Redactor(
            // A short value, such as a 1, would take itself out of everything.
            secrets: credentials.secrets + extraHeaders.map(\.value).filter { $0.utf8.count >= 6 }
                + connectionSecrets.filter { $0.utf8.count >= 6 },
            shortSecrets: connectionSecrets,
            headerNames: extraHeaders.map(\.name) + (credentials.header.map { [$0.name] } ?? []))
    }

    /// The same service with another patience, for a run that never ends and would use up any budget.
    public func repeating(by policy: RetryPolicy, within budget: RetryBudget) -> HTTPService {
        var service = self
        service.retryPolicy = policy
        service.retryBudget = budget
        return service
    }

    /// Sends a request for a resource below the base URL.
    ///
    /// - Parameters:
    ///   - method: the method.
    ///   - path: segments below the base URL, not yet percent-encoded.
    ///   - query: names and values in order, not yet percent-encoded.
    ///   - body: JSON, or nil for none.
    ///   - headers: fields of this request alone.
    ///   - repeats: false for a read that must reach the server at most once.
    ///   - isFinal: whether an answer that is no success, and that the policy would try again after, is the result:
    ///     some services say in the body what their status does not.
    /// - Returns: any complete answer, whatever its status.
    /// - Throws: ``TransportError`` when no complete answer came.
    public func send(
        _ method: HTTPMethod, path: [String], query: [(name: String, value: String)] = [],
        body: [UInt8]? = nil,
        headers: [HTTPHeader] = [], repeats: Bool = true,
        isFinal: ((HTTPResponse) -> Bool)? = nil
    ) async throws(TransportError) -> HTTPExchange {
        let url = try baseURL.url(path: path, query: query)
        return try await perform(
            method, url: url, body: body, headers: headers, repeats: repeats, isFinal: isFinal)
    }

    /// Reads an absolute URL of the base URL's origin, such as the link to a next page.
    ///
    /// - Throws: ``TransportError``; of kind ``TransportError/Kind/invalidURL`` for another origin.
    public func get(url: String) async throws(TransportError) -> HTTPExchange {
        try await send(.get, url: url)
    }

    /// Sends a request to an absolute URL of the base URL's origin.
    ///
    /// - Throws: ``TransportError``; of kind ``TransportError/Kind/invalidURL`` for another origin.
    public func send(
        _ method: HTTPMethod, url: String, body: [UInt8]? = nil, headers: [HTTPHeader] = [],
        repeats: Bool = true
    ) async throws(TransportError) -> HTTPExchange {
        guard let target = try? HTTPURL(url), target.origin == baseURL.origin else {
            throw TransportError(
                kind: .invalidURL, delivery: .notSent,
                message: "the address does not belong to \(baseURL.origin), so it was not asked")
        }
        return try await perform(
            method, url: target.description, body: body, headers: headers, repeats: repeats)
    }

    /// A text of the service with our secrets taken out, should it repeat one.
    public func redacting(_ text: String) -> String { secretRedactor.text(text) }

    private func perform(
        _ method: HTTPMethod, url: String, body: [UInt8]?, headers: [HTTPHeader], repeats: Bool,
        isFinal: ((HTTPResponse) -> Bool)? = nil
    ) async throws(TransportError) -> HTTPExchange {
        let request = HTTPRequest(
            method: method, url: url, headers: self.headers(with: headers, hasBody: body != nil), body: body,
            sendsOnce: !(method.isSafe && repeats))
        let trace = RequestTrace(tracer: tracer, redactor: redactor, request: request)
        var attempt = 1
        while true {
            let result = await once(request, trace)
            guard let wait = patience(request, result, attempt, isFinal) else {
                switch result {
                case .success(let response): return HTTPExchange(response: response, attempts: attempt)
                case .failure(var error):
                    error.attempts = attempt
                    throw error
                }
            }
            trace.waiting(wait, before: attempt + 1)
            do {
                try await environment.sleep(wait)
            } catch {
                throw cancelled(after: attempt)
            }
            attempt += 1
        }
    }

    private func headers(with own: [HTTPHeader], hasBody: Bool) -> [HTTPHeader] {
        guard own.isEmpty else {
            return Self.usual(hasBody: hasBody).replacing(with: own).replacing(with: fixedHeaders)
        }
        return hasBody ? usualHeaders.withBody : usualHeaders.plain
    }

    private static func usual(hasBody: Bool) -> [HTTPHeader] {
        [HTTPHeader("Accept", "application/json")]
            + (hasBody ? [HTTPHeader("Content-Type", "application/json")] : [])
    }

    private func once(
        _ request: HTTPRequest, _ trace: RequestTrace
    ) async -> Result<HTTPResponse, TransportError> {
        trace.sending()
        let start = environment.now()
        do {
            let response = try await transport.send(request)
            trace.answered(response, after: environment.now() - start)
            return .success(response)
        } catch {
            var shown = error
            shown.message = redactor.text(error.message)
            trace.failed(shown, after: environment.now() - start)
            return .failure(shown)
        }
    }

    /// How long to wait before the next try; nil when there is none.
    private func patience(
        _ request: HTTPRequest, _ result: Result<HTTPResponse, TransportError>, _ attempt: Int,
        _ isFinal: ((HTTPResponse) -> Bool)?
    ) -> Duration? {
        guard !request.sendsOnce, !Task.isCancelled else { return nil }
        let failure: RetryPolicy.Failure
        var retryAfter: Duration?
        switch result {
        case .failure(let error): failure = .transport(error.kind, error.delivery)
        case .success(let response):
            failure = .status(response.status)
            if RetryPolicy.mayRepeat(request.method, after: failure), isFinal?(response) == true {
                return nil
            }
            retryAfter = response.header("Retry-After").flatMap {
                RetryAfter.delay($0, now: environment.secondsSince1970())
            }
        }
        let now = environment.now()
        let decision = retryPolicy.decide(
            request.method, failure: failure, attempt: attempt, remaining: retryBudget.remaining(at: now),
            retryAfter: retryAfter, random: environment.random())
        guard case .retry(let wait) = decision, retryBudget.take(wait, at: now) else { return nil }
        return wait
    }

    private func cancelled(after attempt: Int) -> TransportError {
        TransportError(
            kind: .cancelled, delivery: .possiblySent, message: "cancelled while waiting to try again",
            attempts: attempt)
    }
}

extension [HTTPHeader] {
    /// The fields, those of the same name replaced, the others added at the end.
    func replacing(with others: [HTTPHeader]) -> [HTTPHeader] {
        filter { old in !others.contains { $0.isNamed(old.name) } } + others
    }
}
