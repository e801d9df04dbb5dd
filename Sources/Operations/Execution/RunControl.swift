import Synchronization

/// Tells a run to start nothing new. What is under way is finished and classified all the same.
public final class RunControl: Sendable {
    private struct State {
        var reason: ItemError?
        var watch: (@Sendable () -> ItemError?)?
    }

    private let state = Mutex(State())

    /// Makes a control that lets the run go on.
    public init() {}

    /// Why nothing new is to be started; nil to go on.
    public var stopped: ItemError? { state.withLock { $0.reason } }

    /// The same right before a request is sent: looks, too, whether something outside is a reason to stop.
    func look() -> ItemError? {
        state.withLock { state in
            if state.reason == nil, let watch = state.watch { state.reason = watch() }
            return state.reason
        }
    }

    /// Starts nothing new from now on. The first reason stays.
    public func stop(_ error: ItemError) {
        state.withLock { $0.reason = $0.reason ?? error }
    }

    /// Has ``look()`` find reasons to stop. It must be quick, and must not use the control.
    func watch(_ reason: @escaping @Sendable () -> ItemError?) {
        state.withLock { $0.watch = reason }
    }
}
