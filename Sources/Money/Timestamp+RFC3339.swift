extension Timestamp {
    /// The moment that an RFC 3339 text names, such as `2026-01-05T09:30:00.25+01:00`.
    ///
    /// A leap second (`:60` in the last UTC minute of a month) is the second that follows it.
    /// See https://www.rfc-editor.org/rfc/rfc3339#section-5.6
    ///
    /// - Throws: ``TimestampError`` for other forms, times that do not exist, and more than nine decimals.
    public init(rfc3339 text: String) throws(TimestampError) {
        var text = text
        if let plain = text.withUTF8({ Timestamp(plainRFC3339: $0) }) {
            self = plain
            return
        }
        var scanner = DigitScanner(text)
        guard let (year, month, day) = scanner.dateParts(), scanner.skip("T") || scanner.skip("t"),
            let hour = scanner.number(2), scanner.skip(":"), let minute = scanner.number(2),
            scanner.skip(":"),
            let second = scanner.number(2)
        else { throw TimestampError(.malformed, text) }

        let fraction = try Self.fraction(&scanner, of: text)
        let offset = try Self.offset(&scanner, of: text)
        guard scanner.isAtEnd else { throw TimestampError(.malformed, text) }

        guard let date = CivilDate(year: year, month: month, day: day),
            hour <= 23, minute <= 59, second <= 60
        else { throw TimestampError(.nonexistent, text) }
        let seconds = date.daysSince1970 * 86_400 + hour * 3600 + minute * 60 + second - offset
        guard let moment = Timestamp(seconds: seconds, nanoseconds: fraction) else {
            throw TimestampError(.outOfRange, text)
        }
        if second == 60 {
            let isMonthStart = CivilDate(daysSince1970: moment.daysSince1970).day == 1
            guard isMonthStart, moment.startOfDay.seconds == moment.seconds else {
                throw TimestampError(.nonexistent, text)
            }
        }
        self = moment
    }

    /// Reads `.25` as nanoseconds, or nothing as zero.
    private static func fraction(_ scanner: inout DigitScanner, of text: String) throws(TimestampError)
        -> Int32
    {
        guard scanner.skip(".") else { return 0 }
        var value: Int32 = 0
        var count = 0
        while let digit = scanner.digit() {
            count += 1
            guard count <= 9 else { throw TimestampError(.tooPrecise, text) }
            value = value * 10 + Int32(digit)
        }
        guard count > 0 else { throw TimestampError(.malformed, text) }
        for _ in count..<9 { value *= 10 }
        return value
    }

    /// Reads `Z` or `+01:00` as seconds east of UTC.
    private static func offset(_ scanner: inout DigitScanner, of text: String) throws(TimestampError) -> Int64
    {
        if scanner.skip("Z") || scanner.skip("z") { return 0 }
        let isEast = scanner.skip("+")
        guard isEast || scanner.skip("-"), let hours = scanner.number(2), scanner.skip(":"),
            let minutes = scanner.number(2)
        else { throw TimestampError(.malformed, text) }
        guard hours <= 23, minutes <= 59 else { throw TimestampError(.nonexistent, text) }
        let seconds = hours * 3600 + minutes * 60
        return isEast ? seconds : -seconds
    }
}

/// Reads ASCII digits of fixed width from the front of a text.
struct DigitScanner {
    private var rest: Substring.UTF8View

    init(_ text: String) {
        rest = text[...].utf8
    }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: character) else { return false }
        rest.removeFirst()
        return true
    }

    mutating func digit() -> Int64? {
        guard let byte = rest.first, (0x30...0x39).contains(byte) else { return nil }
        rest.removeFirst()
        return Int64(byte) - 0x30
    }

    mutating func number(_ width: Int) -> Int64? {
        var value: Int64 = 0
        for _ in 0..<width {
            guard let digit = digit() else { return nil }
            value = value * 10 + digit
        }
        return value
    }

    /// Reads `YYYY-MM-DD`, whether or not there is such a date.
    mutating func dateParts() -> (year: Int64, month: Int64, day: Int64)? {
        guard let year = number(4), skip("-"), let month = number(2), skip("-"), let day = number(2) else {
            return nil
        }
        return (year, month, day)
    }
}
