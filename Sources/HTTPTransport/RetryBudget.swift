import Synchronization

/// How long all requests of a run may wait before further tries, counted together.
///
/// Time in which several requests wait at once counts once: the budget bounds how much longer a run takes.
public final class RetryBudget: Sendable {
    private struct State {
        var remaining: Duration
        var coveredUntil: Duration
    }

    private let state: Mutex<State>

    /// Makes a budget.
    public init(_ total: Duration = .seconds(60)) {
        state = Mutex(State(remaining: total, coveredUntil: .zero))
    }

    /// The longest wait that may begin at a time.
    ///
    /// - Parameter now: a monotonic time, the same clock's for all calls.
    /// - Returns: the unspent budget and what is left of waits already paid for.
    public func remaining(at now: Duration) -> Duration {
        state.withLock { $0.remaining + max($0.coveredUntil - now, .zero) }
    }

    /// Takes a wait from the budget, or takes nothing when it does not fit.
    public func take(_ wait: Duration, at now: Duration) -> Bool {
        state.withLock { state in
            let end = now + wait
            let cost = max(end - max(state.coveredUntil, now), .zero)
            guard cost <= state.remaining else { return false }
            state.remaining -= cost
            state.coveredUntil = max(state.coveredUntil, end)
            return true
        }
    }
}
