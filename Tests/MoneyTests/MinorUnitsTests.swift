import Money
import Testing

@Suite struct MinorUnitsTests {
    @Test(
        arguments: [
            ("0", 2, 0), ("0.00", 2, 0), ("1.5", 2, 150), ("1.50", 2, 150), ("123.00", 2, 12_300),
            ("0.1", 2, 10),
            ("0.2", 2, 20), ("0.3", 2, 30), ("16.67", 2, 1667), ("123", 0, 123), ("0.001", 3, 1),
            ("1.5", 3, 1500),
            ("1.2345", 4, 12_345), ("007.5", 2, 750), ("92233720368547758.07", 2, .max),
            ("9223372036854775807", 0, .max), ("922337203685477.5807", 4, .max),
        ] as [(String, Int, Int64)])
    func `reads decimal amounts exactly`(text: String, exponent: Int, expected: Int64) throws {
        #expect(try MinorUnits.parse(text, exponent: exponent) == expected)
    }

    @Test func `a tenth and two tenths are three tenths`() throws {
        let sum = MinorUnits.sum([
            try MinorUnits.parse("0.1", exponent: 2), try MinorUnits.parse("0.2", exponent: 2),
        ])
        #expect(sum == 30)
        #expect(MinorUnits.format(30, exponent: 2) == "0.30")
    }

    @Test(
        arguments: [
            ("", 2, .empty), (" 1", 2, .space), ("1 ", 2, .space), ("1 000", 2, .space),
            ("1\u{A0}000", 2, .space),
            ("1\n", 2, .space), ("-5", 2, .negative), ("-0", 2, .negative), ("\u{2212}5", 2, .negative),
            ("+5", 2, .plusSign), ("1,5", 2, .comma), ("1,000.00", 2, .comma), ("1,5", 0, .comma),
            ("1e3", 2, .exponentForm), ("1E3", 2, .exponentForm), ("1.5e3", 2, .exponentForm),
            ("1e-3", 2, .exponentForm), ("١٢", 2, .foreignDigits), ("1２", 2, .foreignDigits),
            (".5", 2, .danglingPoint), ("5.", 2, .danglingPoint), (".", 2, .malformed),
            ("1.2.3", 2, .malformed),
            ("1.505", 2, .tooManyDecimals), ("1.500", 2, .tooManyDecimals), ("1.0", 0, .tooManyDecimals),
            ("12abc", 2, .malformed), ("abc", 2, .malformed), ("0x10", 2, .malformed), ("NaN", 2, .malformed),
            ("1_000", 2, .malformed), ("1'000", 2, .malformed), ("€5", 2, .malformed), ("5\0", 2, .malformed),
            ("92233720368547758.08", 2, .overflow), ("92233720368547759", 2, .overflow),
            // 2^64 + 1 would wrap to 1.
            ("18446744073709551617", 2, .overflow), ("18446744073709551617", 0, .overflow),
            ("9223372036854775808", 0, .overflow), ("99999999999999999999999999999999", 2, .overflow),
        ] as [(String, Int, AmountError.Kind)])
    func `refuses what is not an amount`(text: String, exponent: Int, kind: AmountError.Kind) {
        let error = #expect(throws: AmountError.self) { try MinorUnits.parse(text, exponent: exponent) }
        #expect(error?.kind == kind)
    }

    @Test(
        arguments: [
            ("1,5", 2, "`1,5` is not an amount: use a point for decimals, as in 1.50"),
            (
                "1,234.50", 2,
                "`1,234.50` is not an amount: leave out thousands separators and use a point for decimals, as in 1.50"
            ),
            ("1.5", 0, "`1.5` is not an amount: write a whole number, as in 150"),
            ("1.5555", 3, "`1.5555` is not an amount: write at most 3 decimals, as in 1.500"),
            (".5", 2, "`.5` is not an amount: write digits on both sides of the point, as in 0.50"),
            ("", 2, "the amount is missing: write it as in 1.50"),
            ("-5", 2, "`-5` is not an amount: it must not be negative"),
            ("92233720368547758.08", 2, "`92233720368547758.08` is more than 92233720368547758.07"),
            (
                "\u{1B}[2J5", 2,
                "`\\u{1B}[2J5` is not an amount: use only the digits 0 to 9 and one point, as in 1.50"
            ),
            (
                "\u{202E}5", 2,
                "`\\u{202E}5` is not an amount: use only the digits 0 to 9 and one point, as in 1.50"
            ),
        ] as [(String, Int, String)])
    func `names the text and the remedy`(text: String, exponent: Int, message: String) {
        let error = #expect(throws: AmountError.self) { try MinorUnits.parse(text, exponent: exponent) }
        #expect(error?.message == message)
    }

    @Test func `shortens a long text in the message`() {
        let text = String(repeating: "x", count: 41)
        let error = #expect(throws: AmountError.self) { try MinorUnits.parse(text, exponent: 2) }
        #expect(error?.message.hasPrefix("`" + String(repeating: "x", count: 37) + "…` is not") == true)
        #expect(error?.code == "amount_malformed")
    }

    @Test func `reads negative balances where they are allowed`() throws {
        #expect(try MinorUnits.parse("-0.05", exponent: 2, allowNegative: true) == -5)
        #expect(try MinorUnits.parse("-0", exponent: 2, allowNegative: true) == 0)
        #expect(try MinorUnits.parse("-92233720368547758.08", exponent: 2, allowNegative: true) == .min)
        let error = #expect(throws: AmountError.self) {
            try MinorUnits.parse("-92233720368547758.09", exponent: 2, allowNegative: true)
        }
        #expect(error?.message == "`-92233720368547758.09` is less than -92233720368547758.08")
        for text in ["--5", "-", "-.5", "\u{2212}5", "+-5", "5-"] {
            #expect(throws: AmountError.self) { try MinorUnits.parse(text, exponent: 2, allowNegative: true) }
        }
    }

    @Test func `reads whole minor units`() throws {
        #expect(try MinorUnits.parseInteger("12300") == 12_300)
        #expect(try MinorUnits.parseInteger("-5", allowNegative: true) == -5)
        let error = #expect(throws: AmountError.self) { try MinorUnits.parseInteger("123.00") }
        #expect(
            error?.message == "`123.00` is not a whole number of minor units: write a whole number, as in 150"
        )
        for text in ["", " 1", "1,5", "-5", "1e3", "12abc", "9223372036854775808"] {
            #expect(throws: AmountError.self) { try MinorUnits.parseInteger(text) }
        }
    }

    @Test(
        arguments: [
            (12_300, 2, "123.00"), (-5, 2, "-0.05"), (0, 2, "0.00"), (123, 0, "123"), (1, 3, "0.001"),
            (-1, 4, "-0.0001"),
            (.max, 2, "92233720368547758.07"), (.min, 2, "-92233720368547758.08"),
            (.min, 0, "-9223372036854775808"),
        ] as [(Int64, Int, String)])
    func `writes every decimal`(value: Int64, exponent: Int, expected: String) {
        #expect(MinorUnits.format(value, exponent: exponent) == expected)
    }

    @Test(arguments: 0...4) func `reads back what it writes`(exponent: Int) throws {
        var generator = SeededGenerator(seed: UInt64(exponent))
        for round in 0..<2000 {
            let value = Int64.random(in: .min ... .max, using: &generator) >> (round % 64)
            let text = MinorUnits.format(value, exponent: exponent)
            #expect(try MinorUnits.parse(text, exponent: exponent, allowNegative: true) == value)
        }
    }

    @Test func `never traps on arbitrary text`() {
        var generator = SeededGenerator(seed: 7)
        let alphabet: [Character] = [
            "0", "1", "9", ".", ",", "-", "+", "e", " ", "\u{301}", "٣", "\0", "a", "\r\n",
        ]
        for _ in 0..<5000 {
            let length = Int.random(in: 0...25, using: &generator)
            let text = String((0..<length).map { _ in alphabet.randomElement(using: &generator) ?? "0" })
            guard let value = try? MinorUnits.parse(text, exponent: 2) else { continue }
            #expect(text.utf8.allSatisfy { $0 == UInt8(ascii: ".") || (0x30...0x39).contains($0) })
            #expect(value >= 0)
        }
    }

    @Test func `sums exactly or not at all`() {
        #expect(MinorUnits.sum([]) == 0)
        #expect(MinorUnits.sum([.max, 1, -1]) == .max)
        #expect(MinorUnits.sum([.max, 1]) == nil)
        #expect(MinorUnits.sum([.min, -1]) == nil)
        #expect(MinorUnits.difference(5, 7) == -2)
        #expect(MinorUnits.difference(.min, 1) == nil)
        #expect(MinorUnits.difference(0, .min) == nil)
    }
}
