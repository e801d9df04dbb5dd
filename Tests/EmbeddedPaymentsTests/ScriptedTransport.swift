import HTTPTransport
import Synchronization
import Testing

@testable import EmbeddedPayments

/// A transport that plays a script: requests as `METHOD /path?query body`, and what each is answered. A request that is
/// not the next one, or left over, fails the test.
final class ScriptedTransport: HTTPTransport {
    static let base = "https://bank.example/embedded/v2"

    private let script: Mutex<[(request: String, response: HTTPResponse)]>

    init(_ script: [(String, HTTPResponse)]) {
        self.script = Mutex(script.map { ($0.0, $0.1) })
    }

    func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
        let body = request.body.map { " " + String(decoding: $0, as: UTF8.self) } ?? ""
        let text = request.method.rawValue + " " + request.url.dropFirst(Self.base.count) + body
        let next = script.withLock { $0.isEmpty ? nil : $0.removeFirst() }
        guard let next, next.request == text else {
            Issue.record("expected \(next?.request ?? "nothing"), got \(text)")
            throw TransportError(kind: .local, delivery: .notSent, message: "not in the script")
        }
        return next.response
    }

    func client(filters: FilterPlacement = .query) throws -> EmbeddedPaymentsClient {
        let service = HTTPService(
            baseURL: try BaseURL(Self.base), transport: self, retryPolicy: RetryPolicy(retries: 1),
            environment: RetryEnvironment(
                now: { .zero }, secondsSince1970: { 0 }, sleep: { _ in }, random: { 0.5 }))
        return EmbeddedPaymentsClient(transactions: service, accounts: service, filters: filters)
    }

    func expectFinished(_ location: SourceLocation = #_sourceLocation) {
        let left = script.withLock { $0.map(\.request) }
        #expect(left.isEmpty, "not asked for: \(left)", sourceLocation: location)
    }
}

func answer(_ text: String) -> HTTPResponse { answer(200, text) }

func answer(_ status: Int, _ text: String) -> HTTPResponse {
    HTTPResponse(status: status, headers: [], body: Array(text.utf8))
}

/// A page of rows by id with metadata.
func page(_ ids: [String], _ metadata: String) -> HTTPResponse {
    let items = ids.map { #"{"id":"\#($0)","amount":1}"# }.joined(separator: ",")
    return answer(200, #"{"metadata":\#(metadata),"items":[\#(items)]}"#)
}
