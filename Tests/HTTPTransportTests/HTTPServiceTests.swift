import HTTPTransport
import Testing

@Suite struct HTTPServiceTests {
    private let base: BaseURL
    private let token: Secret
    private let world = StubWorld()

    init() throws {
        base = try BaseURL("https://bank.example/v1")
        token = try Secret("t0ken-t0ken")
    }

    private static func status(_ status: Int, _ headers: [HTTPHeader] = []) -> Result<
        HTTPResponse, TransportError
    > {
        .success(HTTPResponse(status: status, headers: headers))
    }

    private static func failed(
        _ kind: TransportError.Kind, _ delivery: TransportError.Delivery
    ) -> Result<HTTPResponse, TransportError> {
        .failure(TransportError(kind: kind, delivery: delivery, message: "it failed"))
    }

    private func service(
        _ stub: StubTransport, budget: Duration = .seconds(60), sleepFails: Bool = false
    ) -> HTTPService {
        HTTPService(
            baseURL: base, transport: stub, credentials: .bearer(token),
            extraHeaders: [HTTPHeader("X-Tenant", "north")],
            userAgent: "dreams/1", retryBudget: RetryBudget(budget),
            environment: world.environment(sleepFails: sleepFails))
    }

    @Test func `sends the whole request as typed clients mean it`() async throws {
        let stub = StubTransport([Self.status(201)])
        let exchange = try await service(stub).send(
            .post, path: ["users", "a/b"], query: [("q", "1 2")], body: Array("{}".utf8),
            headers: [HTTPHeader("Idempotency-Key", "k")])
        stub.expectFinished()
        #expect(exchange == HTTPExchange(response: HTTPResponse(status: 201), attempts: 1))
        let expected = HTTPRequest(
            method: .post, url: "https://bank.example/v1/users/a%2Fb?q=1%202",
            headers: [
                HTTPHeader("Accept", "application/json"), HTTPHeader("Content-Type", "application/json"),
                HTTPHeader("Idempotency-Key", "k"), HTTPHeader("User-Agent", "dreams/1"),
                HTTPHeader("X-Tenant", "north"), HTTPHeader("Authorization", "Bearer t0ken-t0ken"),
            ], body: Array("{}".utf8), sendsOnce: true)
        #expect(stub.requests == [expected])
    }

    @Test func `each kind of credentials has its header, and none has none`() async throws {
        let cases: [(Credentials, HTTPHeader?)] = [
            (.none, nil), (.bearer(token), HTTPHeader("Authorization", "Bearer t0ken-t0ken")),
            (
                .basic(user: "Aladdin", password: try Secret("open sesame")),
                HTTPHeader("Authorization", "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==")
            ),
            (.basic(user: "a", password: try Secret("é")), HTTPHeader("Authorization", "Basic YTrDqQ==")),
            (.basic(user: "a", password: try Secret("bcd")), HTTPHeader("Authorization", "Basic YTpiY2Q=")),
            (.basic(user: "a", password: try Secret("bcde")), HTTPHeader("Authorization", "Basic YTpiY2Rl")),
            (.tokenHeader(token), HTTPHeader("token", "t0ken-t0ken")),
        ]
        for (credentials, header) in cases {
            let stub = StubTransport([Self.status(200)])
            _ = try await HTTPService(baseURL: base, transport: stub, credentials: credentials).send(
                .get, path: ["x"])
            let usual: Set = ["accept", "user-agent"]
            let others = stub.requests.flatMap(\.headers).filter { !usual.contains($0.name.lowercased()) }
            #expect(others == (header.map { [$0] } ?? []))
        }
    }

    @Test func `a read is tried again until it succeeds, and the attempts are counted`() async throws {
        let stub = StubTransport([
            Self.failed(.connectionLost, .possiblySent), Self.status(503), Self.status(429), Self.status(200),
        ])
        let exchange = try await service(stub).send(.get, path: ["transactions"])
        stub.expectFinished()
        #expect(exchange.response.status == 200)
        #expect(exchange.attempts == 4)
        #expect(world.waits == [.milliseconds(125), .milliseconds(250), .milliseconds(500)])
        #expect(stub.requests.allSatisfy { !$0.sendsOnce })
    }

    @Test func `the last answer counts when the retries are used up`() async throws {
        let stub = StubTransport((500...504).map { $0 == 501 ? Self.status(500) : Self.status($0) })
        let exchange = try await service(stub).send(.get, path: ["x"])
        stub.expectFinished()
        #expect(exchange.response.status == 504)
        #expect(exchange.attempts == 5)
    }

    @Test func `the last failure counts when the retries are used up`() async throws {
        let stub = StubTransport(Array(repeating: Self.failed(.connect, .notSent), count: 5))
        let error = await #expect(throws: TransportError.self) {
            try await service(stub).send(.head, path: ["x"])
        }
        stub.expectFinished()
        #expect(error?.kind == .connect)
        #expect(error?.attempts == 5)
    }

    @Test(arguments: HTTPMethod.allCases.filter { !$0.isSafe })
    func `a write is sent once, whatever happens`(method: HTTPMethod) async throws {
        for result in [
            Self.failed(.connect, .notSent), Self.failed(.timeout, .possiblySent),
            Self.failed(.connectionLost, .possiblySent),
        ] {
            let stub = StubTransport([result])
            let error = await #expect(throws: TransportError.self) {
                try await service(stub).send(method, path: ["x"], body: [])
            }
            #expect(Result.failure(try #require(error)) == result)
            #expect(stub.requests.map(\.sendsOnce) == [true])
        }
        for status in [408, 429, 500, 503] {
            let stub = StubTransport([Self.status(status, [HTTPHeader("Retry-After", "1")])])
            let exchange = try await service(stub).send(method, path: ["x"], body: [])
            #expect(exchange.response.status == status)
        }
        #expect(world.waits.isEmpty)
    }

    @Test func `a read that gives its answer away once is sent once`() async throws {
        let stub = StubTransport([Self.status(503)])
        let exchange = try await service(stub).send(.get, path: ["x"], repeats: false)
        #expect(exchange.response.status == 503)
        #expect(stub.requests.map(\.sendsOnce) == [true])
    }

    @Test func `obeys Retry-After, as seconds and as a date`() async throws {
        let stub = StubTransport([
            Self.status(429, [HTTPHeader("retry-after", "7")]),
            Self.status(503, [HTTPHeader("Retry-After", "Sun, 06 Nov 1994 08:49:57 GMT")]), Self.status(200),
        ])
        _ = try await service(stub).send(.get, path: ["x"])
        stub.expectFinished()
        #expect(world.waits == [.seconds(7), .seconds(20)])
    }

    @Test func `a Retry-After beyond the budget makes the answer the result`() async throws {
        let stub = StubTransport([Self.status(429, [HTTPHeader("Retry-After", "61")])])
        let exchange = try await service(stub).send(.get, path: ["x"])
        #expect(exchange.response.status == 429)
        #expect(world.waits.isEmpty)
    }

    @Test func `requests share the budget`() async throws {
        let stub = StubTransport([
            Self.status(429, [HTTPHeader("Retry-After", "8")]), Self.status(200),
            Self.status(429, [HTTPHeader("Retry-After", "8")]),
        ])
        let service = service(stub, budget: .seconds(10))
        #expect(try await service.send(.get, path: ["x"]).response.status == 200)
        #expect(try await service.send(.get, path: ["x"]).response.status == 429)
        stub.expectFinished()
    }

    @Test func `cancelling while waiting ends the request`() async throws {
        let stub = StubTransport([Self.status(503)])
        let error = await #expect(throws: TransportError.self) {
            try await service(stub, sleepFails: true).send(.get, path: ["x"])
        }
        #expect(error?.kind == .cancelled)
        #expect(error?.attempts == 1)
    }

    @Test func `a link of the own origin is read`() async throws {
        let stub = StubTransport([Self.status(200)])
        _ = try await service(stub).get(url: "https://BANK.example:443/v1/transactions?after_id=1")
        #expect(stub.requests.map(\.url) == ["https://bank.example/v1/transactions?after_id=1"])
    }

    @Test(arguments: [
        "https://evil.example/v1", "http://bank.example/v1", "https://bank.example:444/v1",
        "/v1/transactions",
        "https://bank.example@evil.example/", "nonsense",
    ])
    func `a link of another origin is not asked`(url: String) async throws {
        let stub = StubTransport([])
        let error = await #expect(throws: TransportError.self) { try await service(stub).get(url: url) }
        #expect(error?.kind == .invalidURL)
        #expect(error?.delivery == .notSent)
        #expect(stub.requests.isEmpty)
    }
}
