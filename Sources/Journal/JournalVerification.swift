/// What the check of a whole journal found.
public enum JournalVerification: Sendable, Equatable {
    /// Every record is what its hash says and follows the one before it. Whether records at the end were cut off only
    /// a head that was kept elsewhere can tell.
    case intact(JournalHead)
    /// The first record that does not fit.
    case broken(BrokenRecord)
}

/// A record that does not fit the chain.
public struct BrokenRecord: Error, Sendable, Equatable {
    /// Its place.
    public var seq: Int64
    /// What is wrong, such as `its hash is not that of its text`.
    public var reason: String

    /// Makes the finding.
    public init(seq: Int64, reason: String) {
        self.seq = seq
        self.reason = reason
    }
}
