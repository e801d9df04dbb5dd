/// Reads CSV (RFC 4180) with a header row: quoted fields, doubled quotes, line ends of either kind, a byte order
/// mark. Rows are objects of text, each with the line on which it starts.
struct CSVReader {
    /// One row below the header.
    struct Row: Equatable {
        /// The line on which it starts, from 1.
        var line: Int
        /// The cells by column name, empty ones left out.
        var cells: [String: String]
    }

    /// The column names of the header row.
    let header: [String]
    /// The line on which the header row starts; 1 when there is none.
    let headerLine: Int
    /// The rows.
    let rows: [Row]

    /// Reads a whole text.
    ///
    /// - Throws: ``InputError`` for a quote out of place, a repeated or empty column name, or a row whose number of cells
    ///   differs from the header's.
    init(_ bytes: [UInt8], name: String) throws(InputError) {
        var parser = Parser(bytes: bytes, name: name)
        let records = try parser.records()
        guard let first = records.first else {
            header = []
            headerLine = 1
            rows = []
            return
        }
        header = first.cells
        headerLine = first.line
        for (index, column) in header.enumerated() where column.isEmpty || header[..<index].contains(column) {
            let problem =
                column.isEmpty ? "column \(index + 1) has no name" : "the column `\(column)` is there twice"
            throw InputError(place: "\(name) line \(first.line)", message: problem)
        }
        var rows: [Row] = []
        for record in records.dropFirst() {
            guard record.cells.count == header.count else {
                throw InputError(
                    place: "\(name) line \(record.line)",
                    message: "\(record.cells.count) cells, but the header has \(header.count)")
            }
            let pairs = zip(header, record.cells).filter { !$0.1.isEmpty }
            rows.append(
                Row(line: record.line, cells: Dictionary(uniqueKeysWithValues: pairs.map { ($0, $1) })))
        }
        self.rows = rows
    }

    private struct Record {
        var line: Int
        var cells: [String]
    }

    private struct Parser {
        let bytes: [UInt8]
        let name: String
        var position = 0
        var line = 1

        private static let quote = UInt8(ascii: "\"")
        private static let comma = UInt8(ascii: ",")
        private static let newLine = UInt8(ascii: "\n")
        private static let carriageReturn = UInt8(ascii: "\r")

        mutating func records() throws(InputError) -> [Record] {
            if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
            var records: [Record] = []
            while position < bytes.count {
                let start = line
                let cells = try record()
                if cells != [""] { records.append(Record(line: start, cells: cells)) }
            }
            return records
        }

        private mutating func record() throws(InputError) -> [String] {
            var cells = [try cell()]
            while position < bytes.count, bytes[position] == Self.comma {
                position += 1
                cells.append(try cell())
            }
            if position < bytes.count, bytes[position] == Self.carriageReturn { position += 1 }
            if position < bytes.count {
                guard bytes[position] == Self.newLine else {
                    throw error("text after the closing quote or a lone carriage return")
                }
                position += 1
                line += 1
            }
            return cells
        }

        private mutating func cell() throws(InputError) -> String {
            guard position < bytes.count, bytes[position] == Self.quote else { return try plain() }
            position += 1
            var content: [UInt8] = []
            while true {
                guard position < bytes.count else { throw error("the closing quote is missing") }
                let byte = bytes[position]
                position += 1
                if byte == Self.quote {
                    guard position < bytes.count, bytes[position] == Self.quote else {
                        return try text(content)
                    }
                    position += 1
                }
                if byte == Self.newLine { line += 1 }
                content.append(byte)
            }
        }

        private mutating func plain() throws(InputError) -> String {
            let start = position
            while position < bytes.count {
                let byte = bytes[position]
                if byte == Self.comma || byte == Self.newLine || byte == Self.carriageReturn { break }
                if byte == Self.quote { throw error("a quote inside a cell that is not quoted") }
                position += 1
            }
            return try text(bytes[start..<position])
        }

        private func text(_ content: some Collection<UInt8>) throws(InputError) -> String {
            guard let text = String(validating: content, as: UTF8.self) else {
                throw error("it is not UTF-8")
            }
            return text
        }

        private func error(_ message: String) -> InputError {
            InputError(place: "\(name) line \(line)", message: message)
        }
    }
}
