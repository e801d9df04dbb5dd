import HTTPTransport
import ImpactFinance
import Synchronization
import WebAPI

/// Stops a run when what went wrong with one write would go wrong with all the others too.
///
/// It opens at once for what is certain (nobody answers, credentials refused, a rate limit or an outage that outlasted
/// the retry budget), and after ``faultsInARow`` writes in a row that the service broke over otherwise.
final class CircuitBreaker: Sendable {
    /// So many faults of the service in a row, with no good answer between them, stop the run.
    static let faultsInARow = 5

    private let control: RunControl
    private let faults = Mutex(0)

    init(control: RunControl) {
        self.control = control
    }

    /// A write ended as the service meant it to, be it with a refusal.
    func answered() {
        faults.withLock { $0 = 0 }
    }

    /// A write ended without being applied, or it is not known whether.
    func failed(_ error: APIError) {
        switch error.kind {
        case .rateLimited: stop(because: error)
        case .unavailable where error.status == 503: stop(because: error)
        case .transport(let transport) where transport.delivery == .notSent: stop(because: error)
        case .transport, .unavailable, .notUnderstood:
            let isOpen = faults.withLock { count in
                count += 1
                return count >= Self.faultsInARow
            }
            if isOpen {
                stop(because: error, "\(Self.faultsInARow) requests in a row failed, the last one: ")
            }
        default: answered()
        }
    }

    /// Reading back failed. A read is tried again and again before it fails: after that, every other one would take as
    /// long and end alike.
    func couldNotRead(_ error: APIError) {
        switch error.kind {
        case .transport, .credentials: stop(because: error)
        default: failed(error)
        }
    }

    /// The service does not let us in.
    func credentialsRefused(_ error: APIError) {
        stop(because: error)
    }

    private func stop(because error: APIError, _ prefix: String = "") {
        control.stop(
            ItemError(
                code: "run_stopped",
                message: "not attempted, because the run stopped: \(prefix)\(error.message)",
                hint: "mend the cause; `dreams resume RUN` then goes on with it"))
    }
}
