import CurlTransport
import ExactJSON
import Glibc
import HTTPTransport
import ImpactFinance
import Journal
import Money
import Operations
import Presentation
import WebAPI

/// What one run of a command works with: settings, time, output and, once asked for, the connection.
final class Session {
    let settings: Settings
    private(set) var format: OutputFormat
    let diagnostics: Diagnostics
    let standardOutput: DescriptorSink
    let outputTerminal: Terminal
    /// The run's own time, whole seconds: what is sent without a time of its own carries this one, every time.
    let now: Timestamp
    let verbosity: Int
    /// How many requests may be under way at once.
    let concurrency: Int
    /// The service that the command is about.
    private(set) var subject: Service
    var connections: [Service: Connection] = [:]
    private(set) lazy var retryBudget = RetryBudget(settings.retryBudget.value)
    private var ledger: Ledger?
    /// What the command was given: its arguments, and everything that it read from files and standard input.
    private(set) lazy var inputs = {
        var inputs = InputsDigest(command: CommandLine.arguments.dropFirst().first ?? "")
        inputs.add(input: "arguments", Array(CommandLine.arguments.dropFirst()))
        return inputs
    }()
    private var hasReadStandardInput = false
    /// The files among the inputs, which must not be written over.
    private var inputFiles: Set<FileIdentity> = []

    /// Whether standard error is a terminal, where totals and progress are welcome.
    let isStandardErrorTerminal: Bool
    /// Whether standard output is a terminal.
    var isStandardOutputTerminal: Bool { outputTerminal.isTerminal }

    /// Runs a command's work as the other one does.
    ///
    /// - Throws: ``CommandFailure`` that has been reported already.
    static func run(
        _ global: GlobalOptions, about subject: Service = .impactFinance,
        _ body: (Session) async throws -> Void
    ) async throws {
        try await run(global.choices, about: subject, body)
    }

    /// Runs a command's work with a session and reports an error in the form that was asked for.
    ///
    /// - Throws: ``CommandFailure`` that has been reported already.
    static func run(
        _ global: GlobalChoices, about subject: Service = .impactFinance,
        _ body: (Session) async throws -> Void
    ) async throws {
        let environment = Environment.all
        let diagnostics = Environment.diagnostics(global)
        do {
            let session = try Session(global, subject, environment, diagnostics)
            defer { session.close() }
            try await Interruption.shared.whileHandling { _ in
                MainTask.cancel()
            } _: {
                try await body(session)
            }
        } catch {
            var failure = Self.failure(error)
            if failure.status == .interrupted, let number = Interruption.shared.received {
                failure.status = .ended(by: number)
            }
            let format = (try? Environment.format(global, environment)) ?? .table
            if let report = failure.report { diagnostics.report(report, format: format) }
            throw CommandFailure(status: failure.status)
        }
    }

    private init(
        _ global: GlobalChoices, _ subject: Service, _ environment: [String: String],
        _ diagnostics: Diagnostics
    ) throws {
        self.diagnostics = diagnostics
        self.subject = subject
        format = try Environment.format(global, environment)
        verbosity = global.verbose
        settings = try Settings.resolve(global.settingsInput(environment))
        concurrency = try OpenFiles.concurrency(atMost: settings.concurrency.value)
        if let chosen = settings.output, let form = OutputFormat(rawValue: chosen.value) { format = form }
        now = Timestamp.now().truncatedToSeconds
        standardOutput = .standardOutput()
        outputTerminal = Terminal.of(descriptor: 1, color: global.color ?? .auto, environment: environment)
        isStandardErrorTerminal = isatty(2) == 1
        for warning in settings.warnings { diagnostics.warning(warning) }
        if concurrency < settings.concurrency.value {
            diagnostics.warning(OpenFiles.warning(concurrency, insteadOf: settings.concurrency.value))
        }
    }

    /// The currency of amounts; nil when none is configured.
    var currency: Currency? { settings.currency?.value }

    /// The installation's setup; nil when it is not configured.
    var accountSetup: AccountSetup? { settings.accountSetup?.value }

    /// Reads and shows amounts.
    var amounts: AmountReader { AmountReader(currency: currency) }

    /// Where requests go, for an operator: `bank.example (profile test)`.
    var target: String {
        let place =
            (try? settings.required(subject)).map { "\($0.baseURL.value.origin)" } ?? "no service"
        return place + (settings.profile.map { " (profile \($0.value))" } ?? "")
    }

    /// Keeps the lock until the command has ended.
    func keep(_ ledger: Ledger) { self.ledger = ledger }

    /// Lets other runs in before the command has ended.
    func letOthersIn() { ledger?.close() }

    /// Reads an input, and remembers it for the hash of all inputs.
    ///
    /// - Throws: ``CommandFailure`` when it cannot be read, or is standard input, which has been read already.
    func read(_ source: InputSource) throws -> [UInt8] {
        if source.isStandardInput {
            guard !hasReadStandardInput else {
                throw CommandFailure(
                    .usage, code: "usage", "standard input (-) is named twice, and can be read only once",
                    hint: "name a file for one of them")
            }
            hasReadStandardInput = true
        }
        let bytes = try source.read()
        inputs.add(input: source.name, bytes)
        if let file = source.file { inputFiles.insert(file) }
        return bytes
    }

    /// Whether a path leads to a file that was read as input.
    func hasRead(_ path: String) -> Bool { FileIdentity(path: path).map(inputFiles.contains) ?? false }

    /// The address of the service as the settings have it: what plans and runs keep. They are compared by ``ServiceKey``.
    var host: String {
        get throws { try settings.required(subject).baseURL.value.description }
    }

    /// Turns to another service: a run or a saved plan tells only when it is read which one it is about.
    func turn(to service: Service) { subject = service }

    /// The client through which the service is written to.
    ///
    /// - Throws: ``CommandFailure`` for a service to which nothing is written.
    func writeService() throws -> any WriteService {
        switch subject {
        case .impactFinance: return try impactFinance()
        case .testbank: return try testbank()
        case .embedded:
            throw CommandFailure(.bug, code: "bug", "nothing is written to \(subject.title)")
        }
    }

    /// Brings a plan up to date by reading.
    func refresh(_ plan: Plan) async throws -> Plan {
        let service = try writeService()
        return try await reading { try await service.refresh(plan, concurrency: concurrency) }
    }

    /// The journal, to be read. There is none until something was written.
    func journalForReading() throws -> Journal {
        try Journal.open(directory: settings.stateDirectory.value, mode: .reading)
    }

    /// What begins runs and goes on with them.
    func runs(_ journal: any JournalStore) throws -> Runs {
        Runs(client: try writeService(), store: journal, concurrency: concurrency)
    }

    /// What the journal says of a run at its beginning.
    func header(
        command: String, planSHA256: String? = nil, inputsSHA256: String? = nil, reason: String? = nil
    ) throws -> RunHeader {
        RunHeader(
            command: command, profile: settings.profile?.value, host: try host, operatorName: Operator.name,
            process: getpid(), version: DreamsCommand.version, planSHA256: planSHA256,
            inputsSHA256: inputsSHA256, reason: reason,
            currency: subject == .impactFinance ? currency?.code : nil)
    }

    /// How far a run has come, to be shown; nil when nobody wants to see it.
    func progress(_ command: String, total: Int) -> Progress? {
        Progress(
            command, total: total, diagnostics: diagnostics, isTerminal: isStandardErrorTerminal,
            verbosity: verbosity)
    }

    /// The profile whose name must be typed before anything is changed.
    var productionName: String? {
        settings.production.value ? settings.profile?.value ?? "production" : nil
    }

    /// A writer of rows to standard output.
    func writer(
        _ set: @autoclosure () -> ColumnSet, _ columns: String?, idPath: String = "id", follows: Bool = false
    ) throws -> RecordWriter {
        var selected: [Column] = []
        // The other forms show no columns, and making these takes longer than printing many a row.
        if columns != nil || format == .table || format == .csv {
            do throws(ColumnError) {
                selected = try set().select(columns)
            } catch {
                throw CommandFailure(.usage, code: "usage", "--columns: \(error.message)")
            }
        }
        return RecordWriter(
            format: format, columns: selected, idPath: idPath, sink: standardOutput, terminal: outputTerminal,
            follows: follows)
    }

    /// A list to standard output.
    func list(_ set: @autoclosure () -> ColumnSet, _ options: ListOptions) throws -> ListOutput {
        try list(set(), options.choices)
    }

    /// A list to standard output.
    func list(_ set: @autoclosure () -> ColumnSet, _ options: ListChoices) throws -> ListOutput {
        if let limit = options.limit, limit < 0 {
            throw CommandFailure(.usage, code: "usage", "--limit: \(limit) is negative")
        }
        return ListOutput(
            writer: try writer(set(), options.columns), limit: options.limit,
            requireComplete: options.requireComplete, diagnostics: diagnostics)
    }

    /// Embedded Payments only: whether bodies, in which account numbers stand whole, may be traced.
    var showsPersonalData = false

    /// The names of the profiles in the config file.
    func profileNames() throws -> [String] {
        let file = try ConfigFile.load(settings.configPath.value, origin: settings.configPath.origin)
        return file?.profileNames ?? []
    }

    /// Ends the connections' threads: OpenSSL's exit handlers must not run beside them.
    private func close() {
        for connection in connections.values { connection.transport.shutdown() }
        ledger?.close()
        ledger = nil
    }
}
