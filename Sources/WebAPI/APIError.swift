public import HTTPTransport

/// Why a call to a service did not give what was asked for.
public struct APIError: Error, Sendable, Equatable {
    /// What kind of failure it is, which decides what may be done about it.
    public enum Kind: Sendable, Equatable {
        /// No complete answer came.
        case transport(TransportError)
        /// 401 or 403: credentials are missing, wrong or not good enough.
        case credentials
        /// 404 or 410: there is no such thing.
        case notFound
        /// 429: too many requests.
        case rateLimited
        /// 408 or 5xx: the service failed or is not there for now.
        case unavailable
        /// Any other status: the service refused the request.
        case refused
        /// An answer came, and it was not what the documentation says.
        case notUnderstood
    }

    /// What one field was refused for.
    public struct FieldError: Sendable, Equatable {
        /// A dotted path as the API writes it. Its form varies from page to page: show it, do not parse it.
        public var field: String
        /// What is wrong with it, in the API's words.
        public var errors: [String]

        /// Makes a field's errors.
        public init(field: String, errors: [String]) {
            self.field = field
            self.errors = errors
        }
    }

    /// What kind of failure it is.
    public var kind: Kind
    /// What was being done, for example `settle transaction`.
    public var operation: String
    /// The request's method.
    public var method: HTTPMethod
    /// The request's path below the base URL.
    public var path: String
    /// The answer's status; nil when none came.
    public var status: Int?
    /// The API's own words about fields.
    public var fields: [FieldError]
    /// What the server calls this request in its logs (`X-Request-Id`).
    public var requestId: String?
    /// The `Retry-After` field of the answer, as it came.
    public var retryAfter: String?
    /// One sentence about what was wrong, without secrets and without a full stop.
    public var message: String

    /// Makes an error.
    public init(
        kind: Kind, operation: String, method: HTTPMethod, path: String, status: Int? = nil,
        fields: [FieldError] = [], requestId: String? = nil, retryAfter: String? = nil, message: String
    ) {
        self.kind = kind
        self.operation = operation
        self.method = method
        self.path = path
        self.status = status
        self.fields = fields
        self.requestId = requestId
        self.retryAfter = retryAfter
        self.message = message
    }

    /// A short name that scripts may match on.
    public var code: String {
        switch kind {
        case .transport(let error): error.kind.rawValue
        case .credentials: "credentials"
        case .notFound: "not_found"
        case .rateLimited: "rate_limited"
        case .unavailable: "unavailable"
        case .refused: "refused_by_api"
        case .notUnderstood: "not_understood"
        }
    }
}
