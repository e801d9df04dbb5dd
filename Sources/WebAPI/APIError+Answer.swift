public import ExactJSON
public import HTTPTransport

extension APIError {
    /// Makes an error of an answer whose status is not a success.
    public init(_ call: Call, _ response: HTTPResponse, reading: ErrorBodyReader) {
        let kind: Kind =
            switch response.status {
            case 401, 403: .credentials
            case 404, 410: .notFound
            case 429: .rateLimited
            case 408, 500...599: .unavailable
            case 400...499: .refused
            default: .notUnderstood
            }
        let body = reading((try? JSON(parsing: response.body)) ?? .null)
        self.init(
            kind: body?.kind ?? kind, operation: call.operation, method: call.method, path: call.shownPath,
            status: response.status, fields: body?.fields ?? [],
            requestId: APIError.requestId(response) ?? body?.requestId,
            retryAfter: response.header("Retry-After"),
            message: APIError.message(response, body))
    }

    /// Makes an error of a successful answer that could not be read.
    public init(_ call: Call, _ response: HTTPResponse, problem: String) {
        self.init(
            kind: .notUnderstood, operation: call.operation, method: call.method, path: call.shownPath,
            status: response.status, requestId: APIError.requestId(response),
            message: "the answer was not understood: \(problem)")
    }

    /// Makes an error about something that cannot exist, so that nobody was asked.
    public init(_ call: Call, missing problem: String) {
        self.init(
            kind: .notFound, operation: call.operation, method: call.method, path: call.shownPath,
            message: problem)
    }

    /// Makes an error of a request for which no answer came.
    public init(_ call: Call, _ error: TransportError) {
        self.init(
            kind: .transport(error), operation: call.operation, method: call.method, path: call.shownPath,
            message: error.message)
    }

    /// What the server calls this request in its logs.
    public static func requestId(_ response: HTTPResponse) -> String? {
        ["X-Request-Id", "X-Correlation-Id", "Request-Id"].lazy.compactMap(response.header).first
    }

    private static func message(_ response: HTTPResponse, _ body: ErrorBody?) -> String {
        let head =
            "the service answered \(response.status)"
            + (reasons[response.status].map { " (\($0))" } ?? "")
        if let summary = body?.summary { return "\(head): \(summary)" }
        guard body?.fields.isEmpty ?? true, let excerpt = excerpt(of: response) else { return head }
        return "\(head): \(excerpt)"
    }

    /// The first words of an undocumented body. A page of HTML tells an operator nothing, so only its kind is named.
    private static func excerpt(of response: HTTPResponse) -> String? {
        guard !response.body.isEmpty else { return nil }
        let type = response.header("Content-Type")?.lowercased() ?? ""
        if type.contains("html") || response.body.starts(with: Array("<".utf8)) {
            return "a page of HTML instead of JSON" + (certificateTitle(of: response).map { ": \($0)" } ?? "")
        }
        let text = String(decoding: response.body.prefix(300), as: UTF8.self)
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return response.body.count > 300 ? text + "…" : text
    }

    /// The title of a page about certificates, as nginx sends it to who comes without one: all that tells the reason.
    private static func certificateTitle(of response: HTTPResponse) -> String? {
        let text = String(decoding: response.body.prefix(300), as: UTF8.self)
        guard let begin = text.firstRange(of: "<title>")?.upperBound,
            let end = text[begin...].firstRange(of: "</title>")?.lowerBound
        else { return nil }
        let title = String(text[begin..<end])
        return title.lowercased().contains("certificate") ? title : nil
    }

    private static let reasons = [
        301: "moved permanently", 302: "found", 303: "see other", 307: "temporary redirect",
        308: "permanent redirect", 400: "bad request", 401: "unauthorized", 403: "forbidden",
        404: "not found", 405: "method not allowed", 408: "request timeout", 406: "not acceptable",
        409: "conflict", 412: "precondition failed",
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
