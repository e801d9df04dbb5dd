/// Why no complete answer came, and whether the request may have reached the server.
public struct TransportError: Error, Sendable, Equatable {
    /// What went wrong. Raw values are stable: scripts may match on them.
    public enum Kind: String, Sendable, CaseIterable {
        /// The URL is malformed or its scheme is not allowed.
        case invalidURL = "invalid_url"
        /// A host or proxy name could not be resolved.
        case nameResolution = "name_resolution"
        /// No connection could be made.
        case connect = "connect"
        /// No connection could be made in time.
        case connectTimeout = "connect_timeout"
        /// TLS failed: a certificate was not trusted, or the handshake broke off.
        case tls = "tls"
        /// The whole exchange took longer than allowed.
        case timeout = "timeout"
        /// The connection broke while sending or receiving.
        case connectionLost = "connection_lost"
        /// The answer ended early or broke the protocol.
        case badAnswer = "bad_answer"
        /// The answer was larger than the limit.
        case tooLarge = "too_large"
        /// Too many redirects, or one that may not be followed.
        case redirect = "redirect"
        /// The task was cancelled.
        case cancelled = "cancelled"
        /// The transport itself failed, for example for want of memory or an unreadable certificate file.
        case local = "local"
    }

    /// Whether the server may have seen the request. Everything about money rests on this difference.
    public enum Delivery: String, Sendable {
        /// Proven: no byte of the request left for the server.
        case notSent = "not_sent"
        /// The request, or part of it, went out; what became of it is not known.
        case possiblySent = "possibly_sent"
    }

    /// What went wrong.
    public var kind: Kind
    /// Whether the request may have reached the server.
    public var delivery: Delivery
    /// One sentence without secrets, ending without a full stop.
    public var message: String

    /// How many times the request was tried, the failure included.
    public var attempts: Int

    /// Makes an error.
    public init(kind: Kind, delivery: Delivery, message: String, attempts: Int = 1) {
        self.attempts = attempts
        self.kind = kind
        self.delivery = delivery
        self.message = message
    }
}
