import Testing

@testable import Sandbox

enum Embedded {
    /// A connection to a sandbox with the generated data of Embedded Payments.
    static func with<Result>(
        _ quirks: Set<EmbeddedQuirk> = [], count: Int = 60, _ body: (Client) throws -> Result
    ) throws -> Result {
        let options = Fixture.options {
            $0.embeddedQuirks = quirks
            $0.embeddedTransactions = count
        }
        return try withSandbox(options) { try body(Client(port: $0.port)) }
    }

    static func loaded<Result>(_ json: String, _ body: (Client) throws -> Result) throws -> Result {
        var options = SandboxOptions()
        options.loaded = try LoadedData(Array("{\"embedded\":\(json)}".utf8))
        return try withSandbox(options) { try body(Client(port: $0.port)) }
    }
}

extension Client {
    func embeddedRows(_ path: String, _ body: String? = nil) throws -> [JSONObject] {
        let reply = try send("GET", path, body)
        #expect(reply.status == 200, "\(path): \(reply.text)")
        return try #require(try reply.json()["items"]?.array).compactMap(\.object)
    }

    func embeddedIDs(_ path: String, _ body: String? = nil) throws -> [String] {
        try embeddedRows(path, body).compactMap { $0["id"]?.string }
    }
}
