/// Times as people write them on a command line.
public enum TimeExpression {
    /// The moment that a text names, seen from `now`.
    ///
    /// Accepts RFC 3339 times; dates (`2026-01-05`), `today`, `yesterday` and `tomorrow`, each meaning midnight
    /// UTC; `now`; and distances with a unit, such as `-2h`, `+30m`, `2h ago` (units as in ``DurationText``;
    /// a day is 24 hours).
    ///
    /// - Throws: ``TimestampError`` which names the text and the accepted forms.
    public static func parse(_ text: String, now: Timestamp) throws(TimestampError) -> Timestamp {
        switch text {
        case "now": return now
        case "today": return now.startOfDay
        case "yesterday": return try moment(.seconds(-86_400), after: now.startOfDay, text)
        case "tomorrow": return try moment(.seconds(86_400), after: now.startOfDay, text)
        default: break
        }
        if let midnight = Timestamp(date: text) { return midnight }
        var scanner = DigitScanner(text)
        if scanner.dateParts() != nil, scanner.isAtEnd { throw TimestampError(.nonexistent, text) }
        if let distance = try distance(text) { return try moment(distance, after: now, text) }
        do {
            return try Timestamp(rfc3339: text)
        } catch  where error.kind != .malformed {
            throw error
        } catch {
            throw TimestampError(
                kind: .malformed,
                message: "\(VisibleText.quote(text)) is not a time: write 2026-01-05T09:30:00Z, 2026-01-05 "
                    + "(midnight UTC), now, today, yesterday, tomorrow, or a distance such as -2h, +30m or 2h ago"
            )
        }
    }

    private static func moment(
        _ distance: Duration, after start: Timestamp, _ text: String
    ) throws(TimestampError) -> Timestamp {
        guard let moment = start.adding(distance) else { throw TimestampError(.outOfRange, text) }
        return moment
    }

    /// `-2h`, `+30m` or `2h ago`. A unit is required: `-90` could mean anything.
    private static func distance(_ text: String) throws(TimestampError) -> Duration? {
        let (length, isBackward): (Substring, Bool)
        if text.hasSuffix(" ago") {
            (length, isBackward) = (text.dropLast(4), true)
        } else if text.hasPrefix("-") || text.hasPrefix("+") {
            (length, isBackward) = (text.dropFirst(), text.hasPrefix("-"))
        } else {
            return nil
        }
        guard length.last?.isLetter == true else { return nil }
        do {
            let duration = try DurationText.parse(String(length))
            return isBackward ? .zero - duration : duration
        } catch  where error.kind == .tooLong {
            throw TimestampError(.outOfRange, text)
        } catch {
            return nil
        }
    }
}
