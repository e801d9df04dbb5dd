/// Exact amounts: hundredths of whatever the currency is.
enum TestbankMoney {
    /// 99 999 999 999.99, the size of the published columns.
    static let largest: Int64 = 9_999_999_999_999

    /// Reads `digits[.digits{1,2}]`; nil for any other text and for what is too large.
    static func parse(_ text: String) -> Int64? {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let whole = parts.first, (1...11).contains(whole.count) else {
            return nil
        }
        let fraction = parts.count == 2 ? Array(parts[1]) : [UInt8(ascii: "0")]
        guard (1...2).contains(fraction.count) else { return nil }
        var value: Int64 = 0
        for byte in whole + fraction {
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
            value = value * 10 + Int64(byte - UInt8(ascii: "0"))
        }
        return fraction.count == 1 ? value * 10 : value
    }

    /// The same with an optional minus sign, for balances.
    static func parseSigned(_ text: String) -> Int64? {
        text.hasPrefix("-") ? parse(String(text.dropFirst())).map { -$0 } : parse(text)
    }

    static func text(_ value: Int64) -> String {
        let magnitude = value.magnitude
        let cents = magnitude % 100
        return (value < 0 ? "-" : "") + "\(magnitude / 100)." + (cents < 10 ? "0" : "") + "\(cents)"
    }
}

/// A rate of exchange, exact to ten decimals, the size of the published column.
struct TestbankRate: Equatable, Sendable {
    static let one: Int64 = 10_000_000_000
    /// Ten-thousand-millionths.
    var units: Int64

    /// The rate as a JSON number without useless zeros.
    var text: String {
        let fraction = String(units % TestbankRate.one)
        let padded = String(repeating: "0", count: 10 - fraction.count) + fraction
        let kept = padded.reversed().drop { $0 == "0" }.reversed()
        return "\(units / TestbankRate.one)" + (kept.isEmpty ? "" : "." + String(kept))
    }

    /// Reads a JSON number such as `0.8586956522`; nil for another form.
    init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), (1...8).contains(parts[0].count) else { return nil }
        let fraction = parts.count == 2 ? Array(parts[1]) : []
        guard parts.count == 1 || (1...10).contains(fraction.count) else { return nil }
        var value: Int64 = 0
        for byte in Array(parts[0]) + fraction {
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
            value = value * 10 + Int64(byte - UInt8(ascii: "0"))
        }
        for _ in fraction.count..<10 { value *= 10 }
        units = value
    }

    init(units: Int64) { self.units = units }

    /// How much of `to` one `from` is worth, rounded to ten decimals; nil for a currency that is not known.
    init?(from: String, to: String) {
        guard let from = TestbankCurrency.named(from), let to = TestbankCurrency.named(to) else { return nil }
        let scaled = Int128(to.rate.units) * Int128(TestbankRate.one)
        units = Int64((scaled + Int128(from.rate.units / 2)) / Int128(from.rate.units))
    }

    /// The amount in the other currency, rounded to hundredths, a half up. Nil when it is too large.
    func convert(_ amount: Int64) -> Int64? {
        let product = Int128(amount) * Int128(units) + Int128(TestbankRate.one / 2)
        let value = product / Int128(TestbankRate.one)
        return value <= Int128(TestbankMoney.largest) ? Int64(value) : nil
    }
}

/// The supported currencies, in the published order.
struct TestbankCurrency: Sendable {
    var code: String
    var name: String
    var symbol: String
    var flag: String
    /// For one US dollar.
    var rate: TestbankRate

    static let all = [
        TestbankCurrency(
            code: "USD", name: "US Dollar", symbol: "$", flag: "🇺🇸",
            rate: TestbankRate(units: TestbankRate.one)),
        TestbankCurrency(
            code: "GBP", name: "British Pound", symbol: "£", flag: "🇬🇧",
            rate: TestbankRate(units: 7_900_000_000)),
        TestbankCurrency(
            code: "EUR", name: "Euro", symbol: "€", flag: "🇪🇺", rate: TestbankRate(units: 9_200_000_000)),
    ]

    static func named(_ code: String) -> TestbankCurrency? {
        all.first { $0.code == code }
    }
}
