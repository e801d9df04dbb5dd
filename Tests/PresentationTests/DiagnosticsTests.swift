import ExactJSON
import Testing

@testable import Presentation

@Suite struct DiagnosticsTests {
    private let report = ErrorReport(
        code: "rejected", message: "settle a1: the API refused it\u{1B}[2J", hint: "check\nthe time",
        status: 400,
        requestId: "r-7",
        fields: [
            .init(field: "transaction.settledAt", errors: ["is too early", "is\r\nodd"]),
            .init(field: "user", errors: []),
        ])

    private func output(
        quiet: Bool = false, color: Bool = false, _ body: (Diagnostics) -> Void
    ) -> String {
        let sink = MemorySink()
        let terminal = Terminal(isTerminal: color, width: nil, usesColor: color)
        body(Diagnostics(sink: sink, isQuiet: quiet, terminal: terminal))
        return sink.text
    }

    @Test func `tells people what failed, field by field, and what to do`() {
        #expect(
            output { $0.report(report, format: .table) } == #"""
                error: settle a1: the API refused it\e[2J (request r-7)
                  transaction.settledAt: is too early
                  transaction.settledAt: is\r\nodd
                hint: check\nthe time

                """#)
    }

    @Test func `breaks a sentence between words where a terminal's line ends, and goes on indented`() {
        let text = "  refused: 1b01616c: it touches the account, and\u{1B} there are no new figures"
        let sink = MemorySink()
        Diagnostics(sink: sink, terminal: Terminal(isTerminal: true, width: 30, usesColor: false)).paragraph(
            text)
        #expect(
            sink.text == #"""
                  refused: 1b01616c: it
                      touches the account,
                      and\e there are no new
                      figures

                """#)
        #expect(output { $0.paragraph(text) } == VisibleText.of(text) + "\n")
    }

    @Test func `tells programs the same in one object`() throws {
        let text = output(quiet: true, color: true) { $0.report(report, format: .ndjson) }
        #expect(
            text == #"{"error":{"code":"rejected","message":"settle a1: the API refused it\u001b[2J","#
                + #""hint":"check\nthe time","status":400,"requestId":"r-7","fields":["#
                + #"{"field":"transaction.settledAt","errors":["is too early","is\r\nodd"]},"#
                + #"{"field":"user","errors":[]}]}}"# + "\n")
    }

    @Test func `has null for what is missing`() {
        #expect(
            output { $0.report(ErrorReport(code: "c", message: "m"), format: .json) }
                == #"{"error":{"code":"c","message":"m","hint":null,"status":null,"requestId":null,"fields":[]}}"#
                + "\n")
    }

    @Test func `is quiet about notes only`() {
        let body = { (diagnostics: Diagnostics) in
            diagnostics.note("a note")
            diagnostics.warning("two\nlines")
            diagnostics.line("always")
        }
        #expect(output(body) == "a note\nwarning: two\\nlines\nalways\n")
        #expect(output(quiet: true, body) == "warning: two\\nlines\nalways\n")
    }

    @Test func `colours only its own words`() {
        #expect(
            output(color: true) { $0.warning("error: \u{1B}[0m") }
                == "\u{1B}[33mwarning:\u{1B}[0m error: \\e[0m\n")
    }

    @Test func `survives a closed standard error`() {
        Diagnostics(sink: DescriptorSink(descriptor: -1, capacity: 0)).warning("nobody hears this")
    }
}

@Suite struct TotalsTests {
    @Test func `counts by type and currency`() {
        var totals = Totals()
        totals.add(type: "Fee", amountCents: 1)
        totals.add(type: "Withdrawal", amountCents: 100, currency: Samples.euro)
        totals.add(type: "Deposit", amountCents: 12300, currency: Samples.euro)
        totals.add(type: "Deposit", amountCents: 11_100, currency: Samples.euro)
        totals.add(type: "Internal", amountCents: 250)
        totals.add(type: "Internal", amountCents: 250)
        #expect(
            totals.lines == [
                "2 deposits, 234.00 EUR", "1 withdrawal, 1.00 EUR", "2 internal transactions, 500 cents",
                "1 Fee transaction, 1 cent",
            ])
        #expect(Totals().lines.isEmpty)
    }

    @Test func `says when 64 bits do not hold a total`() {
        var totals = Totals()
        totals.add(type: "Deposit", amountCents: .max, currency: Samples.euro)
        #expect(totals.lines == ["1 deposit, 92233720368547758.07 EUR"])
        totals.add(type: "Deposit", amountCents: 1, currency: Samples.euro)
        #expect(totals.lines == ["2 deposits, together more than 64 bits hold"])
        totals.add(type: "Deposit", amountCents: -1, currency: Samples.euro)
        #expect(totals.lines == ["3 deposits, 92233720368547758.07 EUR"])
    }

    @Test func `counts with the right noun`() {
        #expect(Plural.of(1, "transaction") == "1 transaction")
        #expect(Plural.of(0, "transaction") == "0 transactions")
        #expect(Plural.of(2, "entry", plural: "entries") == "2 entries")
    }
}
