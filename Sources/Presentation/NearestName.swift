/// Finds what somebody probably meant to type.
public enum NearestName {
    /// The known name nearest to the word; nil when none is near enough to be worth suggesting.
    ///
    /// Letter case does not count. A third of the word's letters may be wrong, missing, too many or swapped. Of
    /// names that are equally near, one of the same letters in another order is meant (`EUR`, not `ERN`, by `ERU`),
    /// then the one that begins most like the word, then the first.
    public static func of(_ word: String, among names: [String]) -> String? {
        let letters = Array(word.lowercased().unicodeScalars.prefix(64))
        let sorted = letters.sorted()
        let allowed = max(1, letters.count / 3)
        var best: (name: String, rank: (distance: Int, isOtherLetters: Int, unlikeStart: Int))?
        for name in names {
            let other = Array(name.lowercased().unicodeScalars)
            guard abs(other.count - letters.count) <= allowed else { continue }
            let found = distance(letters, other)
            guard found <= allowed else { continue }
            let start = zip(letters, other).prefix { $0 == $1 }.count
            let rank = (found, sorted == other.sorted() ? 0 : 1, -start)
            if best.map({ rank < $0.rank }) ?? true { best = (name, rank) }
        }
        return best?.name
    }

    /// The optimal string alignment distance: insertions, deletions, replacements and swaps of neighbours.
    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for (row, letter) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                var cost = min(
                    last[column + 1] + 1, current[column] + 1, last[column] + (letter == other ? 0 : 1))
                if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current.append(cost)
            }
            (beforeLast, last) = (last, current)
        }
        return last[right.count]
    }
}
