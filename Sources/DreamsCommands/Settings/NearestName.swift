/// Finds what a mistyped name was probably meant to be.
enum NearestName {
    /// The candidate closest to `text`, or nil when none is close: at most about a third of the longer name may
    /// differ. Case and the difference between `-` and `_` count as nothing; the first of equals wins.
    static func find(_ text: String, in candidates: some Sequence<String>) -> String? {
        let typed = normalized(text)
        guard !typed.isEmpty, typed.count <= 64 else { return nil }
        var best: (name: String, distance: Int)?
        for candidate in candidates {
            let known = normalized(candidate)
            let limit = max(1, max(typed.count, known.count) / 3)
            guard abs(typed.count - known.count) <= limit else { continue }
            let found = distance(typed, known)
            // A name of which nothing is left is no suggestion: `x` is not near `y`.
            guard found <= limit, found < max(typed.count, known.count) else { continue }
            if found < best?.distance ?? .max { best = (candidate, found) }
        }
        return best?.name
    }

    /// The optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours.
    static func distance(_ left: [Character], _ right: [Character]) -> Int {
        guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        for row in 1...left.count {
            var current = [row] + [Int](repeating: 0, count: right.count)
            for column in 1...right.count {
                let isSame = left[row - 1] == right[column - 1]
                current[column] = min(
                    last[column] + 1, current[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1))
                if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
                    current[column] = min(current[column], beforeLast[column - 2] + 1)
                }
            }
            (beforeLast, last) = (last, current)
        }
        return last[right.count]
    }

    private static func normalized(_ text: String) -> [Character] {
        text.lowercased().map { $0 == "_" ? "-" : $0 }
    }
}
