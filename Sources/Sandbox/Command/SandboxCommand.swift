public import ArgumentParser
import GRDB
import Glibc
import NIOCore

/// The command `dreams-sandbox`.
public struct SandboxCommand: ParsableCommand {
    /// How the command is called and described.
    public static let configuration = CommandConfiguration(
        commandName: "dreams-sandbox",
        abstract: "A local stand-in for Impact Finance, Testbank and Embedded Payments, to rehearse with.",
        usage: "dreams-sandbox [options] [-- COMMAND …]",
        discussion: HelpText.discussion)

    @Option(help: ArgumentHelp("Port on 127.0.0.1; 0 takes a free one.", valueName: "N"))
    var port = 0

    @Option(
        help: ArgumentHelp(
            "Keep the data in this SQLite file. It survives a restart; generated or loaded data goes only into a new file.",
            valueName: "FILE"),
        completion: .file())
    var data: String?

    @Option(help: ArgumentHelp("Same seed, same data, same chance in p=… rules.", valueName: "N"))
    var seed: UInt64 = 1

    @Option(help: ArgumentHelp("How many users to generate.", valueName: "N"))
    var users = 10

    @Option(help: ArgumentHelp("How many requested transactions to generate.", valueName: "N"))
    var requested = 40

    @Option(
        help: ArgumentHelp(
            "How many transactions of Embedded Payments to generate.", valueName: "N"))
    var embeddedTransactions = 3000

    @Option(
        name: .customLong("embedded-quirk"),
        help: ArgumentHelp(
            "A way in which Embedded Payments differs from its documentation; repeatable.", valueName: "NAME")
    )
    var embeddedQuirks: [EmbeddedQuirk] = []

    @Option(
        help: ArgumentHelp(
            """
            Serve the data of this JSON file instead: {"users":[],"accounts":[],"dreams":[],"transactions":[]}, \
            with "testbank":{"accounts":[],"transactions":[]} for Testbank and \
            "embedded":{"accounts":[],"transactions":[]} for Embedded Payments.
            """,
            valueName: "FILE"),
        completion: .file())
    var load: String?

    @Option(help: ArgumentHelp("The bearer token that clients must send.", valueName: "T"))
    var token = "sandbox"

    @Flag(name: .customLong("no-token"), help: "Ask for no token.")
    var withoutToken = false

    @Option(help: ArgumentHelp("Milliseconds that every answer takes.", valueName: "MS"))
    var latency: Int64 = 0

    @Option(
        name: .customLong("fault"), parsing: .unconditionalSingleValue,
        help: ArgumentHelp("A fault rule; repeatable.", valueName: "RULE"))
    var faults: [String] = []

    @Option(
        help: ArgumentHelp(
            "Append one line for each request: METHOD PATH STATUS [fault], and the body of a GET.",
            valueName: "FILE"),
        completion: .file())
    var log: String?

    @Option(
        help: ArgumentHelp("Which Testbank to serve: documented or published.", valueName: "NAME"),
        completion: .list(TestbankProfile.allCases.map(\.rawValue)))
    var testbankProfile = TestbankProfile.documented.rawValue

    @Option(
        name: .customLong("testbank-quirk"),
        help: ArgumentHelp("Let Testbank differ in one thing; repeatable, see below.", valueName: "NAME"),
        completion: .list(TestbankQuirk.allCases.map(\.rawValue)))
    var testbankQuirks: [String] = []

    @Argument(
        parsing: .postTerminator,
        help: ArgumentHelp("Run this command against the sandbox, and exit as it does.", valueName: "COMMAND")
    )
    var command: [String] = []

    /// Makes the command with its defaults.
    public init() {}

    /// Refuses values out of range and bad fault rules, which is a usage error (exit 64).
    public func validate() throws {
        func check(_ holds: Bool, _ message: String) throws {
            if !holds { throw ValidationError(message) }
        }
        try check((0...65535).contains(port), "--port must be from 0 to 65535")
        try check((1...1_000_000).contains(users), "--users must be from 1 to 1000000")
        try check((0...10_000_000).contains(requested), "--requested must be from 0 to 10000000")
        try check(
            (0...1_000_000).contains(embeddedTransactions),
            "--embedded-transactions must be from 0 to 1000000")
        try check((0...3_600_000).contains(latency), "--latency must be from 0 to 3600000")
        try check(
            !token.isEmpty && token.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F },
            "--token must be printable, without spaces")
        do {
            _ = try rules()
            _ = try testbankOptions()
        } catch let error as FaultRuleError {
            throw ValidationError(error.description)
        } catch let error as LoadError {
            throw ValidationError(error.description)
        }
    }

    private func rules() throws -> [FaultRule] {
        try faults.map { try FaultRule($0, load: LocalFile.read) }
    }

    private func testbankOptions() throws(LoadError) -> TestbankOptions {
        try TestbankOptions(profile: testbankProfile, quirks: testbankQuirks)
    }

    /// Serves until a signal comes, or until COMMAND ends.
    public func run() throws {
        let signals = Signals()
        let server = try start()
        if server.foundData, load != nil {
            complain("\(data ?? "the file") holds data already: --load is not read")
        }
        defer { server.stop() }
        if command.isEmpty {
            printReady(server)
            _ = signals.next()
        } else {
            try runChild(server, signals)
        }
    }

    private func start() throws -> SandboxServer {
        var options = SandboxOptions(
            port: port, dataFile: data, seed: seed, users: users, requested: requested,
            embeddedTransactions: embeddedTransactions, embeddedQuirks: Set(embeddedQuirks),
            token: withoutToken ? nil : token, latency: latency, rules: try rules(), logFile: log)
        do {
            options.testbank = try testbankOptions()
            if let load {
                do {
                    options.loaded = try LoadedData(try LocalFile.read(load))
                } catch let error as LoadError {
                    throw LoadError(description: "\(load): \(error.description)")
                }
            }
            return try SandboxServer.start(options)
        } catch let error as LoadError {
            throw exit(65, error.description)
        } catch let error as StoreError {
            throw exit(65, error.description)
        } catch let error as LocalFileError {
            throw exit(74, error.description)
        } catch let error as DatabaseError {
            throw exit(74, "\(data ?? "the data"): \(error.message ?? "cannot be used")")
        } catch let error as IOError {
            throw exit(
                69, "cannot listen on 127.0.0.1:\(port): \(String(cString: strerror(error.errnoCode)))")
        }
    }

    private func exit(_ code: Int32, _ message: String) -> ExitCode {
        complain(message)
        return ExitCode(code)
    }

    private func printReady(_ server: SandboxServer) {
        let addresses: JSONObject = [
            "impactFinance": .string(server.impactFinance), "testbank": .string(server.testbank),
            "embeddedPayments": .string(server.embeddedPayments),
            "embeddedAccounts": .string(server.embeddedAccounts),
            "token": .text(withoutToken ? nil : token),
        ]
        let line = addresses.rendered + "\n"
        _ = write(STDOUT_FILENO, line, line.utf8.count)
    }

    private func runChild(_ server: SandboxServer, _ signals: Signals) throws {
        var changes: [String: String?] = [
            "DREAMS_BASE_URL": server.impactFinance, "DREAMS_TOKEN": token,
            // It would compete with the token that the sandbox accepts.
            "DREAMS_TOKEN_FILE": nil,
            "DREAMS_TESTBANK_URL": server.testbank, "DREAMS_TESTBANK_TOKEN": token,
            "DREAMS_TESTBANK_TOKEN_FILE": nil,
            "DREAMS_EMBEDDED_URL": server.embeddedPayments,
            "DREAMS_EMBEDDED_ACCOUNTS_URL": server.embeddedAccounts,
            "DREAMS_EMBEDDED_TOKEN": token, "DREAMS_EMBEDDED_TOKEN_FILE": nil,
        ]
        if withoutToken {
            for name in ["DREAMS_TOKEN", "DREAMS_TESTBANK_TOKEN", "DREAMS_EMBEDDED_TOKEN"] {
                changes.updateValue(nil, forKey: name)
            }
        }
        let child: ChildProcess
        do {
            child = try ChildProcess(command, environment: changes, signals: signals)
        } catch {
            throw exit(error.code == ENOENT ? 127 : 126, error.description)
        }
        let status = child.wait(signals)
        if status != 0 { throw ExitCode(status) }
    }
}
