import Foundation
import Testing

/// The sessions in the README are run again, each against a sandbox of its own, and must print what it shows.
@Suite struct ReadmeSessionTests {
    /// Commands, each with what it prints.
    struct Session: Sendable, CustomTestStringConvertible {
        var entries: [(command: String, output: [String])]

        var testDescription: String { entries.first?.command ?? "" }
    }

    static let sessions: [Session] = {
        let text = (try? Repository.text("README.md")) ?? ""
        let blocks = text.matches(of: /^```console\n((?:.*\n)*?)```$/.anchorsMatchLineEndings()).map {
            session($0.1)
        }
        return blocks.filter { $0.entries.contains { $0.command.hasPrefix("dreams ") } }
    }()

    @Test func `there are sessions to be checked`() {
        #expect(Self.sessions.count > 5)
    }

    @Test(arguments: sessions)
    func `a session in the README prints what it shows`(session: Session) throws {
        let folder = try TemporaryFolder()
        var sandbox = ["--users", "4", "--requested", "12"]
        var script = "export DREAMS_CURRENCY=EUR\n"
        var expected: [String] = []
        for (command, output) in session.entries {
            if command.hasPrefix("export ") { continue }
            if let match = command.wholeMatch(of: /dreams-sandbox (.*) -- bash/) {
                sandbox = try Run(["bash", "-c", "printf '%s\\n' \(match.1)"]).output.split(separator: "\n")
                    .map(String.init)
                continue
            }
            if let match = command.wholeMatch(of: /cat ([a-z.-]+)/) {
                let file = folder.url.appending(path: String(match.1))
                try Data((output.joined(separator: "\n") + "\n").utf8).write(to: file)
                continue
            }
            let (answered, lines) = Self.answered(command, output)
            script += answered + "\n"
            expected += lines
        }
        let run = try Run(
            ["dreams-sandbox"] + sandbox + ["--", "bash", "-c", "exec 2>&1; " + script], in: folder.url,
            environment: [
                "XDG_CONFIG_HOME": folder.url.path, "XDG_STATE_HOME": folder.url.path, "DREAMS_STATE_DIR": "",
                "DREAMS_PROFILE": "", "DREAMS_CONFIG": "",
                "DREAMS_OUTPUT": "",
            ])
        let shown = run.output.split(separator: "\n").map { Self.normalized(String($0)) }
        #expect(shown == expected.map(Self.normalized))
    }

    /// A command that asks at a terminal is run with `--yes`, and what only a terminal shows is left out.
    private static func answered(_ command: String, _ output: [String]) -> (command: String, output: [String])
    {
        guard let question = output.firstIndex(where: { $0.hasSuffix("[y/N] y") }) else {
            return (command, output)
        }
        return (command + " --yes", output.dropFirst(question + 1).filter { !$0.contains(/^\d+ done$/) })
    }

    /// Times, ports, runs, hashes and who does it are never the same twice; nor are the widths that depend on them.
    private static func normalized(_ line: String) -> String {
        line.replacing(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/, with: "TIME").replacing(
            /127\.0\.0\.1:\d+/, with: "ADDRESS"
        ).replacing(/\d{8}T\d{6}Z-[0-9a-f]{6}/, with: "RUN").replacing(/\b[0-9a-f]{64}\b/, with: "HASH")
            .replacing(/[a-z_][a-z0-9_-]*@[A-Za-z0-9.-]+$/, with: "OPERATOR")
    }

    private static func session(_ block: Substring) -> Session {
        var session = Session(entries: [])
        var isContinued = false
        for line in block.split(separator: "\n") {
            if line.hasPrefix("$ ") {
                session.entries.append((String(line.dropFirst(2)), []))
            } else if let last = session.entries.indices.last {
                if isContinued {
                    session.entries[last].command += line
                } else {
                    session.entries[last].output.append(String(line))
                }
            }
            isContinued = (line.hasPrefix("$ ") || isContinued) && line.hasSuffix("\\")
            if isContinued, let last = session.entries.indices.last {
                session.entries[last].command.removeLast()
            }
        }
        return session
    }
}
