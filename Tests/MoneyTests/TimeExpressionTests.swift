import Money
import Testing

@Suite struct TimeExpressionTests {
    @Test(arguments: [
        ("now", "2026-03-01T10:20:30.5Z"), ("today", "2026-03-01T00:00:00Z"),
        ("yesterday", "2026-02-28T00:00:00Z"),
        ("tomorrow", "2026-03-02T00:00:00Z"), ("2026-01-05", "2026-01-05T00:00:00Z"),
        ("2026-01-05T09:30:00+01:00", "2026-01-05T08:30:00Z"), ("-2h", "2026-03-01T08:20:30.5Z"),
        ("+30m", "2026-03-01T10:50:30.5Z"), ("-1d", "2026-02-28T10:20:30.5Z"),
        ("-90s", "2026-03-01T10:19:00.5Z"),
        ("-1w", "2026-02-22T10:20:30.5Z"), ("2h ago", "2026-03-01T08:20:30.5Z"),
        ("-1.5h", "2026-03-01T08:50:30.5Z"),
        ("500ms ago", "2026-03-01T10:20:30Z"),
    ])
    func `reads times as people write them`(text: String, expected: String) throws {
        let now = try Timestamp(rfc3339: "2026-03-01T10:20:30.5Z")
        #expect(try TimeExpression.parse(text, now: now).description == expected)
    }

    @Test(
        arguments: [
            ("", .malformed), ("2h", .malformed), ("-90", .malformed), ("90 ago", .malformed),
            ("-2h ago", .malformed),
            ("+2h ago", .malformed), ("--2h", .malformed), ("-2y", .malformed), ("- 2h", .malformed),
            ("ago", .malformed),
            (" ago", .malformed), ("Now", .malformed), ("last week", .malformed), ("-", .malformed),
            ("+", .malformed),
            ("2026-02-30", .nonexistent), ("2026-02-30T00:00:00Z", .nonexistent), ("-99999d", .outOfRange),
            ("2026-01-05T00:00:00.0123456789Z", .tooPrecise),
        ] as [(String, TimestampError.Kind)])
    func `refuses other texts`(text: String, kind: TimestampError.Kind) throws {
        let now = try Timestamp(rfc3339: "2026-03-01T10:20:30.5Z")
        let error = #expect(throws: TimestampError.self) { try TimeExpression.parse(text, now: now) }
        #expect(error?.kind == kind)
    }

    @Test func `names the accepted forms`() throws {
        let now = Timestamp.now()
        let error = #expect(throws: TimestampError.self) { try TimeExpression.parse("noon", now: now) }
        #expect(
            error?.message
                == "`noon` is not a time: write 2026-01-05T09:30:00Z, 2026-01-05 (midnight UTC), now, "
                + "today, yesterday, tomorrow, or a distance such as -2h, +30m or 2h ago")
    }

    @Test func `refuses a distance beyond the calendar`() throws {
        let now = try Timestamp(rfc3339: "9999-12-31T23:00:00Z")
        for text in ["tomorrow", "+2h"] {
            let error = #expect(throws: TimestampError.self) { try TimeExpression.parse(text, now: now) }
            #expect(error?.kind == .outOfRange)
        }
    }
}
