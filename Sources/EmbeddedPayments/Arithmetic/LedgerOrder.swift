/// The order in which transactions affected the ledger, newest first.
///
/// By `effectiveDate`, then by `postingVersion` as a number, both descending: the guide's rule. What it leaves open is
/// settled so that the order is total: rows without a date are newest, within a date those without a version; then the
/// newer `createdAt`, then the id.
///
/// Source: the guide, "Example of ordering transactions".
public enum LedgerOrder {
    private struct Key {
        var date: CalendarDate?
        var version: Int64?
        var created: (seconds: Int64, nanoseconds: Int32)?
        var row: EmbeddedTransaction
    }

    /// The transactions in ledger order. `account`: whose ledger counts in rows that have one for each side.
    public static func newestFirst(
        _ rows: [EmbeddedTransaction], account: String?
    ) -> [EmbeddedTransaction] {
        var keys = rows.map { row in
            let created = row.created
            return Key(
                date: row.ledgerDate, version: row.ledger(of: account).postingVersion,
                created: created.map { ($0.seconds, $0.nanoseconds) }, row: row)
        }
        keys.sort(by: isNewer)
        return keys.map(\.row)
    }

    /// Pending transactions, the newest first: by when they were made, else by the date they are to be paid.
    static func pendingNewestFirst(_ rows: [EmbeddedTransaction]) -> [EmbeddedTransaction] {
        let keyed = rows.map { row in
            (made: row.createdAt.flatMap { _ in row.created?.description } ?? row.paymentDate ?? "", row: row)
        }
        return keyed.sorted { left, right in
            if left.made != right.made { return left.made > right.made }
            return left.row.id < right.row.id
        }.map(\.row)
    }

    private static func isNewer(_ left: Key, _ right: Key) -> Bool {
        if left.date != right.date {
            guard let first = left.date, let second = right.date else { return left.date == nil }
            return first > second
        }
        if left.version != right.version {
            guard let first = left.version, let second = right.version else { return left.version == nil }
            return first > second
        }
        if let first = left.created, let second = right.created, first != second { return first > second }
        if (left.created == nil) != (right.created == nil) { return left.created == nil }
        return left.row.id < right.row.id
    }
}
