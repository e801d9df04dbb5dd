/// A complete answer, whatever its status, and what it took to get it.
public struct HTTPExchange: Sendable, Equatable {
    /// The last answer.
    public var response: HTTPResponse
    /// How many times the request was tried.
    public var attempts: Int

    /// Makes an exchange.
    public init(response: HTTPResponse, attempts: Int = 1) {
        self.response = response
        self.attempts = attempts
    }
}
