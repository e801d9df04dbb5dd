public import ExactJSON
public import HTTPTransport

/// One request to be made: what it is for, and what is sent.
public struct Call: Sendable {
    /// What is being done, in words for an error: `list transactions`.
    public var operation: String
    /// The method.
    public var method: HTTPMethod
    /// The path below the base URL, one element a segment, not yet percent-encoded.
    public var path: [String]
    /// The query in order.
    public var query: [(name: String, value: String)] = []
    /// The body.
    public var body: JSON?
    /// Header fields of this request alone.
    public var headers: [HTTPHeader] = []

    /// Makes a call.
    public init(
        operation: String, method: HTTPMethod, path: [String], query: [(name: String, value: String)] = [],
        body: JSON? = nil, headers: [HTTPHeader] = []
    ) {
        self.operation = operation
        self.method = method
        self.path = path
        self.query = query
        self.body = body
        self.headers = headers
    }

    /// The path for messages.
    public var shownPath: String { "/" + path.joined(separator: "/") }

    /// A segment that no server takes for an id: they read `.` and `..` as a way to another resource.
    public var unusableSegment: String? { path.first(where: BaseURL.isUnusable) }

    /// The body as it is sent.
    public var bodyBytes: [UInt8]? {
        guard let body else { return nil }
        var bytes: [UInt8] = []
        body.write(to: &bytes, style: .compact)
        return bytes
    }
}
