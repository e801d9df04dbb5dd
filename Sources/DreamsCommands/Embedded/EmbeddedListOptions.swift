import ArgumentParser
import Presentation

/// What every list of Embedded Payments has; the same as ``ListOptions`` with columns of its own.
struct EmbeddedListOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Columns of table and csv, by JSON key: id,amount,memo.", valueName: "keys"),
        completion: .custom { _, _, text in
            let chosen = text.lastIndex(of: ",").map { String(text[...$0]) } ?? ""
            return EmbeddedColumns.transactions(ofAccount: true).known.map { chosen + $0.path }
        })
    var columns: String?

    @Option(help: ArgumentHelp("Print at most so many.", valueName: "count"))
    var limit: Int?

    @Flag(help: "End with an error when the list is not complete.")
    var requireComplete = false

    /// The same options for a list.
    var list: ListOptions {
        var options = ListOptions()
        options.columns = columns
        options.limit = limit
        options.requireComplete = requireComplete
        return options
    }
}
