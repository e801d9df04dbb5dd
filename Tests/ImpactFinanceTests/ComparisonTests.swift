import ExactJSON
import Money
import Testing

@testable import ImpactFinance

@Suite struct ComparisonTests {
    @Test(arguments: [
        ("2026-01-05T09:00:00.5Z", "2026-01-05T09:00:00Z", true),
        ("2026-01-05T09:00:00.5Z", "2026-01-05T09:00:01Z", true),
        ("2026-01-05T09:00:00.123456Z", "2026-01-05T09:00:00.123Z", true),
        ("2026-01-05T09:00:00.1234567Z", "2026-01-05T09:00:00.123456Z", true),
        ("2026-01-05T10:00:00+01:00", "2026-01-05T09:00:00Z", true),
        ("2026-01-05T09:00:00Z", "2026-01-05T09:00:01Z", false),
        ("2026-01-05T09:00:01Z", "2026-01-05T09:00:00Z", false),
        ("2026-01-05T09:00:00.5Z", "2026-01-05T09:00:00.4Z", false),
        ("2026-01-05T09:00:00Z", "2026-01-05T09:00:00.9Z", false),
    ])
    func `knows a time that was kept with fewer decimals`(_ sent: String, _ shown: String, _ isSame: Bool)
        throws
    {
        #expect(try time(sent).isKept(as: try time(shown)) == isSame)
    }

    @Test(arguments: [
        ("16.5", "16.50", true), ("16.5", "1.65e1", true), ("0", "-0.0", true), ("1e2", "100", true),
        ("-5", "5", false),
        ("16.5", "16.51", false), ("9223372036854775807", "9223372036854775808", false),
        ("9223372036854775808", "9223372036854775808.0", true),
        ("1e-9223372036854775808", "1.5e-9223372036854775808", false),
        ("1e99999999999999999999", "1e99999999999999999998", false),
    ])
    func `compares numbers by value`(_ first: String, _ second: String, _ isSame: Bool) throws {
        #expect(ExactNumber.equal(try JSON(parsing: first), try JSON(parsing: second)) == isSame)
    }

    @Test func `compares no number with a text`() {
        #expect(!ExactNumber.equal("5", 5))
        #expect(!ExactNumber.equal(.null, 0))
        #expect(ExactNumber.equal(.null, .null))
    }

    @Test func `knows a rounded percentage from another one`() {
        #expect(ExactNumber.nearlyEqual(.number("16.674166"), .number("16.67")))
        #expect(ExactNumber.nearlyEqual(.number("-16.675"), .number("-16.68")))
        #expect(!ExactNumber.nearlyEqual(.number("16.67"), .number("16.68")))
        #expect(!ExactNumber.nearlyEqual(.number("1e400"), .number("1e401")))
    }

    @Test func `names the figures that are not shown`() throws {
        let sent = AccountFigures(
            balanceCents: 5, performancePercent: .number("1.50"),
            valuationAt: try time("2026-01-05T09:00:00.5Z"))
        var shown = AccountFigures(
            balanceCents: 5, liquidBalanceCents: 9, performancePercent: .number("1.5"),
            valuationAt: try time("2026-01-05T09:00:00Z"))
        #expect(sent.names(notShownBy: shown).isEmpty)
        shown.balanceCents = nil
        shown.valuationAt = nil
        shown.performancePercent = .number("1.505")
        #expect(sent.names(notShownBy: shown) == ["balanceCents", "performancePercent", "valuationAt"])
        #expect(sent.names(notShownBy: shown, isRounded: true) == ["balanceCents", "valuationAt"])
    }

    @Test func `says which figures do not add up`() {
        var figures = AccountFigures(
            balanceCents: 712_345, liquidBalanceCents: 12_300, performanceCents: 100_045,
            totalAcquisitionCostCents: 600_000)
        #expect(figures.inconsistency == nil)
        figures.balanceCents = 1
        #expect(figures.inconsistency?.contains("712345") == true)
        figures.liquidBalanceCents = .max
        #expect(figures.inconsistency?.contains("64 bits") == true)
        figures.balanceCents = nil
        #expect(figures.inconsistency == nil)
    }

    @Test func `says which percentage contradicts the gain`() throws {
        func odd(_ percent: String, gain: Int64, cost: Int64? = 600_000) throws -> String? {
            AccountFigures(
                performanceCents: gain, performancePercent: .number(percent), totalAcquisitionCostCents: cost
            ).inconsistency
        }
        for percent in ["16.67", "16.6742", "12.5", "1667", "0"] {
            #expect(try odd(percent, gain: 100_045) == nil, "\(percent)")
        }
        #expect(try odd("-16.67", gain: -100_045) == nil)
        #expect(try odd("-0.02", gain: -100) == nil)
        #expect(try odd("1e-300", gain: 100_045) == nil)
        #expect(try odd("0.17", gain: 100_045, cost: nil) == nil)
        #expect(
            try odd("0.1667", gain: 100_045)
                == "performancePercent is 0.1667, but performanceCents is 16.67 percent of totalAcquisitionCostCents"
        )
        #expect(try odd("-0.17", gain: -100_045)?.contains("is -16.67 percent") == true)
        #expect(
            try odd("16.67", gain: -100_045) == "performancePercent is 16.67, but performanceCents is -100045"
        )
        #expect(try odd("-1", gain: 1, cost: nil) != nil)
        #expect(try odd("9223372036854775807", gain: .max, cost: .max) == nil)
    }
}
