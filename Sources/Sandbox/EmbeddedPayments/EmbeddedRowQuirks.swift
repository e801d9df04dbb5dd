/// The quirks that change what rows look like.
struct EmbeddedRowQuirks {
    let quirks: Set<EmbeddedQuirk>

    init(_ quirks: Set<EmbeddedQuirk>) {
        self.quirks = quirks
    }

    /// Whether every row is concerned.
    var changesRows: Bool { !quirks.isDisjoint(with: [.dateTimes, .textAmounts, .noLedgerBalance]) }

    /// Whether one row of each account is.
    var changesSomeRows: Bool { !quirks.isDisjoint(with: [.badAmount, .unknownType, .unknownStatus, .gap]) }

    func changed(_ object: JSONObject) -> JSONObject {
        var object = object
        if quirks.contains(.dateTimes), let date = object["effectiveDate"]?.string, date.utf8.count == 10 {
            object["effectiveDate"] = .string("\(date)T10:00:00Z")
        }
        if quirks.contains(.noLedgerBalance) { object["ledgerBalance"] = nil }
        if quirks.contains(.textAmounts) {
            for key in ["amount", "ledgerBalance"] {
                switch object[key] {
                case .integer(let number): object[key] = .string(String(number))
                case .number(let text): object[key] = .string(text)
                default: break
                }
            }
        }
        return object
    }

    /// The rows with the first of each account changed, and without the one in the middle of its postings.
    func changed(_ book: EmbeddedBook) -> [EmbeddedRow] {
        var rows = book.rows
        var missing: Set<Int> = []
        for account in book.accounts {
            let own = book.rows(of: account.id)
            if let first = own.first, let value = try? JSONParser.parse(book.rows[first].single),
                var object = value.object
            {
                if quirks.contains(.badAmount) { object["amount"] = "12,5O" }
                if quirks.contains(.unknownType) { object["type"] = "BARTER" }
                if quirks.contains(.unknownStatus) { object["status"] = "PONDERED" }
                rows[first].serve(.object(object))
            }
            if quirks.contains(.gap), let middle = EmbeddedRowQuirks.middle(own, book) {
                missing.insert(middle)
            }
        }
        return rows.indices.filter { !missing.contains($0) }.map { rows[$0] }
    }

    /// The row in the middle of an account's completed ones, in the order in which they were posted.
    private static func middle(_ own: [Int], _ book: EmbeddedBook) -> Int? {
        var posted: [(date: String, version: Int64, row: Int)] = []
        for index in own where book.rows[index].status == "COMPLETED" {
            guard let object = try? JSONParser.parse(book.rows[index].json).object,
                let date = object["effectiveDate"]?.string, let version = object["postingVersion"]?.integer
            else { continue }
            posted.append((date, version, index))
        }
        posted.sort { ($0.date, $0.version) < ($1.date, $1.version) }
        return posted.count < 3 ? nil : posted[posted.count / 2].row
    }
}
