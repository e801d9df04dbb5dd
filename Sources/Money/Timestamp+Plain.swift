extension Timestamp {
    /// Reads the plainest RFC 3339 form, `2026-01-05T09:30:00Z`, which is what services mostly write; nil for anything
    /// else, right or wrong. Only ``init(rfc3339:)`` tells these apart.
    public init?(plainRFC3339 utf8: UnsafeBufferPointer<UInt8>) {
        guard utf8.count == 20, utf8[4] == UInt8(ascii: "-"), utf8[7] == UInt8(ascii: "-"),
            utf8[10] == UInt8(ascii: "T"), utf8[13] == UInt8(ascii: ":"), utf8[16] == UInt8(ascii: ":"),
            utf8[19] == UInt8(ascii: "Z")
        else { return nil }
        func number(_ start: Int) -> Int64? {
            let (tens, ones) = (utf8[start] &- 0x30, utf8[start + 1] &- 0x30)
            return tens <= 9 && ones <= 9 ? Int64(tens) * 10 + Int64(ones) : nil
        }
        guard let century = number(0), let years = number(2), let month = number(5), let day = number(8),
            let hour = number(11), let minute = number(14), let second = number(17),
            hour <= 23, minute <= 59, second <= 59,
            let date = CivilDate(year: century * 100 + years, month: month, day: day)
        else { return nil }
        self.init(seconds: date.daysSince1970 * 86_400 + hour * 3600 + minute * 60 + second)
    }

    /// Appends the same as ``description``, as UTF-8.
    public func write(to bytes: inout [UInt8]) {
        let date = CivilDate(daysSince1970: daysSince1970)
        let second = seconds - daysSince1970 * 86_400
        Self.write(date.year / 100, to: &bytes)
        Self.write(date.year % 100, to: &bytes)
        for (mark, part) in [
            (UInt8(ascii: "-"), date.month), (UInt8(ascii: "-"), date.day),
            (UInt8(ascii: "T"), second / 3600), (UInt8(ascii: ":"), second / 60 % 60),
            (UInt8(ascii: ":"), second % 60),
        ] {
            bytes.append(mark)
            Self.write(part, to: &bytes)
        }
        if nanoseconds > 0 {
            bytes.append(UInt8(ascii: "."))
            var (rest, unit) = (nanoseconds, Int32(100_000_000))
            while rest > 0 {
                bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / unit))
                (rest, unit) = (rest % unit, unit / 10)
            }
        }
        bytes.append(UInt8(ascii: "Z"))
    }

    /// Two digits of a number below 100.
    @inline(__always)
    private static func write(_ number: Int64, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10))
        bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
    }
}
