import Money
import Testing

@testable import EmbeddedPayments

@Suite struct StatementTests {
    private func statement(
        _ text: String, _ from: String, _ to: String, account: String = toyStore, pending: Bool = false
    ) throws -> Statement {
        Statement(
            try rows(text), account: AccountView(id: account, isFilter: true), from: try day(from),
            to: try day(to), includesPending: pending)
    }

    private func text(_ amount: ExactDecimal?) -> String? { amount.map { $0.text(decimals: 2) } }

    @Test func `the guide's example gives its own opening balance and one that reconciles`() throws {
        let one = try statement(vectorA, "2024-04-29", "2024-04-29")
        #expect(text(one.openingBalance) == "389.90")
        #expect(text(one.balanceBefore) == "489.90")
        #expect(text(one.closingBalance) == "359.32")
        #expect(text(one.totalIn) == "0.00")
        #expect(text(one.totalOut) == "130.58")
        #expect(one.isConsistent && one.currency == "USD")
        #expect(
            one.rows.map(\.transaction.id) == ["aZdD75NoFq1v7cpI", "2YBRjo1NMao1Gx9T", "87dRZmt2v6wINrV1"])
        #expect(one.rows.map { text($0.runningBalance) } == ["359.32", "384.40", "389.90"])
    }

    @Test func `without a movement before the period the balance before it comes by subtraction`() throws {
        let both = try statement(vectorA, "2024-04-28", "2024-04-29")
        #expect(text(both.openingBalance) == "489.90")
        #expect(text(both.balanceBefore) == "540.00")
        #expect(text(both.closingBalance) == "359.32")
        #expect(text(both.totalOut) == "180.68")
        #expect(both.isConsistent)
    }

    @Test func `rejected rows are listed and leave every sum and balance alone`() throws {
        let april = try statement(vectorB, "2024-04-01", "2024-04-30")
        #expect(text(april.balanceBefore) == "30.88")
        #expect(text(april.openingBalance) == "10.00")
        #expect(text(april.closingBalance) == "30.88")
        #expect(text(april.totalIn) == "20.88" && text(april.totalOut) == "20.88")
        #expect(april.rows.map(\.direction.rawValue) == ["in", "out", "out"])
        #expect(april.isConsistent)
    }

    @Test func `a balance below zero is a balance`() throws {
        let early = try statement(vectorB, "2023-04-01", "2023-04-30")
        #expect(text(early.balanceBefore) == "-119.32")
        #expect(early.isConsistent)
    }

    @Test func `a period without movements has the balance of the one before, else of the one after`() throws
    {
        let later = try statement(vectorA, "2024-05-01", "2024-05-02")
        #expect(later.rows.isEmpty)
        #expect(
            [later.openingBalance, later.balanceBefore, later.closingBalance].map(text) == [
                "359.32", "359.32", "359.32",
            ])
        #expect(text(later.totalIn) == "0.00")
        let earlier = try statement(vectorA, "2024-04-01", "2024-04-02")
        #expect(text(earlier.closingBalance) == "540.00")
        let nothing = try statement("[]", "2024-04-01", "2024-04-02")
        #expect(nothing.closingBalance == nil && nothing.openingBalance == nil && nothing.isConsistent)
    }

    @Test func `rows without balances leave the balances unknown, and that is named`() throws {
        let none = try statement(
            #"[{"id":"m6p8kqkk5hjne3","status":"COMPLETED","amount":3100,"effectiveDate":"2023-09-27","debtorAccountId":"\#(toyStore)"}]"#,
            "2023-09-27", "2023-09-27")
        #expect(none.openingBalance == nil && none.closingBalance == nil && none.balanceBefore == nil)
        #expect(text(none.totalOut) == "3100.00")
        #expect(none.problems == ["transaction m6p8kqkk5hjne3 has no ledger balance"])
    }

    @Test func `pending rows are no part of a period unless they are asked for`() throws {
        let pending = """
            {"id":"p1","status":"PENDING","amount":20.00,"currency":"USD","debtorAccountId":"\(toyStore)",
             "createdAt":"2024-04-30T08:00:00Z","ledgerBalance":1},
            {"id":"p2","status":"PENDING","amount":5.25,"currency":"USD","creditorAccountId":"\(toyStore)",
             "createdAt":"2024-04-30T09:00:00.5Z"}
            """
        let text = "[" + pending + "," + vectorA.dropFirst()
        let plain = try statement(text, "2024-04-29", "2024-04-29")
        #expect(plain.rows.count == 3 && plain.projectedBalance == nil)
        let projected = try statement(text, "2024-04-29", "2024-04-29", pending: true)
        #expect(self.text(projected.projectedBalance) == "344.57")
        #expect(projected.rows.prefix(2).map(\.transaction.id) == ["p2", "p1"])
        #expect(projected.rows.prefix(2).map { self.text($0.projectedBalance) } == ["344.57", "339.32"])
        #expect(projected.rows.allSatisfy { $0.transaction.effect == .posted || $0.runningBalance == nil })
        #expect(self.text(projected.closingBalance) == "359.32" && projected.isConsistent)
    }

    @Test func `the projection starts from the newest balance, even after the period`() throws {
        let text =
            "["
            + #"{"id":"p","status":"PENDING","amount":1,"currency":"USD","debtorAccountId":"\#(toyStore)"},"#
            + vectorA.dropFirst()
        let early = try statement(text, "2024-04-28", "2024-04-28", pending: true)
        #expect(self.text(early.closingBalance) == "489.90")
        #expect(self.text(early.projectedBalance) == "358.32")
    }

    @Test func `each side of a version 3 transfer has a balance of its own`() throws {
        let out = try statement(
            vectorV3, "2025-11-20", "2025-11-20", account: "b371a7019e30431381f86aa23def56dd")
        #expect(text(out.balanceBefore) == "-0.02" && text(out.closingBalance) == "-0.03")
        let into = try statement(
            vectorV3, "2025-11-20", "2025-11-20", account: "924f75bf41f540a98401c37b7fcd50d5")
        #expect(text(into.balanceBefore) == "0.02" && text(into.closingBalance) == "0.03")
    }

    @Test func `the window around a period is open at both ends and a week wide on each side`() throws {
        let window = Statement.window(from: try day("2024-03-01"), to: try day("2024-12-28"), margin: 8)
        #expect(window.after?.description == "2024-02-22")
        #expect(window.before?.description == "2025-01-05")
    }
}

@Suite struct StatementProofTests {
    private func row(
        _ id: String, _ version: Int, _ amount: String, _ balance: String?, status: String = "COMPLETED",
        currency: String = "USD", date: String = "2024-05-02"
    ) -> String {
        #"{"id":"\#(id)","status":"\#(status)","amount":\#(amount),"ledgerBalance":\#(balance ?? "null"),"#
            + #""effectiveDate":"\#(date)","postingVersion":\#(version),"currency":"\#(currency)","#
            + #""creditorAccountId":"A"}"#
    }

    private func statement(_ rows: String...) throws -> Statement {
        Statement(
            try EmbeddedPaymentsTests.rows("[" + rows.joined(separator: ",") + "]"),
            account: AccountView(id: "A", isFilter: true), from: try day("2024-05-02"),
            to: try day("2024-05-31"))
    }

    @Test func `a balance that is not the previous one and the amount is named with what was due`() throws {
        let broken = try statement(row("a", 1, "10", "10"), row("b", 2, "5.10", "16"))
        #expect(
            broken.problems == [
                "the balance goes from a (2024-05-02) to b (2024-05-02) from 10.00 to 16.00, where 15.10 was due"
            ])
    }

    @Test func `the movement before the period is the chain's beginning`() throws {
        let broken = try statement(
            row("old", 9, "1", "100", date: "2024-05-01"), row("a", 1, "10", "120"))
        #expect(broken.problems.count == 1)
        #expect(try broken.balanceBefore == decimal("100"))
    }

    @Test func `a missing row shows as a jump`() throws {
        #expect(try statement(row("a", 1, "10", "10"), row("c", 3, "5", "25")).problems.count == 1)
    }

    @Test func `a void row must leave the balance`() throws {
        #expect(
            try statement(row("a", 1, "10", "10"), row("b", 2, "5", "10", status: "REJECTED")).isConsistent)
        #expect(
            try !statement(row("a", 1, "10", "10"), row("b", 2, "5", "15", status: "CANCELLED")).isConsistent)
    }

    @Test func `an uncertain row may have moved the balance or not, and is in no sum`() throws {
        for balance in ["10", "15"] {
            let text = String((Int(balance) ?? 0) + 1)
            let one = try statement(
                row("a", 1, "10", "10"), row("u", 2, "5", balance, status: "RETURNED"),
                row("b", 3, "1", text))
            #expect(try one.isConsistent && one.totalIn == decimal("11"))
            #expect(one.remarks.count == (balance == "15" ? 2 : 1))
            #expect(one.rows.first { $0.transaction.id == "u" }?.runningBalance == nil)
        }
        #expect(
            try !statement(
                row("a", 1, "10", "10"), row("u", 2, "5", "12", status: "PARTIALLY-COMPLETED"),
                row("b", 3, "1", "13")
            ).isConsistent)
    }

    @Test func `the chain is carried over a posted row without a balance, which is named`() throws {
        let gap = try statement(row("a", 1, "10", "10"), row("b", 2, "5", nil), row("c", 3, "1", "16"))
        #expect(gap.problems == ["transaction b has no ledger balance"])
        let broken = try statement(row("a", 1, "10", "10"), row("b", 2, "5", nil), row("c", 3, "1", "17"))
        #expect(
            broken.problems.count == 2 && broken.problems.last?.contains("over 1 without a balance") == true)
    }

    @Test func `amounts of different currencies are never added`() throws {
        let mixed = try statement(row("a", 1, "10", "10"), row("b", 2, "5", "15", currency: "EUR"))
        #expect(mixed.currency == nil && mixed.totalIn == nil && mixed.closingBalance == nil)
        #expect(mixed.problems.count == 1)
    }

    @Test func `a missing amount never counts as nothing`() throws {
        let missing = try statement(row("a", 1, "10", "10"), row("b", 2, "null", "10"))
        #expect(missing.problems == ["transaction b has no amount"])
    }

    // MARK: The first movement after the period

    /// The statement of 2024-05-02 to 2024-05-31 by rows that are all before a day of payment.
    private func statement(readBefore: String, _ rows: String...) throws -> Statement {
        Statement(
            try EmbeddedPaymentsTests.rows("[" + rows.joined(separator: ",") + "]"),
            account: AccountView(id: "A", isFilter: true), from: try day("2024-05-02"),
            to: try day("2024-05-31"), readBefore: try day(readBefore))
    }

    @Test func `a row that is missing at the period's end shows by the next one`() throws {
        let broken = try statement(
            row("a", 1, "10", "10"), row("next", 1, "5", "25", date: "2024-06-01"),
            row("later", 2, "5", "99", date: "2024-06-01"))
        #expect(
            broken.problems == [
                "between the period and the next transaction the balance goes from a (2024-05-02) to next "
                    + "(2024-06-01) from 10.00 to 25.00, where 15.00 was due"
            ])
        #expect(try broken.totalIn == decimal("10") && broken.closingBalance == decimal("10"))
        #expect(
            try statement(row("a", 1, "10", "10"), row("b", 1, "5", "15", date: "2024-06-01")).isConsistent)
    }

    @Test func `a period without movements is proved by those around it`() throws {
        let old = row("old", 1, "1", "100", date: "2024-05-01")
        #expect(try statement(old, row("b", 1, "5", "105", date: "2024-06-01")).isConsistent)
        #expect(try statement(old, row("b", 1, "5", "205", date: "2024-06-01")).problems.count == 1)
    }

    @Test func `what is uncertain behind the period may have moved the balance`() throws {
        let unclear = row("u", 1, "5", "0", status: "RETURNED", date: "2024-06-01")
        for balance in ["11", "16"] {
            #expect(
                try statement(
                    row("a", 1, "10", "10"), unclear, row("b", 2, "1", balance, date: "2024-06-01")
                ).isConsistent)
        }
        #expect(
            try !statement(row("a", 1, "10", "10"), unclear, row("b", 2, "1", "12", date: "2024-06-01"))
                .isConsistent)
    }

    @Test func `no alarm is raised by a next movement of which it is not certain that it is the next`() throws
    {
        let first = row("a", 1, "10", "10")
        let odd = row("b", 1, "5", "25", date: "2024-06-10")
        #expect(try !statement(readBefore: "2024-06-11", first, odd).isConsistent)
        #expect(try statement(readBefore: "2024-06-10", first, odd).isConsistent)
        let unversioned = odd.replacing(#""postingVersion":1"#, with: #""postingVersion":null"#)
        #expect(try !statement(first, unversioned).isConsistent)
        #expect(try statement(first, unversioned, row("c", 1, "5", "30", date: "2024-06-10")).isConsistent)
        #expect(try statement(first, odd.replacing("USD", with: "EUR")).isConsistent)
        #expect(try statement(first, row("b", 1, "5", nil, date: "2024-06-10")).isConsistent)
        let undated = row("u", 1, "5", "15").replacing(
            #""effectiveDate":"2024-05-02""#, with: #""paymentDate":"2024-06-03""#)
        #expect(try statement(first, odd, undated).isConsistent)
    }
}
