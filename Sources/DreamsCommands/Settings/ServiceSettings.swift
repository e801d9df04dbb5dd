import HTTPTransport

/// The systems that `dreams` talks to.
enum Service: String, Sendable, CaseIterable {
    case impactFinance = "impact_finance"
    case testbank
    case embedded

    /// Whether it is written to.
    var isWritten: Bool { self != .embedded }

    /// How messages name it.
    var title: String {
        switch self {
        case .impactFinance: "Impact Finance"
        case .testbank: "Testbank"
        case .embedded: "Embedded Payments"
        }
    }
}

/// How a service wants credentials.
enum AuthScheme: String, Sendable, CaseIterable {
    /// Not at all.
    case none
    /// `Authorization: Bearer …`
    case bearer
    /// `Authorization: Basic …`
    case basic
    /// A header named `token`.
    case tokenHeader = "token-header"
}

/// How Embedded Payments takes the filters of a list.
enum EmbeddedFilters: String, Sendable, CaseIterable {
    case query
    case queryRepeat = "query-repeat"
    case body
}

/// Where a service is and how to speak to it. Secrets are not read before ``resolveCredentials()``.
struct ServiceSettings: Sendable {
    var service: Service
    var baseURL: Setting<BaseURL>
    /// Embedded Payments only: where the accounts are; else nil.
    var accountsBaseURL: Setting<BaseURL>?
    /// Embedded Payments only.
    var filters: Setting<EmbeddedFilters>?
    var auth: Setting<AuthScheme>
    var username: Setting<String>?
    /// The token's or password's source; nil when none is configured.
    var secret: Setting<SecretSource>?
    /// Sent with every request.
    var headers: Setting<[HTTPHeader]>
    var caFile: Setting<String>?
    var clientCert: Setting<String>?
    var clientKey: Setting<String>?
    /// Given for this program; nil leaves it to the usual proxy variables. May contain a password.
    var proxy: Setting<String>?
    var allowHTTP: Setting<Bool>
    var environment: MaskedEnvironment

    /// Reads the secret from where it is, and makes credentials of it.
    ///
    /// A command may run for up to ten seconds. Without a configured token there are none, and requests go without.
    ///
    /// - Throws: ``SettingsError`` that names the source and never the secret.
    func resolveCredentials() throws(SettingsError) -> Credentials {
        guard let secret, auth.value != .none else { return .none }
        let noun = auth.value == .basic ? "password" : "token"
        let text = try SecretReader(noun: noun, environment: environment).read(secret)
        switch auth.value {
        case .none: return .none
        case .bearer: return .bearer(text)
        case .tokenHeader: return .tokenHeader(text)
        case .basic: return .basic(user: username?.value ?? "", password: text)
        }
    }
}
