import EmbeddedPayments
import HTTPTransport
import Journal
import Operations
import Presentation
import WebAPI

extension Session {
    /// Reads from the service before anything is changed; what goes wrong ends the command.
    func reading<Value>(_ body: () async throws -> Value) async throws -> Value {
        do {
            return try await body()
        } catch let error as APIError {
            throw failure(error)
        }
    }

    /// The end of a command whose reading failed.
    func failure(_ error: APIError) -> CommandFailure { failure(error, of: subject) }

    /// The end of a command whose reading of a service failed.
    func failure(_ error: APIError, of name: Service) -> CommandFailure {
        let service = try? settings.required(name)
        // Accounts may have an address of their own.
        let base =
            error.path.hasPrefix("/accounts")
            ? service?.accountsBaseURL ?? service?.baseURL : service?.baseURL
        let address = base?.value.description ?? ""
        var failure = CommandFailure(error, service: address, proxy: service.flatMap(ProxyInUse.init))
        if case .transport(let transport) = error.kind {
            if transport.kind == .tls, name != .impactFinance {
                failure.report?.hint =
                    "check the certificates for \(address): ca_file, client_cert and client_key in "
                    + "`[profiles.NAME.\(name.rawValue)]`"
            } else if transport.kind == .tooLarge, name == .embedded {
                // A list comes in one answer, whatever its length.
                failure.report?.hint = "ask for a shorter time with --after and --before"
            } else if transport.kind == .local, transport.delivery == .notSent {
                failure.report?.hint = service?.remedy(forFileIn: transport.message)
            }
        }
        if name == .embedded, let message = failure.report?.message {
            failure.report?.message = AccountNumber.withoutCards(message)
        }
        return failure
    }

    /// The end of a command whose raw request failed before it did anything.
    func failure(_ error: TransportError, operation: String) -> CommandFailure {
        failure(
            APIError(
                kind: .transport(error), operation: operation, method: .get, path: "", message: error.message)
        )
    }

    /// Any error as the end of the command.
    static func failure(_ error: any Error) -> CommandFailure {
        switch error {
        case let failure as CommandFailure: return failure
        case let error as InputError:
            return CommandFailure(
                error.isUsage ? .usage : .inputData, code: error.code, "\(error.place): \(error.message)",
                hint: error.hint)
        case let error as SettingsError:
            let status: ExitStatus =
                switch error.kind {
                case .usage: .usage
                case .settings: .settings
                case .credentials: .credentials
                case .interrupted: .interrupted
                }
            return CommandFailure(status, code: error.code.rawValue, error.message, hint: error.hint)
        case is CancellationError: return CommandFailure(status: .interrupted)
        case let error as JournalError:
            return CommandFailure(
                error.kind == .busy ? .tryLater : .inputOutput, code: error.code, error.message,
                hint: error.hint)
        case let error as SavedPlanError:
            return CommandFailure(.inputData, code: error.code.rawValue, error.message, hint: error.hint)
        case OutputError.closedPipe: return CommandFailure(status: .closedPipe)
        case let error as OutputError:
            return CommandFailure(.inputOutput, code: error.code, "cannot write standard output: \(error)")
        default:
            return CommandFailure(
                .bug, code: "bug", "\(error)", hint: "this is a bug in dreams; please report it")
        }
    }
}
