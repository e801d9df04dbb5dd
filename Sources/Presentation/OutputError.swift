/// Why output could not be delivered.
public enum OutputError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Nobody reads any more (`EPIPE`): a reason to end quietly.
    case closedPipe
    /// The system's words for what went wrong, such as `No space left on device`.
    case failed(String)

    /// A stable name of the error.
    public var code: String {
        switch self {
        case .closedPipe: "closed_pipe"
        case .failed: "output_failed"
        }
    }

    /// One sentence without a full stop.
    public var message: String {
        switch self {
        case .closedPipe: "nobody reads the output any more"
        case .failed(let reason): "the output could not be written: \(reason)"
        }
    }

    /// The message.
    public var description: String { message }
}
