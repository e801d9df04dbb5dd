/// What settings are made of: the options as given, the environment, and where the process stands.
struct SettingsInput: Sendable {
    /// The options' values as given on the command line; nil for an option that was not given.
    struct Options: Sendable {
        var profile: String?
        var config: String?
        var baseURL: String?
        var tokenFile: String?
        var currency: String?
        var accountSetup: String?
        var caFile: String?
        var clientCert: String?
        var clientKey: String?
        var proxy: String?
        var connectTimeout: String?
        var timeout: String?
        var retries: String?
        var retryBudget: String?
        var concurrency: String?
        var output: String?
    }

    var options = Options()
    /// The process's environment. An empty variable counts as not set.
    var environment: [String: String] = [:]
    /// The user's home directory, absolute.
    var homeDirectory: String
    /// The current directory, absolute.
    var currentDirectory: String

    /// The value of an environment variable unless it is empty.
    func variable(_ name: String) -> String? {
        environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }
}
