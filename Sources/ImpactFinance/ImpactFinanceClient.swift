import ExactJSON
public import HTTPTransport

/// The bank's side of the Impact Finance API: one method a documented call, typed both ways.
///
/// It sends the forms that the endpoint pages document and accepts every variant that other pages show. Reads are
/// repeated by the service's retry policy; a write is sent once, and what to do about a lost answer is for
/// the caller to decide.
public struct ImpactFinanceClient: Sendable {
    let service: HTTPService
    private var onSuccess: (@Sendable (_ status: Int, _ requestId: String?) -> Void)?

    /// Makes a client that talks through a service whose base URL includes the version prefix (`…/v1`).
    public init(service: HTTPService) {
        self.service = service
    }

    /// Where the service is.
    public var address: String { service.baseURL.description }
    /// The service's policy, budget and clock, for a caller that decides about repeating a write.
    public var retryPolicy: RetryPolicy { service.retryPolicy }
    /// What all waiting of the run together may take.
    public var retryBudget: RetryBudget { service.retryBudget }
    /// The clocks and the dice behind every wait.
    public var environment: RetryEnvironment { service.environment }

    /// The same client, which tells of every success: the status, and what the service calls the request. For a record of
    /// what was answered, beside what the methods return.
    public func telling(
        _ body: @escaping @Sendable (_ status: Int, _ requestId: String?) -> Void
    ) -> ImpactFinanceClient {
        var client = self
        client.onSuccess = body
        return client
    }

    /// Makes a call and gives the answer when its status is a success: any 2xx, because pages disagree on which.
    ///
    /// `url`: where to read instead of the call's own path and query: a link of the service's own origin.
    func perform(_ call: Call, at url: String? = nil) async throws(APIError) -> HTTPExchange {
        let exchange: HTTPExchange
        if let segment = call.unusableSegment {
            throw APIError(call, missing: "\"\(segment)\" cannot be an id")
        }
        do {
            if let url {
                exchange = try await service.get(url: url)
            } else {
                exchange = try await service.send(
                    call.method, path: call.path, query: call.query, body: call.bodyBytes)
            }
        } catch {
            throw APIError(call, error)
        }
        guard (200..<300).contains(exchange.response.status) else {
            throw APIError(call, exchange.response).redacted(service.redacting)
        }
        onSuccess?(exchange.response.status, APIError.requestId(exchange.response).map(service.redacting))
        return exchange
    }

    /// Reads the object that a success wraps in a member named after the resource.
    func unwrap<Value>(
        _ call: Call, _ response: HTTPResponse, _ wrapper: String,
        _ make: (JSONCursor) throws(JSONShapeError) -> Value
    ) throws(APIError) -> Value {
        let json = try parse(call, response)
        do {
            return try make(JSONCursor(json).object(wrapper))
        } catch {
            throw APIError(call, response, problem: error.message)
        }
    }

    /// Parses a successful answer's body.
    func parse(_ call: Call, _ response: HTTPResponse) throws(APIError) -> JSON {
        do {
            return try JSON(parsing: response.body)
        } catch {
            let type = response.header("Content-Type").map { " (Content-Type: \($0))" } ?? ""
            throw APIError(call, response, problem: "\(error.message), line \(error.line)\(type)")
        }
    }
}
