import TOMLKit

/// The config file, read and checked: every key is known and has the right type.
struct ConfigFile: Sendable {
    /// The absolute path.
    let path: String
    let root: ConfigValue
    let lines: ConfigLines

    /// Larger files are refused: nobody writes them, and a wrong path might name anything.
    static let largest = 1 << 20

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - path: the absolute path.
    ///   - origin: where the path was set; ``SettingOrigin/default`` makes a missing file no error.
    /// - Returns: nil when the file does not exist and nobody asked for it by name.
    /// - Throws: ``SettingsError`` when it cannot be read, others can read it, or something in it is wrong.
    static func load(_ path: String, origin: SettingOrigin) throws(SettingsError) -> ConfigFile? {
        let bytes: [UInt8]
        do {
            bytes = try PrivateFile.read(path, limit: largest)
        } catch {
            switch error {
            case .missing where origin == .default: return nil
            case .missing:
                throw SettingsError(
                    .configMissing, at: origin,
                    "the config file \(Shown.plain(path)) (from \(origin.place)) does not exist")
            case .permissions:
                throw SettingsError(
                    .permissions, error.sentence("config file", path, from: origin), hint: error.remedy(path))
            default:
                throw SettingsError(.configUnreadable, error.sentence("config file", path, from: origin))
            }
        }
        return try ConfigFile(path: path, bytes: bytes)
    }

    /// Reads the content of a file.
    init(path: String, bytes: [UInt8]) throws(SettingsError) {
        self.path = path
        guard var text = String(validating: bytes, as: UTF8.self) else {
            throw SettingsError(.configSyntax, "the config file \(Shown.plain(path)) is not UTF-8 text")
        }
        if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
        // The parser takes C strings: it would stop at a NUL and not tell.
        guard !bytes.contains(0), !text.contains("\\u0000"), !text.contains("\\U00000000") else {
            throw SettingsError(
                .configSyntax, "the config file \(Shown.plain(path)) contains a NUL character")
        }
        do {
            root = ConfigValue(try TOMLTable(string: text))
        } catch {
            throw Self.syntaxError(error, path)
        }
        lines = ConfigLines(text)
        try validate()
    }

    private static func syntaxError(_ error: any Error, _ path: String) -> SettingsError {
        guard let error = error as? TOMLParseError else {
            return SettingsError(.configSyntax, "the config file \(Shown.plain(path)) is not valid TOML")
        }
        let start = error.source.begin
        // The parser's own words may repeat a piece of a value, which may be a secret; its position may not.
        return SettingsError(
            .configSyntax, "\(Shown.plain(path)):\(start.line):\(start.column): this is not valid TOML",
            hint: "mend line \(start.line)" + advice(error.description))
    }

    /// What the parser's words mean, as far as they are free of the file's own.
    private static func advice(_ description: String) -> String {
        if description.contains("redefine") { return ": a key or table is there twice" }
        if description.contains("end-of-file") { return ": the file ends too early" }
        if description.contains("line-break") || description.contains("newline") {
            return ": a string or value does not end on its line"
        }
        if description.contains("determine value type") || description.contains("value-terminator") {
            return ": strings need quotes"
        }
        return ""
    }

    /// The names of the profiles, sorted.
    var profileNames: [String] { profiles.keys.sorted() }

    /// The profile to use when none is named.
    var defaultProfile: Setting<String>? {
        guard case .table(let members) = root, case .text(let name) = members["default_profile"] else {
            return nil
        }
        let origin = SettingOrigin.configFile(
            key: "default_profile", file: path, line: lines[["default_profile"]])
        return Setting(value: name, origin: origin)
    }

    /// The profile of that name.
    func profile(_ name: String) -> ConfigProfile? {
        guard case .table(let members) = profiles[name] else { return nil }
        return ConfigProfile(name: name, file: path, members: members, lines: lines)
    }

    private var profiles: [String: ConfigValue] {
        guard case .table(let members) = root, case .table(let profiles) = members["profiles"] else {
            return [:]
        }
        return profiles
    }
}

/// One profile of the config file.
struct ConfigProfile: Sendable {
    let name: String
    let file: String
    let members: [String: ConfigValue]
    let lines: ConfigLines

    /// The value of a key, such as `["impact_finance", "base_url"]`, with its place.
    subscript(path: [String]) -> Setting<ConfigValue>? {
        var value = ConfigValue.table(members)
        for key in path {
            guard case .table(let inner) = value, let next = inner[key] else { return nil }
            value = next
        }
        let line = lines[["profiles", name] + path]
        return Setting(
            value: value, origin: .profile(name: name, key: ConfigKey.path(path), file: file, line: line))
    }

    /// The text of a key; numbers, where the schema lets them stand for a text, as they are written.
    func text(_ path: [String]) -> Setting<String>? {
        guard let found = self[path] else { return nil }
        switch found.value {
        case .text(let text): return found.map { _ in text }
        case .integer(let number): return found.map { _ in String(number) }
        default: return nil
        }
    }

    /// The truth of a key.
    func boolean(_ path: [String]) -> Setting<Bool>? {
        guard let found = self[path], case .boolean(let value) = found.value else { return nil }
        return found.map { _ in value }
    }
}
