import ArgumentParser
import ExactJSON
import Glibc
import HTTPTransport
import Journal
import Operations
import Presentation

/// A method as an argument, in any letter case.
struct MethodArgument: ExpressibleByArgument {
    let method: HTTPMethod

    init?(argument: String) {
        guard let method = HTTPMethod(rawValue: argument.uppercased()) else { return nil }
        self.method = method
    }
}

struct API: AsyncParsableCommand {
    static let configuration = CommandConfiguration.leaf(
        commandName: "api",
        abstract: "Make one raw request with the profile's address and credentials.",
        discussion: """
            Examples:
              dreams api GET /accounts
              dreams api GET '/transactions?state=requested&items=5' \\
                | jq '.transactions[].id'
              dreams api PATCH /accounts/ID --body patch.json --yes

            The path is below the base URL. The answer's body goes to standard output as it \
            came. Anything but GET and HEAD asks first, is recorded in the journal, and is \
            repeated only when it provably had no effect: what became of a lost answer (exit \
            status 3) is for you to find out. A status that is no success is exit status 1, 3 \
            (301 to 303, 408 and 5xx of a write), 66 (404), 75 (429, 408 and 5xx of a reading) \
            or 77 (401, 403).
            """)

    @Argument(
        help: ArgumentHelp("GET, HEAD, POST, PUT, PATCH or DELETE.", valueName: "method"),
        completion: .list(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]))
    var methodArgument: MethodArgument

    private var method: HTTPMethod { methodArgument.method }

    @Argument(help: ArgumentHelp("Path below the base URL, query included.", valueName: "path"))
    var path: String

    @Option(help: ArgumentHelp("JSON to send; - is standard input.", valueName: "file"), completion: .file())
    var body: String?

    @Flag(name: .shortAndLong, help: "Print status and headers too, before the body.")
    var include = false

    @Flag(name: .shortAndLong, help: "Go ahead without being asked.")
    var yes = false

    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run() async throws {
        try await Session.run(global) { session in
            let service = try session.impactFinanceService()
            let url = try url(service.baseURL)
            let bytes = try bytes()
            if !method.isSafe {
                try Confirmation(
                    isGiven: yes, productionProfile: session.productionName,
                    hint: "use --yes to go ahead without being asked"
                )
                .ask("Send \(method.rawValue) \(path) to \(session.target)?")
            }
            let answer = try await recorded(session) { () async -> Result<HTTPExchange, TransportError> in
                do throws(TransportError) {
                    return .success(try await service.send(method, url: url, body: bytes))
                } catch {
                    return .failure(error)
                }
            }
            switch answer {
            case .success(let exchange): try print(exchange.response, session, redacting: service.redacting)
            case .failure(let error): throw failure(error, session)
            }
        }
    }

    /// Sends, with a record of it in the journal unless it is a reading. The path is kept without its query, which may
    /// say more than ids.
    private func recorded(
        _ session: Session, _ send: () async -> Result<HTTPExchange, TransportError>
    ) async throws -> Result<HTTPExchange, TransportError> {
        if method.isSafe { return await send() }
        let ledger = try await Ledger(session: session)
        let header = try session.header(command: "api", inputsSHA256: session.inputs.sha256)
        let place = path.prefix { $0 != "?" }
        var answer: Result<HTTPExchange, TransportError>?
        let runs = try session.runs(ledger.store)
        do {
            try await runs.raw("\(method.rawValue) \(place)", run: ledger.run, header: header) {
                let ended = await send()
                answer = ended
                return outcome(ended)
            }
        } catch {
            guard answer != nil else { throw error }
            session.diagnostics.warning("how it ended could not be recorded: \(error.message)")
        }
        guard let answer else { throw CommandFailure(.bug, code: "bug", "nothing was sent") }
        return answer
    }

    private func outcome(_ answer: Result<HTTPExchange, TransportError>) -> Outcome {
        switch answer {
        case .success(let exchange):
            switch status(exchange.response.status) {
            case nil: .done
            case .unknownOutcome?: .unknown
            case _?: .rejected
            }
        case .failure(let error): error.delivery == .notSent ? .failed : .unknown
        }
    }

    private func url(_ base: BaseURL) throws -> String {
        let relative = path.hasPrefix("/") ? String(path.dropFirst()) : path
        guard !relative.isEmpty, let target = base.resolve(relative), target.sameOrigin,
            target.url.hasPrefix(base.description + "/")
        else {
            throw CommandFailure(
                .usage, code: "usage", "`\(path)` is not a path below \(base)",
                hint: "give a path such as /transactions")
        }
        return target.url
    }

    private func bytes() throws -> [UInt8]? {
        guard let body else { return nil }
        guard !method.isSafe else {
            throw CommandFailure(.usage, code: "usage", "--body does not go with \(method.rawValue)")
        }
        let source = InputSource(argument: body)
        let bytes = try source.read()
        do {
            _ = try JSON(parsing: bytes, halfPairs: .refused)
        } catch {
            throw InputError(
                place: "\(source.name) line \(error.line), column \(error.column)", message: error.message)
        }
        return bytes
    }

    private func failure(_ error: TransportError, _ session: Session) -> CommandFailure {
        if method.isSafe || error.delivery == .notSent {
            return session.failure(error, operation: "\(method.rawValue) \(path)")
        }
        return CommandFailure(
            error.kind == .cancelled ? .interrupted : .unknownOutcome, code: error.kind.rawValue,
            "\(method.rawValue) \(path): \(error.message)",
            hint: "it may have reached the service: read what it was to change before sending it again")
    }

    private func print(
        _ response: HTTPResponse, _ session: Session, redacting: (String) -> String
    ) throws(CommandFailure) {
        do throws(OutputError) {
            if include {
                var head = "\(response.httpVersion) \(response.status)\n"
                for header in response.headers { head += "\(header.name): \(header.value)\n" }
                try session.standardOutput.write(VisibleLines.of(head) + "\n")
            }
            let isText = session.isStandardOutputTerminal
            try session.standardOutput.write(
                isText
                    ? Array(VisibleLines.of(String(decoding: response.body, as: UTF8.self)).utf8)
                    : response.body)
            if isText, response.body.last != UInt8(ascii: "\n") { try session.standardOutput.write("\n") }
            try session.standardOutput.finish()
        } catch {
            throw Session.failure(error)
        }
        if let status = status(response.status) {
            var failure = CommandFailure(
                status, code: "http_\(response.status)",
                "\(method.rawValue) \(path): the service answered \(response.status)")
            failure.report?.status = response.status
            failure.report?.requestId = response.header("X-Request-Id").map(redacting)
            failure.report?.hint = hint(status, response.status)
            throw failure
        }
    }

    private func hint(_ status: ExitStatus, _ number: Int) -> String? {
        switch status {
        case .partialFailure where !method.isSafe && 300..<400 ~= number: Remedy.redirect
        case .credentials: Remedy.credentials
        case .unknownOutcome: "it may have been applied: read what it was to change before sending it again"
        case .tryLater: "try again later"
        default: nil
        }
    }

    private func status(_ status: Int) -> ExitStatus? {
        switch status {
        case 200..<300: nil
        case 401, 403: .credentials
        case 404: .notFound
        // May answer a form that was taken; 307 and 308 ask for it elsewhere (RFC 9110, section 15.4).
        case 301, 302, 303: method.isSafe ? .partialFailure : .unknownOutcome
        case 408, 500...599: method.isSafe ? .tryLater : .unknownOutcome
        case 429: .tryLater
        default: .partialFailure
        }
    }
}

/// Text of several lines for a terminal: the line ends stay, everything else that is not for the eye is made visible.
enum VisibleLines {
    static func of(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { VisibleText.of(String($0)) }
            .joined(separator: "\n")
    }
}
