/// Why the journal could not be read or written.
public struct JournalError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What went wrong. Raw values are stable: scripts may match on them.
    public enum Kind: String, Sendable, CaseIterable {
        /// The file is no SQLite database, or another program's.
        case notOurs = "journal_not_ours"
        /// A newer version of this program made it.
        case newerVersion = "journal_newer_version"
        /// A record does not fit the chain, or is not what its hash says.
        case broken = "journal_broken"
        /// The directory or the file cannot be made or opened.
        case cannotOpen = "journal_cannot_open"
        /// It may be read, but not written.
        case readOnly = "journal_read_only"
        /// There is no room on the disk, or no more allowed.
        case full = "journal_full"
        /// Other processes kept it locked for too long.
        case busy = "journal_busy"
        /// The database file is damaged.
        case corrupt = "journal_corrupt"
        /// SQLite is not installed, or too old.
        case unavailable = "journal_unavailable"
        /// An entry cannot be written down: a fault of this program.
        case invalidEntry = "journal_invalid_entry"
        /// The journal was closed before: a fault of this program.
        case closed = "journal_closed"
        /// Anything else that SQLite or the system reports.
        case other = "journal_failed"
        /// The file was deleted, moved or replaced while it was open.
        case movedAway = "journal_moved_away"
        /// The file of the lock that keeps other runs away was deleted, moved or replaced.
        case lockGone = "lock_gone"
    }

    /// What went wrong.
    public var kind: Kind
    /// One sentence without a full stop.
    public var message: String
    /// What to do about it.
    public var hint: String

    /// Makes an error.
    public init(_ kind: Kind, message: String, hint: String) {
        self.kind = kind
        self.message = message
        self.hint = hint
    }

    /// A stable name of the error.
    public var code: String { kind.rawValue }

    /// The message.
    public var description: String { message }
}
