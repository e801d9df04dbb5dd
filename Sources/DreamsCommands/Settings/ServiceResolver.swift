import HTTPTransport
import TOML

/// Puts together one service's settings.
///
/// Credentials and address belong together. Beyond the usual precedence these rules hold for each service:
///
/// 1. When the profile was named by the option `--profile`, and it says anything about the service's address or
///    credentials, then the environment's address, token and client certificate for that service are ignored, and a
///    warning says so. So neither an ambient token goes to the profile's address nor the profile's token to an
///    ambient address. A profile that is silent about the service leaves the environment in force.
/// 2. A profile that was chosen in another way (`DREAMS_PROFILE`, `default_profile`) has no such privilege:
///    the environment comes before it.
/// 3. The profile's token or password never goes to another origin than those of the profile's own `base_url` and
///    `accounts_base_url`: an address from an option or the environment with another origin is refused, unless the
///    token too comes from an option or the environment. Then the profile's `headers`, client certificate and
///    `accounts_base_url` for that service stay behind too, and a warning says so.
struct ServiceResolver {
    let service: Service
    let reader: SettingsReader
    /// Whether `--profile` named the profile.
    let isExplicit: Bool
    var warnings: [String] = []

    init(service: Service, reader: SettingsReader, isExplicit: Bool) {
        self.service = service
        self.reader = reader
        self.isExplicit = isExplicit
    }

    private var options: SettingsInput.Options { reader.input.options }

    func key(_ name: String) -> [String] { [service.rawValue, name] }

    /// The settings; nil when nothing gives the service an address.
    mutating func resolve() throws(SettingsError) -> ServiceSettings? {
        let variables = activeVariables()
        let isMain = service == .impactFinance
        let address = try reader.text(
            option: isMain ? ("--base-url", options.baseURL) : nil, variable: variables.address,
            key: key("base_url"))
        let secret = try SecretChoice(resolver: self).choose(variables)
        guard let address else { return nil }
        let allowHTTP =
            reader.profile?.boolean(key("allow_http")) ?? Setting(value: false, origin: .default)
        let baseURL = try url(address, allowHTTP.value)
        let isHome = try isHome(baseURL)
        try refuseElsewhere(secret, at: baseURL, isHome: isHome)

        var settings = ServiceSettings(
            service: service, baseURL: baseURL, auth: secret.auth, username: secret.username,
            secret: secret.source,
            headers: try HeaderSettings.read(reader, key("headers")),
            caFile: try file(
                ("--ca-file", isMain ? options.caFile : nil), isMain ? "DREAMS_CA_FILE" : nil, "ca_file"),
            clientCert: try file(
                ("--client-cert", isMain ? options.clientCert : nil), variables.clientCert, "client_cert"),
            clientKey: try file(
                ("--client-key", isMain ? options.clientKey : nil), variables.clientKey, "client_key"),
            proxy: try proxy(), allowHTTP: allowHTTP,
            environment: MaskedEnvironment(variables: reader.input.environment))
        if service == .embedded {
            settings.accountsBaseURL = try accounts(baseURL, variables, secret, allowHTTP.value, isHome)
            settings.filters = try filters()
        }
        if !isHome { leaveBehind(&settings) }
        if settings.clientKey != nil, settings.clientCert == nil, let key = settings.clientKey {
            throw SettingsError(
                .conflict, at: key.origin, "\(key.origin.place) is set, but no client certificate",
                hint: "set client_cert as well")
        }
        if secret.auth.value == .bearer || secret.auth.value == .tokenHeader, secret.source == nil {
            warnings.append(
                "\(secret.auth.origin.place) is \"\(secret.auth.value.rawValue)\", but no token is configured: "
                    + "requests go without one")
        }
        return settings
    }

    // MARK: Addresses

    private func url(_ text: Setting<String>, _ allowHTTP: Bool) throws(SettingsError) -> Setting<BaseURL> {
        let url: BaseURL
        do {
            url = try BaseURL(text.value)
        } catch {
            // The text may contain a password and is not repeated.
            throw SettingsError(
                .badValue, at: text.origin, "\(text.origin.place): the base URL \(error.description)")
        }
        if url.origin.scheme == "http", !url.origin.isLoopback, !allowHTTP {
            let table = TOMLKey.path(["profiles", reader.profile?.name ?? "NAME", service.rawValue])
            throw SettingsError(
                .badValue, at: text.origin,
                "\(text.origin.place): plain http to \(url.origin.host) is refused: anybody on the way could read it",
                hint: "use https, or set `allow_http = true` in `[\(table)]`")
        }
        return Setting(value: url, origin: text.origin)
    }

    /// Whether the address is where the profile's credentials belong. A profile without an address has no opinion.
    private func isHome(_ url: Setting<BaseURL>) throws(SettingsError) -> Bool {
        guard !url.origin.isProfile, let profile = reader.profile else { return true }
        var homes: [Origin] = []
        for name in ["base_url", "accounts_base_url"] {
            if let text = profile.text(key(name)) { homes.append(try self.url(text, true).value.origin) }
        }
        return homes.isEmpty || homes.contains(url.value.origin)
    }

    private func refuseElsewhere(
        _ secret: SecretChoice.Result, at url: Setting<BaseURL>, isHome: Bool
    ) throws(SettingsError) {
        guard !isHome, let source = secret.source, source.origin.isProfile else { return }
        throw SettingsError(
            .credentialsElsewhere,
            "\(url.origin.place) would send the \(service.title) credentials of profile "
                + "\(Shown.quoted(reader.profile?.name ?? "")) to \(url.value.origin), which is not that profile's "
                + "address (\(source.origin.place))",
            hint: "give the token that belongs to that address too, or use another profile")
    }

    private func accounts(
        _ baseURL: Setting<BaseURL>, _ variables: ServiceVariables, _ secret: SecretChoice.Result,
        _ allowHTTP: Bool,
        _ isHome: Bool
    ) throws(SettingsError) -> Setting<BaseURL> {
        let text = try reader.text(
            variable: variables.accounts, key: isHome ? key("accounts_base_url") : nil)
        guard let text else { return Setting(value: baseURL.value, origin: baseURL.origin) }
        let url = try url(text, allowHTTP)
        let isAccountsHome = try self.isHome(url)
        try refuseElsewhere(secret, at: url, isHome: isAccountsHome)
        return url
    }

    private func filters() throws(SettingsError) -> Setting<EmbeddedFilters> {
        let text = try reader.text(variable: "DREAMS_EMBEDDED_FILTERS", key: key("filters"))
        guard let text else { return Setting(value: .query, origin: .default) }
        return try reader.choice(text, noun: "a way to send filters")
    }

    // MARK: The rest

    private func file(
        _ option: (String, String?), _ variable: String?, _ name: String
    ) throws(SettingsError) -> Setting<String>? {
        try reader.text(option: option, variable: variable, key: key(name)).map(reader.path)
    }

    /// A proxy belongs to the network this machine is in, so that option and variable hold for every service.
    private func proxy() throws(SettingsError) -> Setting<String>? {
        let text = try reader.text(
            option: ("--proxy", options.proxy), variable: "DREAMS_PROXY", key: key("proxy"))
        guard let text else { return nil }
        guard text.value.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
            throw SettingsError(
                .badValue, at: text.origin,
                "\(text.origin.place): the proxy contains a space or control character")
        }
        if let problem = ProxyAddress.problem(text.value) {
            // The text may contain a password and is not repeated.
            throw SettingsError(
                .badValue, at: text.origin, "\(text.origin.place): the proxy \(problem.message)",
                hint: problem.hint)
        }
        return text
    }

    private mutating func leaveBehind(_ settings: inout ServiceSettings) {
        var left: [String] = []
        if settings.headers.origin.isProfile, !settings.headers.value.isEmpty {
            settings.headers = Setting(value: [], origin: .default)
            left.append("headers")
        }
        if settings.clientCert?.origin.isProfile == true {
            settings.clientCert = nil
            left.append("client_cert")
        }
        if settings.clientKey?.origin.isProfile == true {
            settings.clientKey = nil
            left.append("client_key")
        }
        if reader.profile?.text(key("accounts_base_url")) != nil { left.append("accounts_base_url") }
        guard !left.isEmpty else { return }
        warnings.append(
            "\(left.joined(separator: ", ")) of profile \(Shown.quoted(reader.profile?.name ?? "")) not used: "
                + "\(settings.baseURL.origin.place) is another address")
    }
}
