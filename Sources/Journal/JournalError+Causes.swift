import CSQLite
import Glibc

extension JournalError {
    /// Tells of a result code of SQLite (https://www.sqlite.org/rescode.html). `system` is the errno of the call
    /// that failed, 0 when there is none.
    init(sqlite code: Int32, system: Int32, message: String, path: String) {
        switch code & 0xFF {
        case SQLITE_BUSY, SQLITE_LOCKED: self = .busy(path)
        case SQLITE_FULL: self = .full(path, system)
        case SQLITE_IOERR where [ENOSPC, EDQUOT, EFBIG].contains(system): self = .full(path, system)
        case SQLITE_READONLY: self = .readOnly(path)
        case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH: self = .cannotOpen(path, system)
        case SQLITE_NOTADB: self = .notOurs(path)
        case SQLITE_CORRUPT: self = .corrupt(path)
        // All statements are constants: one that fails means other tables than those that were made.
        case SQLITE_ERROR where message.hasPrefix("no such"): self = .corrupt(path)
        default:
            let reason = system == 0 ? message : message + ": " + Self.words(system)
            self.init(
                .other, message: "the journal \(path) failed: \(reason)",
                hint: "see whether the disk is well; 'dreams journal verify' checks every record")
        }
    }

    static func notOurs(_ path: String) -> JournalError {
        JournalError(
            .notOurs, message: "\(path) is not a journal of dreams",
            hint: "move the file away, or choose another directory with DREAMS_STATE_DIR")
    }

    static func newerVersion(_ path: String) -> JournalError {
        JournalError(
            .newerVersion, message: "the journal \(path) was made by a newer dreams",
            hint: "update dreams, or choose another directory with DREAMS_STATE_DIR")
    }

    static func broken(_ record: BrokenRecord, _ path: String) -> JournalError {
        JournalError(
            .broken, message: "the journal \(path) is broken at record \(record.seq): \(record.reason)",
            hint:
                "keep a copy of the file as it is and find out who changed it; 'dreams journal verify' checks it"
        )
    }

    static func corrupt(_ path: String) -> JournalError {
        JournalError(
            .corrupt, message: "the journal \(path) is damaged",
            hint:
                "keep a copy of the file and of its -wal file, then restore it from a backup or move it away")
    }

    static func cannotOpen(_ path: String, _ code: Int32) -> JournalError {
        if code == EROFS { return .readOnly(path, code) }
        let reason = code == 0 ? "" : ": " + words(code)
        return JournalError(
            .cannotOpen, message: "the journal \(path) cannot be opened\(reason)",
            hint: "see to the permissions, or choose another directory with DREAMS_STATE_DIR")
    }

    /// `code`: why, 0 when that is not known.
    static func readOnly(_ path: String, _ code: Int32 = 0) -> JournalError {
        JournalError(
            .readOnly,
            message: "the journal \(path) cannot be written, only read"
                + (code == 0 ? "" : ": " + words(code)),
            hint: code == EROFS
                ? "make the file system writable; a journal in another directory (DREAMS_STATE_DIR) knows nothing of earlier runs"
                : "see to the permissions, or choose another directory with DREAMS_STATE_DIR")
    }

    static func movedAway(_ path: String) -> JournalError {
        JournalError(
            .movedAway, message: "the journal \(path) was deleted, moved or replaced while it was in use",
            hint:
                "put it back, or see what the service has done before anything is sent again; keep the state directory where nothing clears it away"
        )
    }

    static func lockGone(_ path: String) -> JournalError {
        JournalError(
            .lockGone,
            message:
                "the lock \(path) was deleted, moved or replaced while it was in use, so that another run may have begun",
            hint: "`dreams resume RUN` goes on in turn; keep the state directory where nothing clears it away"
        )
    }

    static func full(_ path: String, _ code: Int32) -> JournalError {
        let reason = words([EDQUOT, EFBIG].contains(code) ? code : ENOSPC)
        return JournalError(
            .full, message: "the journal \(path) cannot grow: \(reason)",
            hint: "make room on the disk, then run the command again")
    }

    static func busy(_ path: String) -> JournalError {
        JournalError(
            .busy, message: "another process keeps the journal \(path) locked",
            hint: "wait until it has ended ('fuser' on the file names it), then run the command again")
    }

    static func closed(_ path: String) -> JournalError {
        JournalError(
            .closed, message: "the journal \(path) is closed already",
            hint: "this is a fault of dreams itself; please report it")
    }

    private static func words(_ code: Int32) -> String {
        strerror(code).map { String(cString: $0) } ?? "error \(code)"
    }
}
