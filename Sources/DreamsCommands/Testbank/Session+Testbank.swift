import Testbank
import WebAPI

extension Session {
    /// The client of Testbank. Connects to nothing by itself.
    func testbank() throws -> TestbankClient { TestbankClient(service: try service(.testbank)) }

    /// Reads a list of Testbank. A list that is not there is a matter of the address or of the server, and not of ids.
    func readingList<Value>(_ body: () async throws(APIError) -> Value) async throws -> Value {
        do throws(APIError) {
            return try await body()
        } catch {
            var failure = failure(error)
            if error.kind == .notFound {
                failure.report?.hint =
                    "check that the base URL is that of Testbank's API"
                    + (error.path == "/transactions" ? "; the published server has no transactions" : "")
            }
            throw failure
        }
    }
}
