import ArgumentParser
import Operations
import Presentation

/// A document whose form `dreams schema` describes.
enum DocumentedForm: String, ExpressibleByArgument, CaseIterable {
    case plan
}

struct SchemaCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration.leaf(
        commandName: "schema",
        abstract: "Print the JSON Schema of a document that dreams writes.",
        discussion: """
            Examples:
              dreams schema plan > plan.schema.json
              dreams schema plan | jq '.properties | keys'
            """)

    @Argument(help: ArgumentHelp("Which document: plan, as --plan-out saves it.", valueName: "document"))
    var form: DocumentedForm

    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run() async throws {
        try await Session.run(global) { session in
            switch form {
            case .plan: try session.standardOutput.write(PlanSchema.text)
            }
            try session.standardOutput.finish()
        }
    }
}
