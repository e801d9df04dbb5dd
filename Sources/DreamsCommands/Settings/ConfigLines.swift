/// On which line of a config file each key is written, for messages only: the parser tells no positions.
///
/// Reads what people write: headers in brackets and `key = value` lines, dotted and quoted keys included. A key
/// inside an inline table has the line of the nearest key around it that was found.
struct ConfigLines: Sendable {
    private var lines: [[String]: Int] = [:]

    init(_ text: String) {
        var table: [String] = []
        // Lines inside a multi-line string are text, whatever they look like.
        var openQuotes: String?
        let rows = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, row) in rows.enumerated() {
            let line = Substring(row)
            if let quotes = openQuotes {
                if Self.occurrences(of: quotes, in: line) % 2 == 1 { openQuotes = nil }
                continue
            }
            for quotes in ["\"\"\"", "'''"] where Self.occurrences(of: quotes, in: line) % 2 == 1 {
                openQuotes = quotes
            }
            var rest = line.drop { $0 == " " || $0 == "\t" }
            let isHeader = rest.first == "["
            while rest.first == "[" { rest = rest.dropFirst() }
            guard let keys = Self.keys(&rest) else { continue }
            if isHeader {
                table = keys
                note(keys, index + 1)
            } else if rest.first == "=" {
                note(table + keys, index + 1)
            }
        }
    }

    /// The line of a key, else of the nearest table around it.
    subscript(path: [String]) -> Int? {
        for length in stride(from: path.count, to: 0, by: -1) {
            if let line = lines[Array(path.prefix(length))] { return line }
        }
        return nil
    }

    private mutating func note(_ path: [String], _ line: Int) {
        if lines[path] == nil { lines[path] = line }
    }

    private static func occurrences(of quotes: String, in line: Substring) -> Int {
        let wanted = Array(quotes.utf8)
        let bytes = Array(line.utf8)
        var count = 0
        var index = 0
        while index + wanted.count <= bytes.count {
            if bytes[index..<index + wanted.count].elementsEqual(wanted) {
                count += 1
                index += wanted.count
            } else {
                index += 1
            }
        }
        return count
    }

    /// Takes a dotted key off the front; nil when there is none. Stops before `=` or `]`.
    private static func keys(_ rest: inout Substring) -> [String]? {
        var keys: [String] = []
        while true {
            rest = rest.drop { $0 == " " || $0 == "\t" }
            if let quote = rest.first, quote == "\"" || quote == "'" {
                let body = rest.dropFirst()
                guard let end = body.firstIndex(of: quote) else { return nil }
                keys.append(String(body[..<end]))
                rest = body[body.index(after: end)...]
            } else {
                let key = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-") }
                guard !key.isEmpty else { return nil }
                keys.append(String(key))
                rest = rest.dropFirst(key.count)
            }
            rest = rest.drop { $0 == " " || $0 == "\t" }
            guard rest.first == "." else { return keys }
            rest = rest.dropFirst()
        }
    }
}
