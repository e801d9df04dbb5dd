import Synchronization

/// Tells a run to start nothing new. What is under way is finished and classified all the same.
public final class RunControl: Sendable {
    private let reason = Mutex<ItemError?>(nil)

    /// Makes a control that lets the run go on.
    public init() {}

    /// Why nothing new is to be started; nil to go on.
    public var stopped: ItemError? { reason.withLock { $0 } }

    /// Starts nothing new from now on. The first reason stays.
    public func stop(_ error: ItemError) {
        reason.withLock { $0 = $0 ?? error }
    }
}
