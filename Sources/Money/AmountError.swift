/// Why a text is not an amount, and how to write it instead.
public struct AmountError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What is wrong. Raw values are stable: scripts may match on them.
    public enum Kind: String, Sendable, CaseIterable {
        /// There is no text.
        case empty = "amount_empty"
        /// A minus sign where only positive amounts make sense.
        case negative = "amount_negative"
        /// A leading plus sign.
        case plusSign = "amount_plus_sign"
        /// A comma, for decimals or thousands.
        case comma = "amount_comma"
        /// A space or another blank.
        case space = "amount_space"
        /// Scientific notation.
        case exponentForm = "amount_exponent_form"
        /// Digits other than 0 to 9.
        case foreignDigits = "amount_foreign_digits"
        /// No digit before the point, or none behind it.
        case danglingPoint = "amount_dangling_point"
        /// More decimals than the currency has.
        case tooManyDecimals = "amount_too_many_decimals"
        /// Beyond 64 bits of minor units.
        case overflow = "amount_overflow"
        /// Anything else that is not a number.
        case malformed = "amount_malformed"
    }

    /// What is wrong.
    public var kind: Kind
    /// One sentence that names the text and the remedy, without a full stop.
    public var message: String

    /// Makes an error.
    public init(kind: Kind, message: String) {
        self.kind = kind
        self.message = message
    }

    /// The stable code, such as `amount_comma`.
    public var code: String { kind.rawValue }
    /// The message.
    public var description: String { message }
}

extension AmountError {
    /// Finds the reason why `text`, already refused, is not an amount.
    init(refused text: String, notation: AmountNotation) {
        let kind = Self.diagnose(text, notation: notation)
        self.init(kind: kind, message: Self.message(kind, text: text, notation: notation))
    }

    static func outOfRange(_ text: String, isNegative: Bool, notation: AmountNotation) -> AmountError {
        let limit = MinorUnits.format(isNegative ? .min : .max, exponent: notation.exponent)
        let relation = isNegative ? "less" : "more"
        return AmountError(
            kind: .overflow, message: "\(VisibleText.quote(text)) is \(relation) than \(limit)")
    }

    private static func diagnose(_ text: String, notation: AmountNotation) -> Kind {
        guard let first = text.unicodeScalars.first else { return .empty }
        if text.unicodeScalars.contains(where: \.properties.isWhitespace) { return .space }
        if first == "+" { return .plusSign }
        var body = text.unicodeScalars[...]
        if first == "-" || first == "\u{2212}" {
            if !notation.allowsNegative { return .negative }
            if first == "-" { body = body.dropFirst() }
        }
        if body.contains(",") { return .comma }
        if body.contains(where: { !$0.isASCII && $0.properties.numericType != nil }) { return .foreignDigits }
        let isDigit: (Unicode.Scalar) -> Bool = { $0 >= "0" && $0 <= "9" }
        let parts = body.split(separator: ".", omittingEmptySubsequences: false)
        let isPlain = parts.allSatisfy { $0.allSatisfy(isDigit) }
        if isPlain, parts.count == 2, let whole = parts.first, let fraction = parts.last {
            if whole.isEmpty != fraction.isEmpty { return .danglingPoint }
            if fraction.count > notation.exponent { return .tooManyDecimals }
        }
        let looksExponential = body.first.map(isDigit) == true && body.last.map(isDigit) == true
        let letters = body.filter { !isDigit($0) && $0 != "." && $0 != "-" && $0 != "+" }
        if looksExponential, letters.count == 1, letters.first == "e" || letters.first == "E" {
            return .exponentForm
        }
        return .malformed
    }

    private static func message(_ kind: Kind, text: String, notation: AmountNotation) -> String {
        let quoted = VisibleText.quote(text)
        let example = notation.example
        let refusal = "\(quoted) is not \(notation.noun): "
        switch kind {
        case .empty: return "the amount is missing: write it as in \(example)"
        case .negative: return refusal + "it must not be negative"
        case .plusSign: return refusal + "leave out the plus sign, as in \(example)"
        case .comma where notation.exponent == 0:
            return refusal + "write a whole number without commas, as in \(example)"
        case .comma where text.contains(".") || text.count(where: { $0 == "," }) > 1:
            return refusal + "leave out thousands separators and use a point for decimals, as in \(example)"
        case .comma: return refusal + "use a point for decimals, as in \(example)"
        case .space: return refusal + "leave out spaces, as in \(example)"
        case .exponentForm: return refusal + "write all its digits, as in \(example)"
        case .foreignDigits: return refusal + "use the digits 0 to 9, as in \(example)"
        case .danglingPoint:
            return refusal + "write digits on both sides of the point, as in \(notation.zero)"
        case .tooManyDecimals where notation.exponent == 0:
            return refusal + "write a whole number, as in \(example)"
        case .tooManyDecimals:
            let most = notation.exponent == 1 ? "1 decimal" : "\(notation.exponent) decimals"
            return refusal + "write at most \(most), as in \(example)"
        case .overflow: return "\(quoted) is out of range"
        case .malformed where notation.exponent == 0:
            return refusal + "use only the digits 0 to 9, as in \(example)"
        case .malformed: return refusal + "use only the digits 0 to 9 and one point, as in \(example)"
        }
    }
}

/// What an amount is to look like where it was refused.
struct AmountNotation {
    var exponent: Int
    var allowsNegative: Bool
    var noun: String

    /// 1.50 with the right number of decimals.
    var example: String {
        exponent == 0 ? "150" : "1.5" + String(repeating: "0", count: exponent - 1)
    }

    /// 0.50 with the right number of decimals.
    var zero: String {
        exponent == 0 ? "150" : "0.5" + String(repeating: "0", count: exponent - 1)
    }
}
