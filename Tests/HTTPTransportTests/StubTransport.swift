import HTTPTransport
import Synchronization
import Testing

/// A transport that answers from a script and fails the test on a call too many or too few.
final class StubTransport: HTTPTransport {
    private let script: Mutex<[Result<HTTPResponse, TransportError>]>
    private let seen = Mutex<[HTTPRequest]>([])

    /// Every request so far.
    var requests: [HTTPRequest] { seen.withLock { $0 } }

    init(_ script: [Result<HTTPResponse, TransportError>]) { self.script = Mutex(script) }

    func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
        seen.withLock { $0.append(request) }
        let next = script.withLock { $0.isEmpty ? nil : $0.removeFirst() }
        guard let next else {
            Issue.record("unexpected request: \(request.method.rawValue) \(request.url)")
            throw TransportError(kind: .local, delivery: .notSent, message: "the script has ended")
        }
        return try next.get()
    }

    func expectFinished(_ location: SourceLocation = #_sourceLocation) {
        let left = script.withLock(\.count)
        #expect(left == 0, "answers of the script were not asked for", sourceLocation: location)
    }
}

/// A clock that stands still but for the waits, which it notes.
final class StubWorld: Sendable {
    private let state = Mutex<(now: Duration, waits: [Duration])>((.zero, []))

    var waits: [Duration] { state.withLock(\.waits) }

    func environment(random: Double = 0.5, sleepFails: Bool = false) -> RetryEnvironment {
        RetryEnvironment(
            now: { self.state.withLock(\.now) }, secondsSince1970: { 784_111_777 },
            sleep: { wait in
                if sleepFails { throw CancellationError() }
                self.state.withLock {
                    $0.now += wait
                    $0.waits.append(wait)
                }
            }, random: { random })
    }
}
