import Glibc

/// A moment in UTC, exact to the nanosecond, within the years 1 to 9999.
public struct Timestamp: Sendable, Hashable, Comparable {
    /// Whole seconds since 1970-01-01T00:00:00Z without leap seconds, rounded down.
    public let seconds: Int64
    /// Nanoseconds after ``seconds``: 0 to 999,999,999.
    public let nanoseconds: Int32

    static let earliest: Int64 = -62_135_596_800
    static let latest: Int64 = 253_402_300_799

    /// The moment so long after 1970-01-01T00:00:00Z; nil outside the years 1 to 9999 or when `nanoseconds`
    /// is not a part of one second.
    public init?(seconds: Int64, nanoseconds: Int32 = 0) {
        guard (Self.earliest...Self.latest).contains(seconds) else { return nil }
        guard (0...999_999_999).contains(nanoseconds) else { return nil }
        self.init(valid: seconds, nanoseconds)
    }

    private init(valid seconds: Int64, _ nanoseconds: Int32) {
        self.seconds = seconds
        self.nanoseconds = nanoseconds
    }

    /// The present, by the system's clock.
    public static func now() -> Timestamp {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        let seconds = min(max(Int64(time.tv_sec), earliest), latest)
        return Timestamp(valid: seconds, Int32(truncatingIfNeeded: time.tv_nsec))
    }

    /// Midnight UTC of a date written `YYYY-MM-DD`; nil when there is no such date.
    public init?(date: String) {
        var scanner = DigitScanner(date)
        guard let (year, month, day) = scanner.dateParts(), scanner.isAtEnd,
            let civil = CivilDate(year: year, month: month, day: day)
        else { return nil }
        self.init(seconds: civil.daysSince1970 * 86_400)
    }

    /// Whether one moment is before another.
    public static func < (left: Timestamp, right: Timestamp) -> Bool {
        (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
    }

    /// The same moment without its fraction of a second.
    public var truncatedToSeconds: Timestamp { Timestamp(valid: seconds, 0) }

    /// Midnight UTC at which this moment's day began.
    public var startOfDay: Timestamp { Timestamp(valid: daysSince1970 * 86_400, 0) }

    /// The moment so much later, or earlier for a negative duration, rounded down to a nanosecond; nil outside
    /// the years 1 to 9999.
    public func adding(_ duration: Duration) -> Timestamp? {
        let (addedSeconds, attoseconds) = duration.components
        // Seconds and attoseconds of a duration have the same sign: floor the second part by hand.
        let billion: Int64 = 1_000_000_000
        var addedNanoseconds = attoseconds / billion
        if attoseconds % billion < 0 { addedNanoseconds -= 1 }
        var nanosecond = Int64(nanoseconds) + addedNanoseconds
        var carry: Int64 = 0
        if nanosecond < 0 { (nanosecond, carry) = (nanosecond + billion, -1) }
        if nanosecond >= billion { (nanosecond, carry) = (nanosecond - billion, 1) }
        let (sum, overflow) = seconds.addingReportingOverflow(addedSeconds)
        guard !overflow, (Self.earliest - 1...Self.latest + 1).contains(sum) else { return nil }
        return Timestamp(seconds: sum + carry, nanoseconds: Int32(nanosecond))
    }

    /// How long this moment is after another; negative when it is before.
    public func duration(since earlier: Timestamp) -> Duration {
        Duration(
            secondsComponent: seconds - earlier.seconds,
            attosecondsComponent: Int64(nanoseconds - earlier.nanoseconds) * 1_000_000_000)
    }

    /// Days since 1970-01-01, rounded down.
    var daysSince1970: Int64 {
        (seconds >= 0 ? seconds : seconds - 86_399) / 86_400
    }
}

extension Timestamp: CustomStringConvertible {
    /// RFC 3339 in UTC: `2026-01-05T09:30:00Z`, with as many decimals as the fraction of a second needs.
    public var description: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(32)
        write(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The date in UTC: `2026-01-05`.
    public var date: String {
        let day = CivilDate(daysSince1970: daysSince1970)
        return padded(day.year, 4) + "-" + padded(day.month, 2) + "-" + padded(day.day, 2)
    }

    private func padded(_ value: Int64, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
