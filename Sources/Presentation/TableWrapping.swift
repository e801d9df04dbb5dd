/// Breaks sentences for a narrow terminal.
enum TableWrapping {
    /// The text in lines of at most so many columns, broken at spaces; a word that is longer than a line is broken
    /// where the line ends.
    static func lines(_ text: String, columns: Int) -> [String] {
        guard DisplayWidth.of(text) > columns else { return [text] }
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            let joined = line.isEmpty ? String(word) : "\(line) \(word)"
            guard DisplayWidth.of(joined) > columns else {
                line = joined
                continue
            }
            if !line.isEmpty { lines.append(line) }
            line = ""
            for character in word {
                let longer = line + String(character)
                if DisplayWidth.of(longer) > columns, !line.isEmpty {
                    lines.append(line)
                    line = String(character)
                } else {
                    line = longer
                }
            }
        }
        return lines + [line]
    }
}
