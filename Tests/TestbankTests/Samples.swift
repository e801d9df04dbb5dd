import ExactJSON
import HTTPTransport
import Synchronization
import Testbank
import Testing

/// One request that is expected, as `METHOD /path?query body`, and what it is answered.
struct Exchange: Sendable {
    var request: String
    var answer: Result<HTTPResponse, TransportError>

    init(_ request: String, _ status: Int = 200, _ body: JSON? = nil, headers: [HTTPHeader] = []) {
        self.request = request
        answer = .success(
            HTTPResponse(status: status, headers: headers, body: Array((body?.text() ?? "").utf8)))
    }

    init(_ request: String, _ status: Int, text: String, headers: [HTTPHeader] = []) {
        self.request = request
        answer = .success(HTTPResponse(status: status, headers: headers, body: Array(text.utf8)))
    }
}

/// A transport that plays a script. A request that is not the next one, or left over, fails the test.
final class ScriptedTransport: HTTPTransport {
    static let base = "https://bank.example/testbank"

    private let script: Mutex<[Exchange]>
    private let seen = Mutex<[HTTPRequest]>([])

    init(_ script: [Exchange]) { self.script = Mutex(script) }

    var requests: [HTTPRequest] { seen.withLock { $0 } }

    func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
        let own = request.url.hasPrefix(Self.base)
        let body = request.body.map { " " + String(decoding: $0, as: UTF8.self) } ?? ""
        let url = (own ? String(request.url.dropFirst(Self.base.count)) : request.url)
            .split(separator: "%5B").joined(separator: "[").split(separator: "%5D").joined(separator: "]")
        let text = request.method.rawValue + " " + url + body
        seen.withLock { $0.append(request) }
        let exchange = script.withLock { $0.isEmpty ? nil : $0.removeFirst() }
        guard let exchange else {
            Issue.record("unexpected request: \(text)")
            throw TransportError(kind: .local, delivery: .notSent, message: "the script has ended")
        }
        if exchange.request != text { Issue.record("expected \(exchange.request), got \(text)") }
        return try exchange.answer.get()
    }

    func expectFinished(_ location: SourceLocation = #_sourceLocation) {
        let left = script.withLock { $0.map(\.request) }
        #expect(left.isEmpty, "not asked for: \(left)", sourceLocation: location)
    }

    /// A client that plays the script, without waiting between tries.
    static func client(
        retries: Int = 0, _ exchanges: Exchange...
    ) throws -> (client: TestbankClient, transport: ScriptedTransport) {
        let transport = ScriptedTransport(exchanges)
        let environment = RetryEnvironment(
            now: { .zero }, secondsSince1970: { 784_111_777 }, sleep: { _ in }, random: { 0 })
        let service = HTTPService(
            baseURL: try BaseURL(base), transport: transport,
            credentials: .bearer(try Secret("secret-token-0123")),
            retryPolicy: RetryPolicy(retries: retries), retryBudget: RetryBudget(.seconds(60)),
            environment: environment)
        return (TestbankClient(service: service), transport)
    }
}

/// Resources as the documentation shows them.
enum Samples {
    static func account(_ id: String, name: String = "Main", externalId: String? = nil) -> JSON {
        [
            "type": "accounts", "id": .string(id),
            "attributes": ["name": .string(name), "visibility": "UNLISTED"],
            "relationships": ["currency": ["data": ["type": "currencies", "id": "GBP"]]],
            "meta": [
                "balanceTotal": "12.30", "externalId": externalId.map(JSON.string) ?? .null,
                "createdAt": "2023-07-12T19:00:00.000Z", "updatedAt": "2023-07-12T19:00:00.000Z",
            ],
        ]
    }

    static func transaction(_ id: String, from sender: String = "a1", to recipient: String = "b2") -> JSON {
        [
            "type": "transactions", "id": .string(id),
            "attributes": ["amount": "25.10", "reference": "Rent March"],
            "relationships": [
                "sender": ["data": ["type": "accounts", "id": .string(sender)]],
                "recipient": ["data": ["type": "accounts", "id": .string(recipient)]],
            ],
            "meta": ["exchangeRate": 1, "createdAt": "2023-07-12T19:00:00Z"],
        ]
    }

    static func errors(_ entries: JSON...) -> JSON { ["errors": .array(entries)] }
}
