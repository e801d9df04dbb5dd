import ExactJSON
public import WebAPI

/// What the service says of itself, and by its links whether it knows who asks.
///
/// Source: `GET /` of the OpenAPI file and of the published server.
public struct Greeting: Sendable, Equatable {
    /// The service's name.
    public var name: String?
    /// Its version, such as `2023.7.1`.
    public var version: String?
    /// Whether it offers its accounts, as it does to a valid token only.
    public var offersAccounts: Bool

    init(_ document: JSON) {
        name = document["meta"]?["name"]?.stringValue
        version = document["meta"]?["version"]?.stringValue
        offersAccounts = !(document["links"]?["accounts"] ?? .null).isNull
    }
}

extension TestbankClient {
    /// Greets the service: `GET /`.
    ///
    /// - Throws: ``APIError``, of kind `credentials` for an invalid token, and `notUnderstood` when something else
    ///   answers.
    public func greeting() async throws(APIError) -> Greeting {
        let call = Call(operation: "ping", method: .get, path: [])
        let response = try await connection.perform(call).response
        return try connection.read(call, response) { (cursor) throws(JSONShapeError) in
            guard case .object? = cursor.value["links"] ?? cursor.value["meta"] else {
                throw cursor.error("links", expected: "an object")
            }
            return Greeting(cursor.value)
        }
    }

    /// Reads the shortest possible list of accounts, to find out whether the token is good where the greeting does not
    /// tell.
    ///
    /// - Throws: ``APIError``, of kind `credentials` for a token that is not.
    public func probeAccounts() async throws(APIError) {
        _ = try await accounts(AccountQuery(pageSize: 1)).next()
    }
}
