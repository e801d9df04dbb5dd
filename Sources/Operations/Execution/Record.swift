public import ImpactFinance

/// What a write made or changed, as the service showed it last.
public enum Record: Sendable, Equatable {
    /// A transaction of Impact Finance.
    case transaction(Transaction)
    /// Anything else: its ids, and what an operator should know about it.
    case thing(Thing)

    /// What has ids, and no state that a result would show.
    public struct Thing: Sendable, Equatable {
        /// The service's id; nil when it did not tell.
        public var id: String?
        /// The bank's id; nil when the service does not show it, which says nothing about whether it keeps it.
        public var externalId: String?
        /// What was noticed, each in a sentence without a full stop: how it was recognised, what the service did otherwise
        /// than it was asked.
        public var remarks: [String]

        /// Makes it.
        public init(id: String?, externalId: String? = nil, remarks: [String] = []) {
            self.id = id
            self.externalId = externalId
            self.remarks = remarks
        }
    }

    /// An account of Impact Finance.
    static func account(_ account: Account) -> Record {
        .thing(Thing(id: account.id, externalId: account.externalId))
    }
}
