import Money
import Presentation
import Synchronization

/// How far a long run has come: at a terminal a line that is written over, else with `-v` a line every so often.
///
/// Nothing is shown during the first second, so that a short run is quiet.
final class Progress: Sendable {
    private struct State {
        var ended = 0
        var shownAt: ContinuousClock.Instant
    }

    private let command: String
    private let total: Int
    private let diagnostics: Diagnostics
    private let isTerminal: Bool
    private let start: ContinuousClock.Instant
    private let state: Mutex<State>

    /// Between two lines of a log.
    private static let logInterval = Duration.seconds(10)
    /// Between two pictures on a terminal.
    private static let pictureInterval = Duration.milliseconds(100)

    /// Makes a progress of so many items; nil when it is not to be shown.
    init?(_ command: String, total: Int, diagnostics: Diagnostics, isTerminal: Bool, verbosity: Int) {
        // Traces of requests go line by line: a line that is written over would be torn by them.
        guard isTerminal ? verbosity == 0 : verbosity > 0 else { return nil }
        self.command = command
        self.total = total
        self.diagnostics = diagnostics
        self.isTerminal = isTerminal
        start = .now
        state = Mutex(State(shownAt: start))
    }

    /// Another item has ended.
    func advance() {
        let line = state.withLock { state -> String? in
            state.ended += 1
            let now = ContinuousClock.now
            let interval = isTerminal ? Self.pictureInterval : Self.logInterval
            guard now - start >= .seconds(1), now - state.shownAt >= interval else { return nil }
            state.shownAt = now
            return Self.line(command, state.ended, of: total, after: now - start)
        }
        guard let line else { return }
        if isTerminal { diagnostics.status(line) } else { diagnostics.note(line) }
    }

    /// Takes the line away.
    func end() {
        if isTerminal { diagnostics.status(nil) }
    }

    /// `settle: 1200 of 10000, 523/s, 17 s left`
    static func line(_ command: String, _ ended: Int, of total: Int, after time: Duration) -> String {
        let milliseconds = max(
            1, time.components.seconds * 1000 + time.components.attoseconds / 1_000_000_000_000_000)
        let rate = Int64(ended) * 1000 / milliseconds
        let left = Int64(total - ended) * milliseconds / Int64(max(1, ended)) / 1000
        return "\(command): \(ended) of \(total), \(rate)/s, \(DurationText.format(.seconds(left))) left"
    }
}
