import TOML

/// The config file, read and checked: every key is known and has the right type.
struct ConfigFile: Sendable {
    /// The absolute path.
    let path: String
    let root: TOMLTable

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
        do {
            root = try TOMLDocument(bytes).root
        } catch {
            // The parser's words never repeat a piece of a value, which may be a secret.
            throw SettingsError(
                .configSyntax,
                "\(Shown.plain(path)):\(error.line):\(error.column): this is not valid TOML: \(error.message)"
            )
        }
        try validate()
    }

    /// The names of the profiles, sorted.
    var profileNames: [String] { profiles.map(\.name).sorted() }

    /// The profile to use when none is named.
    var defaultProfile: Setting<String>? {
        guard let entry = root["default_profile"], case .string(let name) = entry.value.content else {
            return nil
        }
        let origin = SettingOrigin.configFile(
            key: "default_profile", file: path, line: entry.position.line)
        return Setting(value: name, origin: origin)
    }

    /// The profile of that name.
    func profile(_ name: String) -> ConfigProfile? {
        guard case .table(let table) = root[["profiles", name]]?.value.content else { return nil }
        return ConfigProfile(name: name, file: path, table: table)
    }

    private var profiles: [TOMLTable.Entry] {
        guard case .table(let profiles) = root["profiles"]?.value.content else { return [] }
        return profiles.entries
    }
}
