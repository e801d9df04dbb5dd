/// Account and card numbers as people may see them.
public enum AccountNumber {
    /// The last four characters behind three dots, which is how the API itself masks them: `...0717`. A number of so few
    /// characters shows none of them.
    public static func masked(_ number: String) -> String {
        if isPlainlyMasked(number.utf8) { return number }
        let last = number.unicodeScalars.suffix(4)
        let before = number.unicodeScalars.dropLast(4)
        let isMasked =
            !before.isEmpty && before.allSatisfy { !$0.properties.isAlphabetic && !("0"..."9").contains($0) }
        if isMasked { return number }
        return before.isEmpty ? "..." : "..." + String(String.UnicodeScalarView(last))
    }

    /// Whether it is three dots and four characters of ASCII, which is nearly always so and quickly seen.
    private static func isPlainlyMasked(_ bytes: String.UTF8View) -> Bool {
        bytes.count == 7 && bytes.starts(with: "...".utf8) && bytes.allSatisfy { $0 < 0x80 }
    }
}
