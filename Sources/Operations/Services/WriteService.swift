public import HTTPTransport
public import Money
public import WebAPI

/// A service as the write path sees it: it takes requests one at a time, and can be read to find out what became of
/// one. Each service that is written to has a client that does this; everything else about a write is the same for all.
public protocol WriteService: Sendable {
    /// Decides how long to wait before a write is sent again that certainly had no effect.
    var retryPolicy: RetryPolicy { get }
    /// What all waiting of the run together may take.
    var retryBudget: RetryBudget { get }
    /// The clocks and the dice behind every wait.
    var environment: RetryEnvironment { get }

    /// Sends a request, once.
    ///
    /// `answered`: is told of a success: its status, and what the service calls the request.
    ///
    /// - Returns: what the service showed of what it made or changed; nil when it showed nothing.
    /// - Throws: ``APIError``; of kind `notUnderstood` for a success that does not show what was asked for.
    func send(
        _ request: WriteRequest, _ answered: @escaping @Sendable (_ status: Int, _ requestId: String?) -> Void
    ) async throws(APIError) -> Record?

    /// Finds out by reading what became of a request. It never writes.
    ///
    /// `alreadySo`: names of what was so before the request was sent, so that seeing it so proves nothing.
    /// `since`: when it was sent at the earliest; nil when nobody knows. What is dated before that is not its doing.
    func read(_ request: WriteRequest, alreadySo: Set<String>, since: Timestamp?) async -> Reading

    /// Brings a plan up to date before it is carried out, when time has passed since it was made. It only reads.
    ///
    /// `concurrency`: how many requests may be under way at a time.
    ///
    /// - Throws: ``APIError`` for anything but an unknown id: a run that cannot read must not write.
    func refresh(_ plan: Plan, concurrency: Int) async throws(APIError) -> Plan
}
