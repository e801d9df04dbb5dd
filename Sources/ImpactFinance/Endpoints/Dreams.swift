import ExactJSON
import HTTPTransport
public import WebAPI

extension ImpactFinanceClient {
    /// Lists dreams that are not deleted: `GET /dreams`, every page.
    public func dreams(userId: String? = nil) async throws(APIError) -> [Dream] {
        let query = userId.map { [(name: "userId", value: $0)] } ?? []
        let call = Call(operation: "list dreams", method: .get, path: ["dreams"], query: query)
        return try await numberedPages(call, "dreams", id: \.id) { (cursor) throws(JSONShapeError) in
            try Dream(cursor)
        }
    }

    /// Reads one dream: `GET /dreams/{id}`.
    ///
    /// - Throws: ``APIError``, of kind `notFound` for an unknown id.
    public func dream(id: String) async throws(APIError) -> Dream {
        let call = Call(operation: "read dream", method: .get, path: ["dreams", id])
        let response = try await connection.perform(call).response
        return try connection.unwrap(call, response, "dream") { (cursor) throws(JSONShapeError) in
            try Dream(cursor)
        }
    }
}
