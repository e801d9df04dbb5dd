import Glibc

/// An instant as RFC 3339 writes it, kept to the microsecond.
struct Timestamp: Comparable, Sendable {
    /// Microseconds since 1970-01-01T00:00:00Z.
    var microseconds: Int64

    init(microseconds: Int64) {
        self.microseconds = microseconds
    }

    init(seconds: Int64) {
        microseconds = seconds * 1_000_000
    }

    static func < (left: Timestamp, right: Timestamp) -> Bool {
        left.microseconds < right.microseconds
    }

    static var now: Timestamp {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Timestamp(seconds: Int64(time.tv_sec))
    }

    /// Reads `2023-03-27T16:41:00Z`, with an optional fraction and a numeric offset in place of `Z`.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        func number(_ range: Range<Int>) -> Int64? {
            guard range.upperBound <= bytes.count else { return nil }
            var value: Int64 = 0
            for byte in bytes[range] {
                guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
                value = value * 10 + Int64(byte - UInt8(ascii: "0"))
            }
            return value
        }
        func has(_ character: UInt8, at index: Int) -> Bool {
            index < bytes.count && bytes[index] == character
        }
        guard let year = number(0..<4), has(UInt8(ascii: "-"), at: 4), let month = number(5..<7),
            has(UInt8(ascii: "-"), at: 7), let day = number(8..<10),
            has(UInt8(ascii: "T"), at: 10) || has(UInt8(ascii: "t"), at: 10), let hour = number(11..<13),
            has(UInt8(ascii: ":"), at: 13), let minute = number(14..<16), has(UInt8(ascii: ":"), at: 16),
            let second = number(17..<19), (1...12).contains(month),
            day >= 1, day <= Timestamp.days(in: month, of: year), hour < 24, minute < 60, second <= 60
        else { return nil }
        var index = 19
        var fraction: Int64 = 0
        if has(UInt8(ascii: "."), at: index) {
            index += 1
            let start = index
            var unit: Int64 = 100_000
            while let digit = number(index..<index + 1) {
                fraction += digit * unit
                unit /= 10
                index += 1
            }
            if index == start { return nil }
        }
        guard let offset = Timestamp.offset(bytes[index...]) else { return nil }
        let days = Timestamp.daysSinceEpoch(year: year, month: month, day: day)
        let seconds = days * 86400 + hour * 3600 + minute * 60 + second - offset
        microseconds = seconds * 1_000_000 + fraction
    }

    /// Seconds east of UTC, or nil when the text is not `Z` or `±hh:mm`.
    private static func offset(_ text: ArraySlice<UInt8>) -> Int64? {
        let text = String(decoding: text, as: UTF8.self)
        if text == "Z" || text == "z" { return 0 }
        let sign: Int64
        switch text.first {
        case "+": sign = 1
        case "-": sign = -1
        default: return nil
        }
        let parts = text.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 && $0.allSatisfy(\.isNumber) }),
            let hours = Int64(parts[0]), let minutes = Int64(parts[1]), hours < 24, minutes < 60
        else { return nil }
        return sign * (hours * 3600 + minutes * 60)
    }

    private static func days(in month: Int64, of year: Int64) -> Int64 {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Howard Hinnant's `days_from_civil`: http://howardhinnant.github.io/date_algorithms.html
    private static func daysSinceEpoch(year: Int64, month: Int64, day: Int64) -> Int64 {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146097 + dayOfEra - 719468
    }

    /// `2023-03-27T16:41:00Z`: UTC, as the documentation's examples have it; with a fraction only where
    /// there is one.
    var rendered: String {
        var seconds = microseconds / 1_000_000
        if microseconds % 1_000_000 < 0 { seconds -= 1 }
        let fraction = microseconds - seconds * 1_000_000
        var days = seconds / 86400
        if seconds % 86400 < 0 { days -= 1 }
        let ofDay = seconds - days * 86400
        let shifted = days + 719468
        let era = (shifted >= 0 ? shifted : shifted - 146096) / 146097
        let dayOfEra = shifted - era * 146097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthPart = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthPart + 2) / 5 + 1
        let month = monthPart < 10 ? monthPart + 3 : monthPart - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        func padded(_ value: Int64, _ width: Int) -> String {
            let text = String(value)
            return String(repeating: "0", count: max(0, width - text.count)) + text
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
            + "T\(padded(ofDay / 3600, 2)):\(padded(ofDay / 60 % 60, 2)):\(padded(ofDay % 60, 2))"
            + (fraction == 0 ? "Z" : ".\(padded(fraction, 6))Z")
    }
}
