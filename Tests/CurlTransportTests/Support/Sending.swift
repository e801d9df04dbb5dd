import CurlTransport
import HTTPTransport
import Testing

/// Runs a body with a transport and shuts the transport down after it.
func withTransport<Result>(
    _ configuration: CurlConfiguration = CurlConfiguration(timeout: .seconds(20)),
    caller: CallersPart? = nil,
    _ body: (CurlTransport) async throws -> Result
) async throws -> Result {
    let transport = try CurlTransport(configuration: configuration, caller: caller)
    defer { transport.shutdown() }
    return try await body(transport)
}

/// Sends a request that must fail, and gives the failure.
func failure(
    _ transport: CurlTransport, _ request: HTTPRequest, _ location: SourceLocation = #_sourceLocation
) async throws -> TransportError {
    do {
        let response = try await transport.send(request)
        Issue.record("the request was answered with \(response.status)", sourceLocation: location)
    } catch {
        return error
    }
    throw Unexpected()
}

struct Unexpected: Error {}
