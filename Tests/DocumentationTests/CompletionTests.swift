import Foundation
import Testing

@Suite struct CompletionTests {
    @Test(arguments: ["dreams", "dreams-sandbox"])
    func `completions are scripts without syntax errors`(program: String) throws {
        let folder = Repository.root.appending(path: "completions").path
        for command in [
            ["bash", "-n", "\(folder)/\(program).bash"], ["zsh", "-n", "\(folder)/_\(program)"],
            ["fish", "-n", "\(folder)/\(program).fish"],
        ] {
            let run = try Run(command)
            #expect(run.status == 0 && run.errors.isEmpty, "\(command): \(run.errors)")
        }
    }

    /// A line, and what must be offered when Tab is pressed behind it.
    static let lines: [(line: String, offered: [String])] = [
        ("dreams se", ["settle"]),
        ("dreams config ", ["show", "path", "check"]),
        ("dreams list-requested --older", ["--older-than"]),
        ("dreams list-requested --output ", ["table", "json", "ndjson", "csv", "id"]),
        ("dreams settle -o nd", ["ndjson"]),
        ("dreams list-requested --state s", ["settled"]),
        ("dreams settle --type ", ["deposit", "withdrawal", "internal"]),
        ("dreams list-requested --account-type ", ["savings", "performance"]),
        ("dreams fail --account-setup sh", ["shared-per-user", "shared-per-dream"]),
        ("dreams list-requested --columns user.", ["user.externalId", "user.id"]),
        ("dreams show --columns id,am", ["id,amount", "id,amountCents"]),
        ("dreams config show --columns ", ["key", "value", "origin"]),
        ("dreams api PA", ["PATCH"]),
        ("dreams settle --profile ", ["live", "test"]),
        ("dreams settle --accounts fig", ["figures.csv"]),
        ("dreams-sandbox --re", ["--requested"]),
    ]

    @Test(arguments: lines)
    func `bash offers what fits`(line: String, offered: [String]) throws {
        let program = String(line.prefix { $0 != " " })
        let run = try completing(
            [
                "bash", Repository.root.appending(path: "Tests/Scripts/complete.bash").path,
                Repository.root.appending(path: "completions/\(program).bash").path, program, line,
            ])
        let words = run.output.split(separator: "\n").map(String.init)
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
        #expect(offered.allSatisfy(words.contains), "offered: \(words)")
        // Options are offered beside subcommands; values come alone.
        #expect(
            words.allSatisfy { offered.contains($0) || $0.hasPrefix("-") || $0 == "help" },
            "offered: \(words)")
    }

    /// fish completes what is custom only at a terminal, so no columns here.
    @Test(arguments: lines.filter { !$0.line.contains("--columns") || $0.line.contains("config") })
    func `fish offers what fits`(line: String, offered: [String]) throws {
        let folder = Repository.root.appending(path: "completions").path
        let run = try completing(
            [
                "fish", "-c",
                "source \(folder)/dreams.fish; source \(folder)/dreams-sandbox.fish; complete -C '\(line)'",
            ])
        let words = run.output.split(separator: "\n").compactMap {
            $0.split(separator: "\t").first.map(String.init)
        }
        #expect(offered.allSatisfy(words.contains), "offered: \(words) \(run.errors)")
    }

    /// Runs a shell in a folder with a config file of two profiles and a file to be completed.
    private func completing(_ command: [String]) throws -> Run {
        let folder = try TemporaryFolder()
        let settings = folder.url.appending(path: "dreams")
        try FileManager.default.createDirectory(at: settings, withIntermediateDirectories: true)
        let config = settings.appending(path: "config.toml")
        try Data("[profiles.test]\n[profiles.live]\n".utf8).write(to: config)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: config.path)
        try Data().write(to: folder.url.appending(path: "figures.csv"))
        return try Run(
            command, in: folder.url,
            environment: [
                "XDG_CONFIG_HOME": folder.url.path, "HOME": folder.url.path, "DREAMS_PROFILE": "",
                "DREAMS_CONFIG": "",
            ])
    }
}
