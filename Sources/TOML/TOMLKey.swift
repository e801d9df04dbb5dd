/// Keys as a document writes them.
public enum TOMLKey {
    /// The keys joined with points, each quoted where it must be: `profiles."north bank".currency`.
    ///
    /// Invisible characters are written as escapes and long keys are cut, so that messages can show any key.
    public static func path(_ names: [String]) -> String { names.map(part).joined(separator: ".") }

    private static let longest = 60

    private static func part(_ name: String) -> String {
        let isLong = name.unicodeScalars.dropFirst(longest).first != nil
        let cut = isLong ? String(String.UnicodeScalarView(name.unicodeScalars.prefix(longest))) + "…" : name
        guard name.isEmpty || !name.utf8.allSatisfy(TOMLParser.isBare) else { return cut }
        return "\"" + cut.unicodeScalars.map(escaped).joined() + "\""
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\"": return "\\\""
        case "\\": return "\\\\"
        default: break
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
            let digits = String(scalar.value, radix: 16, uppercase: true)
            let isShort = digits.utf8.count <= 4
            return (isShort ? "\\u" : "\\U")
                + String(repeating: "0", count: (isShort ? 4 : 8) - digits.utf8.count) + digits
        default: return String(Character(scalar))
        }
    }
}
