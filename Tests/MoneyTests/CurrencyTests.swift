import Foundation
import Money
import Testing

@Suite struct CurrencyTests {
    @Test(arguments: [
        ("EUR", 2), ("JPY", 0), ("KWD", 3), ("CLF", 4), ("SEK", 2), ("XOF", 0), ("UYI", 0), ("UYW", 4),
    ])
    func `knows the decimals of a currency`(code: String, exponent: Int) {
        #expect(Currency(code: code)?.exponent == exponent)
    }

    @Test func `lists the currencies whose decimals are not two`() {
        let codes = { (exponent: Int) in Currency.all.filter { $0.exponent == exponent }.map(\.code) }
        let none = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"
        #expect(codes(0).joined(separator: " ") == none)
        #expect(codes(3).joined(separator: " ") == "BHD IQD JOD KWD LYD OMR TND")
        #expect(codes(4).joined(separator: " ") == "CLF UYW")
        #expect(Currency.all.allSatisfy { [0, 2, 3, 4].contains($0.exponent) })
    }

    @Test func `takes a code in either case`() {
        #expect(Currency(code: "eur") == Currency(code: "EUR"))
        #expect(Currency(code: "eur")?.code == "EUR")
    }

    @Test(arguments: ["", "EU", "EURO", "XXX", "XAU", "DEM", "EUR ", "E\u{55}\u{301}R", "ﬀ"])
    func `refuses what is not an active currency`(code: String) {
        #expect(Currency(code: code) == nil)
    }

    @Test func `writes an amount with its code`() throws {
        #expect(try #require(Currency(code: "EUR")).format(12_300) == "123.00 EUR")
        #expect(try #require(Currency(code: "JPY")).format(123) == "123 JPY")
        #expect(try #require(Currency(code: "KWD")).format(-1) == "-0.001 KWD")
    }

    @Test func `lists every currency once in order`() {
        let codes = Currency.all.map(\.code)
        #expect(codes == Set(codes).sorted())
        #expect(codes.count > 150)
        #expect(codes.allSatisfy { $0.utf8.count == 3 })
    }

    @Test func `knows only currencies that the Unicode locale data knows`() {
        let known = Set(Locale.Currency.isoCurrencies.map(\.identifier))
        // Younger than, or left out of, the data that ships with the tool chain.
        let exceptions: Set<String> = ["XCG", "VED", "SLE", "ZWG"]
        #expect(Currency.all.map(\.code).filter { !known.contains($0) && !exceptions.contains($0) } == [])
    }
}
