import ArgumentParser
import Presentation

/// The root of all commands.
struct DreamsCommand: AsyncParsableCommand {
    static let name = "dreams"
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: name,
        abstract: "The bank's side of Impact Finance: list, settle, fail and reconcile transactions.",
        discussion: """
            Examples:
              dreams list-requested
              dreams settle 4b1c7a52-8f0e-5a44-9d3b-27f1a6f6f0aa
              dreams list-requested -o id | dreams settle - --yes
              dreams config check

            Data goes to standard output, everything else to standard error. Nothing is \
            changed without a yes. The manual, dreams(1), has settings, environment and \
            exit statuses.
            """,
        version: version,
        subcommands: leaves + [
            AccountsCommand.self, SavingsCommand.self, TestbankCommand.self, EmbeddedCommand.self,
            JournalCommand.self,
            ConfigCommand.self,
        ])

    /// The commands that have no commands below them.
    static let leaves: [any AsyncParsableCommand.Type] = [
        ListRequested.self, Show.self, Settle.self, Fail.self, Reconcile.self, PatchUser.self, Apply.self,
        Resume.self, Resolve.self, API.self, SchemaCommand.self,
    ]

    @OptionGroup(title: "Global options") var global: GlobalOptions

    /// Parses a command line.
    ///
    /// When the first word is a command without commands below it, only that command's own options are built: parsing is the most
    /// expensive part of a start. Whatever that does not understand is parsed, and explained, as a whole.
    ///
    /// - Throws: what the parser throws, and a `ValidationError` for an option that is given twice.
    static func parse(commandLine arguments: [String]) throws -> any ParsableCommand {
        let command = try parseLeaf(arguments)
        if let name = OnceOnly.repeated(in: arguments, of: type(of: command)) {
            throw ValidationError("\(name) is given twice, and only one of them could be heeded")
        }
        return command
    }

    private static func parseLeaf(_ arguments: [String]) throws -> any ParsableCommand {
        guard let name = arguments.first,
            let leaf = leaves.first(where: { $0.configuration.commandName == name })
        else {
            return try parseAsRoot(arguments)
        }
        do {
            return try leaf.parse(Array(arguments.dropFirst()))
        } catch {
            guard leaf.exitCode(for: error) != .success else {
                throw LeafHelp(text: leaf.fullMessage(for: error))
            }
            return try parseAsRoot(arguments)
        }
    }

    /// The work that a command line asks for which is so plain that it needs no parser; nil for any other. See
    /// ``PlainCommandLine``.
    static func plain(commandLine arguments: [String]) -> RequestedList? {
        guard arguments.first == ListRequested.name else { return nil }
        return RequestedList(plain: arguments.dropFirst())
    }
}

extension DreamsCommand {
    /// Whether a command line, not yet parsed, is most likely one that connects to a service.
    static func connects(_ arguments: [String]) -> Bool {
        // First what is cheap to find out: making a command's configuration is not.
        guard let name = arguments.first, !arguments.contains(where: { asksForText.contains($0) }) else {
            return false
        }
        let connecting = leaves + [TestbankCommand.self]
        return connecting.contains { $0.configuration.commandName == name }
    }

    private static let asksForText = ["-h", "--help", "--version"]
}

/// The help or version of a command, asked for.
struct LeafHelp: Error {
    let text: String
}

extension CommandConfiguration {
    /// The configuration of a command right below `dreams`, complete enough to be parsed alone.
    static func leaf(
        commandName: String, abstract: String, discussion: String, aliases: [String] = []
    ) -> CommandConfiguration {
        CommandConfiguration(
            commandName: commandName, _superCommandName: DreamsCommand.name, abstract: abstract,
            discussion: discussion, version: DreamsCommand.version, aliases: aliases)
    }
}
