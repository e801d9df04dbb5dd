import HTTPTransport
import Money

/// One line of `config show`.
struct SettingRow: Sendable, Equatable {
    /// The name, as the config file has it: `currency`, `impact_finance.base_url`.
    var key: String
    /// The value as text; nil when not set. Of a secret only where it is.
    var value: String?
    /// Where the value came from; of settings that are not set ``SettingOrigin/default``.
    var origin: SettingOrigin
}

extension Settings {
    /// Every setting with its value and origin, in a fixed order. Reads and shows no secret.
    func describe() -> [SettingRow] {
        func row<Value>(_ key: String, _ setting: Setting<Value>?, _ text: (Value) -> String) -> SettingRow {
            SettingRow(
                key: key, value: setting.map { Shown.plain(text($0.value)) },
                origin: setting?.origin ?? .default)
        }
        func amount(_ key: String, _ setting: Setting<Int64>?) -> SettingRow {
            row(key, setting) { MinorUnits.format($0, exponent: currency?.value.exponent ?? 0) }
        }
        let common = [
            row("profile", profile, \.self),
            row("config", configPath) { hasConfigFile ? $0 : $0 + " (does not exist)" },
            row("state_dir", stateDirectory, \.self),
            row("production", production, \.description),
            row("currency", currency, \.code),
            row("account_setup", accountSetup, \.rawValue),
            row("max_count", maxCount, \.description),
            amount("max_amount", maxAmount),
            amount("max_total", maxTotal),
            row("connect_timeout", connectTimeout, DurationText.format),
            row("timeout", timeout, DurationText.format),
            row("retries", retries, \.description),
            row("retry_budget", retryBudget, DurationText.format),
            row("concurrency", concurrency, \.description),
            row("output", output, \.self),
        ]
        return common + Service.allCases.flatMap(rows)
    }

    private func rows(_ service: Service) -> [SettingRow] {
        do {
            if let settings = try configured(service) { return settings.describe() }
            return [SettingRow(key: "\(service.rawValue).base_url", value: nil, origin: .default)]
        } catch {
            return [SettingRow(key: service.rawValue, value: "invalid: \(error)", origin: .default)]
        }
    }
}

extension ServiceSettings {
    /// The service's settings, those that are not set only where their absence tells something.
    func describe() -> [SettingRow] {
        var rows: [SettingRow] = []
        func add<Value>(_ key: String, _ setting: Setting<Value>?, _ text: (Value) -> String) {
            guard let setting else { return }
            rows.append(
                SettingRow(
                    key: "\(service.rawValue).\(key)", value: Shown.plain(text(setting.value)),
                    origin: setting.origin))
        }
        add("base_url", baseURL, \.description)
        add("accounts_base_url", accountsBaseURL, \.description)
        add("auth", auth, \.rawValue)
        add("username", username, \.self)
        let secretKey = auth.value == .basic ? "password" : "token"
        add(secretKey, secret, \.description)
        if secret == nil {
            rows.append(SettingRow(key: "\(service.rawValue).token", value: nil, origin: .default))
        }
        add("ca_file", caFile, \.self)
        add("client_cert", clientCert, \.self)
        add("client_key", clientKey, \.self)
        add("proxy", proxy, Self.withoutUserinfo)
        add("allow_http", allowHTTP, \.description)
        // A value may be an API key.
        add("headers", headers) { $0.isEmpty ? "none" : $0.map { "\($0.name): set" }.joined(separator: ", ") }
        add("filters", filters, \.rawValue)
        return rows
    }

    /// A proxy's address without the name and password in it.
    static func withoutUserinfo(_ proxy: String) -> String {
        guard let at = proxy.lastIndex(of: "@") else { return proxy }
        let host = proxy[proxy.index(after: at)...]
        guard let scheme = proxy.firstRange(of: "://") else { return "***@" + host }
        return proxy[..<scheme.upperBound] + "***@" + host
    }
}
