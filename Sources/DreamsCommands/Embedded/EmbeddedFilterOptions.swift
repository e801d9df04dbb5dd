import ArgumentParser
import EmbeddedPayments
import Money
import Presentation

/// Which transactions of Embedded Payments are wanted.
struct EmbeddedFilterOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Only of this client, ten digits.", valueName: "client-id"))
    var client: String?

    @Option(
        help: ArgumentHelp("Only of this account; rows then have a direction and a balance.", valueName: "id")
    )
    var account: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("Only of exactly this amount.", valueName: "amount"))
    var amount: String?

    @Option(
        parsing: .unconditional, help: ArgumentHelp("Only of more than this amount.", valueName: "amount"))
    var amountOver: String?

    @Option(
        parsing: .unconditional, help: ArgumentHelp("Only of less than this amount.", valueName: "amount"))
    var amountUnder: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Only with this payment date, YYYY-MM-DD.", valueName: "date"))
    var on: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Only with a payment date after this one.", valueName: "date"))
    var after: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Only with a payment date before this one.", valueName: "date"))
    var before: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Only created after this moment: RFC 3339, a date for its midnight UTC, -2h, yesterday.",
            valueName: "time"))
    var createdAfter: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Only created before this moment.", valueName: "time"))
    var createdBefore: String?

    @Option(
        help: ArgumentHelp("Only of this type, such as ACH; repeatable.", valueName: "type"),
        completion: .list(PaymentTypes.documented))
    var type: [String] = []

    @Option(help: ArgumentHelp("Only from or to this recipient.", valueName: "id"))
    var recipient: String?

    @Option(
        help: ArgumentHelp("Only in this status, such as COMPLETED; repeatable.", valueName: "status"),
        completion: .list(PaymentStatus.documented))
    var status: [String] = []

    @Option(help: ArgumentHelp("Only with this reference of the caller's own.", valueName: "text"))
    var reference: String?

    /// Makes a filter of the options. Nothing is sent before all of them are right.
    ///
    /// - Throws: ``CommandFailure`` with status 64 for a value that is not what it should be.
    func filter(_ session: Session) throws -> EmbeddedFilter {
        for (option, value) in [
            ("--account", account), ("--recipient", recipient), ("--reference", reference),
        ] where value == "" {
            throw EmbeddedValue.usage("\(option) is empty")
        }
        var filter = EmbeddedFilter()
        filter.client = try client.map(EmbeddedValue.client)
        filter.account = account
        filter.recipient = recipient
        filter.reference = reference
        filter.types = try type.map { try EmbeddedValue.word($0, "--type") }
        filter.statuses = try status.map {
            PaymentStatus(rawValue: PaymentStatus(rawValue: try EmbeddedValue.word($0, "--status")).key)
        }
        filter.amount = try amount.map { try EmbeddedValue.amount($0, "--amount") }
        filter.amountOver = try amountOver.map { try EmbeddedValue.amount($0, "--amount-over") }
        filter.amountUnder = try amountUnder.map { try EmbeddedValue.amount($0, "--amount-under") }
        filter.on = try on.map { try EmbeddedValue.date($0, "--on") }
        filter.after = try after.map { try EmbeddedValue.date($0, "--after") }
        filter.before = try before.map { try EmbeddedValue.date($0, "--before") }
        filter.createdAfter = try createdAfter.map {
            try OptionValue.time($0, "--created-after", now: session.now)
        }
        filter.createdBefore = try createdBefore.map {
            try OptionValue.time($0, "--created-before", now: session.now)
        }
        try check(filter)
        warn(filter, session)
        return filter
    }

    private func check(_ filter: EmbeddedFilter) throws {
        if filter.on != nil, filter.after != nil || filter.before != nil {
            throw EmbeddedValue.usage("--on goes with neither --after nor --before: it names the only day")
        }
        if let after = filter.after, let before = filter.before, after.days(until: before) < 2 {
            throw EmbeddedValue.usage(
                "no day is after \(after) and before \(before): both bounds are left out")
        }
        if let after = filter.createdAfter, let before = filter.createdBefore, after >= before {
            throw EmbeddedValue.usage(
                "nothing is created after \(after) and before \(before): both bounds are left out")
        }
        if let over = filter.amountOver, let under = filter.amountUnder, over >= under {
            throw EmbeddedValue.usage("no amount is over \(over) and under \(under)")
        }
    }

    private func warn(_ filter: EmbeddedFilter, _ session: Session) {
        for type in filter.types where !PaymentTypes.documented.contains(type) {
            session.diagnostics.warning("--type: \(type) is no documented type; it is sent all the same")
        }
        for status in filter.statuses where !PaymentStatus.documented.contains(status.rawValue) {
            session.diagnostics.warning(
                "--status: \(status.rawValue) is no documented status; it is sent all the same")
        }
    }
}

/// Reads the values of options; what is wrong with one is a usage error, and nothing has been sent.
enum EmbeddedValue {
    static func usage(_ message: String) -> CommandFailure {
        CommandFailure(.usage, code: "usage", message)
    }

    /// A client's id: ten digits.
    static func client(_ text: String) throws -> String {
        guard text.utf8.count == 10, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            throw usage(
                "--client: \(VisibleText.of(text)) is not a client id of ten digits, as in 1000010400")
        }
        return text
    }

    /// A date that exists.
    static func date(_ text: String, _ option: String) throws -> CalendarDate {
        if let date = CalendarDate(text) { return date }
        if text.isEmpty { throw usage("\(option) is empty") }
        var failure = usage(
            "\(option): `\(VisibleText.of(text))` is not a date that exists, as in 2024-04-29")
        if option == "--after" || option == "--before", (try? Timestamp(rfc3339: text)) != nil {
            failure.report?.hint =
                "dates of payment have no time; --created\(option.dropFirst()) takes the time of creation"
        }
        throw failure
    }

    /// An amount as the filters take it: up to 15 digits and two decimals, without a sign.
    static func amount(_ text: String, _ option: String) throws -> ExactDecimal {
        do {
            // The documented pattern allows `.5`, which is sent as `0.50`.
            let digits = text.dropFirst().utf8
            let isFraction = text.hasPrefix(".") && digits.allSatisfy { (0x30...0x39).contains($0) }
            let cents = try MinorUnits.parse(isFraction && !digits.isEmpty ? "0" + text : text, exponent: 2)
            guard cents < 100_000_000_000_000_000 else {
                throw usage("\(option): \(VisibleText.of(text)) has more than 15 digits before the point")
            }
            return ExactDecimal(cents, scale: 2)
        } catch let error as AmountError {
            throw CommandFailure(.usage, code: error.code, "\(option): \(error.message)")
        }
    }

    /// A word of the API's, in its capitals.
    static func word(_ text: String, _ option: String) throws -> String {
        let isWord = text.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || byte == 0x5F
                || byte == 0x2D
        }
        guard !text.isEmpty, isWord else {
            throw usage(
                "\(option): \(VisibleText.of(text)) is not a word such as COMPLETED; repeat the option for several"
            )
        }
        return text.uppercased()
    }
}
