import ExactJSON
public import HTTPTransport

/// Why a call to Impact Finance did not give what was asked for.
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

extension APIError {
    /// Makes an error of an answer whose status is not a success.
    init(_ call: Call, _ response: HTTPResponse) {
        let kind: Kind =
            switch response.status {
            case 401, 403: .credentials
            case 404, 410: .notFound
            case 429: .rateLimited
            case 408, 500...599: .unavailable
            case 400...499: .refused
            default: .notUnderstood
            }
        let fields = APIError.fields(of: response.body)
        self.init(
            kind: kind, operation: call.operation, method: call.method, path: call.shownPath,
            status: response.status, fields: fields, requestId: APIError.requestId(response),
            retryAfter: response.header("Retry-After"),
            message: APIError.message(response, hasFields: !fields.isEmpty))
    }

    /// Makes an error of a successful answer that could not be read.
    init(_ call: Call, _ response: HTTPResponse, problem: String) {
        self.init(
            kind: .notUnderstood, operation: call.operation, method: call.method, path: call.shownPath,
            status: response.status, requestId: APIError.requestId(response),
            message: "the answer was not understood: \(problem)")
    }

    /// Makes an error about something that cannot exist, so that nobody was asked.
    init(_ call: Call, missing problem: String) {
        self.init(
            kind: .notFound, operation: call.operation, method: call.method, path: call.shownPath,
            message: problem)
    }

    /// Makes an error of a request for which no answer came.
    init(_ call: Call, _ error: TransportError) {
        self.init(
            kind: .transport(error), operation: call.operation, method: call.method, path: call.shownPath,
            message: error.message)
    }

    static func requestId(_ response: HTTPResponse) -> String? {
        response.header("X-Request-Id") ?? response.header("X-Correlation-Id")
    }

    /// Reads the documented error body, and nothing else: an undocumented body is shown as text instead.
    private static func fields(of body: [UInt8]) -> [FieldError] {
        guard let json = try? JSON(parsing: body), let entries = json["errors"]?.arrayValue else { return [] }
        return entries.compactMap { entry in
            let texts = entry["errors"]?.arrayValue?.compactMap(\.stringValue) ?? []
            guard let field = entry["field"]?.stringValue else { return nil }
            return FieldError(field: field, errors: texts)
        }
    }

    private static func message(_ response: HTTPResponse, hasFields: Bool) -> String {
        let head =
            "the service answered \(response.status)"
            + (reasons[response.status].map { " (\($0))" } ?? "")
        guard !hasFields, let excerpt = excerpt(of: response) else { return head }
        return "\(head): \(excerpt)"
    }

    /// The first words of an undocumented body. A page of HTML tells an operator nothing, so only its kind is named.
    private static func excerpt(of response: HTTPResponse) -> String? {
        guard !response.body.isEmpty else { return nil }
        let type = response.header("Content-Type")?.lowercased() ?? ""
        if type.contains("html") || response.body.starts(with: Array("<".utf8)) {
            return "a page of HTML instead of JSON"
        }
        let text = String(decoding: response.body.prefix(300), as: UTF8.self)
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return response.body.count > 300 ? text + "…" : text
    }

    private static let reasons = [
        301: "moved permanently", 302: "found", 303: "see other", 307: "temporary redirect",
        308: "permanent redirect", 400: "bad request", 401: "unauthorized", 403: "forbidden",
        404: "not found", 405: "method not allowed", 408: "request timeout", 409: "conflict",
        413: "content too large", 415: "unsupported media type", 422: "unprocessable content",
        429: "too many requests", 500: "internal server error", 502: "bad gateway",
        503: "service unavailable", 504: "gateway timeout",
    ]
}

extension APIError {
    /// The error with secrets taken out of what the service said: some services repeat a token that they refuse.
    func redacted(_ redact: (String) -> String) -> APIError {
        var error = self
        error.message = redact(message)
        error.requestId = requestId.map(redact)
        error.fields = fields.map { FieldError(field: redact($0.field), errors: $0.errors.map(redact)) }
        return error
    }
}
