import CurlTransport
import HTTPTransport
import ImpactFinance
import Presentation

/// The services that a command talks to.
extension Session {
    /// The client of Impact Finance. Connects to nothing by itself.
    func impactFinance() throws -> ImpactFinanceClient {
        ImpactFinanceClient(service: try impactFinanceService())
    }

    /// The client of Impact Finance that tries each request so many times at most.
    func impactFinance(trying attempts: Int) throws -> ImpactFinanceClient {
        let service = try impactFinanceService()
        let policy = RetryPolicy(retries: min(attempts - 1, settings.retries.value))
        return ImpactFinanceClient(service: service.repeating(by: policy, within: retryBudget))
    }

    /// The service of Impact Finance.
    func impactFinanceService() throws -> HTTPService { try service(.impactFinance) }

    /// A service as the settings describe it. It connects to nothing by itself.
    ///
    /// `accounts`: Embedded Payments' accounts, which may be somewhere else than its transactions.
    func service(_ name: Service, accounts: Bool = false) throws -> HTTPService {
        let connection = try connection(name)
        return accounts ? connection.accounts ?? connection.main : connection.main
    }

    /// One service's connection: a transport of its own, for each has its own certificates.
    struct Connection {
        var transport: CurlTransport
        var main: HTTPService
        var accounts: HTTPService?
    }

    private func connection(_ name: Service) throws -> Connection {
        if let made = connections[name] { return made }
        let service = try settings.required(name)
        for warning in settings.warnings(for: name) { diagnostics.warning(warning) }
        let transport = try connect(service)
        let credentials = try service.resolveCredentials()
        func make(_ baseURL: BaseURL) -> HTTPService {
            HTTPService(
                baseURL: baseURL, transport: transport, credentials: credentials,
                extraHeaders: service.headers.value, connectionSecrets: ProxyAddress.secrets(of: service),
                userAgent: "dreams/\(DreamsCommand.version)",
                retryPolicy: RetryPolicy(retries: settings.retries.value), retryBudget: retryBudget,
                tracer: tracer(for: name))
        }
        let made = Connection(
            transport: transport, main: make(service.baseURL.value),
            accounts: service.accountsBaseURL.map { make($0.value) })
        connections[name] = made
        return made
    }

    private func tracer(for name: Service) -> HTTPTracer {
        let most = name == .embedded && !showsPersonalData ? 1 : 2
        guard let level = HTTPTracer.Level(rawValue: min(verbosity, most)), level != .off else { return .off }
        return HTTPTracer(level: level) { [diagnostics] text in
            for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
                diagnostics.line(String(line))
            }
        }
    }

    private func connect(_ service: ServiceSettings) throws -> CurlTransport {
        do throws(TransportError) {
            return try CurlTransport(
                configuration: CurlConfiguration(
                    connectTimeout: settings.connectTimeout.value, timeout: settings.timeout.value,
                    caFile: service.caFile?.value,
                    clientCertificate: service.clientCert?.value, clientKey: service.clientKey?.value,
                    proxy: service.proxy?.value, allowsPlainHTTP: service.allowHTTP.value,
                    userAgent: "dreams/\(DreamsCommand.version)",
                    concurrentRequests: concurrency),
                caller: .heedingSignals)
        } catch {
            throw failure(error, operation: "connect")
        }
    }
}
