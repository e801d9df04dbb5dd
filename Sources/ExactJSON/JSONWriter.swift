/// How a JSON text is laid out.
public enum JSONStyle: Sendable {
    /// Without white space.
    case compact
    /// One member or element a line, two spaces deeper for each level, `"name": value`.
    case pretty
}

extension JSON {
    /// Writes this value.
    ///
    /// Control characters and characters that reorder or break lines on a terminal are written as escapes, so
    /// that a value cannot disguise itself; the value stays the same. A number is written as it is kept.
    public func write(to output: inout JSONOutput) {
        switch self {
        case .null: output.append(word: "null")
        case .bool(true): output.append(word: "true")
        case .bool(false): output.append(word: "false")
        case .integer(let value): output.append(value)
        case .number(let text): output.append(text)
        case .string(let text): output.string(text)
        case .array(let elements):
            output.array { output in
                for element in elements {
                    output.next()
                    element.write(to: &output)
                }
            }
        case .object(let object):
            output.object { output in
                for member in object.members {
                    output.next()
                    output.string(member.name)
                    output.colon()
                    member.value.write(to: &output)
                }
            }
        }
    }

    /// This value as a text, without a line feed at the end.
    public func text(_ style: JSONStyle = .compact) -> String {
        var bytes: [UInt8] = []
        write(to: &bytes, style: style)
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension JSONOutput {
    mutating func append(_ integer: Int64) { append(String(integer)) }

    /// Appends a text as it is.
    mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { append($0) }
    }
}
