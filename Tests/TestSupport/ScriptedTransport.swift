public import ExactJSON
public import HTTPTransport
public import ImpactFinance
import Synchronization
public import Testing

/// One request that is expected, as `METHOD /path?query body`, and what it is answered.
public struct Exchange: Sendable {
    var request: String
    var answer: Result<HTTPResponse, TransportError>
    /// What happens while the request is under way.
    var meanwhile: @Sendable () -> Void = {}

    /// Answers with a status and a document, or nothing at all.
    public init(_ request: String, _ status: Int = 200, _ body: JSON? = nil, headers: [HTTPHeader] = []) {
        self.request = request
        answer = .success(
            HTTPResponse(status: status, headers: headers, body: Array((body?.text() ?? "").utf8)))
    }

    /// Answers with a status and a text that need not be JSON.
    public init(_ request: String, _ status: Int = 200, text: String) {
        self.request = request
        answer = .success(HTTPResponse(status: status, body: Array(text.utf8)))
    }

    /// The same exchange with the brackets of its query percent-encoded, as they are sent.
    public var encodingBrackets: Exchange {
        let parts = request.split(separator: "?", maxSplits: 1)
        guard parts.count == 2 else { return self }
        let query = parts[1].split(separator: "[", omittingEmptySubsequences: false).joined(separator: "%5B")
        return with(
            request: parts[0] + "?"
                + query.split(separator: "]", omittingEmptySubsequences: false).joined(separator: "%5D"))
    }

    /// The same answer to another request.
    public func with(request: String) -> Exchange {
        var copy = self
        copy.request = request
        return copy
    }

    /// The same exchange, during which something happens.
    public func during(_ action: @escaping @Sendable () -> Void) -> Exchange {
        var copy = self
        copy.meanwhile = action
        return copy
    }

    /// Gives no answer.
    public init(
        _ request: String, _ kind: TransportError.Kind, _ delivery: TransportError.Delivery = .possiblySent
    ) {
        self.request = request
        answer = .failure(
            TransportError(kind: kind, delivery: delivery, message: "no answer (\(kind.rawValue))"))
    }
}

/// A transport that plays a script. A request that is not the next one, or left over, fails the test.
public final class ScriptedTransport: HTTPTransport {
    /// Where the service is that it stands in for.
    public static let base = "https://bank.example/v1"

    private let script: Mutex<[Exchange]>
    private let seen = Mutex<[(text: String, request: HTTPRequest)]>([])
    private let inOrder: Bool

    /// Plays exchanges in their order, or in any order for readers that do several things at once.
    public init(_ script: [Exchange], inOrder: Bool = true) {
        self.script = Mutex(script)
        self.inOrder = inOrder
    }

    /// What was asked so far, in the form of ``Exchange``.
    public var requests: [String] { seen.withLock { $0.map(\.text) } }
    /// The same with everything, such as header fields.
    public var sent: [HTTPRequest] { seen.withLock { $0.map(\.request) } }

    /// Plays the next exchange.
    public func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
        let own = request.url.hasPrefix(Self.base)
        let body = request.body.map { " " + String(decoding: $0, as: UTF8.self) } ?? ""
        let text =
            request.method.rawValue + " "
            + (own ? String(request.url.dropFirst(Self.base.count)) : request.url) + body
        seen.withLock { $0.append((text, request)) }
        let exchange = script.withLock { script -> Exchange? in
            guard
                let index = inOrder ? script.indices.first : script.firstIndex(where: { $0.request == text })
            else {
                return nil
            }
            let next = script.remove(at: index)
            if next.request != text { Issue.record("expected \(next.request), got \(text)") }
            return next
        }
        guard let exchange else {
            Issue.record("unexpected request: \(text)")
            throw TransportError(kind: .local, delivery: .notSent, message: "the script has ended")
        }
        exchange.meanwhile()
        return try exchange.answer.get()
    }

    /// Fails the test when something of the script was not asked for.
    public func expectFinished(_ location: SourceLocation = #_sourceLocation) {
        let left = script.withLock { $0.map(\.request) }
        #expect(left.isEmpty, "not asked for: \(left)", sourceLocation: location)
    }
}

/// A clock that stands still but for the waits, which it notes.
public final class StubWorld: Sendable {
    private let state = Mutex<(now: Duration, waits: [Duration])>((.zero, []))
    private let whenWaiting = Mutex<(@Sendable () -> Void)?>(nil)

    /// Time stands at zero.
    public init() {}

    /// How long was waited, each time.
    public var waits: [Duration] { state.withLock(\.waits) }

    /// Lets time pass, as while a request is under way.
    public func pass(_ time: Duration) { state.withLock { $0.now += time } }

    /// Does something at the next wait.
    public func atNextWait(_ action: @escaping @Sendable () -> Void) { whenWaiting.withLock { $0 = action } }

    /// A client in this world.
    public func client(
        _ transport: any HTTPTransport, retries: Int = 0, budget: Duration = .seconds(60)
    ) throws -> ImpactFinanceClient {
        ImpactFinanceClient(service: try service(transport, retries: retries, budget: budget))
    }

    /// A service in this world, for a client of any kind.
    public func service(
        _ transport: any HTTPTransport, retries: Int = 0, budget: Duration = .seconds(60)
    ) throws -> HTTPService {
        let environment = RetryEnvironment(
            now: { self.state.withLock(\.now) }, secondsSince1970: { 784_111_777 },
            sleep: { wait in
                self.state.withLock {
                    $0.now += wait
                    $0.waits.append(wait)
                }
                let action = self.whenWaiting.withLock { action in
                    defer { action = nil }
                    return action
                }
                action?()
            }, random: { 0.5 })
        return HTTPService(
            baseURL: try BaseURL(ScriptedTransport.base), transport: transport,
            retryPolicy: RetryPolicy(retries: retries), retryBudget: RetryBudget(budget),
            environment: environment)
    }
}
