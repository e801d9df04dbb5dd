import ArgumentParser
import ImpactFinance

/// A command line of the plainest form, read without the argument parser: words such as `--limit 5`, `-o json` and
/// `--quiet`, each at most once, and nothing else.
///
/// The argument parser defines the commands, explains mistakes and stays the judge of every other command line. But it
/// finds the options by reflection, which takes several times as long as reading a page of transactions. So a command
/// that is called often may build itself from the words. Whatever is not plain beyond doubt makes it give up: a value
/// that is empty or begins with a hyphen, `--name=value`, joined letters, shortened or repeated names, words between
/// the options.
/// The tests compare both ways for every option and for hundreds of random command lines.
struct PlainCommandLine {
    private struct Word {
        let name: String
        let value: String?
        var isTaken = false
    }

    private var words: [Word] = []
    private var isPlain = true

    /// Pairs the words that begin with a hyphen with those that do not.
    init(_ arguments: ArraySlice<String>) {
        words.reserveCapacity(arguments.count)
        var rest = arguments
        while let name = rest.popFirst() {
            guard name.utf8.first == UInt8(ascii: "-") else {
                isPlain = false
                return
            }
            let isFollowedByValue = rest.first.map { $0.utf8.first != UInt8(ascii: "-") } ?? false
            words.append(Word(name: name, value: isFollowedByValue ? rest.removeFirst() : nil))
        }
    }

    /// Whether everything asked for was understood and nothing is left over.
    var isUnderstood: Bool { isPlain && words.allSatisfy(\.isTaken) }

    /// The text of an option; nil when it is not there.
    mutating func text(_ names: String...) -> String? { take(names)?.value }

    /// The text of an option that may stand without one, and what it means then; nil when it is not there.
    mutating func text(_ name: String, alone: String) -> String? {
        let hasValue = words.first { $0.name == name }?.value != nil
        return take([name], hasValue: hasValue).map { $0.value ?? alone }
    }

    /// The number that an option gives; nil when it is not there.
    mutating func number(_ names: String...) -> Int? {
        guard let text = take(names)?.value else { return nil }
        let value = Int(text)
        if value == nil { isPlain = false }
        return value
    }

    /// Which of several an option names; nil when it is not there.
    mutating func choice<Choice: RawRepresentable<String>>(_ names: String...) -> Choice? {
        guard let text = take(names)?.value else { return nil }
        let choice = Choice(rawValue: text)
        if choice == nil { isPlain = false }
        return choice
    }

    /// Whether a flag is there.
    mutating func flag(_ names: String...) -> Bool { take(names, hasValue: false) != nil }

    /// Takes the first word of these names; a second one stays and is not plain, nor is one with too much or too
    /// little behind it.
    private mutating func take(_ names: [String], hasValue: Bool = true) -> Word? {
        guard let index = words.firstIndex(where: { names.contains($0.name) }) else { return nil }
        if (words[index].value != nil) != hasValue || words[index].value == "" { isPlain = false }
        words[index].isTaken = true
        return words[index]
    }
}

extension GlobalChoices {
    init(_ line: inout PlainCommandLine) {
        settings.profile = line.text("--profile")
        settings.config = line.text("--config")
        settings.baseURL = line.text("--base-url")
        settings.tokenFile = line.text("--token-file")
        settings.currency = line.text("--currency")
        settings.accountSetup = line.text("--account-setup")
        settings.caFile = line.text("--ca-file")
        settings.clientCert = line.text("--client-cert")
        settings.clientKey = line.text("--client-key")
        settings.proxy = line.text("--proxy")
        settings.connectTimeout = line.text("--connect-timeout")
        settings.timeout = line.text("--timeout")
        settings.retries = line.text("--retries")
        settings.retryBudget = line.text("--retry-budget")
        settings.concurrency = line.text("--concurrency")
        output = line.choice("-o", "--output")
        color = line.choice("--color")
        quiet = line.flag("-q", "--quiet")
        verbose = line.flag("-v", "--verbose") ? 1 : 0
    }
}

extension ListChoices {
    init(_ line: inout PlainCommandLine) {
        columns = line.text("--columns")
        limit = line.number("--limit")
        requireComplete = line.flag("--require-complete")
    }
}

extension FilterChoices {
    init(_ line: inout PlainCommandLine) {
        user = line.text("--user")
        externalId = line.text("--external-id")
        type = (line.choice("--type") as TransactionTypeOption?).map { [$0] } ?? []
        accountType = line.choice("--account-type")
        min = line.text("--min")
        max = line.text("--max")
        since = line.text("--since")
        until = line.text("--until")
        olderThan = line.text("--older-than")
        pageSize = line.number("--page-size") ?? TransactionQuery.largestPage
    }
}

extension RequestedList {
    /// Reads the words behind the command's name; nil when they are not plain.
    init?(plain arguments: ArraySlice<String>) {
        var line = PlainCommandLine(arguments)
        filters = FilterChoices(&line)
        state = line.choice("--state") ?? .requested
        watch = line.text("--watch", alone: WatchPacing.usual)
        list = ListChoices(&line)
        global = GlobalChoices(&line)
        guard line.isUnderstood else { return nil }
    }
}
