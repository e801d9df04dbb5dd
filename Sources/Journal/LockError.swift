public import ExactJSON
import Glibc

/// Why a lock could not be taken.
public struct LockError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What went wrong. Raw values are stable: scripts may match on them.
    public enum Kind: String, Sendable, CaseIterable {
        /// Another process has it.
        case held = "lock_held"
        /// The task was cancelled while it waited.
        case cancelled = "lock_cancelled"
        /// The lock's file cannot be made, opened, locked or written.
        case cannotOpen = "lock_cannot_open"
    }

    /// What went wrong.
    public var kind: Kind
    /// One sentence without a full stop.
    public var message: String
    /// What to do about it.
    public var hint: String
    /// What the process that has the lock says about itself.
    public var owner: JSONObject?

    /// Makes an error.
    public init(_ kind: Kind, message: String, hint: String, owner: JSONObject? = nil) {
        self.kind = kind
        self.message = message
        self.hint = hint
        self.owner = owner
    }

    /// A stable name of the error.
    public var code: String { kind.rawValue }

    /// The message.
    public var description: String { message }

    static func held(_ path: String, _ owner: JSONObject?) -> LockError {
        LockError(
            .held, message: "another process has the lock \(path)",
            hint: "wait until it has ended, then run the command again", owner: owner)
    }

    static func cancelled(_ path: String) -> LockError {
        LockError(
            .cancelled, message: "waiting for the lock \(path) was interrupted",
            hint: "nothing was begun; run the command again")
    }

    static func failed(_ path: String, _ code: Int32) -> LockError {
        let reason = strerror(code).map { String(cString: $0) } ?? "error \(code)"
        return LockError(
            .cannotOpen, message: "the lock \(path) cannot be used: \(reason)",
            hint: "see to the permissions, or choose another directory with DREAMS_STATE_DIR")
    }
}
