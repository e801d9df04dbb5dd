import ExactJSON
import Money
import Synchronization
import Testing

@testable import Journal

extension TemporaryFolder {
    /// The journal of this folder, with times that pass a second at each look at the clock.
    func journal(
        _ mode: Journal.Mode = .writing, options: JournalDatabase.Options = .init()
    ) throws(JournalError) -> Journal {
        let ticks = Mutex<Int64>(0)
        return try Journal.open(
            directory: path, mode: mode,
            clock: {
                let tick = ticks.withLock { ticks in
                    ticks += 1
                    return ticks
                }
                return Timestamp(seconds: 1_795_251_600 + tick) ?? .now()
            }, options: options)
    }

    /// Does what somebody could do with the file behind the journal's back.
    func tamper(_ statements: String...) throws(JournalError) {
        let connection = try SQLiteConnection(
            path: path + "/" + Journal.fileName, access: .readingAndWriting, busyTimeout: .seconds(10))
        try connection.execute("DROP TRIGGER IF EXISTS records_are_not_changed")
        try connection.execute("DROP TRIGGER IF EXISTS records_are_not_deleted")
        for statement in statements { try connection.execute(statement) }
        connection.close()
    }
}

extension JournalEntry {
    static func sample(_ number: Int, run: String = "run-1", kind: String = "outcome") -> JournalEntry {
        JournalEntry(
            run: run, kind: kind,
            members: [
                "number": .integer(Int64(number)), "text": "é\"\n\u{202E}\u{0}€", "rate": .number("16.670"),
                "list": [1, nil, ["deep": true]],
            ])
    }
}
