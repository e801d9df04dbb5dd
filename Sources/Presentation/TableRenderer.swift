public import ExactJSON

/// Lays out rows as a table: headings in upper case, two spaces between columns, no spaces at the end of a line.
///
/// Into a pipe every record is one line and nothing is cut. A terminal's width is kept as ``TableLayout`` says.
/// Cells go through ``VisibleText``, so no record can forge a line or reach the terminal. Without rows there is
/// still the line of headings.
public struct TableRenderer: Sendable {
    private let columns: [Column]
    private let terminal: Terminal
    private var rows: [[String]] = []

    /// Begins a table.
    public init(columns: [Column], terminal: Terminal) {
        self.columns = columns
        self.terminal = terminal
    }

    /// Adds a row.
    public mutating func append(_ row: JSON) {
        rows.append(columns.map { VisibleText.of($0.cell(row) ?? "") })
    }

    /// The whole table, each line ended by a line feed.
    public func render() -> String {
        switch TableLayout(demands(), width: terminal.width) {
        case .bands(let bands, let isCompact): renderBands(bands, isCompact: isCompact)
        case .vertical(let width): renderVertical(width: width)
        }
    }

    /// One line for each column: `TITLE  cell`; records are parted by an empty line.
    ///
    /// `width` is what a cell longer than 36 columns is cut to, unless it is essential; nil for no limit.
    public func renderVertical(width: Int?) -> String {
        let titles = columns.map { title($0, isCompact: false) }
        guard !rows.isEmpty else { return titles.joined(separator: "  ") + "\n" }
        let keyWidth = titles.map { DisplayWidth.of($0) }.max() ?? 0
        let limit = width.map { max($0 - keyWidth - TableLayout.gap, TableLayout.mostUncut) }
        var text = ""
        for (number, row) in rows.enumerated() {
            if number > 0 { text += "\n" }
            for (index, column) in columns.enumerated() {
                var line = Line()
                line.append(titles[index], width: keyWidth, style: terminal.usesColor ? .bold : nil)
                let cell = row[index]
                let isWhole = limit == nil || column.isEssential
                let shown = isWhole ? cell : DisplayWidth.truncated(cell, columns: limit ?? 0)
                line.append(shown, width: 0, style: style(column, cell))
                text += line.finished()
            }
        }
        return text
    }

    private func demands() -> [TableLayout.Demand] {
        columns.indices.map { index in
            let column = columns[index]
            var full = DisplayWidth.of(title(column, isCompact: false))
            var compact = DisplayWidth.of(title(column, isCompact: true))
            for row in rows {
                full = max(full, DisplayWidth.of(row[index]))
                guard terminal.width != nil, column.compact != nil else { continue }
                compact = max(compact, DisplayWidth.of(cell(row, index, isCompact: true)))
            }
            let hasCompact = column.compact != nil
            return .init(full: full, compact: hasCompact ? compact : full, isEssential: column.isEssential)
        }
    }

    private func renderBands(_ bands: [[TableLayout.Slot]], isCompact: Bool) -> String {
        var text = ""
        for (number, band) in bands.enumerated() {
            var line = Line(indent: number == 0 ? 0 : TableLayout.indent)
            for slot in band {
                let column = columns[slot.column]
                let bold = terminal.usesColor ? Style.bold : nil
                line.append(
                    title(column, isCompact: isCompact), width: slot.width, column.alignment, style: bold)
            }
            text += line.finished()
        }
        for row in rows {
            for (number, band) in bands.enumerated() {
                var line = Line(indent: number == 0 ? 0 : TableLayout.indent)
                for slot in band {
                    let column = columns[slot.column]
                    var cell = cell(row, slot.column, isCompact: isCompact)
                    // Below the first line a blank would look like a gap between records.
                    if number > 0, cell.isEmpty { cell = "-" }
                    line.append(
                        DisplayWidth.truncated(cell, columns: slot.width), width: slot.width,
                        column.alignment,
                        style: style(column, row[slot.column])
                            ?? (number > 0 && terminal.usesColor ? .dim : nil))
                }
                text += line.finished()
            }
        }
        return text
    }

    private func title(_ column: Column, isCompact: Bool) -> String {
        VisibleText.of((isCompact ? column.compactTitle : nil) ?? column.title).uppercased()
    }

    private func cell(_ row: [String], _ index: Int, isCompact: Bool) -> String {
        guard isCompact, let compact = columns[index].compact else { return row[index] }
        return VisibleText.of(compact(row[index]))
    }

    private func style(_ column: Column, _ cell: String) -> Style? {
        terminal.usesColor ? column.style?(cell) : nil
    }
}

extension TableRenderer {
    /// A line in the making. Spaces are written only when something follows them.
    private struct Line {
        private var text = ""
        private var pending: Int
        private var isFirst = true

        init(indent: Int = 0) { pending = indent }

        mutating func append(
            _ cell: String, width: Int, _ alignment: Column.Alignment = .leading, style: Style? = nil
        ) {
            if !isFirst { pending += TableLayout.gap }
            isFirst = false
            let padding = max(0, width - DisplayWidth.of(cell))
            if alignment == .trailing { pending += padding }
            if !cell.isEmpty {
                text += String(repeating: " ", count: pending)
                text += style?.apply(to: cell) ?? cell
                pending = 0
            }
            if alignment == .leading { pending += padding }
        }

        func finished() -> String {
            var end = text.unicodeScalars
            while end.last == " " { end.removeLast() }
            return String(end) + "\n"
        }
    }
}
