import Testing

@testable import Sandbox

struct EmbeddedDecimalTests {
    @Test(arguments: [
        ("150.20", "150.2"), ("1e2", "100"), ("1.5E+1", "15"), ("-0.05", "-5e-2"), ("0.00", "0"),
        (".5", "0.50"),
    ]) func `two ways to write a number are one number`(left: String, right: String) throws {
        let numbers = (try #require(EmbeddedDecimal(left)), try #require(EmbeddedDecimal(right)))
        #expect(numbers.0 == numbers.1)
    }

    @Test(arguments: [
        ("99999999999999.98", "99999999999999.99"), ("999999999999999.99", "1000000000000000"),
        ("-0.03", "-0.02"), ("9", "10"), ("0.09", "0.1"),
    ]) func `numbers are compared by every digit`(smaller: String, larger: String) throws {
        let (left, right) = (try #require(EmbeddedDecimal(smaller)), try #require(EmbeddedDecimal(larger)))
        #expect(left < right)
        #expect(!(right < left))
        #expect(left != right)
    }

    @Test(arguments: ["", ".", "12,5", "1.2.3", "1e", "x", "1e99", "1234567890123456789", "+1"])
    func `what is not a number of at most 18 digits is none`(text: String) {
        #expect(EmbeddedDecimal(text) == nil)
    }

    @Test(arguments: [(-3, "-0.03"), (0, "0.00"), (38440, "384.40"), (-123_456, "-1234.56")])
    func `cents are written with two decimals`(cents: Int64, text: String) {
        #expect(EmbeddedDecimal.text(cents: cents) == text)
        #expect(EmbeddedDecimal(text)?.cents == cents)
    }
}
