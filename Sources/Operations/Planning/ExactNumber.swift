import ExactJSON

/// Compares JSON values so that `16.5`, `16.50` and `1.65e1` are one number, without binary fractions.
enum ExactNumber {
    static func equal(_ first: JSON, _ second: JSON) -> Bool {
        if first == second { return true }
        guard let first = parts(first), let second = parts(second) else { return false }
        return first == second
    }

    private struct Parts: Equatable {
        var isNegative: Bool
        var digits: [UInt8]
        var exponent: Int
    }

    /// A number as its digits without outer zeros and the power of ten of the last one.
    private static func parts(_ value: JSON) -> Parts? {
        let text: String
        switch value {
        case .integer(let integer): text = String(integer)
        case .number(let number): text = number
        default: return nil
        }
        let halves = text.lowercased().split(separator: "e", maxSplits: 1)
        guard let mantissa = halves.first else { return nil }
        let exponent = halves.count == 2 ? Int(halves[1]) : 0
        let fraction = mantissa.split(separator: ".", maxSplits: 1).dropFirst().first?.count ?? 0
        guard let exponent else { return nil }
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
