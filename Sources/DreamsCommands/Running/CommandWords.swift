import ArgumentParser

/// The words of a command line that name its command, found among options: `config` and `show` in
/// `-o json config --profile live show`.
struct CommandWords {
    /// The names of commands that exist, each below the one before.
    private(set) var known: [String] = []
    /// The word that stands where a further command should, and is none.
    private(set) var unknown: String?
    /// The commands that could stand there.
    private(set) var possible: [String] = []

    init(_ arguments: [String]) {
        var rest = arguments[...]
        var command: any ParsableCommand.Type = DreamsCommand.self
        while !command.configuration.subcommands.isEmpty, let index = Self.place(in: rest, of: command) {
            let subcommands = command.configuration.subcommands
            let names = subcommands.filter { $0.configuration.shouldDisplay }.map { $0._commandName }
            guard let next = subcommands.first(where: { $0._commandName == rest[index] }) else {
                // The parser itself has `dreams help`.
                if known.isEmpty, rest[index] == "help" { return }
                unknown = rest[index]
                possible = names
                return
            }
            known.append(rest[index])
            command = next
            rest = rest[(index + 1)...]
        }
    }

    /// Where the name of a command below this one stands: the first word that is neither an option nor an option's
    /// value, because all before it can be parsed.
    private static func place(in words: ArraySlice<String>, of command: any ParsableCommand.Type) -> Int? {
        words.indices.first { index in
            !words[index].hasPrefix("-") && (try? command.parse(Array(words[..<index]))) != nil
        }
    }
}
