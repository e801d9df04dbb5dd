/// Decides how a service is authenticated and where its secret is.
struct SecretChoice {
    /// What was decided.
    struct Result: Sendable {
        var auth: Setting<AuthScheme>
        var username: Setting<String>?
        var source: Setting<SecretSource>?
    }

    let resolver: ServiceResolver
    private var reader: SettingsReader { resolver.reader }

    init(resolver: ServiceResolver) { self.resolver = resolver }

    /// A token from an option or the environment replaces whatever the profile says about credentials, except that
    /// it still goes in the header that the profile names.
    func choose(_ variables: ServiceVariables) throws(SettingsError) -> Result {
        let scheme = try profileScheme()
        if let given = try given(variables) {
            let isTokenHeader = scheme?.value == .tokenHeader
            let auth = isTokenHeader ? scheme : nil
            return Result(auth: auth ?? Setting(value: .bearer, origin: given.origin), source: given)
        }
        let token = try only(["token_file", "token_env", "token_command", "token_credential"])
        let password = try only(["password_file", "password_env"])
        let username = try reader.text(key: resolver.key("username"))
        let basicOrigin = username?.origin ?? password?.origin

        if let token, let basicOrigin { throw conflict(token.origin, basicOrigin) }
        switch scheme?.value {
        case .some(.none):
            if let scheme, let other = token?.origin ?? basicOrigin { throw conflict(scheme.origin, other) }
        case .bearer, .tokenHeader:
            if let scheme, let basicOrigin { throw conflict(scheme.origin, basicOrigin) }
        case .basic:
            if let scheme, let token { throw conflict(scheme.origin, token.origin) }
            if let scheme, basicOrigin == nil {
                throw incomplete(scheme.origin, "username and password_file")
            }
        case nil:
            break
        }
        guard let basicOrigin else {
            let implied = token.map { Setting(value: AuthScheme.bearer, origin: $0.origin) }
            return Result(auth: scheme ?? implied ?? Setting(value: .none, origin: .default), source: token)
        }
        guard let username else { throw incomplete(basicOrigin, "username") }
        guard let password else { throw incomplete(basicOrigin, "password_file") }
        // RFC 7617, section 2: the first colon ends the user name.
        guard
            username.value.unicodeScalars.allSatisfy({
                $0.properties.generalCategory != .control && $0 != ":"
            })
        else {
            throw SettingsError(
                .badValue, at: username.origin,
                "\(username.origin.place) contains a colon or a control character")
        }
        let auth = scheme ?? Setting(value: .basic, origin: username.origin)
        guard allowed.contains(auth.value) else { throw unsupported(auth) }
        return Result(auth: auth, username: username, source: password)
    }

    private var allowed: [AuthScheme] {
        switch resolver.service {
        case .impactFinance: [.bearer, .basic, .none]
        case .testbank: [.bearer, .none]
        case .embedded: [.bearer, .tokenHeader, .none]
        }
    }

    private func profileScheme() throws(SettingsError) -> Setting<AuthScheme>? {
        guard let text = try reader.text(key: resolver.key("auth")) else { return nil }
        let names = allowed.map(\.rawValue)
        guard let scheme = AuthScheme(rawValue: text.value), allowed.contains(scheme) else {
            throw SettingsError(
                .badValue, at: text.origin,
                "\(text.origin.place): \(Shown.quoted(text.value)) is not a way to authenticate with "
                    + resolver.service.title,
                hint: Shown.suggestion(for: text.value, among: names))
        }
        return Setting(value: scheme, origin: text.origin)
    }

    /// The token that an option or the environment gives.
    private func given(_ variables: ServiceVariables) throws(SettingsError) -> Setting<SecretSource>? {
        let option = resolver.service == .impactFinance ? reader.input.options.tokenFile : nil
        if option == nil, let token = variables.token, let file = variables.tokenFile,
            reader.input.variable(token) != nil, reader.input.variable(file) != nil
        {
            throw SettingsError(.conflict, "\(token) and \(file) are both set", hint: "unset one of them")
        }
        let file = try reader.text(option: ("--token-file", option), variable: variables.tokenFile)
        if let file { return reader.path(file).map(SecretSource.file) }
        guard let token = variables.token, reader.input.variable(token) != nil else { return nil }
        return Setting(value: .variable(token), origin: .environment(token))
    }

    /// The one source among the profile's keys that is set.
    private func only(_ names: [String]) throws(SettingsError) -> Setting<SecretSource>? {
        var found: Setting<SecretSource>?
        for name in names {
            guard let source = try source(name) else { continue }
            if let found { throw conflict(found.origin, source.origin) }
            found = source
        }
        return found
    }

    private func source(_ name: String) throws(SettingsError) -> Setting<SecretSource>? {
        let key = resolver.key(name)
        if let words = reader.profile?.texts(key) {
            guard words.value.first?.isEmpty == false else {
                throw SettingsError(.badValue, at: words.origin, "\(words.origin.place) must name a program")
            }
            return words.map { .command(program($0, words.origin)) }
        }
        guard let text = try reader.text(key: key) else { return nil }
        switch name {
        case "token_env", "password_env": return text.map(SecretSource.variable)
        case "token_command": return text.map { .command(Self.shell($0, in: text.origin.folder)) }
        case "token_credential":
            guard !text.value.contains("/"), text.value != ".", text.value != ".." else {
                throw SettingsError(
                    .badValue, at: text.origin, "\(text.origin.place) must be a credential's name, not a path"
                )
            }
            return text.map(SecretSource.credential)
        default: return reader.path(text).map(SecretSource.file)
        }
    }

    /// The words of a command whose program is a path like every other, unless it is to be looked up in PATH.
    private func program(_ words: [String], _ origin: SettingOrigin) -> [String] {
        guard let first = words.first, first.contains("/") else { return words }
        return [reader.path(Setting(value: first, origin: origin)).value] + words.dropFirst()
    }

    /// A command for the shell, which has paths anywhere: it runs where those of the file start.
    private static func shell(_ text: String, in folder: String?) -> [String] {
        guard let folder else { return ["/bin/sh", "-c", text] }
        return ["/bin/sh", "-c", #"cd -- "$0" && exec /bin/sh -c "$1""#, folder, text]
    }

    private func conflict(_ first: SettingOrigin, _ second: SettingOrigin) -> SettingsError {
        SettingsError(
            .conflict, "\(first.place) and \(second.place) exclude each other", hint: "remove one of them")
    }

    private func incomplete(_ origin: SettingOrigin, _ wanted: String) -> SettingsError {
        SettingsError(.missing, "\(origin.place) needs \(wanted) beside it")
    }

    private func unsupported(_ auth: Setting<AuthScheme>) -> SettingsError {
        SettingsError(
            .badValue, at: auth.origin,
            "\(auth.origin.place): \(resolver.service.title) does not take a password")
    }
}
