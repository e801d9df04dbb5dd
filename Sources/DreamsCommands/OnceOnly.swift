import ArgumentParser

/// A command some of whose options with a value may be given several times.
protocol RepeatsOptions {
    /// Their names.
    static var repeatable: Set<String> { get }
}

/// Finds options that are given twice: the argument parser takes the last one and drops the first without a word, be it a
/// list of transactions or a limit.
enum OnceOnly {
    /// What only changes how something looks may be given again behind an alias that gives it already.
    static let looks: Set<String> = ["--output", "--color"]

    /// The first option that a command line, parsed already, gives for the second time; nil when there is none.
    static func repeated(in arguments: [String], of command: any ParsableCommand.Type) -> String? {
        let repeatable = looks.union((command as? any RepeatsOptions.Type)?.repeatable ?? [])
        var seen: Set<String> = []
        var index = 0
        while index < arguments.count, arguments[index] != "--" {
            let argument = arguments[index]
            index += 1
            guard argument.hasPrefix("--") else {
                // Of the short options it alone has a value.
                if argument == "-o" { index += 1 }
                continue
            }
            let name = argument.prefix { $0 != "=" }
            if flags.contains(String(name)) { continue }
            // Without a value `--watch` has one of its own.
            if name.count == argument.count, name != "--watch" { index += 1 }
            if !repeatable.contains(String(name)), !seen.insert(String(name)).inserted { return String(name) }
        }
        return nil
    }

    /// The options without a value. Twice says the same as once.
    static let flags: Set<String> = [
        "--all", "--check", "--dry-run", "--help", "--ignore-open", "--include", "--names", "--pending",
        "--plot",
        "--quiet", "--require-complete", "--reverse", "--show-personal-data", "--verbose", "--verify",
        "--version",
        "--without-figures", "--yes",
    ]
}

extension ListRequested: RepeatsOptions { static var repeatable: Set<String> { ["--type"] } }
extension Settle: RepeatsOptions { static var repeatable: Set<String> { ["--type"] } }
extension Fail: RepeatsOptions { static var repeatable: Set<String> { ["--type"] } }
extension PatchUser: RepeatsOptions {
    static var repeatable: Set<String> { ["--settle", "--fail", "--account"] }
}
extension EmbeddedTransactions: RepeatsOptions {
    static var repeatable: Set<String> { ["--type", "--status"] }
}
