import Presentation

/// Why the settings cannot be used, and what to do about it. Never contains any part of a secret.
struct SettingsError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What kind of mistake it is. Raw values are stable: scripts may match on them.
    enum Code: String, Sendable, CaseIterable {
        /// A value that is not allowed for its setting.
        case badValue = "setting_invalid"
        /// A setting that is needed and missing.
        case missing = "setting_missing"
        /// Two settings that contradict each other.
        case conflict = "setting_conflict"
        /// A profile that the config file does not have.
        case unknownProfile = "profile_unknown"
        /// A config file that was asked for and is not there.
        case configMissing = "config_missing"
        /// A config file that cannot be read.
        case configUnreadable = "config_unreadable"
        /// A config file that is not TOML.
        case configSyntax = "config_syntax"
        /// A key that the config file may not have.
        case unknownKey = "config_key_unknown"
        /// A value of the wrong type in the config file.
        case wrongType = "config_type_wrong"
        /// A file with secrets that others may read.
        case permissions = "file_permissions"
        /// The settings would send a credential to an address it does not belong to.
        case credentialsElsewhere = "credentials_elsewhere"
        /// A credential is set but is not there.
        case credentialsMissing = "credentials_missing"
        /// A credential is there but cannot be one.
        case credentialsInvalid = "credentials_invalid"
        /// A signal came before the credential was there.
        case cancelled
    }

    /// Which exit status the error deserves.
    enum Kind: Sendable, Equatable {
        /// A bad option value (exit status 64).
        case usage
        /// A bad value in the environment or the config file (exit status 78).
        case settings
        /// A credential is missing or unusable (exit status 77).
        case credentials
        /// A signal came (the signal's exit status).
        case interrupted
    }

    /// What kind of mistake it is.
    var code: Code
    /// Which exit status it deserves.
    var kind: Kind
    /// One sentence that says what is wrong and where, without a full stop.
    var message: String
    /// What to do, without a full stop; nil when the message says it.
    var hint: String?

    init(_ code: Code, kind: Kind = .settings, _ message: String, hint: String? = nil) {
        self.code = code
        self.kind = kind
        self.message = message
        self.hint = hint
    }

    /// A mistake in a value that came from `origin`: a usage error when that is an option.
    init(_ code: Code, at origin: SettingOrigin, _ message: String, hint: String? = nil) {
        self.init(code, kind: origin.isOption ? .usage : .settings, message, hint: hint)
    }

    /// Whether a bad option value caused it.
    var isUsage: Bool { kind == .usage }

    var description: String { hint.map { "\(message); \($0)" } ?? message }
}

/// Texts from outside, made safe for messages.
enum Shown {
    /// The text in backquotes, control characters visible, cut to 60 characters.
    static func quoted(_ text: String) -> String { "`\(plain(text, limit: 60))`" }

    /// The text with control and other invisible characters visible.
    static func plain(_ text: String, limit: Int = 4096) -> String {
        var result = ""
        for (index, scalar) in text.unicodeScalars.enumerated() {
            guard index < limit else { return result + "…" }
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
                result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// A word for a POSIX shell, quoted only when it needs to be.
    static func shellWord(_ text: String) -> String {
        let plainBytes = Array(
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-+:@%,=".utf8)
        if !text.isEmpty, text.utf8.allSatisfy(plainBytes.contains) { return text }
        let parts = text.split(separator: "'", omittingEmptySubsequences: false)
        return "'" + parts.joined(separator: "'\\''") + "'"
    }

    /// `did you mean X?` for the nearest candidate, else `one of: …` when the list is short.
    static func suggestion(for text: String, among candidates: [String]) -> String? {
        if let nearest = NearestName.of(text, among: candidates) {
            return "did you mean `\(plain(nearest))`?"
        }
        guard !candidates.isEmpty, candidates.count <= 20 else { return nil }
        return "known are: " + candidates.map { plain($0, limit: 60) }.joined(separator: ", ")
    }
}
