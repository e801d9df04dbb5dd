/// The parameters of a query, strictly read: what an operation does not document is refused, because a
/// misspelt filter that is ignored answers a different question.
struct Query {
    private var values: [(name: String, value: String)] = []
    let problems: Problems

    init(_ request: Request, allowed: [String], problems: Problems) {
        self.problems = problems
        for part in (request.query ?? "").split(separator: "&") {
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = PercentEncoding.decode(pair[0], plusIsSpace: true),
                let value = PercentEncoding.decode(pair.count > 1 ? pair[1] : "", plusIsSpace: true)
            else {
                problems.add("query", "is not percent-encoded rightly")
                continue
            }
            if !allowed.contains(name) {
                problems.add(name, "is not a parameter here; there are \(allowed.joined(separator: ", "))")
            } else if self[name] != nil {
                problems.add(name, "is given twice")
            } else {
                values.append((name, value))
            }
        }
    }

    subscript(name: String) -> String? {
        values.first { $0.name == name }?.value
    }

    func integer(_ name: String, _ range: ClosedRange<Int64>, default fallback: Int64) -> Int64 {
        guard let text = self[name] else { return fallback }
        guard text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let value = Int64(text),
            range.contains(value)
        else {
            let limit =
                range.upperBound == .max
                ? "at least \(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
            problems.add(name, "must be an integer, \(limit)")
            return fallback
        }
        return value
    }

    func oneOf(_ name: String, _ allowed: [String]) -> String? {
        guard let value = self[name] else { return nil }
        if !allowed.contains(value) {
            problems.add(name, "must be one of \(allowed.joined(separator: ", "))")
        }
        return value
    }

    /// The query again, with some parameters in place of those of the same name.
    func rebuilt(replacing replacements: [(name: String, value: String)]) -> String {
        let kept = values.filter { value in !replacements.contains { $0.name == value.name } }
        return (kept + replacements).map { "\($0.name)=\(PercentEncoding.encode($0.value))" }.joined(
            separator: "&")
    }
}
