/// Breaks sentences for a narrow terminal.
enum TableWrapping {
    /// The text in lines of at most so many columns: its indentation stays, and what goes on is indented further.
    static func paragraph(_ text: String, columns: Int) -> [String] {
        guard DisplayWidth.of(text) > columns else { return [text] }
        let indentation = String(text.prefix { $0 == " " })
        let further = indentation + "    "
        guard columns >= 2 * further.count else { return [text] }
        let words = String(text.dropFirst(indentation.count))
        return lines(words, columns: columns - further.count).enumerated().map { number, line in
            (number == 0 ? indentation : further) + line
        }
    }

    /// The text in lines of at most so many columns, broken at spaces; a word that is longer than a line is broken
    /// where the line ends.
    static func lines(_ text: String, columns: Int) -> [String] {
        guard DisplayWidth.of(text) > columns else { return [text] }
        var lines: [String] = []
        var line = ""
        for word in words(text) {
            let joined = line.isEmpty ? word : "\(line) \(word)"
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

    /// What stands between spaces. A command in back quotes is one word: somebody may copy it.
    private static func words(_ text: String) -> [String] {
        var words: [String] = []
        var isQuoted = false
        for part in text.split(separator: " ") {
            if isQuoted, let last = words.popLast() {
                words.append("\(last) \(part)")
            } else {
                words.append(String(part))
            }
            if part.count(where: { $0 == "`" }) % 2 == 1 { isQuoted.toggle() }
        }
        return words
    }
}
