/// Why a fault rule cannot be used.
struct FaultRuleError: Error, Equatable, CustomStringConvertible {
    var description: String
}

extension FaultRule {
    private static let methods = ["*", "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
    static let actions = [
        "delay=500ms", "delay-before=500ms", "status=503", "status=429,retry-after=2", "drop-before",
        "drop-after",
        "truncate=20", "garbage", "respond=FILE", "respond-after=FILE", "hang", "hang-after",
    ]

    /// Reads a rule. `load` gives the bytes of a file.
    init(_ text: String, load: (String) throws -> [UInt8]) throws(FaultRuleError) {
        func fail(_ message: String) -> FaultRuleError {
            FaultRuleError(description: "fault rule '\(text)': \(message)")
        }
        var words = text.split(separator: " ").map(String.init)
        guard words.count >= 3 else { throw fail("must read 'METHOD PATH [nth=N|every=N|p=0.1] ACTION'") }
        method = words.removeFirst()
        path = words.removeFirst()
        guard FaultRule.methods.contains(method) else {
            throw fail("'\(method)' is not a method; there are \(FaultRule.methods.joined(separator: ", "))")
        }
        guard path.hasPrefix("/") || path.hasPrefix("*") else {
            throw fail("the path '\(path)' must begin with / or *")
        }
        if path.contains("?") {
            throw fail("the path is matched without the query: leave out what follows '?'")
        }
        do {
            if let condition = try FaultRule.condition(words[0]) {
                self.condition = condition
                words.removeFirst()
            } else {
                condition = .always
            }
            // A file name may have spaces.
            label = words.joined(separator: " ")
            if label.isEmpty { throw FaultRuleError(description: "the action is missing") }
            action = try FaultRule.action(label, load: load)
        } catch {
            throw fail("\(error)")
        }
    }

    private static func condition(_ word: String) throws -> FaultCondition? {
        let pair = word.split(separator: "=", maxSplits: 1).map(String.init)
        guard pair.count == 2, ["nth", "every", "p"].contains(pair[0]) else { return nil }
        if pair[0] == "p" {
            guard let threshold = share(pair[1]) else {
                throw FaultRuleError(description: "'\(word)' must be a number from 0 to 1, such as p=0.1")
            }
            return .probability(threshold)
        }
        guard let number = Int(pair[1]), number > 0 else {
            throw FaultRuleError(description: "'\(word)' must have a whole number from 1")
        }
        return pair[0] == "nth" ? .nth(number) : .every(number)
    }

    /// `0.1` as a share of 2⁶⁴, by decimal arithmetic.
    private static func share(_ text: String) -> UInt64? {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let fraction = parts.count == 2 ? parts[1] : ""
        guard parts[0] == "0" || parts[0] == "1" || parts[0].isEmpty, !(parts[0].isEmpty && fraction.isEmpty),
            fraction.utf8.count <= 9, fraction.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
        else { return nil }
        let billionths = UInt64(fraction + String(repeating: "0", count: 9 - fraction.count)) ?? 0
        if parts[0] == "1" { return billionths == 0 ? .max : nil }
        return UInt64.max / 1_000_000_000 * billionths
    }

    private static func action(_ text: String, load: (String) throws -> [UInt8]) throws -> FaultAction {
        let pair = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let value = pair.count == 2 ? pair[1] : nil
        switch (pair.first ?? "", value) {
        case ("drop-before", nil): return .dropBefore
        case ("drop-after", nil): return .dropAfter
        case ("garbage", nil): return .garbage
        case ("hang", nil): return .hang
        case ("hang-after", nil): return .hangAfter
        case ("delay", let value?): return .delay(milliseconds: try milliseconds(value))
        case ("delay-before", let value?): return .delayBefore(milliseconds: try milliseconds(value))
        case ("truncate", let value?):
            guard let count = Int(value), count >= 0 else {
                throw FaultRuleError(description: "'\(value)' is not a number of bytes")
            }
            return .truncate(count)
        case ("status", let value?): return try status(value)
        case ("respond", let value?): return .respond(try RawAnswer(load(value), name: value))
        case ("respond-after", let value?): return .respondAfter(try RawAnswer(load(value), name: value))
        default:
            throw FaultRuleError(
                description: "'\(text)' is not an action; there are \(actions.joined(separator: ", "))")
        }
    }

    private static func milliseconds(_ text: String) throws -> Int64 {
        let unit: (suffix: String, factor: Int64) =
            text.hasSuffix("ms") ? ("ms", 1) : text.hasSuffix("s") ? ("s", 1000) : ("", 0)
        guard let number = Int64(text.dropLast(unit.suffix.count)), number >= 0, unit.factor > 0,
            number <= 86_400_000
        else { throw FaultRuleError(description: "'\(text)' is not a duration such as 500ms or 2s") }
        return number * unit.factor
    }

    private static func status(_ text: String) throws -> FaultAction {
        let parts = text.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false).map(
            String.init)
        guard let code = Int(parts[0]), (400...599).contains(code) else {
            throw FaultRuleError(description: "'\(parts[0])' is not a status from 400 to 599")
        }
        guard parts.count == 2 else { return .status(code, retryAfter: nil) }
        let pair = parts[1].split(separator: "=", maxSplits: 1).map(String.init)
        guard pair.count == 2, pair[0] == "retry-after",
            !pair[1].utf8.contains(where: { $0 < 0x20 })
        else {
            throw FaultRuleError(description: "'\(parts[1])' must be retry-after=SECONDS")
        }
        return .status(code, retryAfter: pair[1])
    }
}
