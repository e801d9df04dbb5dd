import Foundation
import Money
import Testing

@Suite struct TimestampTests {
    @Test(
        arguments: [
            ("1970-01-01T00:00:00Z", 0, 0), ("2023-03-27T16:41:00Z", 1_679_935_260, 0),
            ("2023-03-27t16:41:00z", 1_679_935_260, 0), ("2023-03-27T18:41:00+02:00", 1_679_935_260, 0),
            ("2023-03-27T11:11:00-05:30", 1_679_935_260, 0), ("2023-03-27T16:41:00-00:00", 1_679_935_260, 0),
            ("1969-12-31T23:59:59.5Z", -1, 500_000_000), ("2023-03-27T16:41:00.000000001Z", 1_679_935_260, 1),
            ("2023-03-27T16:41:00.25Z", 1_679_935_260, 250_000_000),
            ("0001-01-01T00:00:00Z", -62_135_596_800, 0),
            ("9999-12-31T23:59:59.999999999Z", 253_402_300_799, 999_999_999),
            ("2000-02-29T00:00:00Z", 951_782_400, 0),
            ("2016-12-31T23:59:60Z", 1_483_228_800, 0), ("1990-12-31T15:59:60-08:00", 662_688_000, 0),
            ("2016-12-31T23:59:60.5Z", 1_483_228_800, 500_000_000),
        ] as [(String, Int64, Int32)])
    func `reads RFC 3339`(text: String, seconds: Int64, nanoseconds: Int32) throws {
        let timestamp = try Timestamp(rfc3339: text)
        #expect(timestamp.seconds == seconds)
        #expect(timestamp.nanoseconds == nanoseconds)
    }

    @Test(
        arguments: [
            ("", .malformed), ("2026-01-05", .malformed), ("2026-01-05T09:30:00", .malformed),
            ("2026-01-05 09:30:00Z", .malformed), ("2026-01-05T09:30Z", .malformed),
            ("2026-1-5T09:30:00Z", .malformed),
            ("2026-01-05T09:30:00.Z", .malformed), ("2026-01-05T09:30:00,5Z", .malformed),
            ("2026-01-05T09:30:00+0100", .malformed), ("2026-01-05T09:30:00+01", .malformed),
            ("2026-01-05T09:30:00Z ", .malformed), (" 2026-01-05T09:30:00Z", .malformed),
            ("2026-01-05T09:30:00ZZ", .malformed), ("+2026-01-05T09:30:00Z", .malformed),
            ("２０２６-01-05T09:30:00Z", .malformed), ("20260105T093000Z", .malformed),
            ("2026-02-29T00:00:00Z", .nonexistent), ("1900-02-29T00:00:00Z", .nonexistent),
            ("2026-04-31T00:00:00Z", .nonexistent), ("2026-13-01T00:00:00Z", .nonexistent),
            ("2026-00-01T00:00:00Z", .nonexistent), ("2026-01-00T00:00:00Z", .nonexistent),
            ("0000-01-01T00:00:00Z", .nonexistent), ("2026-01-05T24:00:00Z", .nonexistent),
            ("2026-01-05T09:60:00Z", .nonexistent), ("2026-01-05T09:30:61Z", .nonexistent),
            ("2026-01-05T09:30:60Z", .nonexistent), ("2026-01-05T23:59:60Z", .nonexistent),
            ("2026-01-05T09:30:00+24:00", .nonexistent), ("2026-01-05T09:30:00+01:60", .nonexistent),
            ("2026-01-05T09:30:00.0000000001Z", .tooPrecise), ("0001-01-01T00:00:00+00:01", .outOfRange),
            ("9999-12-31T23:59:59-00:01", .outOfRange), ("9999-12-31T23:59:60Z", .outOfRange),
        ] as [(String, TimestampError.Kind)])
    func `refuses other texts`(text: String, kind: TimestampError.Kind) {
        let error = #expect(throws: TimestampError.self) { try Timestamp(rfc3339: text) }
        #expect(error?.kind == kind)
    }

    @Test func `writes UTC with as many decimals as needed`() throws {
        #expect(try Timestamp(rfc3339: "2023-03-27T18:41:00+02:00").description == "2023-03-27T16:41:00Z")
        #expect(try Timestamp(rfc3339: "2023-03-27T16:41:00.2500Z").description == "2023-03-27T16:41:00.25Z")
        #expect(
            try Timestamp(rfc3339: "0001-01-01T00:00:00.000000001Z").description
                == "0001-01-01T00:00:00.000000001Z")
        #expect(
            try Timestamp(rfc3339: "2023-03-27T16:41:00.9Z").truncatedToSeconds.description
                == "2023-03-27T16:41:00Z")
    }

    @Test func `reads back what it writes and agrees with Foundation`() throws {
        var generator = SeededGenerator(seed: 3)
        let style = Date.ISO8601FormatStyle()
        for round in 0..<3000 {
            let seconds = Int64.random(in: -62_135_596_800...253_402_300_799, using: &generator)
            let nanoseconds = round % 3 == 0 ? 0 : Int32.random(in: 0...999_999_999, using: &generator)
            let timestamp = try #require(Timestamp(seconds: seconds, nanoseconds: nanoseconds))
            #expect(try Timestamp(rfc3339: timestamp.description) == timestamp)
            // Foundation switches to the Julian calendar before 1582.
            if seconds > -12_000_000_000 {
                let text = style.format(Date(timeIntervalSince1970: TimeInterval(seconds)))
                #expect(timestamp.truncatedToSeconds.description == text)
                #expect(text.hasPrefix(timestamp.date))
            }
        }
    }

    @Test func `the plain form is read as any other spelling of it`() {
        var random = SeededGenerator(seed: 51)
        let digits = Array("0123456789".utf8)
        for _ in 0..<20_000 {
            var text = Array("2024-02-28T23:59:59Z".utf8)
            for _ in 0..<Int.random(in: 0...3, using: &random) {
                let place = Int.random(in: 0..<text.count, using: &random)
                let isDigit = Int.random(in: 0..<8, using: &random) > 0
                text[place] =
                    isDigit ? digits[Int.random(in: 0..<10, using: &random)] : text[text.count - 1 - place]
            }
            let plain = text.withUnsafeBufferPointer { Timestamp(plainRFC3339: $0) }
            // A lower-case letter is the same form for everybody but the plain reader.
            let other = String(decoding: text, as: UTF8.self).lowercased()
            let expected = try? Timestamp(rfc3339: other)
            if text[17...18].elementsEqual("60".utf8) {
                #expect(plain == nil)
            } else {
                #expect(plain == expected, "\(other)")
            }
        }
    }

    @Test func `counts every day of four centuries once`() throws {
        var previous: String?
        var day = try #require(Timestamp(date: "1890-01-01"))
        let end = try #require(Timestamp(date: "2290-01-01"))
        #expect(day.duration(since: end) == .seconds(-146_097 * 86_400))
        while day < end {
            #expect(Timestamp(date: day.date) == day)
            #expect(previous.map { $0 < day.date } ?? true)
            previous = day.date
            day = try #require(day.adding(.seconds(86_400)))
        }
    }

    @Test(arguments: ["2026-02-29", "2026-1-05", "2026-01-05T", "2026-01-05Z", "", "26-01-05", "0000-01-01"])
    func `refuses what is not a date`(text: String) {
        #expect(Timestamp(date: text) == nil)
    }

    @Test func `orders by second and then by nanosecond`() throws {
        let early = try #require(Timestamp(seconds: -1, nanoseconds: 999_999_999))
        let late = try #require(Timestamp(seconds: 0, nanoseconds: 0))
        #expect(early < late)
        #expect(try #require(Timestamp(seconds: 0, nanoseconds: 1)) > late)
        #expect(late.duration(since: early) == .nanoseconds(1))
        #expect(early.duration(since: late) == .nanoseconds(-1))
    }

    @Test func `adding a duration and taking it away comes back`() throws {
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<2000 {
            let start = try #require(
                Timestamp(
                    seconds: Int64.random(in: -1_000_000...1_000_000, using: &generator),
                    nanoseconds: Int32.random(in: 0...999_999_999, using: &generator)))
            let distance = Duration.nanoseconds(Int64.random(in: -(1 << 50)...(1 << 50), using: &generator))
            let moved = try #require(start.adding(distance))
            #expect(moved.duration(since: start) == distance)
            #expect(moved.adding(.zero - distance) == start)
        }
    }

    @Test func `adding rounds down and stays within the years 1 to 9999`() throws {
        let epoch = try #require(Timestamp(seconds: 0))
        #expect(epoch.adding(Duration(attoseconds: -1)) == Timestamp(seconds: -1, nanoseconds: 999_999_999))
        #expect(epoch.adding(Duration(attoseconds: 1)) == epoch)
        #expect(epoch.adding(.seconds(Int64.max)) == nil)
        #expect(epoch.adding(.seconds(Int64.min)) == nil)
        let last = try Timestamp(rfc3339: "9999-12-31T23:59:59.999999999Z")
        #expect(last.adding(.nanoseconds(1)) == nil)
        #expect(Timestamp(seconds: 253_402_300_800) == nil)
        #expect(Timestamp(seconds: 0, nanoseconds: 1_000_000_000) == nil)
        #expect(Timestamp(seconds: 0, nanoseconds: -1) == nil)
    }

    @Test func `the present is now`() {
        let before = Date().timeIntervalSince1970
        let now = Timestamp.now()
        let after = Date().timeIntervalSince1970
        #expect(now.seconds >= Int64(before) && now.seconds <= Int64(after))
    }
}
