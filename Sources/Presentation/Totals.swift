public import Money

/// Counts and sums of transactions by type and currency.
///
/// Sums are kept in 128 bits. One that does not fit the 64 bits of an amount is reported in words, never wrapped.
public struct Totals: Sendable {
    private struct Total {
        let type: String
        let currency: Currency?
        var count = 0
        var sum: Int128 = 0
    }

    private var totals: [Total] = []

    /// Nothing counted yet.
    public init() {}

    /// Counts one transaction. `type` is the API's word; without a currency the amount is one of cents.
    public mutating func add(type: String, amountCents: Int64, currency: Currency? = nil) {
        let index =
            totals.firstIndex { $0.type == type && $0.currency == currency }
            ?? {
                totals.append(Total(type: type, currency: currency))
                return totals.count - 1
            }()
        totals[index].count += 1
        totals[index].sum += Int128(amountCents)
    }

    /// One line a type and currency, such as `12 deposits, 1234.00 EUR`: deposits, withdrawals and internal
    /// transactions first, then other types in the order in which they came.
    public var lines: [String] {
        let known = ["Deposit", "Withdrawal", "Internal"]
        let ordered =
            known.flatMap { type in totals.filter { $0.type == type } }
            + totals.filter { !known.contains($0.type) }
        return ordered.map { total in
            let noun =
                switch total.type {
                case "Deposit": "deposit"
                case "Withdrawal": "withdrawal"
                case "Internal": "internal transaction"
                default: "\(VisibleText.of(total.type)) transaction"
                }
            return "\(Plural.of(total.count, noun)), \(Self.amount(total.sum, total.currency))"
        }
    }

    private static func amount(_ sum: Int128, _ currency: Currency?) -> String {
        guard let sum = Int64(exactly: sum) else { return "together more than 64 bits hold" }
        return currency?.format(sum) ?? Plural.of(Int(sum), "cent")
    }
}
