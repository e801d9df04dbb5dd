/// How figures and foreign text look in a trace.
enum TraceText {
    /// Milliseconds with one decimal: `12.3 ms`.
    static func milliseconds(_ duration: Duration) -> String {
        let parts = duration.components
        let tenths = parts.seconds * 10_000 + parts.attoseconds / 100_000_000_000_000
        return "\(grouped(Int(tenths / 10))).\(abs(tenths % 10)) ms"
    }

    /// A number with a comma between thousands: `4,123`.
    static func grouped(_ number: Int) -> String {
        var digits = String(number)
        var result = ""
        while digits.count > 3, digits.dropLast(3) != "-" {
            result = "," + digits.suffix(3) + result
            digits = String(digits.dropLast(3))
        }
        return digits + result
    }

    /// The text with every character that a terminal would obey, or that would hide another, spelt out.
    static func visible(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
                result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
