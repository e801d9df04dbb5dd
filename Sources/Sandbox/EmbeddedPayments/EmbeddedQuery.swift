/// The query of a request to this API.
enum EmbeddedQuery {
    /// Names and values in their order, decoded.
    static func parameters(
        _ request: Request, _ problems: EmbeddedProblems
    ) -> [(name: String, value: String)] {
        var result: [(name: String, value: String)] = []
        for part in (request.query ?? "").split(separator: "&") {
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = PercentEncoding.decode(pair[0], plusIsSpace: true),
                let value = PercentEncoding.decode(pair.count > 1 ? pair[1] : "", plusIsSpace: true)
            else {
                problems.add(
                    EmbeddedCode.wrongFormat, .query, String(pair[0]), "is not percent-encoded rightly")
                continue
            }
            result.append((name, value))
        }
        return result
    }

    /// The values of some parameters, each given at most once.
    static func read(
        _ request: Request, allowed: [String], _ problems: EmbeddedProblems
    ) -> [String: String] {
        var result: [String: String] = [:]
        for (name, value) in parameters(request, problems) {
            if !allowed.contains(name) {
                problems.add(EmbeddedCode.notExpected, .query, name, "is not a parameter here")
            } else if result.updateValue(value, forKey: name) != nil {
                problems.add(EmbeddedCode.notExpected, .query, name, "is given twice")
            }
        }
        return result
    }

    static func integer(
        _ parameters: [String: String], _ name: String, _ range: ClosedRange<Int>, default fallback: Int,
        _ problems: EmbeddedProblems
    ) -> Int {
        guard let text = parameters[name] else { return fallback }
        guard text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let value = Int(text), range.contains(value)
        else {
            problems.add(
                EmbeddedCode.outOfRange, .query, name,
                "must be an integer from \(range.lowerBound) to \(range.upperBound)")
            return fallback
        }
        return value
    }
}

/// The shape of transactions.
enum EmbeddedVersion: Sendable {
    case two, three
}
