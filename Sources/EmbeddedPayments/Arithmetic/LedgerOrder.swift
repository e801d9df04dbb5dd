import Money

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
        /// Read only where it may count: most rows have a date and a version.
        var created: Timestamp?
        var row: EmbeddedTransaction
    }

    /// The transactions in ledger order. `account`: whose ledger counts in rows that have one for each side.
    public static func newestFirst(
        _ rows: [EmbeddedTransaction], account: String?
    ) -> [EmbeddedTransaction] {
        // Neighbours mostly have the same date, which is then read once.
        var text: String?
        var date: CalendarDate?
        var keys = rows.map { row in
            if row.effectiveDate != text { (text, date) = (row.effectiveDate, row.ledgerDate) }
            let version = row.ledger(of: account).postingVersion
            return Key(
                date: date, version: version, created: date == nil || version == nil ? row.created : nil,
                row: row)
        }
        keys.sort(by: isNewer)
        return keys.map(\.row)
    }

    /// Pending transactions, the newest first: by when they were made, else by the date they are to be paid.
    static func pendingNewestFirst(_ rows: [EmbeddedTransaction]) -> [EmbeddedTransaction] {
        let keyed = rows.map { row in
            (made: row.created ?? row.paymentDate.flatMap { Timestamp(date: $0) }, row: row)
        }
        return keyed.sorted { left, right in
            if left.made != right.made {
                guard let first = left.made, let second = right.made else { return right.made == nil }
                return first > second
            }
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
        let (first, second) = (left.created ?? left.row.created, right.created ?? right.row.created)
        if let first, let second, first != second { return first > second }
        if (first == nil) != (second == nil) { return first == nil }
        return left.row.id < right.row.id
    }
}
