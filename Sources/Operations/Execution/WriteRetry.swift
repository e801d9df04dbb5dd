import HTTPTransport
import WebAPI

/// Decides whether and when a write is sent again that certainly had no effect the first time.
public struct WriteRetry: Sendable {
    private let policy: RetryPolicy
    private let budget: RetryBudget
    private let environment: RetryEnvironment
    private let control: RunControl

    /// How often a wait looks whether the run is to stop.
    private static let slice = Duration.milliseconds(100)
    /// How long to wait between two readings of a write whose answer was lost, so that a service that is still at
    /// it can finish.
    static let settlingTime = Duration.milliseconds(500)

    /// Makes it with the policy, budget and clock of a client's service.
    public init(client: any WriteService, control: RunControl) {
        policy = client.retryPolicy
        budget = client.retryBudget
        environment = client.environment
        self.control = control
    }

    /// Waits before the next try.
    ///
    /// - Returns: false when the policy, the budget or the run's control says to stop.
    func wait(after error: APIError, attempt: Int) async -> Bool {
        guard control.stopped == nil, let failure = failure(error) else { return false }
        let retryAfter = error.retryAfter.flatMap {
            RetryAfter.delay($0, now: environment.secondsSince1970())
        }
        let now = environment.now()
        // As harmless as a read: whoever calls has proof that the write had no effect.
        let decision = policy.decide(
            .get, failure: failure, attempt: attempt, remaining: budget.remaining(at: now),
            retryAfter: retryAfter, random: environment.random())
        guard case .retry(let wait) = decision, budget.take(wait, at: now) else { return false }
        return await pause(wait)
    }

    /// Gives a service time to finish what it may still be at. A run that is to stop waits too: how its last write
    /// ended matters no less.
    func settle() async {
        try? await environment.sleep(Self.settlingTime)
    }

    /// Waits, unless the run is told to stop.
    ///
    /// - Returns: whether the whole time has passed.
    private func pause(_ duration: Duration) async -> Bool {
        let end = environment.now() + duration
        while control.stopped == nil {
            let left = end - environment.now()
            if left <= .zero { return true }
            guard (try? await environment.sleep(min(left, Self.slice))) != nil else { return false }
        }
        return false
    }

    private func failure(_ error: APIError) -> RetryPolicy.Failure? {
        if case .transport(let transport) = error.kind {
            return .transport(transport.kind, transport.delivery)
        }
        return error.status.map(RetryPolicy.Failure.status)
    }
}
