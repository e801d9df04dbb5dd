import ArgumentParser
import Testing

@testable import DreamsCommands

@Suite struct CommandWordsTests {
    @Test func `finds the words of a command among options`() {
        let words = CommandWords(["-o", "json", "config", "--profile", "show", "show", "--columns", "key"])
        #expect(words.known == ["config", "show"])
        #expect(words.unknown == nil)
    }

    @Test(arguments: [
        (["setle"], [], "setle"), (["--output", "json", "setle", "tx-1"], [], "setle"),
        (["config", "shw"], ["config"], "shw"), (["-q", "config", "-o", "json", "shw"], ["config"], "shw"),
    ]) func `finds the word that should be a command and is none`(
        _ arguments: [String], _ known: [String], _ unknown: String
    ) {
        let words = CommandWords(arguments)
        #expect(words.known == known)
        #expect(words.unknown == unknown)
        #expect(words.possible.contains(known.isEmpty ? "settle" : "show"))
    }

    @Test func `takes no value, identifier or hidden command for a command`() {
        #expect(CommandWords(["--output", "setle"]).unknown == nil)
        #expect(CommandWords(["settle", "setle"]).unknown == nil)
        #expect(CommandWords(["help", "setle"]).unknown == nil)
        #expect(CommandWords(["--bogus", "setle"]).unknown == nil)
        #expect(!CommandWords(["config", "x"]).possible.contains("profiles"))
    }

    @Test func `no line of an example in a command's help is so long that it is broken`() {
        var commands: [any ParsableCommand.Type] = [DreamsCommand.self]
        var examples = 0
        while let command = commands.popLast() {
            commands += command.configuration.subcommands
            for line in command.configuration.discussion.split(separator: "\n") where line.hasPrefix("  ") {
                examples += 1
                #expect(line.count <= 78, "\(line)")
            }
        }
        #expect(examples > 100)
    }
}
