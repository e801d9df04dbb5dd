public import ArgumentParser
public import Presentation

extension OutputFormat: ExpressibleByArgument {}
extension ColorChoice: ExpressibleByArgument {}

/// Options that every command has. They are declared in the root command and in every leaf, so that they work
/// before and after the command's name.
struct GlobalOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Profile in the config file.", valueName: "name"),
        completion: .shellCommand("dreams config profiles 2>/dev/null"))
    var profile: String?

    @Option(
        help: ArgumentHelp("Config file (default: $XDG_CONFIG_HOME/dreams/config.toml).", valueName: "file"),
        completion: .file())
    var config: String?

    @Option(help: ArgumentHelp("Impact Finance, version prefix included.", valueName: "url"))
    var baseURL: String?

    @Option(help: ArgumentHelp("File that holds the bearer token.", valueName: "file"), completion: .file())
    var tokenFile: String?

    @Option(
        help: ArgumentHelp("ISO 4217 code of the amounts; without it amounts are cents.", valueName: "code"))
    var currency: String?

    @Option(
        help: ArgumentHelp(
            "The installation's setup: shared-per-user, shared-per-dream or performance.", valueName: "setup"
        ),
        completion: .list(["shared-per-user", "shared-per-dream", "performance"]))
    var accountSetup: String?

    @Option(help: ArgumentHelp("Certificates to trust, PEM.", valueName: "file"), completion: .file())
    var caFile: String?

    @Option(help: ArgumentHelp("Client certificate, PEM.", valueName: "file"), completion: .file())
    var clientCert: String?

    @Option(help: ArgumentHelp("Key of the client certificate, PEM.", valueName: "file"), completion: .file())
    var clientKey: String?

    @Option(help: ArgumentHelp("Proxy to use instead of the one the environment names.", valueName: "url"))
    var proxy: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Longest wait for a connection, such as 10 or 500ms.", valueName: "duration"))
    var connectTimeout: String?

    @Option(
        parsing: .unconditional, help: ArgumentHelp("Longest wait for one request.", valueName: "duration"))
    var timeout: String?

    @Option(help: ArgumentHelp("How often a request may be repeated.", valueName: "count"))
    var retries: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Longest wait between repeats, all together.", valueName: "duration"))
    var retryBudget: String?

    @Option(help: ArgumentHelp("How many requests may be under way at once.", valueName: "count"))
    var concurrency: String?

    @Option(
        name: [.customShort("o", allowingJoined: true), .long],
        help: ArgumentHelp("Output form: table, json, ndjson, csv or id.", valueName: "form"))
    var output: OutputFormat?

    @Option(help: ArgumentHelp("When to use colour: auto, always or never.", valueName: "when"))
    var color: ColorChoice?

    @Flag(name: .shortAndLong, help: "No notes and totals on standard error; errors only.")
    var quiet = false

    @Flag(name: .shortAndLong, help: "A line per request; twice (-vv): headers and bodies, without secrets.")
    var verbose: Int

    /// What was chosen.
    var choices: GlobalChoices {
        let settings = SettingsInput.Options(
            profile: profile, config: config, baseURL: baseURL, tokenFile: tokenFile, currency: currency,
            accountSetup: accountSetup, caFile: caFile, clientCert: clientCert, clientKey: clientKey,
            proxy: proxy, connectTimeout: connectTimeout, timeout: timeout, retries: retries,
            retryBudget: retryBudget, concurrency: concurrency)
        return GlobalChoices(
            settings: settings, output: output, color: color, quiet: quiet, verbose: verbose)
    }
}

/// What every list has.
struct ListOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Columns of table and csv, by JSON key: id,user.externalId,amount.", valueName: "keys"),
        completion: .custom { _, _, text in
            let chosen = text.lastIndex(of: ",").map { String(text[...$0]) } ?? ""
            return TransactionColumns.withState(currency: nil).known.map { chosen + $0.path }
        })
    var columns: String?

    @Option(help: ArgumentHelp("Print at most so many.", valueName: "count"))
    var limit: Int?

    @Flag(help: "End with an error when the list is not complete.")
    var requireComplete = false

    /// What was chosen.
    var choices: ListChoices {
        ListChoices(columns: columns, limit: limit, requireComplete: requireComplete)
    }
}
