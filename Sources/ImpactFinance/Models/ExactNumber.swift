import ExactJSON

/// Compares JSON values so that `16.5`, `16.50` and `1.65e1` are one number, without binary fractions.
enum ExactNumber {
    static func equal(_ first: JSON, _ second: JSON) -> Bool {
        if first == second { return true }
        guard let first = parts(first), let second = parts(second) else { return false }
        return first == second
    }

    /// Whether two numbers differ by less than a hundredth, which is as far as percentages are shown.
    static func nearlyEqual(_ first: JSON, _ second: JSON) -> Bool {
        if equal(first, second) { return true }
        guard let first = parts(first)?.trillionths, let second = parts(second)?.trillionths else {
            return false
        }
        return (first - second).magnitude < 10_000_000_000
    }

    private struct Parts: Equatable {
        var isNegative: Bool
        var digits: [UInt8]
        var exponent: Int

        /// The number in units of 10⁻¹²; nil when it is too large or too fine for that.
        var trillionths: Int128? {
            guard digits.count <= 18, (-12...6).contains(exponent) else { return nil }
            var value: Int128 = 0
            for digit in digits { value = value * 10 + Int128(digit - UInt8(ascii: "0")) }
            for _ in 0..<(exponent + 12) { value *= 10 }
            return isNegative ? -value : value
        }
    }

    /// No number that anybody means has more, and further ones would overflow when they are added up.
    private static let largestExponent = 1_000_000

    /// A number as its digits without outer zeros and the power of ten of the last one.
    private static func parts(_ value: JSON) -> Parts? {
        let text: String
        switch value {
        case .integer(let integer): text = String(integer)
        case .number(let number): text = number
        default: return nil
        }
        let halves = text.lowercased().split(separator: "e", maxSplits: 1)
        guard let mantissa = halves.first, let exponent = halves.count == 2 ? Int(halves[1]) : 0,
            (-largestExponent...largestExponent).contains(exponent)
        else { return nil }
        let fraction = mantissa.split(separator: ".", maxSplits: 1).dropFirst().first?.utf8.count ?? 0
        var digits = mantissa.utf8.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        var power = exponent - fraction
        while digits.last == UInt8(ascii: "0") {
            digits.removeLast()
            power += 1
        }
        let significant = Array(digits.drop { $0 == UInt8(ascii: "0") })
        if significant.isEmpty { return Parts(isNegative: false, digits: [], exponent: 0) }
        return Parts(isNegative: mantissa.hasPrefix("-"), digits: significant, exponent: power)
    }
}
