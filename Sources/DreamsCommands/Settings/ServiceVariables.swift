/// The environment variables that give a service its address and credentials; nil for those that do not count.
struct ServiceVariables: Sendable {
    var address: String?
    var accounts: String?
    var token: String?
    var tokenFile: String?
    var clientCert: String?
    var clientKey: String?

    init() {}

    init(_ service: Service) {
        switch service {
        case .impactFinance:
            address = "DREAMS_BASE_URL"
            token = "DREAMS_TOKEN"
            tokenFile = "DREAMS_TOKEN_FILE"
            clientCert = "DREAMS_CLIENT_CERT"
            clientKey = "DREAMS_CLIENT_KEY"
        case .testbank:
            address = "DREAMS_TESTBANK_URL"
            token = "DREAMS_TESTBANK_TOKEN"
            tokenFile = "DREAMS_TESTBANK_TOKEN_FILE"
        case .embedded:
            address = "DREAMS_EMBEDDED_URL"
            accounts = "DREAMS_EMBEDDED_ACCOUNTS_URL"
            token = "DREAMS_EMBEDDED_TOKEN"
            tokenFile = "DREAMS_EMBEDDED_TOKEN_FILE"
        }
    }

    /// Every name, in a fixed order.
    var all: [String] { [address, accounts, token, tokenFile, clientCert, clientKey].compactMap { $0 } }
}

extension ServiceResolver {
    /// The keys that are about a service's address or credentials.
    static let belongings = [
        "base_url", "accounts_base_url", "auth", "token_file", "token_env", "token_command",
        "token_credential",
        "username", "password_file", "password_env", "client_cert", "client_key",
    ]

    /// The variables that count, by rule 1.
    mutating func activeVariables() -> ServiceVariables {
        let variables = ServiceVariables(service)
        guard isExplicit, let profile = reader.profile,
            Self.belongings.contains(where: { profile[key($0)] != nil })
        else { return variables }
        // The profile may name one of them as its own source.
        let used = ["token_env", "password_env"].map { reader.profile?.text(key($0))?.value }
        let ignored = variables.all.filter { reader.input.variable($0) != nil && !used.contains($0) }
        if !ignored.isEmpty {
            warnings.append(
                "\(ignored.joined(separator: ", ")) ignored: --profile \(Shown.plain(profile.name)) comes before "
                    + "ambient \(service.title) credentials and addresses")
        }
        return ServiceVariables()
    }
}
