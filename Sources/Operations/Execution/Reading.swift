public import ImpactFinance

/// What reading showed about a write whose answer never came or cannot be believed.
public enum Reading: Sendable, Equatable {
    /// It was applied. The transaction is as it was read, when the write was about one.
    case applied(Transaction?)
    /// The end that was asked for is there, but not by this write: the time is another one.
    case already(Transaction)
    /// Nothing of it was applied.
    case notApplied
    /// Something else happened meanwhile.
    case overtaken(ItemError, Transaction?)
    /// Some of it was applied, or some cannot be told, part by part.
    case partly([Part])
    /// Reading failed as well.
    case unreadable(APIError)

    /// One part of an atomic request.
    public struct Part: Sendable, Equatable {
        /// What reading showed about it.
        public enum State: String, Sendable {
            /// It is as it was sent.
            case applied
            /// It is not as it was sent.
            case notApplied = "not_applied"
            /// The API has no way to read it.
            case unreadable
        }

        /// What it is about: `transactions/ID`, `accounts/ID`, `user`.
        public var name: String
        /// What reading showed.
        public var state: State
        /// The transaction as it was read.
        public var transaction: Transaction?
    }
}
