/// A decimal number, exact, for comparing and adding amounts. It has at most 18 digits on either side.
struct EmbeddedDecimal: Comparable, Sendable {
    private var units: Int64
    /// How many of the digits stand behind the point.
    private var scale: Int

    init(cents: Int64) {
        units = cents
        scale = 2
    }

    /// Reads what a JSON number can be. Nil when it has too many digits or is no number.
    init?(_ text: some StringProtocol) {
        var units: Int64 = 0
        var scale = 0
        var digits = 0
        var seenPoint = false
        var rest = text.utf8[...]
        let isNegative = rest.first == UInt8(ascii: "-")
        if isNegative { rest = rest.dropFirst() }
        while let byte = rest.first, byte != UInt8(ascii: "e"), byte != UInt8(ascii: "E") {
            rest = rest.dropFirst()
            if byte == UInt8(ascii: "."), !seenPoint {
                seenPoint = true
                continue
            }
            guard byte >= 0x30, byte <= 0x39, digits < 18 else { return nil }
            units = units * 10 + Int64(byte - 0x30)
            if units > 0 { digits += 1 }
            if seenPoint { scale += 1 }
        }
        if seenPoint ? text.utf8.count < 2 : text.utf8.isEmpty { return nil }
        if !rest.isEmpty {
            guard let exponent = Int(String(decoding: rest.dropFirst(), as: UTF8.self)), abs(exponent) <= 36
            else { return nil }
            scale -= exponent
        }
        while scale < 0 {
            let (product, overflow) = units.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            (units, scale) = (product, scale + 1)
        }
        while scale > 0, units % 10 == 0 { (units, scale) = (units / 10, scale - 1) }
        if scale > 18 { return nil }
        self.units = isNegative ? -units : units
        self.scale = scale
    }

    /// The amount of a row: a JSON number, or a text that is one.
    init?(_ value: JSON?) {
        switch value {
        case .integer(let number): self.init(String(number))
        case .number(let text), .string(let text): self.init(text)
        default: return nil
        }
    }

    var magnitude: EmbeddedDecimal {
        var copy = self
        copy.units = abs(units)
        return copy
    }

    /// In hundredths; nil when there is more behind the point.
    var cents: Int64? {
        if scale > 2 { return nil }
        let (product, overflow) = units.multipliedReportingOverflow(
            by: scale == 2 ? 1 : scale == 1 ? 10 : 100)
        return overflow ? nil : product
    }

    private func scaled(to scale: Int) -> Int128 {
        var value = Int128(units)
        for _ in self.scale..<scale { value *= 10 }
        return value
    }

    static func < (left: EmbeddedDecimal, right: EmbeddedDecimal) -> Bool {
        let scale = max(left.scale, right.scale)
        return left.scaled(to: scale) < right.scaled(to: scale)
    }

    static func == (left: EmbeddedDecimal, right: EmbeddedDecimal) -> Bool {
        let scale = max(left.scale, right.scale)
        return left.scaled(to: scale) == right.scaled(to: scale)
    }

    /// Hundredths with two digits behind the point: `-0.05`, `100.00`.
    static func text(cents: Int64) -> String {
        let magnitude = cents.magnitude
        let fraction = magnitude % 100
        return "\(cents < 0 ? "-" : "")\(magnitude / 100).\(fraction < 10 ? "0" : "")\(fraction)"
    }
}
