/// Comma-separated values (RFC 4180): lines end with CR LF, a field is quoted where it has to be.
///
/// A text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, "CSV injection"), a
/// number such as `-5.00` does not. Everything else stays as it is, control characters included.
public enum CSVWriter {
    /// Appends one record.
    public static func write(_ fields: [String], to bytes: inout [UInt8]) {
        for (index, field) in fields.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            let needsGuard = isFormula(field)
            // A record of one empty field would otherwise be an empty line, which readers skip.
            if (field.isEmpty && fields.count == 1) || needsQuotes(field) {
                bytes.append(UInt8(ascii: "\""))
                if needsGuard { bytes.append(UInt8(ascii: "'")) }
                for byte in field.utf8 {
                    if byte == UInt8(ascii: "\"") { bytes.append(byte) }
                    bytes.append(byte)
                }
                bytes.append(UInt8(ascii: "\""))
            } else {
                if needsGuard { bytes.append(UInt8(ascii: "'")) }
                bytes.append(contentsOf: field.utf8)
            }
        }
        bytes.append(contentsOf: [0x0D, 0x0A])
    }

    /// Semicolons and tabs too: spreadsheets in some locales part fields there.
    private static func needsQuotes(_ field: String) -> Bool {
        field.utf8.contains { byte in
            byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ",")
                || byte == UInt8(ascii: ";")
        } || field.utf8.first == 0x20 || field.utf8.last == 0x20
    }

    private static func isFormula(_ field: String) -> Bool {
        switch field.unicodeScalars.first {
        case "=", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
        case "+", "-": !isNumber(field)
        default: false
        }
    }

    /// A sign, digits, perhaps decimals and an exponent.
    private static func isNumber(_ field: String) -> Bool {
        var rest = field.utf8.dropFirst()
        func takeDigits() -> Bool {
            let digits = rest.prefix { (0x30...0x39).contains($0) }
            rest = rest.dropFirst(digits.count)
            return !digits.isEmpty
        }
        guard takeDigits() else { return false }
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            guard takeDigits() else { return false }
        }
        if let mark = rest.first, mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") {
            rest.removeFirst()
            if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
                rest.removeFirst()
            }
            guard takeDigits() else { return false }
        }
        return rest.isEmpty
    }
}
