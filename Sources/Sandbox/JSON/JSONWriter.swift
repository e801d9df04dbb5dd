extension JSON {
    /// The value as compact JSON text (RFC 8259).
    var rendered: String {
        var output = ""
        write(to: &output)
        return output
    }

    func write(to output: inout String) {
        switch self {
        case .null: output += "null"
        case .bool(let value): output += value ? "true" : "false"
        case .integer(let value): output += String(value)
        case .number(let text): output += text
        case .string(let value): JSON.writeString(value, to: &output)
        case .array(let values):
            output += "["
            var separator = ""
            for value in values {
                output += separator
                value.write(to: &output)
                separator = ","
            }
            output += "]"
        case .object(let object): object.write(to: &output)
        }
    }

    static func writeString(_ value: String, to output: inout String) {
        output += "\""
        if value.utf8.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
            output += value
        } else {
            for scalar in value.unicodeScalars { writeScalar(scalar, to: &output) }
        }
        output += "\""
    }

    private static func writeScalar(_ scalar: Unicode.Scalar, to output: inout String) {
        switch scalar {
        case "\"": output += "\\\""
        case "\\": output += "\\\\"
        case "\n": output += "\\n"
        case "\r": output += "\\r"
        case "\t": output += "\\t"
        case _ where scalar.value < 0x20:
            let hex = String(scalar.value, radix: 16)
            output += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
        default: output.unicodeScalars.append(scalar)
        }
    }
}

extension JSONObject {
    func write(to output: inout String) {
        output += "{"
        var separator = ""
        for member in members {
            output += separator
            JSON.writeString(member.key, to: &output)
            output += ":"
            member.value.write(to: &output)
            separator = ","
        }
        output += "}"
    }

    var rendered: String {
        var output = ""
        write(to: &output)
        return output
    }
}
