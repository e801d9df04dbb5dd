import ArgumentParser
import Presentation

/// What the argument parser has to say: help and version, which are no errors, or what is wrong with the command line.
struct UsageError {
    private let error: any Error
    private let arguments: [String]

    init(_ error: any Error, _ arguments: [String]) {
        self.error = error
        self.arguments = arguments
    }

    /// Tells it in the form that was asked for.
    func tell() -> ExitStatus {
        if let help = error as? LeafHelp { return printed(help.text) }
        let text = DreamsCommand.fullMessage(for: error)
        guard DreamsCommand.exitCode(for: error) != .success else { return printed(text) }
        Diagnostics().report(report(text), format: format)
        return .usage
    }

    private func printed(_ text: String) -> ExitStatus {
        do {
            let output = DescriptorSink.standardOutput()
            try output.write(text + (text.hasSuffix("\n") || text.isEmpty ? "" : "\n"))
            try output.finish()
            return .success
        } catch {
            let failure = Session.failure(error)
            if let report = failure.report { Diagnostics().report(report, format: .table) }
            return failure.status
        }
    }

    /// The parser's message begins with `Error: ` and goes on with the command's usage.
    private func report(_ text: String) -> ErrorReport {
        let words = CommandWords(arguments)
        if let name = words.unknown {
            let prefix = words.known.map { $0 + " " }.joined()
            let names = words.possible.map { prefix + $0 }
            let nearest = NearestName.of(name, among: words.possible)
                .map { "did you mean `dreams \(prefix + $0)`?" }
            return ErrorReport(
                code: "usage", message: "there is no command `\(prefix + name)`",
                hint: nearest ?? "the commands are \(names.joined(separator: ", "))")
        }
        var lines = text.split(separator: "\n").map(String.init)
        let first = lines.isEmpty ? "the command line is not understood" : lines.removeFirst()
        let message = first.hasPrefix("Error: ") ? String(first.dropFirst(7)) : first
        let hints = lines.filter {
            !$0.hasPrefix("  See ") && !$0.hasPrefix("Usage:") && !$0.hasPrefix("Help:")
        }
        // The parser takes a negative number for an option and then says something else of it.
        if words.known.first == "testbank", let number = arguments.first(where: Self.isNegativeNumber),
            message == "Missing expected argument '<amount>'" || message == "Unknown option '\(number)'"
        {
            return ErrorReport(
                code: "usage", message: "the amount: `\(number)` is not an amount: it must not be negative")
        }
        let help = "`dreams \(words.known.map { $0 + " " }.joined())--help` shows how it is used"
        return ErrorReport(
            code: "usage", message: message + hints.map { " \($0.trimmed)" }.joined(), hint: help)
    }

    private static func isNegativeNumber(_ argument: String) -> Bool {
        argument.hasPrefix("-") && argument.count > 1
            && argument.dropFirst().utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
    }

    /// The output form, read leniently: the command line as a whole could not be.
    private var format: OutputFormat {
        for (index, argument) in arguments.enumerated() {
            for name in ["-o", "--output"] {
                if argument == name, index + 1 < arguments.count {
                    return OutputFormat(rawValue: arguments[index + 1]) ?? .table
                }
                if argument.hasPrefix(name + "=") {
                    return OutputFormat(rawValue: String(argument.dropFirst(name.count + 1))) ?? .table
                }
            }
        }
        return Environment.all["DREAMS_OUTPUT"].flatMap(OutputFormat.init) ?? .table
    }
}

extension String {
    /// Without white space at both ends.
    fileprivate var trimmed: String {
        split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
