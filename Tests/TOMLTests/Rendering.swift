import TOML

/// Content without places, sorted by key, for comparing with what another parser reads.
enum Rendering {
    static func of(_ toml: String) throws(TOMLError) -> String { of(try TOMLDocument(toml).root) }

    static func of(_ table: TOMLTable) -> String {
        let entries = table.entries.sorted {
            $0.name.unicodeScalars.lexicographicallyPrecedes($1.name.unicodeScalars)
        }
        return "{" + entries.map { "\(quoted($0.name)): \(of($0.value))" }.joined(separator: ", ") + "}"
    }

    private static func of(_ value: TOMLValue) -> String {
        switch value.content {
        case .string(let text): quoted(text)
        case .integer(let number): String(number)
        case .float(let text): "float \(text)"
        case .boolean(let truth): String(truth)
        case .time(let kind, _): "\(kind)"
        case .array(let elements): "[" + elements.map(of).joined(separator: ", ") + "]"
        case .table(let table): of(table)
        }
    }

    private static func quoted(_ text: String) -> String {
        let scalars = text.unicodeScalars.map { scalar in
            let isPlain = (0x20..<0x7F).contains(scalar.value) && scalar != "\"" && scalar != "\\"
            return isPlain ? String(scalar) : "\\u{" + String(scalar.value, radix: 16) + "}"
        }
        return "\"" + scalars.joined() + "\""
    }
}

/// The error of reading, as `line:column: message`; nil when there is none.
func failure(_ bytes: [UInt8]) -> String? {
    do {
        _ = try TOMLDocument(bytes)
        return nil
    } catch {
        return "\(error.line):\(error.column): \(error.message)"
    }
}

func failure(_ toml: String) -> String? { failure(Array(toml.utf8)) }
