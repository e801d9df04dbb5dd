import Money
import Testing

@Suite("Exact decimals")
struct ExactDecimalTests {
    private func number(_ text: String) throws -> ExactDecimal { try #require(ExactDecimal(text), "\(text)") }

    @Test(arguments: [
        "0", "-0.02", "384.40", "100", "99999999999999.99", "999999999999999.99", "0.005", "-1234567890.10",
        "123456789012345678901234567890123456",
    ])
    func `a text comes back as it was written`(_ text: String) throws {
        #expect(try number(text).description == text)
    }

    @Test(arguments: [
        ("1e3", "1000"), ("1.5E2", "150"), ("1.25e1", "12.5"), ("12e-1", "1.2"), ("-0", "0"), ("0e5", "0"),
        ("00012.50", "12.50"),
    ])
    func `exponents and leading zeros are worked out`(_ text: String, _ plain: String) throws {
        #expect(try number(text).description == plain)
    }

    @Test(arguments: [
        "", "-", ".5", "5.", "1,5", "1 ", "12abc", "+1", "--1", "1e", "1e+", "1.2.3", "0x10", "NaN", "١",
        "1e9999",
        "1e200", "1e-99", "1234567890123456789012345678901234567",
    ])
    func `anything else is refused`(_ text: String) {
        #expect(ExactDecimal(text) == nil)
    }

    @Test func `sums and differences are exact`() throws {
        #expect(try number("10.10").adding(number("20.20"))?.description == "30.30")
        #expect(try number("1000.10").subtracting(number("999.20"))?.description == "0.90")
        #expect(try number("30.88").subtracting(number("150.20"))?.description == "-119.32")
        #expect(try number("1").adding(number("0.005"))?.description == "1.005")
        let most = try number("99999999999999999999999999999999999.9")
        #expect(most.adding(try number("0.000000000000000000000000000001")) == nil)
    }

    @Test func `numbers are compared by value`() throws {
        #expect(try number("5000") == number("5000.00"))
        #expect(try number("5000").hashValue == number("5000.00").hashValue)
        #expect(try number("-1.10") < number("-1.09"))
        #expect(try number("0.1") < number("100000000000000000000000000000000000"))
        #expect(
            try number("-100000000000000000000000000000000000") < number("0.000000000000000000000000000001"))
    }

    @Test func `a text has at least the decimals that are asked for, and never fewer than count`() throws {
        #expect(try number("100").text(decimals: 2) == "100.00")
        #expect(try number("384.4").text(decimals: 2) == "384.40")
        #expect(try number("1.005").text(decimals: 2) == "1.005")
        #expect(try number("1.500").text(decimals: 2) == "1.50")
        #expect(try number("-0.05").text(decimals: 2) == "-0.05")
        #expect(try number("5.00").text(decimals: 0) == "5")
        #expect(try number("0").text(decimals: 40) == "0." + String(repeating: "0", count: 40))
        let long = "-123456789012345678901234567890123456"
        #expect(try number(long).text(decimals: 2) == long + ".00")
    }

    @Test func `units are given only when nothing is lost`() throws {
        #expect(try number("150.20").units(scale: 2) == 15020)
        #expect(try number("19.99").units(scale: 2) == 1999)
        #expect(try number("1.500").units(scale: 2) == 150)
        #expect(try number("1.005").units(scale: 2) == nil)
        #expect(try number("100000000000000000000").units(scale: 2) == nil)
        #expect(ExactDecimal(12345, scale: 2).description == "123.45")
    }

    @Test(arguments: [
        ("75", 7500), ("-75.00", 7500), ("0.001", 1), ("1.009", 101), ("-1.0010", 101), ("0", 0),
        ("92233720368547758.07", Int64.max), ("92233720368547758.071", .max),
        ("99999999999999999999999999", .max),
    ])
    func `for limits a number is rounded up, and has no sign`(_ text: String, _ units: Int64) {
        #expect(ExactDecimal(text)?.units(roundingUpTo: 2) == units)
    }
}
