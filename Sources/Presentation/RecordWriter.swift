public import ExactJSON
import Synchronization

/// Prints rows in the chosen format as they come. Safe to use from several threads; rows keep their order.
///
/// | format | while rows come | ``finish()`` | without rows |
/// | --- | --- | --- | --- |
/// | `json` | one array, an element a row | closes it | `[]` |
/// | `ndjson` | one object a line | | nothing |
/// | `id` | one id a line | | nothing |
/// | `csv` | headings, then a record a row | | headings |
/// | `table` | nothing | the table | headings |
///
/// A writer that follows prints for a reader who waits for rows: ``flush()`` prints the rows of a table that have come,
/// in columns as wide as the first ones needed, and the headings of CSV even before there is a row.
///
/// In a table an empty cell is blank and in CSV it is empty, for `null` as for a missing value.
public final class RecordWriter: Sendable {
    private struct State {
        var table: TableRenderer
        var hasBegun = false
        var hasFinished = false
        var rowsWithoutID = 0
        /// What a row becomes; kept between rows for its room.
        var bytes: [UInt8] = []
        /// Where the member of each column was found in the last row.
        var places: [Int]
    }

    private let format: OutputFormat
    private let columns: [Column]
    /// The columns' cells, apart from the rest of them, which a row has no need of.
    private let cells: [@Sendable (JSON) -> String?]
    /// The names of the members that the columns show as they are; nil for other columns.
    private let names: [String?]
    private let idPath: [String]
    private let sink: any ByteSink
    private let terminal: Terminal
    private let follows: Bool
    private let state: Mutex<State>

    /// Prints to the sink.
    ///
    /// - Parameters:
    ///   - format: The format.
    ///   - columns: What a table and CSV show.
    ///   - idPath: The dotted path of what the `id` format prints.
    ///   - sink: Where the bytes go.
    ///   - terminal: What is known about the place behind the sink.
    ///   - follows: Whether rows are to be printed long before the last one comes.
    public init(
        format: OutputFormat, columns: [Column], idPath: String = "id", sink: any ByteSink,
        terminal: Terminal,
        follows: Bool = false
    ) {
        self.format = format
        self.columns = columns
        cells = columns.map(\.cell)
        names = columns.map(\.member)
        self.idPath = idPath.split(separator: ".").map(String.init)
        self.sink = sink
        self.terminal = terminal
        self.follows = follows
        state = Mutex(
            State(
                table: TableRenderer(columns: columns, terminal: terminal),
                places: Array(repeating: 0, count: columns.count)))
    }

    /// How many rows the `id` format left out because they have no id.
    public var rowsWithoutID: Int { state.withLock { $0.rowsWithoutID } }

    /// Prints a row, or keeps it for the table.
    ///
    /// - Throws: ``OutputError`` when output could not be delivered.
    public func write(_ row: JSON) throws(OutputError) {
        try update { encode(row, &$0) }
    }

    /// Prints a row like ``write(_:)-(JSON)``; in `json` and `ndjson` without a tree of JSON on the way.
    ///
    /// - Throws: ``OutputError`` when output could not be delivered.
    public func write(_ row: some JSONRepresentable) throws(OutputError) {
        try update { state in
            if format == .json || format == .ndjson { return encode(representing: row, &state) }
            encode(row.json, &state)
        }
    }

    /// Prints a record of CSV whose values are given in the order of the columns, without a row being made of them.
    ///
    /// - Throws: ``OutputError`` when output could not be delivered.
    public func writeRecord(_ value: (Int) -> JSON) throws(OutputError) {
        try update { state in
            if !state.hasBegun { CSVWriter.write(columns.map(\.path), to: &state.bytes) }
            state.hasBegun = true
            encodeRecord(&state) { place, _ in Column.text(value(place)) }
        }
    }

    /// Delivers what has been printed so far, for a reader that follows; to be called after each page.
    ///
    /// - Throws: ``OutputError`` when output could not be delivered.
    public func flush() throws(OutputError) {
        if follows { try update { encodeWaiting(&$0) } }
        try sink.flush()
    }

    /// Ends the output and delivers all of it. Later calls do nothing more.
    ///
    /// - Throws: ``OutputError`` when output could not be delivered.
    public func finish() throws(OutputError) {
        try update { encodeEnd(&$0) }
        try sink.finish()
    }

    /// Prints a single answer and ends the output: in `json` the value itself instead of an array of one, in a
    /// table one line for each column, in the other formats the same as one row.
    ///
    /// - Throws: ``OutputError`` when output could not be delivered.
    public func writeDocument(_ value: JSON) throws(OutputError) {
        try update { state in
            state.hasFinished = true
            switch format {
            case .json:
                value.write(to: &state.bytes, style: .pretty)
                state.bytes.append(UInt8(ascii: "\n"))
            case .table:
                state.table.append(value)
                state.bytes.append(contentsOf: state.table.renderVertical(width: terminal.width).utf8)
            case .ndjson, .csv, .id:
                encode(value, &state)
            }
        }
        try sink.finish()
    }

    /// Hands the bytes that the body appends to the sink before another thread can come between.
    private func update(_ body: (inout State) -> Void) throws(OutputError) {
        try state.withLock { (state) throws(OutputError) in
            state.bytes.removeAll(keepingCapacity: true)
            body(&state)
            if !state.bytes.isEmpty { try sink.write(state.bytes) }
        }
    }

    private func encode(_ row: JSON, _ state: inout State) {
        switch format {
        case .table:
            state.table.append(row)
        case .json, .ndjson:
            encode(representing: row, &state)
        case .csv:
            if !state.hasBegun { CSVWriter.write(columns.map(\.path), to: &state.bytes) }
            encodeRecord(&state) { place, state in cell(place, row, &state) }
        case .id:
            guard let id = row.value(at: idPath).flatMap(Column.text), !id.isEmpty else {
                state.rowsWithoutID += 1
                break
            }
            // An id is passed on to other programs, so only what would break the line is escaped for them.
            state.bytes.append(
                contentsOf: (terminal.isTerminal ? VisibleText.of(id) : VisibleText.oneLine(id)).utf8)
            state.bytes.append(UInt8(ascii: "\n"))
        }
        state.hasBegun = true
    }

    /// Encodes a row in one of the forms of JSON.
    private func encode(representing row: some JSONRepresentable, _ state: inout State) {
        if format == .json {
            state.bytes.append(contentsOf: (state.hasBegun ? ",\n  " : "[\n  ").utf8)
            row.write(to: &state.bytes, style: .pretty, depth: 1)
        } else {
            row.write(to: &state.bytes, style: .compact)
            state.bytes.append(UInt8(ascii: "\n"))
        }
        state.hasBegun = true
    }

    @inline(__always)
    private func encodeRecord(_ state: inout State, _ text: (Int, inout State) -> String?) {
        for place in columns.indices {
            if place > 0 { state.bytes.append(UInt8(ascii: ",")) }
            CSVWriter.write(
                csvField(text(place, &state) ?? ""), isAlone: columns.count == 1, to: &state.bytes)
        }
        CSVWriter.endRecord(&state.bytes)
    }

    /// The text of a cell. A row has its members mostly where the row before had them.
    private func cell(_ place: Int, _ row: JSON, _ state: inout State) -> String? {
        guard let name = names[place], case .object(let object) = row else { return cells[place](row) }
        let known = state.places[place]
        if known < object.members.count, object.members[known].name == name {
            return Column.text(object.members[known].value)
        }
        guard let found = object.members.firstIndex(where: { $0.name == name }) else { return nil }
        state.places[place] = found
        return Column.text(object.members[found].value)
    }

    private func encodeEnd(_ state: inout State) {
        guard !state.hasFinished else { return }
        state.hasFinished = true
        switch format {
        case .table:
            let isFollowed = follows && state.table.hasRenderedRows
            state.bytes.append(
                contentsOf: (isFollowed ? state.table.renderNext() : state.table.render()).utf8)
        case .json: state.bytes.append(contentsOf: (state.hasBegun ? "\n]\n" : "[]\n").utf8)
        case .csv: if !state.hasBegun { CSVWriter.write(columns.map(\.path), to: &state.bytes) }
        case .ndjson, .id: break
        }
    }

    /// What a reader who follows can be told already.
    private func encodeWaiting(_ state: inout State) {
        guard !state.hasFinished else { return }
        switch format {
        case .table: state.bytes.append(contentsOf: state.table.renderNext().utf8)
        case .csv:
            if !state.hasBegun { CSVWriter.write(columns.map(\.path), to: &state.bytes) }
            state.hasBegun = true
        case .json, .ndjson, .id: break
        }
    }

    /// Exact into a file or pipe; a terminal never gets a control character.
    private func csvField(_ text: String) -> String {
        terminal.isTerminal ? VisibleText.of(text) : text
    }
}
