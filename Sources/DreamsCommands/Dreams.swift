import ArgumentParser
import CurlTransport
import Glibc
import Presentation
import Synchronization

/// The whole program, from the command line to the exit status.
public enum Dreams {
    /// Runs the command that the process's arguments name, and ends the process.
    ///
    /// Help, version and completions start no thread and do not load libcurl. While the argument parser works, libcurl
    /// is loaded on another thread. Without the parser there is too little else to do meanwhile: loading is mostly work
    /// in the memory map, and a second thread that touches new memory slows it down by as much as it gets done.
    public static func main() -> Never {
        StandardDescriptors.prepare()
        OpenFiles.raiseLimit()
        let arguments = Array(CommandLine.arguments.dropFirst())
        let work: MainTask.Work
        let plain = DreamsCommand.plain(commandLine: arguments)
        if let plain {
            work = { try await plain.run() }
        } else {
            if DreamsCommand.connects(arguments) { CurlTransport.preload() }
            let command = parse(arguments)
            work = {
                var command = command
                try await command.run()
            }
        }
        Interruption.shared.install()
        // A plain command heeds signals itself, until it has to wait for something.
        if plain == nil { Interruption.shared.listen() }
        let status = MainTask.run(work)
        if let number = Interruption.shared.received, status.isBySignal {
            Interruption.end(by: number)
        }
        // Everything has been written and the connection is closed. Exit handlers would only race with the thread that may
        // still be loading libcurl.
        _exit(status.rawValue)
    }

    /// Parses the command line; ends the process when that is all there is to do.
    private static func parse(_ arguments: [String]) -> any AsyncParsableCommand {
        do {
            if arguments == ["--version"] { throw LeafHelp(text: DreamsCommand.version) }
            var command = try DreamsCommand.parse(commandLine: arguments)
            if let command = command as? any AsyncParsableCommand { return command }
            // The parser's own `help` command has all it needs, and throws the text.
            try command.run()
            _exit(ExitStatus.success.rawValue)
        } catch {
            // Nothing is open and nobody else is running: the exit handlers of libraries that were never used
            // would only take time.
            _exit(UsageError(error, arguments).tell().rawValue)
        }
    }

    /// Runs a command.
    static func run(_ work: MainTask.Work) async -> ExitStatus {
        do {
            try await work()
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
    /// What a command does.
    typealias Work = () async throws -> Void

    private static let task = Mutex<Task<Void, Never>?>(nil)
    private static let result = Mutex<ExitStatus>(.bug)

    /// Runs a command to its end on this thread.
    static func run(_ work: sending @escaping Work) -> ExitStatus {
        let thread = CallersThread()
        let made = Task(executorPreference: thread) {
            let status = await Dreams.run(work)
            result.withLock { $0 = status }
            thread.stop()
        }
        task.withLock { $0 = made }
        // Then there is time for a thread, and somebody has to be there.
        thread.run(beforeWaiting: Interruption.shared.listen)
        return result.withLock { $0 }
    }

    /// Cancels the work.
    static func cancel() {
        task.withLock { $0 }?.cancel()
    }
}
