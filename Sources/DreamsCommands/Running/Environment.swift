import Glibc
import Presentation

/// What the process was started with.
enum Environment {
    /// All variables. This program changes none.
    static let all: [String: String] = {
        var variables: [String: String] = [:]
        var entry = environ
        while let pointer = entry.pointee {
            if let equals = strchr(pointer, CInt(UInt8(ascii: "="))) {
                let name = UnsafeRawBufferPointer(start: pointer, count: equals - pointer)
                variables[String(decoding: name, as: UTF8.self)] = String(cString: equals + 1)
            }
            entry += 1
        }
        return variables
    }()

    /// The output form: option, else environment, else table.
    ///
    /// - Throws: ``CommandFailure`` with status 64 for a variable that names none.
    static func format(_ global: GlobalChoices, _ environment: [String: String]) throws -> OutputFormat {
        if let format = global.output { return format }
        guard let name = environment["DREAMS_OUTPUT"], !name.isEmpty else { return .table }
        guard let format = OutputFormat(rawValue: name) else {
            throw CommandFailure(
                .usage, code: "setting_invalid", "DREAMS_OUTPUT: `\(name)` is not an output form",
                hint: "the forms are \(OutputFormat.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return format
    }

    /// Where notes, warnings and errors go.
    static func diagnostics(_ global: GlobalChoices) -> Diagnostics {
        Diagnostics(
            isQuiet: global.quiet,
            terminal: Terminal.of(descriptor: 2, color: global.color ?? .auto, environment: all))
    }

    /// The user's home directory.
    static func home(_ environment: [String: String]) -> String {
        if let home = environment["HOME"], !home.isEmpty { return home }
        guard let entry = getpwuid(getuid()), let directory = entry.pointee.pw_dir else { return "/" }
        return String(cString: directory)
    }

    /// The current directory.
    static var currentDirectory: String {
        guard let path = getcwd(nil, 0) else { return "/" }
        defer { free(path) }
        return String(cString: path)
    }
}

extension GlobalChoices {
    /// The options that are settings.
    func settingsInput(_ environment: [String: String]) -> SettingsInput {
        var input = SettingsInput(
            environment: environment, homeDirectory: Environment.home(environment),
            currentDirectory: Environment.currentDirectory)
        input.options = settings
        input.options.output = output?.rawValue
        return input
    }
}
