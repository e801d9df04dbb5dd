import Synchronization

/// How many steps may be under way at once: fewer when the service asks for room, more again when it answers well.
///
/// As in TCP's congestion control (RFC 5681): halved when the service says that it is too much (429, 503), one more
/// for every full round of good answers, never above what was configured.
public final class AdaptiveLimit: Sendable {
    private struct State {
        var current: Int
        var successes = 0
        /// Requests that began before the last halving tell of the load before it.
        var epoch = 0
    }

    private let highest: Int
    private let state: Mutex<State>

    /// Makes a limit that begins at its highest, at least 1.
    public init(_ highest: Int) {
        self.highest = max(1, highest)
        state = Mutex(State(current: max(1, highest)))
    }

    /// How many may be under way now.
    public var current: Int { state.withLock { $0.current } }

    /// A mark of when a request began, to be handed back with how it ended.
    var epoch: Int { state.withLock { $0.epoch } }

    /// The service asked for room. Requests that were under way together count once.
    func slowDown(since epoch: Int) {
        state.withLock { state in
            guard epoch == state.epoch else { return }
            state.current = max(1, state.current / 2)
            state.successes = 0
            state.epoch += 1
        }
    }

    /// A request was answered well.
    func succeeded() {
        state.withLock { state in
            guard state.current < highest else { return }
            state.successes += 1
            guard state.successes >= state.current else { return }
            state.current += 1
            state.successes = 0
        }
    }
}
