import ArgumentParser
import ExactJSON
import ImpactFinance
import Presentation

/// What a list has besides its columns.
struct ListLimits: ParsableArguments {
    @Option(help: ArgumentHelp("Print at most so many.", valueName: "count"))
    var limit: Int?

    @Flag(help: "End with an error when the list is not complete.")
    var requireComplete = false
}

extension CompletionKind {
    /// Names of columns, after those that are chosen already.
    static func columns(_ set: @escaping @Sendable () -> ColumnSet) -> CompletionKind {
        .custom { _, _, text in
            let chosen = text.lastIndex(of: ",").map { String(text[...$0]) } ?? ""
            return set().known.map { chosen + $0.path }
        }
    }
}

extension Session {
    /// A list to standard output.
    func list(_ set: ColumnSet, _ columns: String?, _ limits: ListLimits) throws -> ListOutput {
        try list(
            set,
            ListChoices(columns: columns, limit: limits.limit, requireComplete: limits.requireComplete))
    }
}

extension ListOutput {
    /// Prints all of a list as its pages come, and says whether it is complete.
    func print<Element>(
        _ pages: NumberedPages<Element>, _ session: Session,
        where isWanted: (Element) -> Bool = { _ in true },
        row: (Element) -> JSON
    ) async throws {
        try await whileListing {
            while !isFull, let page = try await session.reading({ try await pages.next() }) {
                for element in page where isWanted(element) {
                    guard try write(row(element)) else { break }
                }
                try flush()
            }
            if let gap = pages.gap { isUnexpectedlyIncomplete("\(gap); there may be more") }
        }
        try end()
        try conclude()
    }
}

extension OptionValue {
    /// Refuses options whose value is empty: to a service that means none at all.
    static func refuseEmpty(_ options: [(name: String, value: String?)]) throws {
        for (name, value) in options where value == "" {
            throw CommandFailure(.usage, code: "usage", "\(name) is empty")
        }
    }
}
