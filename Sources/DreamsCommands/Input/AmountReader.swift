import Money

/// Reads amounts that people write, in the configured currency.
struct AmountReader {
    /// The currency; nil when none is configured, and then only cents can be given.
    var currency: Currency?

    /// Reads an amount such as `123.00`.
    ///
    /// - Returns: it in the currency's smallest unit.
    func cents(_ text: String, place: String, allowNegative: Bool = false) throws(InputError) -> Int64 {
        guard let currency else {
            throw InputError(
                code: "currency_missing", place: place,
                message: "without a currency nobody can tell how many cents `\(text)` is",
                hint: "set --currency")
        }
        do {
            return try MinorUnits.parse(text, exponent: currency.exponent, allowNegative: allowNegative)
        } catch {
            throw InputError(code: "amount", place: place, message: error.message)
        }
    }

    /// Shows an amount: `123.00 EUR`, or `12300 cents` without a currency.
    func text(_ cents: Int64) -> String {
        currency?.format(cents) ?? "\(cents) cents"
    }
}
