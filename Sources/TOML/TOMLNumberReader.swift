/// Reads integers and recognises floating-point numbers.
struct TOMLNumberReader {
    enum Result: Equatable {
        case integer(Int64)
        case float
        /// A number was meant.
        case wrong(String)
        /// Something else was meant.
        case none
    }

    private struct Digits {
        /// Nil when it does not fit.
        var value: Int64?
        var count = 0
        var hasLeadingZero = false
    }

    private static let underscore = "an underscore in a number must stand between two digits"
    private static let malformed = "malformed number; text needs quotes"

    private var rest: ArraySlice<UInt8>

    /// Reads a word that is no date and no time.
    static func read(_ word: ArraySlice<UInt8>) -> Result {
        var reader = TOMLNumberReader(rest: word)
        return reader.read()
    }

    private mutating func read() -> Result {
        let isSigned = rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-")
        let isNegative = rest.first == UInt8(ascii: "-")
        if isSigned { rest = rest.dropFirst() }
        if rest.elementsEqual("inf".utf8) || rest.elementsEqual("nan".utf8) { return .float }
        guard let first = rest.first, TOMLParser.isDigit(first) else {
            return isSigned || rest.first == UInt8(ascii: ".") ? .wrong(Self.malformed) : .none
        }
        if first == UInt8(ascii: "0"), let radix = radix(rest.dropFirst().first) {
            rest = rest.dropFirst(2)
            guard !isSigned else { return .wrong("a number with 0x, 0o or 0b has no sign") }
            return integer(digits(radix, false))
        }
        guard let whole = digits(10, isNegative) else { return .wrong(Self.underscore) }
        guard !whole.hasLeadingZero else { return .wrong("a number must not begin with a zero") }
        if rest.isEmpty { return integer(whole) }
        return fraction()
    }

    private mutating func integer(_ digits: Digits?) -> Result {
        guard let digits, digits.count > 0 else {
            return .wrong(rest.first == UInt8(ascii: "_") ? Self.underscore : Self.malformed)
        }
        guard rest.isEmpty else { return .wrong(Self.malformed) }
        return digits.value.map(Result.integer) ?? .wrong("the integer does not fit in 64 bits")
    }

    /// Reads what follows the whole part of a floating-point number.
    private mutating func fraction() -> Result {
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            guard let digits = digits(10, false) else { return .wrong(Self.underscore) }
            guard digits.count > 0 else { return .wrong("digits are missing after the decimal point") }
        }
        if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
            rest = rest.dropFirst()
            if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
            guard let digits = digits(10, false) else { return .wrong(Self.underscore) }
            guard digits.count > 0 else { return .wrong("digits are missing in the exponent") }
        }
        return rest.isEmpty ? .float : .wrong(Self.malformed)
    }

    /// Takes digits with single underscores between them; nil when an underscore stands elsewhere.
    private mutating func digits(_ radix: Int64, _ isNegative: Bool) -> Digits? {
        var result = Digits(value: 0)
        let first = rest.first
        while let byte = rest.first {
            if byte == UInt8(ascii: "_") {
                let next = rest.dropFirst().first
                guard result.count > 0, let next, Self.digit(next, radix) != nil else { return nil }
                rest = rest.dropFirst()
                continue
            }
            guard let digit = Self.digit(byte, radix) else { break }
            rest = rest.dropFirst()
            result.count += 1
            guard let value = result.value else { continue }
            // Counting away from zero in the sign's own direction reaches Int64.min.
            let (product, overflow) = value.multipliedReportingOverflow(by: radix)
            let (sum, carry) = product.addingReportingOverflow(isNegative ? -digit : digit)
            result.value = overflow || carry ? nil : sum
        }
        result.hasLeadingZero = first == UInt8(ascii: "0") && result.count > 1
        return result
    }

    private func radix(_ byte: UInt8?) -> Int64? {
        switch byte {
        case UInt8(ascii: "x"): 16
        case UInt8(ascii: "o"): 8
        case UInt8(ascii: "b"): 2
        default: nil
        }
    }

    /// The value of a digit; nil when it is none of that base.
    static func digit(_ byte: UInt8, _ radix: Int64) -> Int64? {
        let digit: UInt8
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
        default: return nil
        }
        return Int64(digit) < radix ? Int64(digit) : nil
    }
}
