/// Amounts as whole numbers of a currency's smallest unit: reading, writing and adding them without loss.
///
/// `exponent` is the currency's number of decimals (``Currency/exponent``); below zero counts as zero.
public enum MinorUnits {
    /// The minor units that a decimal text names: `1.5` with two decimals is 150.
    ///
    /// Accepts ASCII digits with an optional point and at most `exponent` decimals, and a minus sign if
    /// negative amounts are allowed. There is no rounding, no grouping, no scientific notation.
    ///
    /// - Throws: ``AmountError`` which names the text and how to write it.
    public static func parse(
        _ text: String, exponent: Int, allowNegative: Bool = false
    ) throws(AmountError) -> Int64 {
        let notation = AmountNotation(
            exponent: max(exponent, 0), allowsNegative: allowNegative, noun: "an amount")
        return try parse(text, notation)
    }

    /// The minor units that a whole number names: `150` is 150.
    ///
    /// - Throws: ``AmountError`` which names the text and how to write it.
    public static func parseInteger(
        _ text: String, allowNegative: Bool = false
    ) throws(AmountError) -> Int64 {
        let notation = AmountNotation(
            exponent: 0, allowsNegative: allowNegative, noun: "a whole number of minor units")
        return try parse(text, notation)
    }

    /// The amount as a decimal text with exactly `exponent` decimals: 12300 is `123.00`, -5 is `-0.05`.
    public static func format(_ value: Int64, exponent: Int) -> String {
        let digits = String(value.magnitude)
        let sign = value < 0 ? "-" : ""
        guard exponent > 0 else { return sign + digits }
        let padded = String(repeating: "0", count: max(0, exponent + 1 - digits.utf8.count)) + digits
        return sign + padded.dropLast(exponent) + "." + padded.suffix(exponent)
    }

    /// The exact sum; nil when it does not fit 64 bits. The order of the values makes no difference.
    public static func sum(_ values: some Sequence<Int64>) -> Int64? {
        Int64(exactly: values.reduce(into: Int128(0)) { $0 += Int128($1) })
    }

    /// `left` minus `right`; nil when it does not fit 64 bits.
    public static func difference(_ left: Int64, _ right: Int64) -> Int64? {
        let (value, overflow) = left.subtractingReportingOverflow(right)
        return overflow ? nil : value
    }

    private static func parse(_ text: String, _ notation: AmountNotation) throws(AmountError) -> Int64 {
        var digits = text.utf8[...]
        let isNegative = digits.first == UInt8(ascii: "-")
        if isNegative {
            guard notation.allowsNegative else { throw AmountError(refused: text, notation: notation) }
            digits.removeFirst()
        }
        let parts = digits.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        let isPlain = parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } }
        let fraction = parts.count == 2 ? parts[1] : ""[...].utf8
        guard isPlain, let whole = parts.first, fraction.count <= notation.exponent else {
            throw AmountError(refused: text, notation: notation)
        }
        // Counting away from zero in the sign's own direction reaches Int64.min, which has no positive twin.
        var value: Int64 = 0
        func append(_ digit: Int64) -> Bool {
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            let (sum, carry) = product.addingReportingOverflow(isNegative ? -digit : digit)
            value = sum
            return !overflow && !carry
        }
        var fits = true
        for byte in whole { fits = fits && append(Int64(byte) - 0x30) }
        for byte in fraction { fits = fits && append(Int64(byte) - 0x30) }
        for _ in fraction.count..<notation.exponent where value != 0 { fits = fits && append(0) }
        guard fits else { throw AmountError.outOfRange(text, isNegative: isNegative, notation: notation) }
        return value
    }
}
