import ArgumentParser
import ImpactFinance
import Operations
import Presentation

struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration.leaf(
        commandName: "show",
        abstract: "Show transactions by id, in any state.",
        discussion: """
            Examples:
              dreams show 4b1c7a52-8f0e-5a44-9d3b-27f1a6f6f0aa
              dreams show ID1 ID2 -o json | jq '.[] | {id, state, settledAt}'

            One id gives one object in json; several give an array in the order of the ids. \
            An id that does not exist is an error (exit status 66), after the others have \
            been shown.
            """)

    @Argument(help: ArgumentHelp("Impact Finance's ids of transactions.", valueName: "id"))
    var ids: [String]

    @Option(
        help: ArgumentHelp(
            "Columns of table and csv, by JSON key: id,user.externalId,amount.", valueName: "keys"),
        completion: .custom { _, _, text in
            let chosen = text.lastIndex(of: ",").map { String(text[...$0]) } ?? ""
            return TransactionColumns.withState(currency: nil).known.map { chosen + $0.path }
        })
    var columns: String?

    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run() async throws {
        try await Session.run(global) { session in
            for id in ids { _ = try OptionValue.id(id, "id") }
            let writer = try session.writer(TransactionColumns.withState(currency: session.currency), columns)
            let reader = TransactionReader(
                client: try session.impactFinance(), concurrency: session.concurrency, usesLists: false)
            let read = try await session.reading { try await reader.read(ids) }
            try print(read, to: writer)
            try report(ids.filter { read[$0]?.transaction == nil }, read)
        }
    }

    private func print(_ read: [String: ReadTransaction], to writer: RecordWriter) throws {
        let found = ids.compactMap { read[$0]?.transaction }
        if ids.count == 1 {
            if let only = found.first { try writer.writeDocument(only.json) }
            return
        }
        for transaction in found { try writer.write(transaction.json) }
        try writer.finish()
    }

    private func report(_ missing: [String], _ read: [String: ReadTransaction]) throws {
        guard let first = missing.first else { return }
        let others = missing.count > 1 ? " (and \(missing.count - 1) more of the \(ids.count))" : ""
        var failure = CommandFailure(
            .notFound, code: "not_found", "there is no transaction \(first)\(others)",
            hint: "`dreams list-requested --state all -o id` lists every id")
        if case .missing(let answer)? = read[first] {
            failure.report?.status = answer.status
            failure.report?.requestId = answer.requestId
        }
        throw failure
    }
}
