/// The difference of two texts, for people: `-` what was expected, `+` what came.
enum LineDiff {
    private static let context = 3

    /// Nothing when the texts are the same, byte for byte.
    static func of(expected: String, actual: String) -> String? {
        // Strings that look alike are equal to Swift: bytes decide.
        if expected.utf8.elementsEqual(actual.utf8) { return nil }
        let old = lines(expected)
        let new = lines(actual)
        var removed: Set<Int> = []
        var inserted: Set<Int> = []
        for change in new.difference(from: old) {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): inserted.insert(offset)
            }
        }
        var rows: [(mark: Character, line: String)] = []
        var (left, right) = (0, 0)
        while left < old.count || right < new.count {
            if left < old.count, removed.contains(left) {
                rows.append(("-", old[left].shown))
                left += 1
            } else if right < new.count, inserted.contains(right) {
                rows.append(("+", new[right].shown))
                right += 1
            } else {
                rows.append((" ", old[left].shown))
                (left, right) = (left + 1, right + 1)
            }
        }
        return condensed(rows)
    }

    private struct Line: Equatable {
        /// With its line feed, so that a missing one shows.
        var bytes: [UInt8]

        var shown: String {
            let isWhole = bytes.last == 10
            var text = ""
            for scalar in String(decoding: isWhole ? bytes.dropLast() : bytes[...], as: UTF8.self)
                .unicodeScalars
            {
                let isControl = scalar.properties.generalCategory == .control && scalar != "\t"
                text +=
                    isControl ? "\\u{\(String(scalar.value, radix: 16, uppercase: true))}" : String(scalar)
            }
            let blanks = text.reversed().prefix { $0 == " " }.count
            text = text.dropLast(blanks) + String(repeating: "␠", count: blanks)
            return isWhole ? text : text + " (no line feed)"
        }
    }

    private static func lines(_ text: String) -> [Line] {
        let parts = text.utf8.split(separator: 10, omittingEmptySubsequences: false)
        let whole = parts.dropLast().map { Line(bytes: Array($0) + [10]) }
        guard let last = parts.last, !last.isEmpty else { return whole }
        return whole + [Line(bytes: Array(last))]
    }

    /// Only the changes with some lines around them.
    private static func condensed(_ rows: [(mark: Character, line: String)]) -> String {
        let changes = rows.indices.filter { rows[$0].mark != " " }
        var near: Set<Int> = []
        for change in changes { near.formUnion(change - context...change + context) }
        var result: [String] = []
        var hides = false
        for (index, row) in rows.enumerated() {
            if near.contains(index) {
                result.append("\(row.mark) \(row.line)")
            } else if !hides {
                result.append("  …")
            }
            hides = !near.contains(index)
        }
        return result.joined(separator: "\n")
    }
}
