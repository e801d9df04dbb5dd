public import ImpactFinance
public import WebAPI

/// What reading showed about a write whose answer never came or cannot be believed.
public enum Reading: Sendable, Equatable {
    /// It was applied. The record is as it was read, when the write was about one.
    case applied(Record?)
    /// The end that was asked for is there, but not by this write: the time is another one.
    case already(Transaction)
    /// Nothing of it was applied.
    case notApplied
    /// Somebody else ended the transaction otherwise.
    case overtaken(Transaction)
    /// Another record, or more than one, has the external id.
    case conflict(ItemError)
    /// Some of it was applied, or some cannot be told, part by part.
    case partly([Part])
    /// Reading failed as well.
    case unreadable(APIError)

    /// One part of a request that changes several things, or several figures.
    public struct Part: Sendable, Equatable {
        /// What reading showed about it.
        public enum State: String, Sendable {
            /// It is as it was sent.
            case applied
            /// A transaction that ended as was asked for, at another time: somebody else did it.
            case already
            /// It is not as it was sent.
            case notApplied = "not_applied"
            /// A transaction that ended otherwise: somebody else did it.
            case overtaken
            /// The API has no way to read it.
            case unreadable
        }

        /// What it is about: `transactions/ID`, `accounts/ID`, `user`.
        public var name: String
        /// What reading showed.
        public var state: State
        /// The transaction as it was read.
        public var transaction: Transaction?

        /// Whether it was read and is in a state that may follow from what was sent, or may not.
        var isUnclear: Bool { state == .unreadable && transaction != nil }

        /// The name of a transaction's part.
        static func name(transaction id: String) -> String { "transactions/\(id)" }
        /// The name of an account's part.
        static func name(account id: String) -> String { "accounts/\(id)" }
    }
}
