import HTTPTransport
import ImpactFinance
import Operations
import Presentation
import WebAPI

/// The end of a command that could not do its work: what to tell, and the exit status.
struct CommandFailure: Error {
    /// The exit status.
    var status: ExitStatus
    /// What to tell; nil when all has been told already.
    var report: ErrorReport?

    /// Ends without another word.
    init(status: ExitStatus) {
        self.status = status
    }

    /// Ends with an error.
    init(_ status: ExitStatus, code: String, _ message: String, hint: String? = nil) {
        self.status = status
        report = ErrorReport(code: code, message: message, hint: hint)
    }

    /// The end of a command whose reading of the service failed: nothing has been changed.
    ///
    /// `proxy`: the one between here and the service. What cannot be reached then is the proxy, or it is what cannot
    ///   reach the service.
    init(_ error: APIError, service: String, proxy: ProxyInUse? = nil) {
        var hint: String?
        switch error.kind {
        case .transport(let transport): (status, hint) = Self.judge(transport, service, proxy)
        case .credentials:
            status = .credentials
            hint = Remedy.credentials
        case .notFound:
            status = .notFound
            if ["/transactions", "/accounts", "/dreams"].contains(error.path) {
                hint = Remedy.address
            }
        case .rateLimited, .unavailable:
            status = .tryLater
            hint = Remedy.later
        case .refused: status = .partialFailure
        case .notUnderstood:
            status = .notUnderstood
            hint = Remedy.address
        }
        report = ErrorReport(
            code: error.code, message: "\(error.operation): \(error.message)", hint: hint,
            status: error.status, requestId: error.requestId,
            fields: error.fields.map { .init(field: $0.field, errors: $0.errors) })
    }

    private static func judge(
        _ error: TransportError, _ service: String, _ proxy: ProxyInUse?
    ) -> (ExitStatus, String?) {
        switch error.kind {
        case .invalidURL: (.usage, "check the ids")
        case .nameResolution, .connect, .connectTimeout:
            (
                .unreachable,
                proxy.map { "check the proxy \($0.address) (\($0.place)) and whether it reaches \(service)" }
                    ?? "check the address and the network: \(service)"
            )
        case .tls:
            (.unreachable, "check the certificates for \(service): --ca-file, --client-cert and --client-key")
        case .timeout: (.unreachable, "allow more time with --timeout, or try again later")
        case .connectionLost: (.unreachable, "try again later")
        case .badAnswer, .tooLarge, .redirect:
            (.notUnderstood, Remedy.address)
        case .cancelled: (.interrupted, nil)
        case .local: (.inputOutput, nil)
        }
    }
}
