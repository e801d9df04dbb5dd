/// An environment variable that `dreams` reads, for help and manual pages.
struct EnvironmentVariable: Sendable, Equatable {
    var name: String
    /// A phrase without a full stop.
    var meaning: String

    init(_ name: String, _ meaning: String) {
        self.name = name
        self.meaning = meaning
    }

    /// Every variable, in the order in which help lists them.
    static let all: [EnvironmentVariable] = [
        .init(
            "DREAMS_PROFILE",
            "profile in the config file, as --profile, but without its rank before credentials"),
        .init("DREAMS_CONFIG", "config file, as --config"),
        .init("DREAMS_BASE_URL", "address of Impact Finance with its version prefix, as --base-url"),
        .init("DREAMS_TOKEN", "bearer token for Impact Finance"),
        .init("DREAMS_TOKEN_FILE", "file that holds the bearer token, as --token-file"),
        .init("DREAMS_TESTBANK_URL", "address of Testbank"),
        .init("DREAMS_TESTBANK_TOKEN", "bearer token for Testbank"),
        .init("DREAMS_TESTBANK_TOKEN_FILE", "file that holds the bearer token for Testbank"),
        .init("DREAMS_EMBEDDED_URL", "address of Embedded Payments"),
        .init("DREAMS_EMBEDDED_ACCOUNTS_URL", "address of its accounts; default DREAMS_EMBEDDED_URL"),
        .init("DREAMS_EMBEDDED_TOKEN", "token for Embedded Payments"),
        .init("DREAMS_EMBEDDED_TOKEN_FILE", "file that holds the token for Embedded Payments"),
        .init("DREAMS_EMBEDDED_FILTERS", "how Embedded Payments takes filters: query or body"),
        .init("DREAMS_STATE_DIR", "folder of the journal; default $XDG_STATE_HOME/dreams"),
        .init("DREAMS_CURRENCY", "currency of Impact Finance amounts, as --currency"),
        .init("DREAMS_ACCOUNT_SETUP", "shared-per-user, shared-per-dream or performance, as --account-setup"),
        .init("DREAMS_CA_FILE", "certificates to trust for Impact Finance, as --ca-file"),
        .init("DREAMS_CLIENT_CERT", "client certificate for Impact Finance, as --client-cert"),
        .init("DREAMS_CLIENT_KEY", "key of the client certificate, as --client-key"),
        .init("DREAMS_PROXY", "proxy, as --proxy; before the usual proxy variables"),
        .init("DREAMS_CONNECT_TIMEOUT", "how long connecting may take, as --connect-timeout"),
        .init("DREAMS_TIMEOUT", "how long one request may take, as --timeout"),
        .init("DREAMS_RETRIES", "how often a request is repeated at most, as --retries"),
        .init("DREAMS_RETRY_BUDGET", "how long all waiting may take together, as --retry-budget"),
        .init("DREAMS_CONCURRENCY", "how many requests run at once, as --concurrency"),
        .init("DREAMS_OUTPUT", "output format, as --output"),
        .init("NO_COLOR", "no colours when set and not empty"),
        .init("CLICOLOR", "no colours when 0"),
        .init("CLICOLOR_FORCE", "colours even into a pipe when set and not 0"),
        .init("TERM", "kind of the terminal; no colours when not set or dumb"),
        .init("COLUMNS", "width of the terminal in columns, before its own"),
        .init("https_proxy", "proxy for https, also as HTTPS_PROXY"),
        .init("http_proxy", "proxy for http"),
        .init("all_proxy", "proxy for both, also as ALL_PROXY"),
        .init("no_proxy", "hosts that need no proxy, also as NO_PROXY"),
        .init("PATH", "where the program that token_command names is looked up"),
        .init("HOME", "home folder, ~ in paths; default that of the user's account"),
        .init("XDG_CONFIG_HOME", "folder of config files; default ~/.config"),
        .init("XDG_STATE_HOME", "folder of state; default ~/.local/state"),
        .init("CREDENTIALS_DIRECTORY", "where systemd puts the credential that token_credential names"),
    ]
}
