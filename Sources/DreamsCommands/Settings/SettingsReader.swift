/// Finds the value of one setting after the other: option, environment, profile.
struct SettingsReader: Sendable {
    let input: SettingsInput
    let profile: ConfigProfile?

    /// The text of a setting from the first place that has it.
    ///
    /// - Throws: ``SettingsError`` for an option that was given without a value.
    func text(
        option: (name: String, value: String?)? = nil, variable: String? = nil, key: [String]? = nil
    ) throws(SettingsError) -> Setting<String>? {
        if let option, let value = option.value {
            guard !value.isEmpty else {
                throw SettingsError(.badValue, kind: .usage, "\(option.name) must not be empty")
            }
            return Setting(value: value, origin: .option(option.name))
        }
        if let variable, let value = input.variable(variable) {
            return Setting(value: value, origin: .environment(variable))
        }
        guard let key, let found = profile?.text(key) else { return nil }
        guard !found.value.isEmpty else {
            throw SettingsError(.badValue, at: found.origin, "\(found.origin.place) must not be empty")
        }
        return found
    }

    /// A path, made absolute: from an option or the environment relative to the current directory, from the config
    /// file relative to that file. `~/` is the home directory, except in options, where it is the shell's business.
    func path(_ setting: Setting<String>) -> Setting<String> {
        setting.map { text in
            if !setting.origin.isOption, text == "~" || text.hasPrefix("~/") {
                return input.homeDirectory + text.dropFirst()
            }
            if text.hasPrefix("/") { return text }
            let folder = setting.origin.folder ?? input.currentDirectory
            return folder == "/" ? "/" + text : folder + "/" + text
        }
    }

    /// One of the names of an enumeration.
    func choice<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
        _ setting: Setting<String>, of type: Choice.Type = Choice.self, noun: String
    ) throws(SettingsError) -> Setting<Choice> {
        if let choice = Choice(rawValue: setting.value) {
            return Setting(value: choice, origin: setting.origin)
        }
        throw SettingsError(
            .badValue, at: setting.origin,
            "\(setting.origin.place): \(Shown.quoted(setting.value)) is not \(noun)",
            hint: Shown.suggestion(for: setting.value, among: Choice.allCases.map(\.rawValue)))
    }
}

/// Where things are when nobody says so (XDG Base Directory Specification).
struct SettingsPaths: Sendable {
    let input: SettingsInput

    /// The config file: `--config`, `DREAMS_CONFIG`, else `$XDG_CONFIG_HOME/dreams/config.toml`.
    func config() throws(SettingsError) -> Setting<String> {
        let reader = SettingsReader(input: input, profile: nil)
        let option = ("--config", input.options.config)
        if let given = try reader.text(option: option, variable: "DREAMS_CONFIG") {
            return reader.path(given)
        }
        return Setting(value: base("XDG_CONFIG_HOME", ".config") + "/dreams/config.toml", origin: .default)
    }

    /// The folder of the journal: `DREAMS_STATE_DIR`, else `$XDG_STATE_HOME/dreams`.
    func state() throws(SettingsError) -> Setting<String> {
        let reader = SettingsReader(input: input, profile: nil)
        if let given = try reader.text(variable: "DREAMS_STATE_DIR") { return reader.path(given) }
        return Setting(value: base("XDG_STATE_HOME", ".local/state") + "/dreams", origin: .default)
    }

    /// The specification says that relative paths in its variables are to be ignored.
    private func base(_ variable: String, _ fallback: String) -> String {
        if let path = input.variable(variable), path.hasPrefix("/") {
            return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        }
        return (input.homeDirectory == "/" ? "" : input.homeDirectory) + "/" + fallback
    }
}
