import ArgumentParser
import Presentation
import Testbank

/// What every list of Testbank has beside its columns.
struct TestbankListOptions: ParsableArguments {
    @OptionGroup var limits: ListLimits

    @Option(help: ArgumentHelp("How many a request asks for, 1 to 100.", valueName: "count"))
    var pageSize = 100

    /// - Throws: ``CommandFailure`` with status 64 for a page size out of range.
    func check() throws {
        guard (1...100).contains(pageSize) else {
            throw CommandFailure(.usage, code: "usage", "--page-size: \(pageSize) is not between 1 and 100")
        }
    }
}

extension ListOutput {
    /// Remembers what the pages of a list say against its being complete, and tells of what nobody asked for.
    func note<Element>(
        _ pages: ResourcePages<Element>, _ noun: String, _ diagnostics: Diagnostics
    ) {
        if let reason = pages.incompleteness { isUnexpectedlyIncomplete(reason) }
        let count = pages.unaskedCount
        if count > 0 {
            diagnostics.note(
                "\(Plural.of(count, noun)) that did not match left out: the service does not filter")
        }
    }
}
