import ArgumentParser
import ExactJSON
import HTTPTransport
import Presentation

struct ConfigCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config",
        abstract: "Show the settings and where each comes from, or check the connections.",
        discussion: """
            Examples:
              dreams config show
              dreams config show --profile live -o json
              dreams config check --profile live
            """,
        subcommands: [ConfigShow.self, ConfigPath.self, ConfigCheck.self, ConfigProfiles.self])

    @OptionGroup(title: "Global options") var global: GlobalOptions
}

struct ConfigShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Print every setting with its value and origin. Secrets are not read.",
        discussion: """
            Examples:
              dreams config show
              dreams config show -o json | jq -r '.[] | select(.key == "currency").value'
            """)

    @Option(
        help: ArgumentHelp("Columns of table and csv: key,value,origin.", valueName: "keys"),
        completion: .list(["key", "value", "origin"]))
    var columns: String?

    @OptionGroup(title: "Global options") var global: GlobalOptions

    /// Where there is little room, what nobody set says nothing of it, and so takes no second line.
    private static var origin: Column {
        var column = Column(path: "origin", title: "Origin")
        column.compact = { $0 == "default" ? "" : $0 }
        return column
    }

    func run() async throws {
        try await Session.run(global) { session in
            let columns = ColumnSet(defaults: [
                Column(path: "key", title: "Key", isEssential: true), Column(path: "value", title: "Value"),
                Self.origin,
            ])
            let writer = try session.writer(columns, self.columns, idPath: "key")
            for row in session.settings.describe() {
                try writer.write([
                    "key": .string(row.key), "value": row.value.map(JSON.string) ?? .null,
                    "origin": .string(row.origin.description),
                ])
            }
            try writer.finish()
        }
    }
}

struct ConfigPath: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "path",
        abstract: "Print where the config file is, whether it exists or not.",
        discussion: """
            Examples:
              dreams config path
              "$EDITOR" "$(dreams config path)"
            """)

    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run() async throws {
        try await Session.run(global) { session in
            let settings = session.settings
            if session.format.isJSON {
                try session.writer(ColumnSet(defaults: []), nil).writeDocument([
                    "path": .string(settings.configPath.value), "exists": .bool(settings.hasConfigFile),
                    "origin": .string(settings.configPath.origin.description),
                ])
                return
            }
            try session.standardOutput.write(settings.configPath.value + "\n")
            try session.standardOutput.finish()
        }
    }
}

/// For completions: the names of the profiles, one a line.
struct ConfigProfiles: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "profiles", abstract: "Print the names of the profiles, one a line.",
        shouldDisplay: false)

    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run() async throws {
        try await Session.run(global) { session in
            for name in try session.profileNames() {
                try session.standardOutput.write(VisibleText.of(name) + "\n")
            }
            try session.standardOutput.finish()
        }
    }
}
