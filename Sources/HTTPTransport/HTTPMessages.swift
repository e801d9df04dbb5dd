/// The method of an HTTP request (RFC 9110, section 9).
public enum HTTPMethod: String, Sendable, Equatable, CaseIterable {
    case get = "GET"
    case head = "HEAD"
    case post = "POST"
    case put = "PUT"
    case patch = "PATCH"
    case delete = "DELETE"

    /// Whether the method only reads, so that sending it twice does no harm (RFC 9110, section 9.2.1).
    public var isSafe: Bool { self == .get || self == .head }
}

/// One header field. Names compare without regard to case (RFC 9110, section 5.1).
public struct HTTPHeader: Sendable, Equatable {
    /// The field's name, as it is sent.
    public var name: String
    /// The field's value, as it is sent.
    public var value: String

    /// Makes a header field.
    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }

    /// Whether the field has this name. Names are ASCII.
    public func isNamed(_ other: String) -> Bool {
        guard name.utf8.count == other.utf8.count else { return false }
        return zip(name.utf8, other.utf8).allSatisfy { Self.lowercased($0) == Self.lowercased($1) }
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
}

/// One request, complete: a transport adds nothing but what the connection needs.
public struct HTTPRequest: Sendable, Equatable {
    /// The method.
    public var method: HTTPMethod
    /// The absolute URL, percent-encoded.
    public var url: String
    /// The header fields in the order in which they are sent, credentials included.
    public var headers: [HTTPHeader]
    /// The body, or nil for none. An empty body sends `Content-Length: 0`.
    public var body: [UInt8]?
    /// How long the whole exchange may take; nil leaves it to the transport's own limit.
    public var timeout: Duration?
    /// Whether it may go out at most once, whatever happens to the connection. True for every unsafe method unless
    /// said otherwise; a read whose answer is given away only once needs it too.
    public var sendsOnce: Bool

    /// Makes a request.
    ///
    /// - Parameters:
    ///   - method: the method.
    ///   - url: the absolute URL, percent-encoded.
    ///   - headers: the header fields, credentials included.
    ///   - body: the body, or nil for none.
    ///   - timeout: how long the whole exchange may take; nil leaves it to the transport.
    ///   - sendsOnce: whether it may go out at most once; nil means: when the method is not safe.
    public init(
        method: HTTPMethod, url: String, headers: [HTTPHeader] = [], body: [UInt8]? = nil,
        timeout: Duration? = nil, sendsOnce: Bool? = nil
    ) {
        self.sendsOnce = sendsOnce ?? !method.isSafe
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.timeout = timeout
    }
}

/// One answer, whole.
public struct HTTPResponse: Sendable, Equatable {
    /// The status code (RFC 9110, section 15).
    public var status: Int
    /// The header fields of the last answer, in the order in which they came.
    public var headers: [HTTPHeader]
    /// The body, decoded from any content coding.
    public var body: [UInt8]
    /// The protocol that carried it, for example `HTTP/2` or `HTTP/1.1`.
    public var httpVersion: String

    /// Makes an answer.
    public init(status: Int, headers: [HTTPHeader] = [], body: [UInt8] = [], httpVersion: String = "HTTP/1.1")
    {
        self.status = status
        self.headers = headers
        self.body = body
        self.httpVersion = httpVersion
    }

    /// The value of the first header field of that name, compared without regard to case.
    public func header(_ name: String) -> String? {
        headers.first { $0.isNamed(name) }?.value
    }
}

/// Carries requests. Implementations neither retry nor interpret a status: any complete answer is a success.
public protocol HTTPTransport: Sendable {
    /// Sends a request and waits for the whole answer.
    ///
    /// - Throws: ``TransportError`` when no complete answer came; cancelling the task throws one of kind
    ///   ``TransportError/Kind/cancelled``.
    func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse
}
