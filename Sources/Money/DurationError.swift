/// Why a text is not a duration, and how to write one.
public struct DurationError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What is wrong. Raw values are stable: scripts may match on them.
    public enum Kind: String, Sendable, CaseIterable {
        /// The text has another form.
        case malformed = "duration_malformed"
        /// A minus sign.
        case negative = "duration_negative"
        /// More than 36500 days.
        case tooLong = "duration_too_long"
        /// Not a whole number of nanoseconds.
        case tooPrecise = "duration_too_precise"
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

    /// The stable code, such as `duration_malformed`.
    public var code: String { kind.rawValue }
    /// The message.
    public var description: String { message }

    init(_ kind: Kind, _ text: String) {
        let quoted = VisibleText.quote(text)
        switch kind {
        case .malformed:
            let forms =
                "write a number of seconds, or a number with ms, s, m, h, d or w, as in 500ms, 2s or 24h"
            self.init(kind: kind, message: "\(quoted) is not a duration: \(forms)")
        case .negative: self.init(kind: kind, message: "\(quoted) is not a duration: it must not be negative")
        case .tooLong: self.init(kind: kind, message: "\(quoted) is more than 36500d")
        case .tooPrecise: self.init(kind: kind, message: "\(quoted) is finer than a nanosecond")
        }
    }
}
