public import ExactJSON
import Money

/// One of the balances of an account, from either shape of the answer.
public struct EmbeddedBalance: Sendable {
    /// The balance as a row: `account`, `date`, `currency`, `type` (the API's code) and `amount`, an exact decimal text.
    public var json: JSON

    /// Reads all balances of an answer: version 1 has one date and `balanceTypes`, version 2 dates with `balances`.
    ///
    /// - Throws: ``JSONShapeError`` for another shape.
    static func all(_ cursor: JSONCursor, account: String) throws(JSONShapeError) -> [EmbeddedBalance] {
        if let items = try cursor.optionalArray("items") {
            var all: [EmbeddedBalance] = []
            for item in items {
                let date = try item.optionalString("effectiveDate")
                let currency = try item.optionalString("currency")
                for entry in try item.array("balances") {
                    all.append(try EmbeddedBalance(entry, "type", account, date, currency))
                }
            }
            return all
        }
        let date = try cursor.optionalString("date")
        let currency = try cursor.optionalString("currency")
        var all: [EmbeddedBalance] = []
        for entry in try cursor.array("balanceTypes") {
            all.append(try EmbeddedBalance(entry, "typeCode", account, date, currency))
        }
        return all
    }

    private init(
        _ entry: JSONCursor, _ type: String, _ account: String, _ date: String?, _ currency: String?
    ) throws(JSONShapeError) {
        var problems: [String] = []
        guard let amount = TransactionReader.decimal(entry.value["amount"] ?? .null, "amount", &problems)
        else {
            throw entry.error("amount", expected: "a number")
        }
        json = [
            "account": .string(account), "date": date.map(JSON.string) ?? .null,
            "currency": currency.map(JSON.string) ?? .null, "type": .string(try entry.string(type)),
            "amount": .string(EmbeddedAmount.text(amount, currency: currency)),
        ]
    }
}
