public import ImpactFinance

/// New figures of accounts, as a bank's system exported them: rows that name an account by one of its ids.
public struct FiguresTable: Sendable, Equatable {
    /// One account's figures.
    public struct Row: Sendable, Equatable {
        /// Impact Finance's id of the account.
        public var id: String?
        /// The bank's id of the account.
        public var externalId: String?
        /// The figures.
        public var figures: AccountFigures
        /// Where the row is, for messages: `figures.csv line 3`.
        public var place: String

        /// Makes a row.
        public init(id: String?, externalId: String?, figures: AccountFigures, place: String) {
            self.id = id
            self.externalId = externalId
            self.figures = figures
            self.place = place
        }
    }

    /// The rows in the file's order.
    public var rows: [Row]

    /// Makes a table.
    public init(rows: [Row] = []) {
        self.rows = rows
    }

    /// What the table says about an account.
    public enum Match: Sendable, Equatable {
        /// These are its figures.
        case figures(AccountFigures, row: Int)
        /// There is no row for it.
        case missing
        /// The rows contradict each other.
        case ambiguous(String)
    }

    /// Finds an account's figures: by Impact Finance's id, else by the bank's.
    ///
    /// - Parameter sharing: whether accounts of other users that the run touches have the same external id: the
    ///   bank's id is unique per user only, so the row could be meant for any of them.
    public func match(_ account: Reference, sharing: Bool) -> Match {
        let byId = rows.indices.filter { rows[$0].id == account.id }
        if let first = byId.first {
            return byId.count == 1
                ? .figures(rows[first].figures, row: first)
                : .ambiguous("account \(account.id) has \(byId.count) rows of figures")
        }
        guard let external = account.externalId else { return .missing }
        let byExternal = rows.indices.filter { rows[$0].id == nil && rows[$0].externalId == external }
        guard let first = byExternal.first else { return .missing }
        if byExternal.count > 1 {
            return .ambiguous("account \(external) has \(byExternal.count) rows of figures")
        }
        if sharing {
            return .ambiguous(
                "several accounts in this run have the external id \(external), so \(rows[first].place) "
                    + "could mean any of them")
        }
        return .figures(rows[first].figures, row: first)
    }
}
