import HTTPTransport

/// Where a token or password is to be had. Nothing is read before it is needed.
enum SecretSource: Sendable, Equatable, CustomStringConvertible, CustomReflectable {
    /// An environment variable that holds it.
    case variable(String)
    /// A file that holds it.
    case file(String)
    /// A program that prints it: its path or name, and arguments.
    case command([String])
    /// A systemd credential: a file of that name in `$CREDENTIALS_DIRECTORY`.
    case credential(String)

    /// Without children: the words of a command may be secrets themselves.
    var customMirror: Mirror { Mirror(self, children: []) }

    /// How `config show` describes it.
    var description: String {
        switch self {
        case .variable(let name): "set, from environment variable \(Shown.plain(name))"
        case .file(let path): "set, from file \(Shown.plain(path))"
        case .command: "set, from a command"
        case .credential(let name): "set, from systemd credential \(Shown.plain(name))"
        }
    }
}

/// The process's environment, kept for later without being shown by a dump.
struct MaskedEnvironment: Sendable, CustomStringConvertible, CustomReflectable {
    let variables: [String: String]

    var description: String { "<environment>" }
    var customMirror: Mirror { Mirror(self, children: []) }
}

/// Reads a secret from its source.
struct SecretReader: Sendable {
    /// What the secret is, for messages: `token` or `password`.
    var noun: String
    var environment: MaskedEnvironment
    /// How long a command may take.
    var patience: Duration = .seconds(10)

    /// Secrets longer than this are refused: no server would take them.
    static let largest = 64 * 1024

    func read(_ source: Setting<SecretSource>) throws(SettingsError) -> Secret {
        switch source.value {
        case .variable(let name):
            guard let text = environment.variables[name], !text.isEmpty else {
                throw missing(
                    "the environment variable \(Shown.plain(name)) (from \(source.origin.place)) is not set")
            }
            return try check(Array(text.utf8), "in the environment variable \(Shown.plain(name))")
        case .file(let path):
            return try readFile(path, from: source.origin, checkingPermissions: true)
        case .credential(let name):
            guard let folder = environment.variables["CREDENTIALS_DIRECTORY"], !folder.isEmpty else {
                throw missing(
                    "CREDENTIALS_DIRECTORY is not set, so there is no credential \(Shown.plain(name)) "
                        + "(from \(source.origin.place))",
                    hint: "run under systemd with `LoadCredential=\(Shown.plain(name)):FILE`")
            }
            return try readFile(folder + "/" + name, from: source.origin, checkingPermissions: false)
        case .command(let arguments):
            let output: [UInt8]
            do {
                output = try SecretCommand(arguments: arguments, environment: environment).run(
                    within: patience)
            } catch {
                let message = "the \(noun) command (from \(source.origin.place)) \(error.reason)"
                guard !error.isInterruption else {
                    throw SettingsError(.cancelled, kind: .interrupted, message)
                }
                throw missing(message)
            }
            let line = output.prefix { $0 != UInt8(ascii: "\n") }
            return try check(Array(line), "that the command (from \(source.origin.place)) printed")
        }
    }

    private func readFile(
        _ path: String, from origin: SettingOrigin, checkingPermissions: Bool
    ) throws(SettingsError) -> Secret {
        let bytes: [UInt8]
        do {
            bytes = try PrivateFile.read(path, limit: Self.largest, checkingPermissions: checkingPermissions)
        } catch {
            let sentence = error.sentence("\(noun) file", path, from: origin)
            switch error {
            case .permissions: throw SettingsError(.permissions, sentence, hint: error.remedy(path))
            case .missing, .system, .slow: throw missing(sentence)
            case .directory, .tooLarge: throw SettingsError(.credentialsInvalid, kind: .credentials, sentence)
            }
        }
        return try check(bytes, "in \(Shown.plain(path)) (from \(origin.place))")
    }

    private func missing(_ message: String, hint: String? = nil) -> SettingsError {
        SettingsError(.credentialsMissing, kind: .credentials, message, hint: hint)
    }

    /// Makes a secret of what a source gave, without line breaks at its end.
    private func check(_ bytes: [UInt8], _ place: String) throws(SettingsError) -> Secret {
        let end = bytes.lastIndex { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        let content = end.map { Array(bytes[...$0]) } ?? []
        guard !content.isEmpty else { throw missing("the \(noun) \(place) is empty") }
        func invalid(_ problem: String) -> SettingsError {
            SettingsError(.credentialsInvalid, kind: .credentials, "the \(noun) \(place) \(problem)")
        }
        guard !content.contains(UInt8(ascii: "\n")) else {
            throw invalid("has more than one line")
        }
        guard let text = String(validating: content, as: UTF8.self) else {
            throw invalid("is not UTF-8 text")
        }
        do {
            let secret = try Secret(text)
            guard noun != "token" || content.allSatisfy({ (0x21...0x7E).contains($0) }) else {
                throw invalid("contains a space or another character that a token cannot have")
            }
            return secret
        } catch let error as Secret.Problem {
            throw invalid(error.description)
        } catch let error as SettingsError {
            throw error
        } catch {
            throw invalid("cannot be used")
        }
    }
}
