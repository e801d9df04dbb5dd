import TOML

/// Where a setting's value came from.
enum SettingOrigin: Sendable, Equatable, CustomStringConvertible {
    /// An option on the command line, such as `--base-url`.
    case option(String)
    /// An environment variable.
    case environment(String)
    /// A key of a profile in the config file.
    case profile(name: String, key: String, file: String, line: Int)
    /// A key of the config file outside any profile.
    case configFile(key: String, file: String, line: Int)
    /// Nobody set it.
    case `default`

    /// Whether the value was given on the command line.
    var isOption: Bool {
        if case .option = self { true } else { false }
    }

    /// Whether the value was given in the environment.
    var isEnvironment: Bool {
        if case .environment = self { true } else { false }
    }

    /// Whether the value comes from a profile.
    var isProfile: Bool {
        if case .profile = self { true } else { false }
    }

    /// The folder to which the profile's relative paths refer; nil for what comes from elsewhere.
    var folder: String? {
        guard case .profile(_, _, let path, _) = self else { return nil }
        guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
        return String(path[..<slash])
    }

    /// How messages name the place: `--base-url`, `DREAMS_BASE_URL` or `profiles.test.currency (file:3)`.
    var place: String {
        switch self {
        case .option(let name), .environment(let name): name
        case .profile(let name, let key, let file, let line):
            "\(TOMLKey.path(["profiles", name])).\(key) (\(Self.position(file, line)))"
        case .configFile(let key, let file, let line): "\(key) (\(Self.position(file, line)))"
        case .default: "the default"
        }
    }

    /// How `config show` names it.
    var description: String {
        switch self {
        case .option(let name): "option \(name)"
        case .environment(let name): "environment \(name)"
        case .profile(let name, _, let file, let line):
            "profile \(Shown.plain(name)) (\(Self.position(file, line)))"
        case .configFile(_, let file, let line): "config file (\(Self.position(file, line)))"
        case .default: "default"
        }
    }

    /// `file:line`
    static func position(_ file: String, _ line: Int) -> String {
        "\(Shown.plain(file)):\(line)"
    }
}

/// A value and where it came from.
struct Setting<Value: Sendable>: Sendable {
    var value: Value
    var origin: SettingOrigin

    func map<Other: Sendable>(_ change: (Value) -> Other) -> Setting<Other> {
        Setting<Other>(value: change(value), origin: origin)
    }
}

extension Setting: Equatable where Value: Equatable {}
