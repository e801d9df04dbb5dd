/// How a JSON text is laid out.
public enum JSONStyle: Sendable {
    /// Without white space.
    case compact
    /// One member or element a line, two spaces deeper for each level, `"name": value`.
    case pretty
}

extension JSON {
    /// Appends this value as UTF-8, without a line feed at the end.
    ///
    /// Control characters and characters that reorder or break lines on a terminal are written as escapes, so
    /// that a value cannot disguise itself; the value stays the same. A number is written as it is kept.
    /// `depth` is the level at which the value stands in the pretty style; the first line is not indented.
    public func write(to bytes: inout [UInt8], style: JSONStyle, depth: Int = 0) {
        switch style {
        case .compact: writeCompact(to: &bytes)
        case .pretty: writePretty(to: &bytes, depth: depth)
        }
    }

    /// This value as a text, without a line feed at the end.
    public func text(_ style: JSONStyle = .compact) -> String {
        var bytes: [UInt8] = []
        write(to: &bytes, style: style)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends this value in the compact style, like ``write(to:style:depth:)``.
    public func writeCompact(to bytes: inout [UInt8]) {
        switch self {
        case .string(let text): JSONStringWriter.write(text, to: &bytes)
        case .array(let elements):
            bytes.append(UInt8(ascii: "["))
            var isFirst = true
            for element in elements {
                if !isFirst { bytes.append(UInt8(ascii: ",")) }
                isFirst = false
                element.writeCompact(to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let object):
            bytes.append(UInt8(ascii: "{"))
            var isFirst = true
            for member in object.members {
                if !isFirst { bytes.append(UInt8(ascii: ",")) }
                isFirst = false
                JSONStringWriter.write(member.name, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                member.value.writeCompact(to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        default:
            writeScalar(to: &bytes)
        }
    }

    private func writePretty(to bytes: inout [UInt8], depth: Int) {
        switch self {
        case .array(let elements) where !elements.isEmpty:
            bytes.append(UInt8(ascii: "["))
            var isFirst = true
            for element in elements {
                if !isFirst { bytes.append(UInt8(ascii: ",")) }
                isFirst = false
                Self.newLine(to: &bytes, depth: depth + 1)
                element.writePretty(to: &bytes, depth: depth + 1)
            }
            Self.newLine(to: &bytes, depth: depth)
            bytes.append(UInt8(ascii: "]"))
        case .object(let object) where !object.members.isEmpty:
            bytes.append(UInt8(ascii: "{"))
            var isFirst = true
            for member in object.members {
                if !isFirst { bytes.append(UInt8(ascii: ",")) }
                isFirst = false
                Self.newLine(to: &bytes, depth: depth + 1)
                JSONStringWriter.write(member.name, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                bytes.append(UInt8(ascii: " "))
                member.value.writePretty(to: &bytes, depth: depth + 1)
            }
            Self.newLine(to: &bytes, depth: depth)
            bytes.append(UInt8(ascii: "}"))
        default:
            writeCompact(to: &bytes)
        }
    }

    private static func newLine(to bytes: inout [UInt8], depth: Int) {
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * max(0, depth)))
    }

    private func writeScalar(to bytes: inout [UInt8]) {
        switch self {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .bool(true): bytes.append(contentsOf: "true".utf8)
        case .bool(false): bytes.append(contentsOf: "false".utf8)
        case .integer(let value): bytes.append(contentsOf: String(value).utf8)
        case .number(let text): bytes.append(contentsOf: text.utf8)
        case .string, .array, .object: break
        }
    }
}
