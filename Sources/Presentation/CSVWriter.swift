/// Comma-separated values (RFC 4180): lines end with CR LF, a field is quoted where it has to be.
///
/// A text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, "CSV injection"), a
/// number such as `-5.00` does not. Everything else stays as it is, control characters included.
public enum CSVWriter {
    /// Appends one record.
    public static func write(_ fields: [String], to bytes: inout [UInt8]) {
        for (index, field) in fields.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            write(field, isAlone: fields.count == 1, to: &bytes)
        }
        endRecord(&bytes)
    }

    /// Ends a record.
    static func endRecord(_ bytes: inout [UInt8]) {
        bytes.append(0x0D)
        bytes.append(0x0A)
    }

    /// Appends one field, of those of a record that has others or stands alone.
    static func write(_ field: String, isAlone: Bool, to bytes: inout [UInt8]) {
        var field = field
        field.withUTF8 { text in
            if isPlain(text) { return bytes.append(contentsOf: text) }
            let needsGuard = isFormula(String(decoding: text, as: UTF8.self))
            // A record of one empty field would otherwise be an empty line, which readers skip.
            let isQuoted = (text.isEmpty && isAlone) || needsQuotes(text)
            if isQuoted { bytes.append(UInt8(ascii: "\"")) }
            if needsGuard { bytes.append(UInt8(ascii: "'")) }
            guard isQuoted else { return bytes.append(contentsOf: text) }
            for byte in text {
                if byte == UInt8(ascii: "\"") { bytes.append(byte) }
                bytes.append(byte)
            }
            bytes.append(UInt8(ascii: "\""))
        }
    }

    /// Whether it is a text of letters, digits and some other ASCII with nothing special about it; false when in doubt.
    @inline(__always)
    private static func isPlain(_ field: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = field.first, isAlphanumeric(first), field.last != 0x20 else { return false }
        return field.allSatisfy { byte in
            // Space to tilde, without the quotation mark, the comma and the semicolon.
            byte &- 0x20 <= 0x5E && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: ",")
                && byte != UInt8(ascii: ";")
        }
    }

    @inline(__always)
    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        byte &- UInt8(ascii: "0") <= 9 || (byte | 0x20) &- UInt8(ascii: "a") <= 25
    }

    /// Semicolons and tabs too: spreadsheets in some locales part fields there.
    private static func needsQuotes(_ field: UnsafeBufferPointer<UInt8>) -> Bool {
        field.contains { byte in
            byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ",")
                || byte == UInt8(ascii: ";")
        } || field.first == 0x20 || field.last == 0x20
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
