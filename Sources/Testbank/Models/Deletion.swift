public import WebAPI

/// What the service says to the deletion of an account.
public enum Deletion: Sendable, Equatable {
    /// The account is gone.
    case deleted
    /// 412: it is still there, and the deletion has to be confirmed with the account's last change. After a confirmed
    /// deletion it means that the account was changed meanwhile.
    ///
    /// `lastModified`: the `Last-Modified` field byte for byte; nil when there is none, and then there is nothing to
    /// confirm with. `answer`: what else the service said.
    case unconfirmed(lastModified: String?, answer: APIError)
}
