import HTTPTransport
import Money
import Operations
import Presentation

/// Everything that options, environment and config file say, checked. Each value remembers where it came from.
///
/// Precedence: option, environment, profile, default; ``ServiceResolver`` tells what is special about credentials.
struct Settings: Sendable {
    /// The profile in use; nil for none.
    var profile: Setting<String>?
    /// The config file's absolute path, whether it exists or not.
    var configPath: Setting<String>
    /// Whether the config file exists.
    var hasConfigFile: Bool
    /// Whether the profile says that real money is at stake.
    var production: Setting<Bool>
    var currency: Setting<Currency>?
    var accountSetup: Setting<AccountSetup>?
    var connectTimeout: Setting<Duration>
    /// How long one request may take.
    var timeout: Setting<Duration>
    /// How often a request is repeated at most.
    var retries: Setting<Int>
    /// How long all waiting between attempts may take together.
    var retryBudget: Setting<Duration>
    /// How many requests run at once.
    var concurrency: Setting<Int>
    /// How many items one run may write.
    var maxCount: Setting<Int>?
    /// The largest amount of one item, in minor units of ``currency``.
    var maxAmount: Setting<Int64>?
    /// The largest sum of one run, in minor units of ``currency``.
    var maxTotal: Setting<Int64>?
    /// The folder of the journal, absolute.
    var stateDirectory: Setting<String>
    /// One of ``outputs``; nil leaves it to the command.
    var output: Setting<String>?
    /// What the user should be told, whatever the command, on stderr.
    var warnings: [String]

    private var services: [Service: Result<ServiceSettings?, SettingsError>] = [:]
    private var serviceWarnings: [Service: [String]] = [:]

    /// The names that `--output` takes.
    static let outputs = ["table", "json", "ndjson", "csv", "id"]

    /// Reads the config file and puts everything together.
    ///
    /// No secret is read. A mistake in one service's settings is reported only when that service is used, so that
    /// a broken Testbank address does not keep anybody from settling; a bad option is reported at once.
    static func resolve(_ input: SettingsInput) throws(SettingsError) -> Settings {
        let paths = SettingsPaths(input: input)
        let configPath = try paths.config()
        let file = try ConfigFile.load(configPath.value, origin: configPath.origin)
        let (name, profile) = try ProfileChoice(input: input, path: configPath, file: file).choose()
        let values = SettingsValues(reader: SettingsReader(input: input, profile: profile))
        let options = input.options

        let currency = try values.currency()
        var settings = Settings(
            profile: name, configPath: configPath, hasConfigFile: file != nil,
            production: profile?.boolean(["production"]) ?? Setting(value: false, origin: .default),
            currency: currency, accountSetup: try values.accountSetup(),
            connectTimeout: try values.duration(
                ("--connect-timeout", options.connectTimeout), "DREAMS_CONNECT_TIMEOUT", "connect_timeout",
                .seconds(10)),
            timeout: try values.duration(
                ("--timeout", options.timeout), "DREAMS_TIMEOUT", "timeout", .seconds(30)),
            retries: try values.count(("--retries", options.retries), "DREAMS_RETRIES", "retries", 0...20, 4),
            retryBudget: try values.duration(
                ("--retry-budget", options.retryBudget), "DREAMS_RETRY_BUDGET", "retry_budget", .seconds(60),
                allowingZero: true),
            concurrency: try values.count(
                ("--concurrency", options.concurrency), "DREAMS_CONCURRENCY", "concurrency", 1...64, 8),
            maxCount: try values.maxCount(), maxAmount: try values.limit("max_amount", currency),
            maxTotal: try values.limit("max_total", currency), stateDirectory: try paths.state(),
            output: try values.output(), warnings: [])
        for service in Service.allCases {
            try settings.resolve(service, values.reader, isExplicit: name?.origin.isOption ?? false)
        }
        return settings
    }

    private mutating func resolve(
        _ service: Service, _ reader: SettingsReader, isExplicit: Bool
    ) throws(SettingsError) {
        var resolver = ServiceResolver(service: service, reader: reader, isExplicit: isExplicit)
        do {
            services[service] = .success(try resolver.resolve())
        } catch {
            if error.isUsage { throw error }
            services[service] = .failure(error)
        }
        serviceWarnings[service] = resolver.warnings
    }

    /// The settings of a service; nil when nothing gives it an address.
    ///
    /// - Throws: ``SettingsError`` when they are wrong.
    func configured(_ service: Service) throws(SettingsError) -> ServiceSettings? {
        try services[service]?.get() ?? nil
    }

    /// The settings of a service that is needed.
    ///
    /// - Throws: ``SettingsError`` when they are wrong or there is no address.
    func required(_ service: Service) throws(SettingsError) -> ServiceSettings {
        if let settings = try configured(service) { return settings }
        let variable = ServiceVariables(service).address ?? ""
        let option = service == .impactFinance ? "pass --base-url URL, " : ""
        throw SettingsError(
            .missing, "no address of \(service.title) is configured",
            hint: ([
                "\(option)set \(variable), or set base_url in `[profiles.NAME.\(service.rawValue)]` of "
                    + Shown.plain(configPath.value)
            ] + warnings(for: service)).joined(separator: "; "))
    }

    /// What the user should be told when a command uses that service, on stderr.
    func warnings(for service: Service) -> [String] { serviceWarnings[service] ?? [] }
}

/// Decides which profile is in use.
struct ProfileChoice: Sendable {
    let input: SettingsInput
    let path: Setting<String>
    let file: ConfigFile?

    /// The profile's name and content; nothing when no profile is asked for.
    ///
    /// - Throws: ``SettingsError`` when there is no such profile.
    func choose() throws(SettingsError) -> (Setting<String>?, ConfigProfile?) {
        let reader = SettingsReader(input: input, profile: nil)
        let asked = try reader.text(option: ("--profile", input.options.profile), variable: "DREAMS_PROFILE")
        guard let name = asked ?? file?.defaultProfile else { return (nil, nil) }
        guard let file else {
            throw SettingsError(
                .unknownProfile, at: name.origin,
                "\(name.origin.place): there is no profile \(Shown.quoted(name.value)), for there is no config file "
                    + Shown.plain(path.value))
        }
        if let profile = file.profile(name.value) { return (name, profile) }
        let names = file.profileNames
        let listed = names.map { Shown.plain($0, limit: 60) }.joined(separator: ", ")
        let known = names.isEmpty ? "the file has no profiles" : "profiles are: \(listed)"
        let nearest =
            NearestName.of(name.value, among: names).map { "did you mean `\(Shown.plain($0))`? " } ?? ""
        throw SettingsError(
            .unknownProfile, at: name.origin,
            "\(name.origin.place): there is no profile \(Shown.quoted(name.value)) in \(Shown.plain(file.path))",
            hint: nearest + known)
    }
}
