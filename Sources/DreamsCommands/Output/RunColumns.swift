import ExactJSON
import Journal
import Operations
import Presentation

/// What a list of runs shows.
enum RunColumns {
    static let set = ColumnSet(
        defaults: [
            Column(path: "run", title: "Run", isEssential: true), Column(path: "command", title: "Command"),
            .outcome(path: "status", title: "Status"),
            Column(path: "outcomes", title: "Outcomes", cell: { row in counts(row["outcomes"]) }),
            Column(path: "operator", title: "Operator"),
        ],
        others: [
            .time(path: "startedAt", title: "Started"), .time(path: "endedAt", title: "Ended"),
            Column(path: "profile", title: "Profile"), Column(path: "host", title: "Host"),
            Column(path: "reason", title: "Reason"),
        ])

    /// `2 done, 1 unknown`
    private static func counts(_ outcomes: JSON?) -> String? {
        guard case .object(let object)? = outcomes else { return nil }
        return object.members.compactMap { member in
            member.value.integerValue.map { "\($0) \(member.name)" }
        }.joined(separator: ", ")
    }

    /// A run in a sentence: `settle by anna@ops1 at 2026-11-21T09:00:00Z, complete: 2 done`.
    static func sentence(_ row: JSONObject) -> String {
        func text(_ name: String) -> String { row[name]?.stringValue ?? "-" }
        return "\(text("command")) by \(text("operator")) at \(text("startedAt")), \(text("status")): "
            + (counts(row["outcomes"]) ?? "")
    }
}

extension Session {
    /// A run as `journal list` shows it.
    func row(of head: RunHead, in journal: any JournalStore) async throws -> JSONObject {
        let start = head.start.members
        let host = start["host"]?.stringValue ?? ""
        let isRunning = Ledger.isRunning(head.run, host: host, directory: settings.stateDirectory.value)
        let end = head.marks.last.flatMap { $0.kind == "end" ? $0 : nil }
        let status: RunState.Status
        let outcomes: JSON
        if let end, !isRunning {
            status = end.members["status"]?.stringValue == "complete" ? .complete : .interrupted
            outcomes = end.members["outcomes"] ?? .null
        } else {
            let state = try RunState(run: head.run, try await journal.records(ofRun: head.run))
            status = state.status(isRunning: isRunning)
            outcomes = Outcome.counts(state.outcomes)
        }
        return [
            "run": .string(head.run), "command": start["command"] ?? .null,
            "startedAt": .string(head.start.at.description),
            "endedAt": end.map { .string($0.at.description) } ?? .null,
            "profile": start["profile"] ?? .null, "host": .string(host),
            "operator": start["operator"] ?? .null,
            "status": .string(status.rawValue), "outcomes": outcomes, "reason": start["reason"] ?? .null,
        ]
    }
}
