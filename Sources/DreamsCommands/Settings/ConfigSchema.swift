/// What a key of the config file may hold.
indirect enum ConfigShape: Sendable {
    case text
    case integer
    case boolean
    /// A text such as `30s`, or a whole number of seconds.
    case duration
    /// A text for the shell, or a list of texts: the program and its arguments.
    case command
    /// Any names, each with a text.
    case texts
    /// Any names, each with the same shape.
    case named(ConfigShape)
    /// The known keys and their shapes.
    case table([String: ConfigShape])

    /// How messages name what is expected.
    var expectation: String {
        switch self {
        case .text: "a string in quotes"
        case .integer: "an integer"
        case .boolean: "true or false"
        case .duration: "a string such as \"30s\" or a whole number of seconds"
        case .command: "a string or an array of strings"
        case .texts: "a table of strings"
        case .named, .table: "a table"
        }
    }

    /// The whole config file.
    static let file = ConfigShape.table(["default_profile": .text, "profiles": .named(profile)])

    static let profile = ConfigShape.table([
        "currency": .text, "account_setup": .text, "production": .boolean,
        "max_count": .integer, "max_amount": .text, "max_total": .text,
        "connect_timeout": .duration, "timeout": .duration, "retries": .integer, "retry_budget": .duration,
        "concurrency": .integer, "output": .text,
        "impact_finance": .table(service), "testbank": .table(service), "embedded": .table(embedded),
    ])

    private static let service: [String: ConfigShape] = [
        "base_url": .text, "auth": .text,
        "token_file": .text, "token_env": .text, "token_command": .command, "token_credential": .text,
        "username": .text, "password_file": .text, "password_env": .text,
        "ca_file": .text, "client_cert": .text, "client_key": .text, "proxy": .text,
        "allow_http": .boolean, "headers": .texts,
    ]

    private static let embedded = service.merging(["accounts_base_url": .text, "filters": .text]) { old, _ in
        old
    }
}
