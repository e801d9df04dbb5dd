/// How many columns text takes on a terminal, counted by what a reader sees as one character (UAX #29).
///
/// Expects text that went through ``VisibleText``: control characters count as nothing here.
public enum DisplayWidth {
    /// The columns that the whole text takes.
    public static func of(_ text: String) -> Int {
        if let count = asciiCount(text) { return count }
        var total = 0
        for character in text { total += of(character) }
        return total
    }

    /// The columns that one character takes: 0, 1 or 2.
    ///
    /// No cluster is wider than two columns, whatever it is made of: a family of emoji, a flag, a conjunct.
    public static func of(_ character: Character) -> Int {
        var total = 0
        var first: Unicode.Scalar?
        for scalar in character.unicodeScalars {
            // U+FE0F asks for the emoji form of what stands before it, and that is always wide.
            if scalar.value == 0xFE0F, let first, first.properties.isEmoji { return 2 }
            total += of(scalar)
            if first == nil { first = scalar }
        }
        return min(total, 2)
    }

    /// The longest beginning of the text that fits into so many columns, cut between characters.
    public static func prefix(of text: String, columns: Int) -> Substring {
        var used = 0
        var end = text.startIndex
        while end < text.endIndex {
            used += of(text[end])
            guard used <= columns else { break }
            end = text.index(after: end)
        }
        return text[..<end]
    }

    /// The text itself when it fits into so many columns, else as much of it as fits with `…` behind it.
    public static func truncated(_ text: String, columns: Int) -> String {
        // Text of few bytes cannot be wide: no character takes more columns than it has bytes.
        guard text.utf8.count > columns, of(text) > columns else { return text }
        guard columns > 0 else { return "" }
        return prefix(of: text, columns: columns - 1) + "…"
    }

    private static func asciiCount(_ text: String) -> Int? {
        var count = 0
        for byte in text.utf8 {
            guard byte >= 0x20, byte < 0x7F else { return nil }
            count += 1
        }
        return count
    }

    private static func of(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x20..<0x7F: return 1
        case ..<0xA0: return 0
        case 0xAD: return 1
        case 0x1160...0x11FF, 0xD7B0...0xD7FF: return 0  // the later parts of a Hangul syllable
        default: break
        }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .lineSeparator, .paragraphSeparator, .control: return 0
        case .format where !scalar.isPrependedMark: return 0
        default: break
        }
        if scalar.properties.isDefaultIgnorableCodePoint { return 0 }
        return WideScalars.contains(scalar) ? 2 : 1
    }
}

extension Unicode.Scalar {
    /// Whether this is one of the few format characters that are drawn: signs that span the digits after them.
    var isPrependedMark: Bool {
        switch value {
        case 0x0600...0x0605, 0x06DD, 0x070F, 0x0890...0x0891, 0x08E2, 0x110BD, 0x110CD: true
        default: false
        }
    }
}
