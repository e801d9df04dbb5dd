/// The `Retry-After` field (RFC 9110, section 10.2.3).
public enum RetryAfter {
    /// Reads a number of seconds or an HTTP date in its preferred form (`Sun, 06 Nov 1994 08:49:37 GMT`).
    ///
    /// - Parameters:
    ///   - value: the field's value.
    ///   - now: the time in seconds since 1970.
    /// - Returns: how long to wait, zero for a date in the past; nil for what is neither.
    public static func delay(_ value: String, now: Int64) -> Duration? {
        let text = value.trimmingOptionalWhitespace
        if !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }) {
            // More digits than an Int holds mean the same to us: longer than anybody waits.
            return .seconds(min(Int64(text) ?? century, century))
        }
        return secondsSince1970(text).map { .seconds(max($0 - now, 0)) }
    }

    private static let century: Int64 = 100 * 366 * 86_400
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// Reads an IMF-fixdate (section 5.6.7); the name of the day is not checked against the date.
    private static func secondsSince1970(_ text: Substring) -> Int64? {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0].utf8.count == 4, parts[0].hasSuffix(","), parts[5] == "GMT",
            let day = number(parts[1], digits: 2), let monthIndex = months.firstIndex(of: String(parts[2])),
            let year = number(parts[3], digits: 4)
        else { return nil }
        let clock = parts[4].split(separator: ":", omittingEmptySubsequences: false)
        guard clock.count == 3, let hour = number(clock[0], digits: 2),
            let minute = number(clock[1], digits: 2),
            let second = number(clock[2], digits: 2), (1...31).contains(day), hour < 24, minute < 60,
            second <= 60
        else { return nil }
        return days(year: year, month: Int64(monthIndex) + 1, day: day) * 86_400 + hour * 3_600 + minute * 60
            + second
    }

    private static func number(_ text: Substring, digits: Int) -> Int64? {
        text.utf8.count == digits && text.utf8.allSatisfy { (48...57).contains($0) } ? Int64(text) : nil
    }

    /// Days since 1970-01-01 in the Gregorian calendar, counting years from March so that the leap day comes last.
    private static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
        let shifted = month > 2 ? year : year - 1
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
    }
}

extension String {
    /// The text without spaces and tabs at its ends (`OWS` of RFC 9110, section 5.6.3).
    var trimmingOptionalWhitespace: Substring {
        let isSpace = { (character: Character) in character == " " || character == "\t" }
        let start = self[...].drop(while: isSpace)
        return start.lastIndex { !isSpace($0) }.map { start[...$0] } ?? ""
    }
}
