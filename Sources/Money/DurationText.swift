/// Durations as people write them: `500ms`, `2s`, `5m`, `24h`, `7d`, `1w`; without a unit, seconds.
public enum DurationText {
    /// The longest duration accepted, about a century, so that nobody's arithmetic on it overflows.
    public static let longest = Duration.seconds(36_500 * 86_400)

    /// The duration that a text names. Decimals are exact: `2.5` is 2500 ms, `1.5h` is 90 minutes.
    ///
    /// - Throws: ``DurationError`` for anything else, for negative durations, for ones finer than a nanosecond
    ///   and for ones beyond ``longest``.
    public static func parse(_ text: String) throws(DurationError) -> Duration {
        if text.hasPrefix("-") { throw DurationError(.negative, text) }
        let bytes = text.utf8
        let number = bytes.prefix { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
        let parts = number.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard let unit = Unit(bytes.dropFirst(number.count)), let whole = parts.first, parts.count <= 2,
            parts.allSatisfy({ !$0.isEmpty })
        else { throw DurationError(.malformed, text) }

        let fraction = parts.count == 2 ? parts[1] : ""[...].utf8
        let significant = fraction.reversed().drop { $0 == UInt8(ascii: "0") }
        // Past these widths the result is refused anyway, and within them nothing overflows.
        guard whole.drop(while: { $0 == UInt8(ascii: "0") }).count <= 16 else {
            throw DurationError(.tooLong, text)
        }
        guard significant.count <= 15 else { throw DurationError(.tooPrecise, text) }

        var nanoseconds: Int128 = 0
        for byte in whole { nanoseconds = nanoseconds * 10 + Int128(byte) - 0x30 }
        nanoseconds *= unit.nanoseconds
        var (part, scale): (Int128, Int128) = (0, 1)
        for byte in significant.reversed() { (part, scale) = (part * 10 + Int128(byte) - 0x30, scale * 10) }
        let (added, remainder) = (part * unit.nanoseconds).quotientAndRemainder(dividingBy: scale)
        guard remainder == 0 else { throw DurationError(.tooPrecise, text) }
        nanoseconds += added
        guard nanoseconds <= longest.attoseconds / 1_000_000_000 else { throw DurationError(.tooLong, text) }
        return Duration(attoseconds: nanoseconds * 1_000_000_000)
    }

    /// The shortest exact text: whole days, hours, minutes or seconds, else decimals of seconds or milliseconds.
    public static func format(_ duration: Duration) -> String {
        let attoseconds = duration.attoseconds
        let sign = attoseconds < 0 ? "-" : ""
        let magnitude = attoseconds.magnitude
        let second = UInt128(1_000_000_000_000_000_000)
        if magnitude == 0 { return "0s" }
        for (length, name) in [(86_400, "d"), (3600, "h"), (60, "m")] as [(UInt128, String)]
        where magnitude % (length * second) == 0 {
            return sign + String(magnitude / (length * second)) + name
        }
        let (unit, name, width) = magnitude >= second ? (second, "s", 18) : (second / 1000, "ms", 15)
        let digits = String(magnitude % unit)
        let padded = String(repeating: "0", count: width - digits.utf8.count) + digits
        let fraction = padded.dropLast(padded.reversed().prefix { $0 == "0" }.count)
        return sign + String(magnitude / unit) + (fraction.isEmpty ? "" : "." + fraction) + name
    }

    private struct Unit {
        var nanoseconds: Int128

        init?(_ suffix: Substring.UTF8View) {
            switch String(Substring(suffix)) {
            case "ms": nanoseconds = 1_000_000
            case "", "s": nanoseconds = 1_000_000_000
            case "m": nanoseconds = 60_000_000_000
            case "h": nanoseconds = 3_600_000_000_000
            case "d": nanoseconds = 86_400_000_000_000
            case "w": nanoseconds = 604_800_000_000_000
            default: return nil
            }
        }
    }
}
