import Glibc

/// How the program ended. The numbers are part of the interface; those from 64 on follow `sysexits.h` where it
/// has one for the case.
enum ExitStatus: Int32, CaseIterable, Sendable {
    /// All done or unchanged; for a read, all of it was read.
    case success = 0
    /// Some items were refused, rejected, failed or skipped; the API refused a read; a list is incomplete.
    case partialFailure = 1
    /// A comparison found differences.
    case differences = 2
    /// Some outcome is unknown.
    case unknownOutcome = 3
    /// The operator said no, or could not be asked.
    case notConfirmed = 4
    /// The command line is wrong.
    case usage = 64
    /// The input data is wrong; nothing was sent.
    case inputData = 65
    /// What a read asked for does not exist.
    case notFound = 66
    /// The service cannot be reached; nothing was changed.
    case unreachable = 69
    /// A bug of ours.
    case bug = 70
    /// Local input or output failed.
    case inputOutput = 74
    /// Try later: a rate limit or an outage outlasted the retry budget, or another run holds the lock.
    case tryLater = 75
    /// The answer was not understood.
    case notUnderstood = 76
    /// Credentials are missing or refused.
    case credentials = 77
    /// The settings are wrong.
    case settings = 78
    /// Ended by SIGHUP.
    case hungUp = 129
    /// Ended by SIGINT.
    case interrupted = 130
    /// Ended because the reader of our output went away.
    case closedPipe = 141
    /// Ended by SIGTERM.
    case terminated = 143

    /// The status of a program that was ended by a signal.
    static func ended(by signal: Int32) -> ExitStatus {
        switch signal {
        case SIGTERM: .terminated
        case SIGHUP: .hungUp
        default: .interrupted
        }
    }

    /// Whether a signal ended the program.
    var isBySignal: Bool { self == .interrupted || self == .terminated || self == .hungUp }

    /// What the manual says about it.
    var meaning: String {
        switch self {
        case .success: "all done or unchanged; for a read, all of it was read"
        case .partialFailure:
            "some items refused, rejected, failed or skipped; a read that the API refused; an incomplete list with --require-complete"
        case .differences: "a comparison found differences"
        case .unknownOutcome: "some outcome is unknown: run `dreams resolve`"
        case .notConfirmed: "the operator said no, or --yes was needed and there is no terminal to ask"
        case .usage: "the command line is wrong, a bad option value included"
        case .inputData: "the input data is wrong (the message names the place); nothing was sent"
        case .notFound: "what a read asked for does not exist"
        case .unreachable: "the service cannot be reached; nothing was changed"
        case .bug: "a bug in dreams"
        case .inputOutput: "local input or output failed"
        case .tryLater:
            "try later: a rate limit or an outage outlasted the retry budget, or another run holds the lock"
        case .notUnderstood: "the answer was not understood"
        case .credentials: "credentials are missing or refused"
        case .settings: "the settings are wrong"
        case .hungUp: "ended by SIGHUP: the terminal or the connection to it is gone"
        case .interrupted: "ended by SIGINT"
        case .closedPipe: "the reader of the output went away"
        case .terminated: "ended by SIGTERM"
        }
    }
}
