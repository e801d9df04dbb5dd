/// Splits text into words as a shell does: at white space, except in quotes and after a backslash. Nothing is
/// expanded: `*` and `$` stand for themselves.
enum ShellWords {
    static func split(_ text: String) throws(CaseError) -> [String] {
        var words: [String] = []
        var word: String?
        var rest = Substring(text)
        while let character = rest.popFirst() {
            switch character {
            case _ where character.isWhitespace:
                if let word { words.append(word) }
                word = nil
            case "'":
                guard let end = rest.firstIndex(of: "'") else {
                    throw CaseError("a ' is never closed: \(text)")
                }
                word = (word ?? "") + rest[..<end]
                rest = rest[end...].dropFirst()
            case "\"":
                word = try (word ?? "") + quoted(&rest, in: text)
            case "\\":
                guard let next = rest.popFirst() else {
                    throw CaseError("nothing follows the last \\: \(text)")
                }
                // An escaped line break joins two lines.
                if next != "\n" { word = (word ?? "") + String(next) }
            default:
                word = (word ?? "") + String(character)
            }
        }
        if let word { words.append(word) }
        return words
    }

    private static func quoted(_ rest: inout Substring, in text: String) throws(CaseError) -> String {
        var result = ""
        while let character = rest.popFirst() {
            if character == "\"" { return result }
            if character == "\\", let next = rest.first, "\"\\$`".contains(next) {
                result.append(next)
                rest.removeFirst()
            } else {
                result.append(character)
            }
        }
        throw CaseError("a \" is never closed: \(text)")
    }
}
