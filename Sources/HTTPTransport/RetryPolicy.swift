/// Whether and when a request is tried again: a pure value, so that every decision can be tested and replayed.
///
/// Waiting follows "full jitter" (AWS Architecture Blog, "Exponential Backoff And Jitter"): a random part of a bound
/// that doubles with each try, so that many clients do not come back at the same moment.
public struct RetryPolicy: Sendable, Equatable {
    /// How a try ended without success.
    public enum Failure: Sendable, Equatable {
        /// No complete answer came.
        case transport(TransportError.Kind, TransportError.Delivery)
        /// An answer came with this status.
        case status(Int)
    }

    /// What to do next.
    public enum Decision: Sendable, Equatable {
        /// Give up: the last failure or answer is the result.
        case stop
        /// Wait so long, then try again.
        case retry(after: Duration)
    }

    /// How many more tries may follow the first.
    public var retries: Int
    /// The bound of the first wait; each further bound is twice the one before.
    public var firstBound: Duration
    /// No bound is greater.
    public var greatestBound: Duration

    /// Makes a policy.
    public init(
        retries: Int = 4, firstBound: Duration = .milliseconds(250), greatestBound: Duration = .seconds(10)
    ) {
        self.retries = retries
        self.firstBound = firstBound
        self.greatestBound = greatestBound
    }

    /// Decides after a try.
    ///
    /// - Parameters:
    ///   - method: the request's method.
    ///   - failure: how the try ended; nil for an answer that needs no other try.
    ///   - attempt: how many tries there were, this one included.
    ///   - remaining: how long may still be waited.
    ///   - retryAfter: how long the server asks to wait; it is never undercut.
    ///   - random: from 0 up to but not including 1.
    /// - Returns: whether to give up, or how long to wait before the next try.
    public func decide(
        _ method: HTTPMethod, failure: Failure?, attempt: Int, remaining: Duration,
        retryAfter: Duration? = nil, random: Double
    ) -> Decision {
        guard let failure, attempt <= retries, Self.mayRepeat(method, after: failure) else { return .stop }
        let wait = max(bound(ofWait: attempt) * min(max(random, 0), 1), retryAfter ?? .zero)
        return wait <= remaining ? .retry(after: wait) : .stop
    }

    /// Whether it can do no harm and may do good to send the same request once more.
    ///
    /// A write may be repeated only when its first sending certainly had no effect: it never left, or the server
    /// said 429.
    public static func mayRepeat(_ method: HTTPMethod, after failure: Failure) -> Bool {
        switch failure {
        case .transport(let kind, let delivery):
            switch kind {
            case .nameResolution, .connect, .connectTimeout: method.isSafe || delivery == .notSent
            case .timeout, .connectionLost, .badAnswer: method.isSafe
            case .invalidURL, .tls, .tooLarge, .redirect, .cancelled, .local: false
            }
        case .status(429): true
        case .status(let status): method.isSafe && [408, 425, 500, 502, 503, 504].contains(status)
        }
    }

    private func bound(ofWait number: Int) -> Duration {
        var bound = min(firstBound, greatestBound)
        for _ in 1..<max(number, 1) where bound < greatestBound {
            bound = min(bound * 2, greatestBound)
        }
        return bound
    }
}
