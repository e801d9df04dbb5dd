/// Why a text is not a time, and which forms are.
public struct TimestampError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What is wrong. Raw values are stable: scripts may match on them.
    public enum Kind: String, Sendable, CaseIterable {
        /// The text has another form.
        case malformed = "time_malformed"
        /// The form is right, but the calendar or the clock has no such moment: 30 February, 25 o'clock.
        case nonexistent = "time_nonexistent"
        /// More than nine decimals of a second, which would have to be cut off.
        case tooPrecise = "time_too_precise"
        /// Before year 1 or after year 9999.
        case outOfRange = "time_out_of_range"
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

    /// The stable code, such as `time_malformed`.
    public var code: String { kind.rawValue }
    /// The message.
    public var description: String { message }

    init(_ kind: Kind, _ text: String) {
        let quoted = VisibleText.quote(text)
        switch kind {
        case .malformed:
            self.init(kind: kind, message: "\(quoted) is not an RFC 3339 time, as in 2026-01-05T09:30:00Z")
        case .nonexistent:
            self.init(
                kind: kind, message: "\(quoted) is not a time that exists: check the date, hour and offset")
        case .tooPrecise:
            self.init(kind: kind, message: "\(quoted) has more than nine decimals of a second")
        case .outOfRange:
            self.init(kind: kind, message: "\(quoted) is not within the years 1 to 9999 (UTC)")
        }
    }
}
