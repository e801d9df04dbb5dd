/// What goes wrong with one request.
enum FaultAction: Equatable, Sendable {
    /// Applied at once, answered late.
    case delay(milliseconds: Int64)
    /// Held back, then applied and answered, even when the client has gone meanwhile.
    case delayBefore(milliseconds: Int64)
    /// Not applied; answered with this status.
    case status(Int, retryAfter: String?)
    /// Not applied; the connection is closed.
    case dropBefore
    /// Applied; the connection is closed without an answer.
    case dropAfter
    /// Applied; only the first bytes of the body are sent, then the connection is closed.
    case truncate(Int)
    /// Applied; answered 200 with bytes that are not JSON.
    case garbage
    /// Not applied; answered with the bytes of a file.
    case respond(RawAnswer)
    /// Applied; answered with the bytes of a file.
    case respondAfter(RawAnswer)
    /// Not applied; never answered.
    case hang
    /// Applied; never answered.
    case hangAfter

    /// Whether the request takes effect before the fault.
    var applies: Bool {
        switch self {
        case .delay, .delayBefore, .dropAfter, .truncate, .garbage, .respondAfter, .hangAfter: true
        case .status, .dropBefore, .respond, .hang: false
        }
    }
}

/// When a rule fires, among the requests that its pattern matches.
enum FaultCondition: Equatable, Sendable {
    case always
    /// Counted from 1.
    case nth(Int)
    case every(Int)
    /// As a share of 2⁶⁴, so that no floating point decides.
    case probability(UInt64)
}

/// One rule: `METHOD PATH [nth=N|every=N|p=0.1] ACTION`.
struct FaultRule: Equatable, Sendable {
    var method: String
    var path: String
    var condition: FaultCondition
    var action: FaultAction
    /// The action as it was written, for the request log.
    var label: String

    func matches(method: String, path: String) -> Bool {
        (self.method == "*" || self.method == method)
            && FaultRule.glob(Array(self.path.utf8), Array(path.utf8))
    }

    /// `*` stands for any run of bytes, slashes included.
    private static func glob(_ pattern: [UInt8], _ text: [UInt8]) -> Bool {
        var patternIndex = 0
        var textIndex = 0
        var star: (pattern: Int, text: Int)?
        while textIndex < text.count {
            if patternIndex < pattern.count, pattern[patternIndex] == UInt8(ascii: "*") {
                star = (patternIndex + 1, textIndex)
                patternIndex += 1
            } else if patternIndex < pattern.count, pattern[patternIndex] == text[textIndex] {
                patternIndex += 1
                textIndex += 1
            } else if let last = star {
                star = (last.pattern, last.text + 1)
                patternIndex = last.pattern
                textIndex = last.text + 1
            } else {
                return false
            }
        }
        return pattern[patternIndex...].allSatisfy { $0 == UInt8(ascii: "*") }
    }
}

/// Decides which rule fires. It belongs to the event loop: requests are counted in the order of arrival.
struct FaultPlan: Sendable {
    private let rules: [FaultRule]
    private let seed: UInt64
    private var counts: [Int]

    init(_ rules: [FaultRule], seed: UInt64) {
        self.rules = rules
        self.seed = seed
        counts = Array(repeating: 0, count: rules.count)
    }

    /// Every rule counts each request that its pattern matches, whether or not an earlier rule fires; the
    /// first whose condition holds fires.
    mutating func next(method: String, path: String) -> FaultRule? {
        var fired: FaultRule?
        for (index, rule) in rules.enumerated() where rule.matches(method: method, path: path) {
            counts[index] += 1
            if fired == nil, holds(rule.condition, index: index) { fired = rule }
        }
        return fired
    }

    private func holds(_ condition: FaultCondition, index: Int) -> Bool {
        let count = counts[index]
        switch condition {
        case .always: return true
        case .nth(let wanted): return count == wanted
        case .every(let step): return count % step == 0
        case .probability(let threshold):
            // From the seed, the rule and the count alone, so that a run can be replayed.
            var generator = SplitMix64(
                seed: seed &+ UInt64(index) << 40 &+ UInt64(count) &* 0xD134_2543_DE82_EF95)
            return threshold == .max || generator.next() < threshold
        }
    }
}
