public import HTTPTransport
import WebAPI

/// The Testbank API: one method a documented call, typed both ways.
///
/// It sends the documented forms and accepts what the documentation, the OpenAPI file and the published server show,
/// which differ in places. Reads are repeated by the service's retry policy; a write is sent once, and what to do
/// about a lost answer is for the caller to decide.
///
/// Source: https://www.testbank.dev and https://github.com/jdrydn/testbank
public struct TestbankClient: Sendable {
    private(set) var connection: APIConnection

    /// Makes a client that talks through a service.
    public init(service: HTTPService) {
        connection = APIConnection(service, errors: TestbankErrors.read)
    }

    /// Where the service is.
    public var address: String { connection.service.baseURL.description }
    /// The service's policy, for a caller that decides about repeating a write.
    public var retryPolicy: RetryPolicy { connection.service.retryPolicy }
    /// What all waiting of the run together may take.
    public var retryBudget: RetryBudget { connection.service.retryBudget }
    /// The clocks and the dice behind every wait.
    public var environment: RetryEnvironment { connection.service.environment }

    /// The same client, which tells of every success: the status, and what the service calls the request. For a record
    /// of what was answered, beside what the methods return.
    public func telling(
        _ body: @escaping @Sendable (_ status: Int, _ requestId: String?) -> Void
    ) -> TestbankClient {
        var client = self
        client.connection = connection.telling(body)
        return client
    }
}
