import ExactJSON
import Money
import Testing

@testable import EmbeddedPayments

@Suite struct ReadingTests {
    @Test(arguments: [
        ("99999999999999.99", "99999999999999.99"), ("999999999999999.99", "999999999999999.99"),
        ("384.40", "384.40"), ("100", "100.00"), ("1.5e3", "1500.00"), ("\"0.01\"", "0.01"),
        ("0.005", "0.005"), ("10.100", "10.10"),
    ])
    func `an amount keeps every digit`(_ wire: String, _ shown: String) throws {
        let (row, problems) = try row(#"{"id":"x","amount":\#(wire),"ledgerBalance":\#(wire)}"#)
        let members = JSONObject(try #require(row).members())
        #expect(members["amount"] == .string(shown) && members["ledgerBalance"] == .string(shown))
        #expect(problems.isEmpty)
    }

    @Test func `sums are exact where binary fractions are not`() throws {
        #expect(try decimal("10.10").adding(decimal("20.20")) == decimal("30.30"))
        #expect(try decimal("1000.10").subtracting(decimal("999.20")) == decimal("0.90"))
        #expect(try decimal("19.99").units(scale: 2) == 1999)
        #expect(try decimal("150.20").units(scale: 2) == 15020)
    }

    @Test(arguments: [
        (#"{"amount":1}"#, "it has no id"), (#"{"id":"","amount":1}"#, "it has no id"),
        (#"{"id":"x"}"#, "it has no amount"), (#"{"id":"x","amount":null}"#, "it has no amount"),
        (#"{"id":"x","amount":"12abc"}"#, #"its amount is not a number: "12abc""#),
        (#"{"id":"x","amount":"1,5"}"#, #"its amount is not a number: "1,5""#),
        (#"{"id":"x","amount":-1}"#, "its amount is negative: -1"),
        (#"{"id":"x","amount":1,"ledgerBalance":true}"#, "its ledgerBalance is not a number: true"),
        (#"[]"#, "it is not an object"),
    ])
    func `what cannot be read is told and never becomes zero`(_ text: String, _ problem: String) throws {
        let (row, problems) = try row(text)
        #expect(problems == [problem])
        #expect(row?.amount == nil || row?.ledger(of: nil).balance == nil)
    }

    @Test func `every documented member is there, null where there is no value`() throws {
        let members = try #require(try row(#"{"id":"x","amount":1,"surprise":2}"#).0).members()
        #expect(members.count == 25 && members.filter { !$0.value.isNull }.map(\.name) == ["id", "amount"])
        #expect(Set(members.map(\.name)).count == members.count)
    }

    @Test func `members may come in any order`() throws {
        var reader = TransactionReader()
        var problems: [String] = []
        let first = try JSON(parsing: #"{"id":"a","amount":1,"type":"ACH","memo":"m"}"#)
        let second = try JSON(parsing: #"{"memo":"n","type":"WIRE","x":1,"amount":2,"id":"b","status":"s"}"#)
        _ = reader.read(first, &problems)
        let row = try #require(reader.read(second, &problems))
        #expect(row.id == "b" && row.memo == "n" && row.type == "WIRE" && row.status?.rawValue == "s")
        #expect(try row.amount == decimal("2") && problems.isEmpty)
    }

    @Test func `a date keeps its first ten characters, whatever time zone follows`() throws {
        let row = try #require(
            try row(
                #"{"id":"x","amount":1,"effectiveDate":"2024-05-01T23:00:00-05:00","postingVersion":"7"}"#
            ).0)
        #expect(row.effectiveDate == "2024-05-01" && row.ledger(of: nil).postingVersion == 7)
    }

    @Test func `creation times have any fraction and are shown in UTC`() throws {
        for (wire, shown) in [
            ("2024-04-22T08:36:35Z", "2024-04-22T08:36:35Z"),
            ("2024-04-22T08:36:35.071234567Z", "2024-04-22T08:36:35.071234567Z"),
            ("2024-04-22T10:36:35.5+02:00", "2024-04-22T08:36:35.5Z"), ("soon", "soon"),
        ] {
            let row = try #require(try row(#"{"id":"x","amount":1,"createdAt":"\#(wire)"}"#).0)
            #expect(JSONObject(row.members())["createdAt"] == .string(shown))
        }
    }

    @Test(arguments: [
        ("PARTIALLY-COMPLETED", "PARTIALLY_COMPLETED", PaymentStatus.Effect.uncertain),
        ("Partially Completed", "PARTIALLY_COMPLETED", .uncertain), ("COMPLETE", "COMPLETED", .posted),
        ("COMPLETED_WITH_EXCEPTIONS", "COMPLETED_WITH_EXCEPTIONS", .posted), ("PENDING", "PENDING", .pending),
        ("CANCELLED", "CANCELED", .void), ("REJECTED", "REJECTED", .void),
        ("RETURNED", "RETURNED", .uncertain),
        ("FAILED", "FAILED", .uncertain),
        ("COMPLETED_NOT_IN_TARGET_WALLET", "COMPLETED_NOT_IN_TARGET_WALLET", .uncertain),
    ])
    func `a status is compared in one spelling and kept in its own`(
        _ raw: String, _ key: String, _ effect: PaymentStatus.Effect
    ) throws {
        let status = PaymentStatus(rawValue: raw)
        #expect(status.key == key && status.effect == effect && status.rawValue == raw)
    }

    @Test func `a row of version 3 is shown in the words of version 2, without personal data`() throws {
        let all = try rows(vectorV3)
        let members = JSONObject(all[0].members(for: "b371a7019e30431381f86aa23def56dd"))
        #expect(members["effectiveDate"] == "2025-11-20" && members["paymentDate"] == "2025-11-19")
        #expect(members["debtorAccountNumber"] == "...3919" && members["creditorName"] == "Toy Store")
        #expect(members["ledgerBalance"] == "-0.03" && members["postingVersion"] == 2)
        #expect(JSONObject(all[0].members())["ledgerBalance"] == .null)
        let text = all.map { JSON.object(JSONObject($0.members())).text() }.joined()
        #expect(!text.contains("123-45-6789") && !text.contains("4111111111111111"))
        #expect(all[1].recipientId == "924f75bf-41f5-40a9-8401-c37b7fcd50d5")
    }

    @Test func `personal data is kept when it is asked for`() throws {
        var reader = TransactionReader(keepsPersonalData: true)
        var problems: [String] = []
        let json = try #require(try JSON(parsing: vectorV3).arrayValue)
        let row = try #require(reader.read(json[0], &problems))
        #expect(row.debtor.accountNumber == "20000057603919")
        #expect(JSON.object(JSONObject(row.members())).text().contains("123-45-6789"))
    }

    @Test(arguments: [
        ("...0717", "...0717"), ("****1234", "****1234"), ("000111222333", "...2333"),
        ("4111-1111-1111-1111", "...1111"),
        ("1234", "..."), ("", "..."), ("...\u{1F600}", "..."), ("...\u{E9}\u{E9}", "...\u{E9}\u{E9}"),
        ("..12345", "...2345"), ("...07171", "...7171"),
    ])
    func `a number is shown by its last four characters`(_ number: String, _ shown: String) {
        #expect(AccountNumber.masked(number) == shown)
    }

    @Test(arguments: [
        ("4111111111111111", "...1111"), ("to 4111 1111 1111 1111.", "to ...1111."),
        ("5500-0055-5555-5559, 4222222222222", "...5559, ...2222"), ("é6304000000000000é", "é...0000é"),
        ("4111111111111112", "4111111111111112"), ("4111  1111 1111 1111", "4111  1111 1111 1111"),
        ("order 12345678901234567890", "order 12345678901234567890"),
        ("2024-04-29 10:00", "2024-04-29 10:00"),
        ("", ""), ("-4111111111111111-", "-...1111-"), ("card 2 4111111111111111 1", "card 2 ...1111 1"),
    ])
    func `card numbers in a text are masked, other numbers are not`(_ text: String, _ shown: String) {
        #expect(AccountNumber.withoutCards(text) == shown)
    }

    @Test func `balances come in the shapes of both versions`() throws {
        let one = try JSON(
            parsing:
                #"{"id":"A","date":"2024-05-01","currency":"USD","balanceTypes":[{"typeCode":"ITAV","amount":1000}]}"#
        )
        let two = try JSON(
            parsing:
                #"{"id":"A","items":[{"effectiveDate":"2024-05-01","currency":"USD","balances":[{"type":"INTERIM_BOOKED","amount":"-0.10"}]}]}"#
        )
        #expect(
            try EmbeddedBalance.all(JSONCursor(one), account: "A").map(\.json) == [
                [
                    "account": "A", "date": "2024-05-01", "currency": "USD", "type": "ITAV",
                    "amount": "1000.00",
                ]
            ])
        #expect(
            try EmbeddedBalance.all(JSONCursor(two), account: "A").map(\.json) == [
                [
                    "account": "A", "date": "2024-05-01", "currency": "USD", "type": "INTERIM_BOOKED",
                    "amount": "-0.10",
                ]
            ])
    }
}
