import ArgumentParser
import ExactJSON
import Journal
import Money
import Operations
import Presentation

struct JournalCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "journal",
        abstract: "Look at what runs have done: list, show, verify and export the journal.",
        discussion: """
            Examples:
              dreams journal list
              dreams journal show 20261121T090000Z-4f3a9c
              dreams journal verify
              dreams journal export > journal.ndjson
            """,
        subcommands: [JournalList.self, JournalShow.self, JournalVerify.self, JournalExport.self])

    @OptionGroup(title: "Global options") var global: GlobalOptions
}

struct JournalList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List runs, the newest first.",
        discussion: """
            Examples:
              dreams journal list
              dreams journal list -o json \\
                | jq '.[] | select(.status == "interrupted") | .run'

            A run is open while it is under way, complete when it attempted everything, and \
            interrupted when it was stopped or died before.
            """)

    @Option(help: ArgumentHelp("No more than so many.", valueName: "count"))
    var limit: Int?

    @Option(
        help: ArgumentHelp("Columns of table and csv, by JSON key: run,status,outcomes.", valueName: "keys"),
        completion: .list(RunColumns.set.known.map(\.path)))
    var columns: String?

    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run() async throws {
        try await Session.run(global) { session in
            if let limit, limit < 0 {
                throw CommandFailure(.usage, code: "usage", "--limit: \(limit) is negative")
            }
            let writer = try session.writer(RunColumns.set, columns, idPath: "run")
            let journal = try session.journalForReading()
            for head in try await journal.runHeads(limit: limit) {
                try writer.write(.object(try await session.row(of: head, in: journal)))
            }
            try writer.finish()
        }
    }
}

struct JournalShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a run: what became of each item, and when.",
        discussion: """
            Examples:
              dreams journal show 20261121T090000Z-4f3a9c
              dreams journal show RUN -o json | jq '.items[] | select(.outcome != "done")'
            """)

    @Argument(
        help: ArgumentHelp("The run's id.", valueName: "run"),
        completion: .shellCommand("dreams journal list -o id 2>/dev/null"))
    var run: String

    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run() async throws {
        try await Session.run(global) { session in
            let journal = try session.journalForReading()
            guard let head = try await journal.runHeads().first(where: { $0.run == run }) else {
                throw CommandFailure(
                    .notFound, code: "not_found", "the journal has no run \(run)",
                    hint: "`dreams journal list` shows them")
            }
            let state = try RunState(run: run, try await journal.records(ofRun: run))
            var row = try await session.row(of: head, in: journal)
            let items = state.items.indices.map { state.shown($0) }
            // Amounts are in the run's currency, whatever is configured now.
            let currency = state.header.currency.flatMap(Currency.init(code:))
            let writer = try session.writer(
                ResultColumns.set(ofCommand: state.header.command, currency: currency), nil)
            if session.format.isJSON {
                row["currency"] = state.header.currency.map(JSON.string) ?? .null
                row["items"] = .array(items)
                try writer.writeDocument(.object(row))
                return
            }
            session.diagnostics.note(RunColumns.sentence(row))
            for (index, item) in items.enumerated() {
                // The id form is a list to carry on with, as that of the run itself.
                guard session.format != .id || state.outcome(index).isGood else { continue }
                try writer.write(item)
            }
            try writer.finish()
        }
    }
}

struct JournalVerify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Prove that no record of the journal was changed, taken out or put in.",
        discussion: """
            Examples:
              dreams journal verify
              dreams journal verify -o json | jq -r .head

            Every record carries the hash of the one before it. The exit status is 1 when the \
            chain breaks, and the first bad record is named. Whoever keeps the head elsewhere \
            can tell later that nothing up to it was changed.
            """)

    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run() async throws {
        try await Session.run(global) { session in
            let journal = try session.journalForReading()
            let columns = ColumnSet(defaults: [
                .outcome(path: "outcome", title: "Outcome"),
                Column(path: "records", title: "Records", alignment: .trailing),
                Column(path: "head", title: "Head", isEssential: true),
            ])
            switch try await journal.verify() {
            case .intact(let head):
                try session.writer(columns, nil, idPath: "head").writeDocument([
                    "outcome": "intact", "records": .integer(head.seq), "head": .string(head.hash),
                ])
            case .broken(let record):
                throw CommandFailure(
                    .partialFailure, code: "journal_broken",
                    "record \(record.seq) of the journal: \(record.reason)",
                    hint: "`dreams journal export` shows it; nothing before it was changed")
            }
        }
    }
}

struct JournalExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Print every record as a line of JSON that sha256sum and jq can check.",
        discussion: """
            Examples:
              dreams journal export > journal.ndjson
              dreams journal export | jq -c 'select(.kind == "outcome") | .result'

            A line's hash is the SHA-256 of the line without its last member, `hash`; its \
            member `previous` is the hash of the line before. dreams-journal(1) shows how to \
            check both.
            """)

    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run() async throws {
        try await Session.run(global) { session in
            guard [.table, .ndjson].contains(session.format) else {
                throw CommandFailure(
                    .usage, code: "usage", "an export is ndjson, not \(session.format.rawValue)",
                    hint: "leave out --output")
            }
            let journal = try session.journalForReading()
            var lost: OutputError?
            try await journal.forEachLine { line in
                do throws(OutputError) {
                    try session.standardOutput.write(line.exported + "\n")
                    return true
                } catch {
                    lost = error
                    return false
                }
            }
            if let lost { throw lost }
            try session.standardOutput.finish()
        }
    }
}
