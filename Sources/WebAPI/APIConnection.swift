public import ExactJSON
public import HTTPTransport

/// What the typed clients share: a call goes out, and its answer comes back as JSON or as an error.
///
/// Reads are repeated by the service's retry policy; a write is sent once, and what to do about a lost answer is for
/// the caller to decide.
public struct APIConnection: Sendable {
    /// Where the service is, and who we are to it.
    public let service: HTTPService
    private let readErrors: ErrorBodyReader
    private var onSuccess: (@Sendable (_ status: Int, _ requestId: String?) -> Void)?

    /// Makes a connection that reads the bodies of errors with `readErrors`.
    public init(_ service: HTTPService, errors readErrors: @escaping ErrorBodyReader) {
        self.service = service
        self.readErrors = readErrors
    }

    /// The same connection, which tells of every success: the status, and what the service calls the request. For a
    /// record of what was answered, beside what a call returns.
    public func telling(
        _ body: @escaping @Sendable (_ status: Int, _ requestId: String?) -> Void
    ) -> APIConnection {
        var connection = self
        connection.onSuccess = body
        return connection
    }

    /// Makes a call and gives the answer when its status is a success: any 2xx, because pages disagree on which.
    ///
    /// `url`: where to read instead of the call's own path and query: a link of the service's own origin.
    ///
    /// `statuses`: what else is given rather than thrown, for the caller to make something of.
    ///
    /// - Throws: ``APIError``.
    public func perform(
        _ call: Call, at url: String? = nil, accepting statuses: Set<Int> = []
    ) async throws(APIError) -> HTTPExchange {
        let exchange: HTTPExchange
        if let segment = call.unusableSegment {
            throw APIError(call, missing: "\"\(segment)\" cannot be an id")
        }
        do {
            if let url {
                exchange = try await service.get(url: url)
            } else {
                exchange = try await service.send(
                    call.method, path: call.path, query: call.query, body: call.bodyBytes,
                    headers: call.headers, isFinal: isFinal)
            }
        } catch {
            throw APIError(call, error)
        }
        if statuses.contains(exchange.response.status) { return exchange }
        guard (200..<300).contains(exchange.response.status) else {
            throw error(call, exchange.response)
        }
        onSuccess?(exchange.response.status, APIError.requestId(exchange.response).map(service.redacting))
        return exchange
    }

    /// An answer that is no success as an error, without secrets.
    public func error(_ call: Call, _ response: HTTPResponse) -> APIError {
        APIError(call, response, reading: readErrors).redacted(service.redacting)
    }

    /// Whether the body of an answer says that another try would be answered the same, whatever the status promises.
    private func isFinal(_ response: HTTPResponse) -> Bool {
        switch readErrors((try? JSON(parsing: response.body)) ?? .null)?.kind {
        case .credentials?, .notFound?, .refused?: true
        case .rateLimited?, .unavailable?, .notUnderstood?, .transport?, nil: false
        }
    }

    /// Reads the object that a success wraps in a member named after the resource.
    ///
    /// - Throws: ``APIError`` of kind `notUnderstood` for any other body.
    public func unwrap<Value>(
        _ call: Call, _ response: HTTPResponse, _ wrapper: String,
        _ make: (JSONCursor) throws(JSONShapeError) -> Value
    ) throws(APIError) -> Value {
        try read(call, response) { (cursor) throws(JSONShapeError) in try make(cursor.object(wrapper)) }
    }

    /// Reads a successful answer.
    ///
    /// - Throws: ``APIError`` of kind `notUnderstood` for a body that is not JSON, or not of the shape asked for.
    public func read<Value>(
        _ call: Call, _ response: HTTPResponse, _ make: (JSONCursor) throws(JSONShapeError) -> Value
    ) throws(APIError) -> Value {
        let json = try parse(call, response)
        do {
            return try make(JSONCursor(json))
        } catch {
            throw APIError(call, response, problem: error.message)
        }
    }

    /// Parses a successful answer's body.
    ///
    /// - Throws: ``APIError`` of kind `notUnderstood` for a body that is not JSON.
    public func parse(_ call: Call, _ response: HTTPResponse) throws(APIError) -> JSON {
        do {
            return try JSON(parsing: response.body)
        } catch {
            throw notJSON(call, response, error)
        }
    }

    /// Parses a successful answer's body, handing over the elements of the array `name` instead of keeping them.
    ///
    /// - Throws: ``APIError`` of kind `notUnderstood` for a body that is not JSON; what was handed over is void then.
    public func parse(
        _ call: Call, _ response: HTTPResponse, eachOf name: String, members list: JSONMemberList,
        _ body: (borrowing JSONRow) -> Void
    ) throws(APIError) -> JSON {
        do {
            return try JSON.parse(response.body, eachOf: name, members: list, body)
        } catch {
            throw notJSON(call, response, error)
        }
    }

    private func notJSON(_ call: Call, _ response: HTTPResponse, _ error: JSONSyntaxError) -> APIError {
        let type = response.header("Content-Type").map { " (Content-Type: \($0))" } ?? ""
        return APIError(call, response, problem: "\(error.message), line \(error.line)\(type)")
    }
}
