/// Makes text from a server safe to put into one line of a terminal or table.
///
/// What a terminal would obey, or a reader could not see, is written as an escape in Swift's own manner:
/// `\n`, `\r`, `\t`, `\0`, `\e` for ESC, and `\u{202E}` for anything else. That concerns control characters
/// (C0, DEL, C1), line and paragraph separators, bidirectional controls, zero-width and other invisible
/// characters, and marks with nothing to stand on. Joiners, variation selectors and tags stay where they form
/// an emoji or a script needs them. A backslash stays single, so the result is for reading: JSON output is exact.
public enum VisibleText {
    /// The text with everything invisible or dangerous escaped.
    public static func of(_ text: String) -> String {
        escaping(text, where: nil)
    }

    /// The text with only control characters and line separators escaped: always one line, otherwise exact.
    static func oneLine(_ text: String) -> String {
        escaping(text) { $0.isControl || $0.value == 0x2028 || $0.value == 0x2029 }
    }

    private static func escaping(_ text: String, where rule: ((Unicode.Scalar) -> Bool)?) -> String {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
        var result = String.UnicodeScalarView()
        var context = Context()
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            let isEscaped = rule?(scalar) ?? !context.shows(scalar, next: rest)
            if isEscaped {
                result.append(contentsOf: escape(scalar).unicodeScalars)
                context = Context()
            } else {
                result.append(scalar)
                context.append(scalar)
            }
        }
        return String(result)
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\n": #"\n"#
        case "\r": #"\r"#
        case "\t": #"\t"#
        case "\0": #"\0"#
        case "\u{1B}": #"\e"#
        default: #"\u{"# + String(scalar.value, radix: 16, uppercase: true) + "}"
        }
    }
}
