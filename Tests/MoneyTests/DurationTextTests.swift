import Money
import Testing

@Suite struct DurationTextTests {
    @Test(
        arguments: [
            ("500ms", .milliseconds(500)), ("2s", .seconds(2)), ("5m", .seconds(300)),
            ("24h", .seconds(86_400)),
            ("7d", .seconds(604_800)), ("1w", .seconds(604_800)), ("0", .zero), ("30", .seconds(30)),
            ("2.5", .milliseconds(2500)), ("0.1", .milliseconds(100)), ("1.5h", .seconds(5400)),
            ("007", .seconds(7)),
            ("0.000001ms", .nanoseconds(1)), ("0.00000000010m", .nanoseconds(6)),
            ("0.015625d", .seconds(1350)),
            ("2.500000000000000000000", .milliseconds(2500)), ("36500d", .seconds(3_153_600_000)),
        ] as [(String, Duration)])
    func `reads durations exactly`(text: String, expected: Duration) throws {
        #expect(try DurationText.parse(text) == expected)
    }

    @Test(
        arguments: [
            ("", .malformed), ("s", .malformed), ("5 m", .malformed), ("5M", .malformed), ("1e3", .malformed),
            (".5", .malformed), ("5.", .malformed), ("1.2.3", .malformed), ("1,5", .malformed),
            ("+5", .malformed),
            ("٥", .malformed), ("5us", .malformed), ("1h30m", .malformed), (" 5", .malformed),
            ("inf", .malformed),
            ("-5", .negative), ("-1s", .negative), ("36501d", .tooLong), ("36500.1d", .tooLong),
            ("9999999999999999w", .tooLong), ("99999999999999999999999999999999999999999999", .tooLong),
            ("0.0000000001", .tooPrecise), ("0.0000000000000000000000001w", .tooPrecise),
            ("0.00000000001m", .tooPrecise),
        ] as [(String, DurationError.Kind)])
    func `refuses other texts`(text: String, kind: DurationError.Kind) {
        let error = #expect(throws: DurationError.self) { try DurationText.parse(text) }
        #expect(error?.kind == kind)
    }

    @Test(
        arguments: [
            (.zero, "0s"), (.milliseconds(500), "500ms"), (.seconds(2), "2s"), (.milliseconds(2500), "2.5s"),
            (.seconds(300), "5m"), (.seconds(90), "90s"), (.seconds(86_400), "1d"), (.seconds(5400), "90m"),
            (.nanoseconds(1), "0.000001ms"), (.seconds(-2), "-2s"),
            (Duration(attoseconds: 1), "0.000000000000001ms"),
            (Duration(attoseconds: .min), "-170141183460469231731.687303715884105728s"),
        ] as [(Duration, String)])
    func `writes the shortest exact text`(duration: Duration, expected: String) {
        #expect(DurationText.format(duration) == expected)
    }

    @Test func `reads back what it writes`() throws {
        var generator = SeededGenerator(seed: 11)
        for round in 0..<3000 {
            let nanoseconds =
                Int64.random(in: 0...3_153_600_000_000_000_000, using: &generator) >> (round % 60)
            let unit: Int64 = [1, 1_000_000, 1_000_000_000, 60_000_000_000][round % 4]
            let duration = Duration.nanoseconds(nanoseconds / unit * unit)
            #expect(try DurationText.parse(DurationText.format(duration)) == duration)
        }
    }
}
