public import ExactJSON

/// Lays out rows as a table: headings in upper case, two spaces between columns, no spaces at the end of a line.
///
/// Into a pipe every record is one line and nothing is cut. A terminal's width is kept as ``TableLayout`` says.
/// Cells go through ``VisibleText``, so no record can forge a line or reach the terminal. Without rows there is
/// still the line of headings. On a terminal with too little room a column without a value in any row is left out.
public struct TableRenderer: Sendable {
    private let columns: [Column]
    private let terminal: Terminal
    private var rows: [[String]] = []
    /// The layout of the rows that were printed already.
    private var followed: TableLayout?

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
        let demands = demands()
        guard let width = terminal.width, !TableLayout.fits(demands, width: width) else {
            return render(TableLayout(demands, width: terminal.width))
        }
        let useful = withoutEmptyColumns()
        return useful.render(TableLayout(useful.demands(), width: width))
    }

    /// Whether ``renderNext()`` has given rows.
    var hasRenderedRows: Bool { followed != nil }

    /// The rows that came since the last call, which are forgotten then; the first ones below the headings.
    ///
    /// Columns stay as wide as the first rows made them. A later cell that needs more room takes it and moves what
    /// follows in its row; a terminal cuts it where it is long and not essential.
    mutating func renderNext() -> String {
        guard !rows.isEmpty else { return "" }
        let isFirst = followed == nil
        let layout = followed ?? TableLayout(usualDemands(), width: terminal.width)
        followed = layout
        defer { rows = [] }
        switch layout {
        case .vertical(let width): return (isFirst ? "" : "\n") + renderVertical(width: width)
        case .bands(let bands, let isCompact):
            if isFirst { return renderBands(bands, isCompact: isCompact) }
            return rows.map { row in
                record(row, bands.map { widened($0, for: row, isCompact) }, isCompact: isCompact)
            }.joined()
        }
    }

    private func usualDemands() -> [TableLayout.Demand] {
        zip(demands(), columns).map { demand, column in
            var demand = demand
            demand.full = max(demand.full, column.usualWidth)
            demand.compact = max(demand.compact, column.compact == nil ? column.usualWidth : 0)
            return demand
        }
    }

    private func widened(
        _ band: [TableLayout.Slot], for row: [String], _ isCompact: Bool
    ) -> [TableLayout.Slot] {
        band.map { slot in
            let wanted = DisplayWidth.of(cell(row, slot.column, isCompact: isCompact))
            let isWhole = terminal.width == nil || columns[slot.column].isEssential
            return .init(
                column: slot.column,
                width: max(slot.width, isWhole ? wanted : min(wanted, TableLayout.mostUncut)))
        }
    }

    private func render(_ layout: TableLayout) -> String {
        switch layout {
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
                for (number, part) in parts(of: cell, column, width: limit).enumerated() {
                    if number > 0 { line = Line(indent: keyWidth + TableLayout.gap) }
                    line.append(part, width: 0, style: style(column, cell))
                    text += line.finished()
                }
            }
        }
        return text
    }

    /// The lines that a cell takes: one, unless the column wraps.
    private func parts(of cell: String, _ column: Column, width: Int?) -> [String] {
        guard let width, !column.isEssential else { return [cell] }
        return column.wraps
            ? TableWrapping.lines(cell, columns: width) : [DisplayWidth.truncated(cell, columns: width)]
    }

    /// The same rows without the columns that would cost room and say nothing.
    private func withoutEmptyColumns() -> TableRenderer {
        let kept = columns.indices.filter { index in
            columns[index].isEssential || rows.contains { !$0[index].isEmpty }
        }
        guard !rows.isEmpty, !kept.isEmpty else { return self }
        var renderer = TableRenderer(columns: kept.map { columns[$0] }, terminal: terminal)
        renderer.rows = rows.map { row in kept.map { row[$0] } }
        return renderer
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
            return .init(
                full: full, compact: hasCompact ? compact : full, isEssential: column.isEssential,
                wraps: column.wraps)
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
        for row in rows { text += record(row, bands, isCompact: isCompact) }
        return text
    }

    /// The lines of one record; below the last one with something in it there is nothing to say.
    private func record(_ row: [String], _ bands: [[TableLayout.Slot]], isCompact: Bool) -> String {
        let last = bands.lastIndex { band in
            band.contains { !cell(row, $0.column, isCompact: isCompact).isEmpty }
        }
        var text = ""
        for (number, band) in bands.prefix((last ?? 0) + 1).enumerated() {
            if number > 0, band.count == 1, let slot = band.first, columns[slot.column].wraps {
                let style = style(columns[slot.column], row[slot.column]) ?? lowerStyle
                let whole = cell(row, slot.column, isCompact: isCompact)
                for part in TableWrapping.lines(whole.isEmpty ? "-" : whole, columns: slot.width) {
                    var line = Line(indent: TableLayout.indent)
                    line.append(part, width: slot.width, style: style)
                    text += line.finished()
                }
                continue
            }
            var line = Line(indent: number == 0 ? 0 : TableLayout.indent)
            for slot in band {
                let column = columns[slot.column]
                var cell = cell(row, slot.column, isCompact: isCompact)
                // Below the first line a blank would look like a gap between records.
                if number > 0, cell.isEmpty { cell = "-" }
                line.append(
                    DisplayWidth.truncated(cell, columns: slot.width), width: slot.width,
                    column.alignment,
                    style: style(column, row[slot.column]) ?? (number > 0 ? lowerStyle : nil))
            }
            text += line.finished()
        }
        return text
    }

    /// What is below the first line of a record steps back.
    private var lowerStyle: Style? { terminal.usesColor ? .dim : nil }

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
