import ArgumentParser
import Glibc
import Presentation

/// The whole program, from the command line to the exit status.
public enum Dreams {
    /// Runs the command that the process's arguments name, and ends the process.
    public static func main() async -> Never {
        StandardDescriptors.prepare()
        Interruption.shared.install()
        let arguments = Array(CommandLine.arguments.dropFirst())
        let status = await MainTask.run { await run(arguments) }
        if let number = Interruption.shared.received, status == .interrupted || status == .terminated {
            Interruption.end(by: number)
        }
        exit(status.rawValue)
    }

    private static func run(_ arguments: [String]) async -> ExitStatus {
        do {
            var command = try DreamsCommand.parseAsRoot(arguments)
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
            return .success
        } catch let failure as CommandFailure {
            return failure.status
        } catch {
            return UsageError(error, arguments).tell()
        }
    }
}
