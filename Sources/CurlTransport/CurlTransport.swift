import CCurl
import Glibc
public import HTTPTransport
import Synchronization

/// Carries requests with libcurl: HTTP/2 where the server speaks it, connections kept and shared.
///
/// All transfers run on one thread at a time, most of the time one of its own. Call ``shutdown()`` before the process exits: OpenSSL tears itself down
/// in exit handlers, which must not race with that thread.
///
/// Redirects of reads are followed up to five times; credentials, and the client's certificate, never go to another
/// origin, and `https` never leads to `http`. A redirect of a write is its answer.
public final class CurlTransport: HTTPTransport {
    private static let maximumRedirects = 5

    private let configuration: CurlConfiguration
    private let loop: CurlLoop
    private let known = Mutex<Hop.Known?>(nil)

    /// Makes a transport, which connects to nothing yet.
    ///
    /// `caller`: what the first request's caller does; nil has every request carried by the transport's own thread.
    ///
    /// - Throws: ``TransportError`` of kind ``TransportError/Kind/local`` when libcurl cannot start.
    public init(
        configuration: CurlConfiguration = CurlConfiguration(), caller: CallersPart? = nil
    ) throws(TransportError) {
        self.configuration = configuration
        loop = try CurlLoop(configuration: configuration, caller: caller)
    }

    deinit { loop.shutdown() }

    /// Loads and initialises libcurl on a thread of its own, for a program that is going to need it and has something
    /// else to do meanwhile. Whoever comes too early just waits.
    public static func preload() {
        var thread = pthread_t()
        let status = pthread_create(
            &thread, nil,
            { _ in
                if shim_is_available() != 0 { _ = CurlLoop.libraryStatus }
                return nil
            }, nil)
        if status == 0 { pthread_detach(thread) }
    }

    /// Fails what is under way with ``TransportError/Kind/cancelled`` and waits for the thread to end. Later requests
    /// fail the same way. Calling it again does nothing.
    public func shutdown() { loop.shutdown() }

    /// Sends a request and waits for the whole answer.
    public func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
        let start = ContinuousClock.now
        let limit = request.timeout ?? configuration.timeout
        var hop = try known.withLock { (known) throws(TransportError) in
            try Hop(request, configuration, &known)
        }
        hop.request.timeout = limit
        for _ in 0...Self.maximumRedirects {
            let response = try await loop.exchange(hop)
            guard let next = try hop.following(response, configuration) else { return response }
            hop = next
            let left = limit - start.duration(to: .now)
            guard left > .zero else {
                throw TransportError(
                    kind: .timeout, delivery: .possiblySent,
                    message: "the redirects took longer than the time limit")
            }
            hop.request.timeout = left
        }
        throw TransportError(
            kind: .redirect, delivery: .possiblySent,
            message: "\(request.method.rawValue) was redirected more than \(Self.maximumRedirects) times")
    }
}
