extension ConfigFile {
    /// Checks every key and type of the file, of all profiles.
    func validate() throws(SettingsError) {
        try validate(root, .file, at: [])
    }

    private func validate(_ value: ConfigValue, _ shape: ConfigShape, at path: [String]) throws(SettingsError)
    {
        switch (shape, value) {
        case (.text, .text), (.integer, .integer), (.boolean, .boolean), (.duration, .text),
            (.duration, .integer), (.command, .text):
            return
        case (.command, .list):
            guard value.texts == nil else { return }
            throw wrongType("an array with other elements", shape, at: path)
        case (.texts, .table(let members)):
            for name in inOrder(members.keys, at: path) {
                if let member = members[name] { try validate(member, .text, at: path + [name]) }
            }
        case (.named(let inner), .table(let members)):
            for name in inOrder(members.keys, at: path) {
                if let member = members[name] { try validate(member, inner, at: path + [name]) }
            }
        case (.table(let known), .table(let members)):
            for name in inOrder(members.keys, at: path) {
                guard let inner = known[name] else { throw unknown(name, among: known, at: path) }
                if let member = members[name] { try validate(member, inner, at: path + [name]) }
            }
        default: throw wrongType(value.typeName, shape, at: path)
        }
    }

    private func inOrder(_ keys: some Sequence<String>, at path: [String]) -> [String] {
        keys.sorted { (lines[path + [$0]] ?? 0, $0) < (lines[path + [$1]] ?? 0, $1) }
    }

    private func unknown(_ key: String, among known: [String: ConfigShape], at path: [String])
        -> SettingsError
    {
        let full = path + [key]
        let place =
            "unknown key `\(ConfigKey.path(full))` in \(SettingOrigin.position(self.path, lines[full]))"
        return SettingsError(
            .unknownKey, place,
            hint: home(of: key, below: known, at: path)
                ?? Shown.suggestion(for: key, among: known.keys.sorted()))
    }

    /// Where a key belongs that was written one level too high.
    private func home(of key: String, below known: [String: ConfigShape], at path: [String]) -> String? {
        for table in ["impact_finance", "testbank", "embedded"] {
            guard case .table(let inner) = known[table], inner[key] != nil else { continue }
            return "it belongs in `[\(ConfigKey.path(path + [table]))]`"
        }
        return nil
    }

    private func wrongType(_ found: String, _ shape: ConfigShape, at path: [String]) -> SettingsError {
        SettingsError(
            .wrongType,
            "`\(ConfigKey.path(path))` in \(SettingOrigin.position(self.path, lines[path])) must be "
                + "\(shape.expectation), not \(found)")
    }
}
