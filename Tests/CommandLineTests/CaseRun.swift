import Foundation
import Glibc

/// What came of a case, normalised.
struct Outcome {
    /// `stdout` and `stderr`, or `screen`, by name.
    var outputs: [String: String] = [:]
    var exit: Int32 = 0
    var requests: String?
    /// What went wrong beside it.
    var problems: [String] = []
}

/// Runs one case. It blocks its thread.
struct CaseRun {
    /// How long anything may take before it is ended: no measure of speed, but no test may hang.
    static let limit = Duration.seconds(60)

    private let test: CommandLineCase
    private let folder: CaseFolder

    static func outcome(of test: CommandLineCase) throws -> Outcome {
        let folder = try CaseFolder(test)
        defer { folder.remove() }
        return try CaseRun(test: test, folder: folder).run()
    }

    private func run() throws -> Outcome {
        var environment = base
        var expansions = ["@TMP@": folder.work]
        let sandbox = test.usesSandbox ? try startSandbox(environment, expansions) : nil
        var problems: [String]?
        defer { if problems == nil { _ = sandbox?.stop() } }
        if let sandbox {
            environment.merge(sandbox.environment) { $1 }
            environment["SANDBOX_LOG"] = folder.log
            expansions["@SANDBOX@"] = sandbox.address
        }
        func expand(_ text: String) -> String {
            expansions.reduce(text) { $0.replacing($1.key, with: $1.value) }
        }
        try folder.expand(expand)
        try change(&environment, expand)

        var result = try execute(environment, expand)
        let normalization = Normalization(address: sandbox?.address, folder: folder.work)
        problems = sandbox?.stop() ?? []
        result.problems += problems ?? []
        result.outputs = result.outputs.mapValues(normalization.apply)
        if sandbox != nil {
            let log = (try? Data(contentsOf: URL(filePath: folder.log))) ?? Data()
            result.requests = normalization.apply(Normalization.text(Array(log)))
        }
        return result
    }

    private var base: [String: String] {
        [
            "PATH": "\(BuiltProducts.folder):/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "UTC",
            "HOME": "\(folder.work)/home", "XDG_CONFIG_HOME": "\(folder.work)/config",
            "XDG_STATE_HOME": "\(folder.work)/state",
        ]
    }

    private func startSandbox(
        _ environment: [String: String], _ expansions: [String: String]
    ) throws -> SandboxProcess {
        var arguments = ["--log", folder.log]
        if test.has("load.json") { arguments += ["--load", test.folder.appending(path: "load.json").path] }
        arguments += try ShellWords.split(test.text("sandbox") ?? "")
        arguments = arguments.map { $0.replacing("@TMP@", with: folder.work) }
        return try SandboxProcess(
            arguments, environment: environment, folder: folder.work, complaints: folder.complaints)
    }

    private func change(_ environment: inout [String: String], _ expand: (String) -> String) throws {
        if test.has("terminal") { environment["TERM"] = "xterm-256color" }
        for line in test.text("env")?.split(separator: "\n") ?? [] where !line.hasPrefix("#") {
            let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            environment[String(parts[0])] = parts.count == 2 ? expand(String(parts[1])) : nil
        }
    }

    private func execute(_ environment: [String: String], _ expand: (String) -> String) throws -> Outcome {
        let command: [String]
        if let script = test.text("script") {
            // Complaints of bash then begin with `script: line 3:`.
            command = ["bash", "-c", script, "script"]
        } else {
            try BuiltProducts.check("dreams")
            command = ["dreams"] + (try ShellWords.split(test.text("args") ?? "").map(expand))
        }
        let execution = Execution(command: command, environment: environment, folder: folder.work)
        if test.has("terminal") {
            return try execution.run(
                onTerminal: test.text("terminal") ?? "", typing: test.text("typed") ?? "")
        }
        return try execution.run(
            input: test.has("stdin") ? .file(test.folder.appending(path: "stdin").path) : .null)
    }
}
