import Foundation

/// Types a line whenever a process waits for one, and Control-D when there is none left.
struct Typist {
    private let terminal: PseudoTerminal
    private(set) var lines: [String]
    private var lastTyped = ContinuousClock.now
    private var seenWhenTyped = -1
    /// An interrupted process still waits for input until it has noticed: Control-D could come first.
    private var hasInterrupted = false

    /// Takes the lines to type.
    init(_ terminal: PseudoTerminal, text: String) {
        self.terminal = terminal
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last?.isEmpty == true { lines.removeLast() }
    }

    /// Types if a process of the session waits for it; the terminal has shown so many bytes by now.
    mutating func typeIfAwaited(session: pid_t, seen: Int) {
        if hasInterrupted, lines.isEmpty { return }
        // What was typed has arrived when its echo has. Control-D has none; a second one does no harm.
        guard seen > seenWhenTyped || lastTyped.duration(to: .now) > .milliseconds(200) else { return }
        guard SessionMembers.reads(terminal.path, session: session), terminal.isReadEmpty else { return }
        switch lines.first {
        case nil: terminal.type([4])
        case "^C": terminal.type([3])
        case "^D": terminal.type([4])
        case .some(let line): terminal.type(Array(line.utf8) + [10])
        }
        hasInterrupted = lines.first == "^C"
        lines = Array(lines.dropFirst())
        lastTyped = .now
        seenWhenTyped = seen
    }
}
