/// A decimal number without rounding, for amounts that an API writes as decimals: every digit counts, and so does how
/// many decimals were written (`384.40` stays so).
///
/// It holds up to 36 digits. It is compared and added by value: `5000` and `5000.00` are equal.
public struct ExactDecimal: Sendable, Hashable, Comparable {
    /// The number in units of the last decimal.
    private var digits: Int128
    /// How many decimals there are.
    public private(set) var scale: Int

    /// So many digits fit with room for sums.
    private static let mostDigits = 36
    /// No amount has more decimals.
    private static let mostDecimals = 30

    /// Nothing.
    public static let zero = ExactDecimal(digits: 0, scale: 0)

    private init(digits: Int128, scale: Int) {
        self.digits = digits
        self.scale = scale
    }

    /// Makes a number of units of the last decimal: 12345 with two decimals is 123.45.
    public init(_ units: Int64, scale: Int) {
        self.init(digits: Int128(units), scale: min(max(scale, 0), Self.mostDecimals))
    }

    /// Reads a JSON number's text (RFC 8259, section 6), such as `384.40`, `-0.02` or `1.5e3`, or a decimal text of the
    /// same form; nil for anything else, and for more than 36 digits.
    public init?(_ text: String) {
        var text = text
        guard let number = text.withUTF8({ ExactDecimal(utf8: $0) }) else { return nil }
        self = number
    }

    /// Reads the same from a text's UTF-8.
    public init?(utf8: UnsafeBufferPointer<UInt8>) {
        if let plain = Self.plain(utf8) {
            self = plain
            return
        }
        var bytes = Array(utf8)[...]
        let isNegative = bytes.first == UInt8(ascii: "-")
        if isNegative { bytes.removeFirst() }
        var exponent = 0
        if let place = bytes.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }) {
            guard let power = Self.exponent(bytes[(place + 1)...]) else { return nil }
            exponent = power
            bytes = bytes[..<place]
        }
        let parts = bytes.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(Self.isDigit) }), let whole = parts.first else {
            return nil
        }
        let fraction = parts.count == 2 ? parts[1] : []
        var digits: Int128 = 0
        var count = 0
        for byte in [whole, fraction].joined() {
            if digits != 0 || byte != UInt8(ascii: "0") { count += 1 }
            guard count <= Self.mostDigits else { return nil }
            digits = digits * 10 + Int128(byte & 0x0F)
        }
        self.init(digits: isNegative ? -digits : digits, scale: fraction.count)
        guard exponent == 0 || shift(by: exponent), scale <= Self.mostDecimals else { return nil }
    }

    /// Reads digits with perhaps a sign and a point, up to 18 of them, which is what nearly every amount is; nil for
    /// anything else, right or wrong.
    private static func plain(_ bytes: UnsafeBufferPointer<UInt8>) -> ExactDecimal? {
        var (value, count, scale, isNegative, isFirst) = (Int64(0), 0, -1, false, true)
        for byte in bytes {
            switch byte {
            case 0x30...0x39:
                guard count < 18 else { return nil }
                value = value * 10 + Int64(byte & 0x0F)
                count += 1
                if scale >= 0 { scale += 1 }
            case UInt8(ascii: "."):
                guard scale < 0, count > 0 else { return nil }
                scale = 0
            case UInt8(ascii: "-"):
                guard isFirst else { return nil }
                isNegative = true
            default: return nil
            }
            isFirst = false
        }
        guard count > 0, scale != 0 else { return nil }
        return ExactDecimal(digits: Int128(isNegative ? -value : value), scale: max(scale, 0))
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func exponent(_ bytes: ArraySlice<UInt8>) -> Int? {
        var bytes = bytes
        let isNegative = bytes.first == UInt8(ascii: "-")
        if isNegative || bytes.first == UInt8(ascii: "+") { bytes.removeFirst() }
        guard (1...3).contains(bytes.count), bytes.allSatisfy(isDigit) else { return nil }
        let value = bytes.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
        return isNegative ? -value : value
    }

    /// Moves the point to the right, or to the left for a negative number of places.
    private mutating func shift(by places: Int) -> Bool {
        scale -= places
        guard scale < 0 else { return true }
        defer { scale = 0 }
        return scaleUp(by: -scale)
    }

    private mutating func scaleUp(by places: Int) -> Bool {
        for _ in 0..<places where digits != 0 {
            let (product, overflow) = digits.multipliedReportingOverflow(by: 10)
            guard !overflow else { return false }
            digits = product
        }
        return true
    }

    /// The same number with at least so many decimals; nil when its digits do not fit.
    private func widened(to scale: Int) -> ExactDecimal? {
        guard scale > self.scale else { return self }
        var wide = self
        guard wide.scaleUp(by: scale - self.scale) else { return nil }
        wide.scale = scale
        return wide
    }
}

extension ExactDecimal {
    /// Whether it is below zero.
    public var isNegative: Bool { digits < 0 }
    /// Whether it is zero.
    public var isZero: Bool { digits == 0 }
    /// The number without its sign.
    public var magnitude: ExactDecimal { isNegative ? -self : self }

    /// The number with the other sign.
    public static prefix func - (number: ExactDecimal) -> ExactDecimal {
        ExactDecimal(digits: -number.digits, scale: number.scale)
    }

    /// The exact sum, with as many decimals as the number that has more; nil when its digits do not fit.
    public func adding(_ other: ExactDecimal) -> ExactDecimal? {
        let scale = max(scale, other.scale)
        guard let first = widened(to: scale), let second = other.widened(to: scale) else { return nil }
        let (sum, overflow) = first.digits.addingReportingOverflow(second.digits)
        return overflow ? nil : ExactDecimal(digits: sum, scale: scale)
    }

    /// The exact difference; nil when its digits do not fit.
    public func subtracting(_ other: ExactDecimal) -> ExactDecimal? { adding(-other) }

    /// The number in units of 10 to the power of minus `scale`: 123.45 with two decimals is 12345; nil when it has more
    /// decimals than that which are not zero, or does not fit 64 bits.
    public func units(scale: Int) -> Int64? {
        let short = normalized
        guard short.scale <= scale, let wide = short.widened(to: scale) else { return nil }
        return Int64(exactly: wide.digits)
    }

    /// The number without its sign in units of 10 to the power of minus `scale`, with what is finer as a whole unit, and
    /// the largest number of 64 bits when it does not fit: for limits, which it must never seem to be below.
    public func units(roundingUpTo scale: Int) -> Int64 {
        var short = magnitude.normalized
        var isRounded = false
        while short.scale > scale {
            isRounded = isRounded || short.digits % 10 != 0
            short.digits /= 10
            short.scale -= 1
        }
        guard let units = short.units(scale: scale) else { return .max }
        return isRounded && units < .max ? units + 1 : units
    }

    /// The number without zeros at its end.
    private var normalized: ExactDecimal {
        if digits == 0 { return .zero }
        var short = self
        while short.scale > 0, short.digits % 10 == 0 {
            short.digits /= 10
            short.scale -= 1
        }
        return short
    }

    /// Whether two numbers are the same, however many decimals were written.
    public static func == (left: ExactDecimal, right: ExactDecimal) -> Bool {
        if left.scale == right.scale { return left.digits == right.digits }
        let (left, right) = (left.normalized, right.normalized)
        return left.digits == right.digits && left.scale == right.scale
    }

    /// Whether one is smaller than another.
    public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
        let scale = max(left.scale, right.scale)
        guard let first = left.widened(to: scale), let second = right.widened(to: scale) else {
            return wholes(left, right)
        }
        return first.digits < second.digits
    }

    /// Compares numbers of which one is too long to be given the other's decimals: their whole parts differ then.
    private static func wholes(_ left: ExactDecimal, _ right: ExactDecimal) -> Bool {
        func whole(_ number: ExactDecimal) -> Int128 {
            (0..<number.scale).reduce(number.digits) { digits, _ in digits / 10 }
        }
        let (first, second) = (whole(left), whole(right))
        return first == second ? left.isNegative && !right.isNegative : first < second
    }

    /// Hashes the value, so that equal numbers have equal hashes.
    public func hash(into hasher: inout Hasher) {
        let short = normalized
        hasher.combine(short.digits)
        hasher.combine(short.scale)
    }
}

extension ExactDecimal: CustomStringConvertible {
    /// The number in plain notation, with the decimals that it has.
    public var description: String { text(decimals: scale) }

    /// The number in plain notation with at least so many decimals, and with more where they are not zero: `100` with
    /// two is `100.00`, `1.005` stays so.
    public func text(decimals: Int) -> String {
        let short = decimals >= scale ? self : normalized
        let scale = max(decimals, short.scale)
        if let small = Int64(exactly: short.digits) {
            return Self.text(small.magnitude, isNegative, zeros: scale - short.scale, scale: scale)
        }
        return Self.text(short.digits.magnitude, isNegative, zeros: scale - short.scale, scale: scale)
    }

    /// Writes digits from the last one on: so many zeros, then those of the number, a point before the last `scale`.
    private static func text<Magnitude: FixedWidthInteger & UnsignedInteger>(
        _ magnitude: Magnitude, _ isNegative: Bool, zeros: Int, scale: Int
    ) -> String {
        // Room for every digit of 128 bits or a zero for each decimal, for the point and the sign.
        let room = max(39 + zeros, scale + 1) + 2
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room) { bytes in
            var start = room
            var written = 0
            func put(_ byte: UInt8) {
                start -= 1
                bytes[start] = byte
            }
            func put(digit: UInt8) {
                if written == scale, scale > 0 { put(UInt8(ascii: ".")) }
                put(UInt8(ascii: "0") + digit)
                written += 1
            }
            for _ in 0..<zeros { put(digit: 0) }
            var rest = magnitude
            repeat {
                let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
                put(digit: UInt8(truncatingIfNeeded: digit))
                rest = quotient
            } while rest > 0 || written <= scale
            if isNegative { put(UInt8(ascii: "-")) }
            return String(decoding: bytes[start...], as: UTF8.self)
        }
    }
}
