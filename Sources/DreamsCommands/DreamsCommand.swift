import ArgumentParser
import Presentation

/// The root of all commands.
struct DreamsCommand: AsyncParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "dreams",
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
        subcommands: [
            ListRequested.self, Show.self, Settle.self, Fail.self, Reconcile.self, PatchUser.self, API.self,
            ConfigCommand.self,
        ])

    @OptionGroup(title: "Global options") var global: GlobalOptions
}
