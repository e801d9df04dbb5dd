import Synchronization

/// Lines for the standard error: notes, warnings and errors. Safe to use from several threads; a line is written
/// whole. Text goes through ``VisibleText``. Never throws: there is nowhere left to complain.
public final class Diagnostics: Sendable {
    private let sink: any ByteSink
    /// Whether a status is on the terminal's last line now, where the next line belongs.
    private let showsStatus = Mutex(false)
    /// Whether notes are left out.
    public let isQuiet: Bool
    private let usesColor: Bool
    private let columns: Int?

    /// Writes to a sink; quiet leaves out notes.
    public init(
        sink: any ByteSink = DescriptorSink.standardError(), isQuiet: Bool = false, terminal: Terminal = .none
    ) {
        self.sink = sink
        self.isQuiet = isQuiet
        usesColor = terminal.usesColor
        columns = terminal.width
    }

    /// Prints a line that is good to know; nothing when quiet.
    public func note(_ text: String) {
        if !isQuiet { line(text) }
    }

    /// Prints a line that must not be overlooked: `warning: …`.
    public func warning(_ text: String) {
        print(["warning: \(VisibleText.of(text))"])
    }

    /// Prints an error: one JSON object on a line in the formats for programs, else plain lines.
    public func report(_ error: ErrorReport, format: OutputFormat) {
        print(format.isJSON ? [error.json.text(.compact)] : error.lines)
    }

    /// Prints a line as it is, quiet or not.
    public func line(_ text: String) {
        print([VisibleText.of(text)])
    }

    /// Prints a sentence, quiet or not: in lines broken between words where a terminal's line would end.
    public func paragraph(_ text: String) {
        let text = VisibleText.of(text)
        print(columns.map { TableWrapping.paragraph(text, columns: $0) } ?? [text])
    }

    /// Shows a line at the bottom of a terminal that the next one takes the place of; nil takes it away. Nothing when
    /// quiet.
    public func status(_ text: String?) {
        guard !isQuiet else { return }
        write(text.map(VisibleText.of) ?? "", isStatus: text != nil)
    }

    private func print(_ lines: [String]) {
        write(lines.map { emphasized($0) + "\n" }.joined(), isStatus: false)
    }

    private func write(_ text: String, isStatus: Bool) {
        showsStatus.withLock { shown in
            // Back to the line's begin, and erase it (ECMA-48: CR, EL).
            let erase = shown ? "\r\u{1B}[K" : ""
            shown = isStatus
            do throws(OutputError) {
                try sink.write(erase + text)
                try sink.flush()
            } catch {
                // The standard error is closed or full.
            }
        }
    }

    private func emphasized(_ line: String) -> String {
        guard usesColor else { return line }
        for (word, style) in [("error:", Style.red), ("warning:", .yellow)] where line.hasPrefix(word) {
            return style.apply(to: word) + line.dropFirst(word.count)
        }
        return line
    }
}
