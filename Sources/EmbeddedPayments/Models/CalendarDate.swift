public import Money

/// A date of the bank's calendar, without a time and a time zone: it is never converted.
public struct CalendarDate: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Days since 1970-01-01.
    private let day: Int32

    private init(day: Int32) { self.day = day }

    /// The date that a text such as `2024-04-29` names; nil for another form, and for one that does not exist.
    public init?(_ text: String) {
        guard let midnight = Timestamp(date: text) else { return nil }
        self.init(midnight)
    }

    /// The date of a moment in UTC.
    public init(_ moment: Timestamp) {
        // Timestamps lie in the years 1 to 9999, whose days fit; the start of a day is a multiple of one.
        day = Int32(truncatingIfNeeded: moment.startOfDay.seconds / 86_400)
    }

    /// The date so many days later, or earlier for a negative number; nil outside the years 1 to 9999.
    public func adding(days: Int) -> CalendarDate? {
        guard (-10_000_000...10_000_000).contains(days) else { return nil }
        let later = CalendarDate(day: day + Int32(days))
        return later.midnight == nil ? nil : later
    }

    private var midnight: Timestamp? { Timestamp(seconds: Int64(day) * 86_400) }

    /// Whether one date is before another.
    public static func < (left: CalendarDate, right: CalendarDate) -> Bool { left.day < right.day }

    /// `2024-04-29`
    public var description: String { midnight?.date ?? "" }

    /// How many days another date is after this one.
    public func days(until later: CalendarDate) -> Int { Int(later.day) - Int(day) }
}
