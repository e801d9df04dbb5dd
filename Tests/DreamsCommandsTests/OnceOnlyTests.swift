import ArgumentParser
import ExactJSON
import Testing

@testable import DreamsCommands

@Suite struct OnceOnlyTests {
    private func repeated(_ line: String, _ command: any ParsableCommand.Type = Settle.self) -> String? {
        OnceOnly.repeated(in: line.split(separator: " ").map(String.init), of: command)
    }

    @Test func `an option that is given twice is found, however it is written`() {
        #expect(repeated("settle --file a --file b") == "--file")
        #expect(repeated("settle --max-amount=1 --yes --max-amount 9") == "--max-amount")
        #expect(repeated("--profile a settle --profile a") == "--profile")
        #expect(repeated("reconcile --type deposit --type internal", Reconcile.self) == "--type")
        #expect(repeated("list-requested --watch --user a --user b", ListRequested.self) == "--user")
    }

    @Test func `what may be there several times, values and what follows two hyphens are passed over`() {
        #expect(repeated("settle --type deposit --type internal --yes --yes") == nil)
        #expect(repeated("settle --output json --output csv -o table") == nil)
        #expect(repeated("settle --at --file --file b") == nil)
        #expect(repeated("settle -- --file --file") == nil)
        #expect(repeated("patch-user u --settle a --settle b", PatchUser.self) == nil)
    }

    /// The parser's own account of the commands.
    private struct Described {
        var command: any ParsableCommand.Type
        var arguments: [JSON]
    }

    private func leaves() throws -> [Described] {
        var found: [Described] = []
        func walk(_ command: any ParsableCommand.Type, _ json: JSON) {
            found.append(Described(command: command, arguments: json["arguments"]?.arrayValue ?? []))
            for child in command.configuration.subcommands {
                let name = child.configuration.commandName ?? ""
                let own = (json["subcommands"]?.arrayValue ?? []).first {
                    $0["commandName"]?.stringValue == name
                }
                if let own { walk(child, own) }
            }
        }
        let text = DreamsCommand._dumpHelp()
        walk(DreamsCommand.self, try JSON(parsing: text)["command"] ?? .null)
        return found
    }

    @Test func `it knows of every option whether it has a value, and whether it may be there several times`()
        throws
    {
        var options = 0
        for leaf in try leaves() {
            for argument in leaf.arguments {
                for name in argument["names"]?.arrayValue ?? [] where name["kind"]?.stringValue == "long" {
                    let option = "--" + (name["name"]?.stringValue ?? "")
                    let isFlag = argument["kind"]?.stringValue == "flag"
                    #expect(OnceOnly.flags.contains(option) == isFlag, "\(leaf.command) \(option)")
                    guard !isFlag, !OnceOnly.looks.contains(option) else { continue }
                    options += 1
                    let mayRepeat = argument["isRepeating"] == .bool(true)
                    let twice = OnceOnly.repeated(in: [option, "1", option, "2"], of: leaf.command)
                    #expect((twice == nil) == mayRepeat, "\(leaf.command) \(option)")
                }
            }
        }
        #expect(options > 500)
    }
}
