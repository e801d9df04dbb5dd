import ArgumentParser
import Testing

@testable import DreamsCommands

@Suite struct PlainCommandLineTests {
    /// The parser's own reading of the words behind `list-requested`; nil when it refuses them.
    private func parsed(_ words: [String]) -> RequestedList? { try? ListRequested.parse(words).choices }

    private func plain(_ words: [String]) -> RequestedList? { RequestedList(plain: words[...]) }

    /// Every value of a command, by name.
    private func values(_ value: Any, _ path: String = "") -> [String] {
        let mirror = Mirror(reflecting: value)
        guard mirror.displayStyle == .struct, !mirror.children.isEmpty else { return ["\(path) = \(value)"] }
        return mirror.children.flatMap { values($0.value, path + "." + ($0.label ?? "")) }
    }

    private func fields(_ command: RequestedList) -> [String] { values(command) }

    private static let texts = [
        "--profile", "--config", "--base-url", "--token-file", "--currency", "--account-setup", "--ca-file",
        "--client-cert", "--client-key", "--proxy", "--connect-timeout", "--timeout", "--retries",
        "--retry-budget",
        "--concurrency", "--columns", "--user", "--external-id", "--min", "--max", "--since", "--until",
        "--older-than",
    ]
    private static let valued =
        texts.map { [$0, "a b"] }
        + [
            ["-o", "ndjson"], ["--output", "csv"], ["--color", "never"], ["--limit", "5"],
            ["--page-size", "7"],
            ["--type", "deposit"], ["--type", "internal"], ["--account-type", "performance"],
            ["--state", "all"], ["--watch", "30s"],
        ]
    private static let flags = [
        ["-q"], ["--quiet"], ["-v"], ["--verbose"], ["--require-complete"], ["--watch"],
    ]

    @Test(arguments: valued + flags) func `reads every option as the parser does`(_ words: [String]) throws {
        let plain = try #require(self.plain(words))
        let parsed = try #require(self.parsed(words))
        #expect(fields(plain) == fields(parsed))
        #expect(fields(plain) != fields(try #require(self.parsed([]))))
    }

    @Test func `knows every option of the command`() throws {
        let help = ListRequested.helpMessage()
        let names = help.matches(of: /--[a-z-]+/).map { String($0.output) }
        let known = Set((Self.valued + Self.flags).map { $0[0] })
        // The last one is in an example of another command.
        #expect(Set(names).subtracting(known).subtracting(["--version", "--help", "--yes"]) == [])
    }

    @Test func `reads no options as the parser does`() throws {
        #expect(fields(try #require(plain([]))) == fields(try #require(self.parsed([]))))
    }

    @Test(arguments: [
        ["--limit"], ["--limit", "x"], ["--limit", "-5"], ["--limit=5"], ["-ojson"], ["-o=json"], ["-vv"],
        ["-v", "-v"], ["-qv"], ["--user", ""], ["--user", "a", "--user", "b"],
        ["--type", "deposit", "--type", "internal"],
        ["-o", "json", "--output", "csv"], ["--quiet", "yes"], ["word"], ["-o", "json", "word"], ["--"],
        ["-"],
        ["--help"], ["-h"], ["--version"], ["--since", "-2h"], ["--type", "Deposit"], ["--lim", "5"],
        ["--bogus", "1"],
        ["--watch", ""], ["--watch=30s"], ["--watch", "--watch", "3s"], ["--watch", "-2"],
        ["--output", "yaml"], ["-o"], ["--user", "--quiet"], ["--user", "-"],
    ]) func `leaves to the parser what is not plain`(_ words: [String]) {
        #expect(plain(words) == nil)
    }

    @Test func `is only for the command whose name comes first`() {
        #expect(DreamsCommand.plain(commandLine: ["list-requested", "-o", "json"]) != nil)
        #expect(DreamsCommand.plain(commandLine: ["-o", "json", "list-requested"]) == nil)
        #expect(DreamsCommand.plain(commandLine: ["show", "-o", "json"]) == nil)
        #expect(DreamsCommand.plain(commandLine: []) == nil)
    }

    @Test func `agrees with the parser about hundreds of command lines`() {
        var random = SystemRandomNumberGenerator()
        let odd = [
            "", "-", "--", "-5", "word", "-vv", "-ojson", "--user=a", "--no-quiet", "--bogus", "-h", "é",
            "-é", "5",
        ]
        let words = (Self.valued + Self.flags).flatMap { $0 } + odd
        var understood = 0
        for _ in 0..<300 {
            var line: [String] = []
            for _ in 0..<Int.random(in: 0...4, using: &random) {
                let choices = Self.valued + Self.flags
                if Int.random(in: 0..<6, using: &random) == 0 {
                    line.append(words[Int.random(in: 0..<words.count, using: &random)])
                } else {
                    line += choices[Int.random(in: 0..<choices.count, using: &random)]
                }
            }
            guard let plain = self.plain(line) else { continue }
            understood += 1
            let parsed = self.parsed(line)
            #expect(parsed.map(fields) == fields(plain), "\(line)")
        }
        #expect(understood > 30)
    }
}
