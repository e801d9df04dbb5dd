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
        /// The rows contradict each other, or one of them could mean several accounts.
        case ambiguous(String, rows: [Int])
    }

    /// The table in a form in which rows are found at once. Making it takes one pass over the rows.
    public struct Index: Sendable {
        private let rows: [Row]
        private var byId: [String: [Int]] = [:]
        /// Only rows without an id of Impact Finance's own.
        private var byExternalId: [String: [Int]] = [:]

        init(_ table: FiguresTable) {
            rows = table.rows
            for (index, row) in rows.enumerated() {
                if let id = row.id {
                    byId[Identifier.key(id), default: []].append(index)
                } else if let externalId = row.externalId {
                    byExternalId[externalId, default: []].append(index)
                }
            }
        }

        /// Finds an account's figures: by Impact Finance's id, else by the bank's.
        ///
        /// `sharing`: whether accounts of other users that the run touches have the same external id: the
        ///   bank's id is unique per user only, so the row could be meant for any of them.
        public func match(_ account: Reference, sharing: Bool) -> Match {
            let external = account.externalId
            let byId = byId[Identifier.key(account.id)] ?? []
            let byExternal = external.flatMap { byExternalId[$0] } ?? []
            // A row by the bank's id may mean another account when one by Impact Finance's id means this one.
            let mine = byId.isEmpty || !sharing ? byId + byExternal : byId
            guard let first = mine.first else { return .missing }
            let name = byId.isEmpty ? external ?? account.id : account.id
            if mine.count > 1 {
                return .ambiguous("account \(name) has \(mine.count) rows of figures", rows: mine)
            }
            if byId.isEmpty, sharing {
                return .ambiguous(
                    "several accounts in this run have the external id \(name), so \(rows[first].place) "
                        + "could mean any of them", rows: mine)
            }
            if let stated = rows[first].externalId, let external, stated != external {
                return .ambiguous(
                    "\(rows[first].place) names account \(account.id) with the external id \(stated), but the service "
                        + "has \(external)", rows: mine)
            }
            return .figures(rows[first].figures, row: first)
        }
    }

    /// Makes the index, to be kept while accounts are looked up.
    public var index: Index { Index(self) }
}
