import ExactJSON
public import HTTPTransport
import WebAPI

/// The bank's side of the Impact Finance API: one method a documented call, typed both ways.
///
/// It sends the forms that the endpoint pages document and accepts every variant that other pages show. Reads are
/// repeated by the service's retry policy; a write is sent once, and what to do about a lost answer is for
/// the caller to decide.
public struct ImpactFinanceClient: Sendable {
    private(set) var connection: APIConnection

    /// Makes a client that talks through a service whose base URL includes the version prefix (`…/v1`).
    public init(service: HTTPService) {
        connection = APIConnection(service, errors: Self.errors)
    }

    /// Where the service is.
    public var address: String { connection.service.baseURL.description }
    /// The service's policy, budget and clock, for a caller that decides about repeating a write.
    public var retryPolicy: RetryPolicy { connection.service.retryPolicy }
    /// What all waiting of the run together may take.
    public var retryBudget: RetryBudget { connection.service.retryBudget }
    /// The clocks and the dice behind every wait.
    public var environment: RetryEnvironment { connection.service.environment }

    /// The same client, which tells of every success: the status, and what the service calls the request. For a record of
    /// what was answered, beside what the methods return.
    public func telling(
        _ body: @escaping @Sendable (_ status: Int, _ requestId: String?) -> Void
    ) -> ImpactFinanceClient {
        var client = self
        client.connection = connection.telling(body)
        return client
    }

    /// Reads the documented error body, `{"errors":[{"field","errors":[…]}]}`.
    @Sendable private static func errors(_ body: JSON) -> ErrorBody? {
        guard let entries = body["errors"]?.arrayValue else { return nil }
        return ErrorBody(
            fields: entries.compactMap { entry in
                let texts = entry["errors"]?.arrayValue?.compactMap(\.stringValue) ?? []
                guard let field = entry["field"]?.stringValue else { return nil }
                return APIError.FieldError(field: field, errors: texts)
            })
    }
}
