import ArgumentParser
import CurlTransport
import Dispatch
import Glibc
import Presentation
import Synchronization

/// The whole program, from the command line to the exit status.
public enum Dreams {
    /// Runs the command that the process's arguments name, and ends the process.
    ///
    /// Help, version and completions start no thread and do not load libcurl; for a command that connects, libcurl is
    /// loaded while the command line is parsed.
    public static func main() -> Never {
        StandardDescriptors.prepare()
        let arguments = Array(CommandLine.arguments.dropFirst())
        if DreamsCommand.connects(arguments) { CurlTransport.preload() }
        var command: any ParsableCommand
        do {
            if arguments == ["--version"] { throw LeafHelp(text: DreamsCommand.version) }
            command = try DreamsCommand.parse(commandLine: arguments)
            // The parser's own `help` command has all it needs, and throws the text.
            if !(command is any AsyncParsableCommand) { try command.run() }
        } catch {
            // Nothing is open and nobody else is running: the exit handlers of libraries that were never used
            // would only take time.
            _exit(UsageError(error, arguments).tell().rawValue)
        }
        Interruption.shared.install()
        let status = MainTask.wait(for: command)
        if let number = Interruption.shared.received, status == .interrupted || status == .terminated {
            Interruption.end(by: number)
        }
        // Everything has been written and the connection is closed. Exit handlers would only race with the thread that may
        // still be loading libcurl.
        _exit(status.rawValue)
    }

    /// Runs a command.
    static func run(_ command: any ParsableCommand) async -> ExitStatus {
        do {
            guard var command = command as? any AsyncParsableCommand else { return .bug }
            try await command.run()
            return .success
        } catch let failure as CommandFailure {
            return failure.status
        } catch {
            return UsageError(error, []).tell()
        }
    }
}

/// The one task that does the command's work, to be cancelled by a signal.
enum MainTask {
    private static let task = Mutex<Task<Void, Never>?>(nil)
    private static let result = Mutex<ExitStatus>(.bug)

    /// Runs a command in a task, and keeps the process's first thread waiting for it.
    static func wait(for command: sending any ParsableCommand) -> ExitStatus {
        let isDone = DispatchSemaphore(value: 0)
        let made = Task {
            let status = await Dreams.run(command)
            result.withLock { $0 = status }
            isDone.signal()
        }
        task.withLock { $0 = made }
        isDone.wait()
        return result.withLock { $0 }
    }

    /// Cancels the work.
    static func cancel() {
        task.withLock { $0 }?.cancel()
    }
}
