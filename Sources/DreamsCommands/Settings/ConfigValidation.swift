import TOML

extension ConfigFile {
    /// Checks every key and type of the file, of all profiles.
    func validate() throws(SettingsError) {
        try validate(.table(root), .file, at: ConfigPlace(path: [], line: 1))
    }

    private func validate(
        _ content: TOMLValue.Content, _ shape: ConfigShape, at place: ConfigPlace
    ) throws(SettingsError) {
        switch (shape, content) {
        case (.integer, .integer), (.boolean, .boolean), (.duration, .integer): return
        case (.text, .string(let text)), (.duration, .string(let text)), (.command, .string(let text)):
            try checkNUL(text, at: place)
        case (.command, .array):
            guard let texts = content.texts else {
                throw wrongType("an array with other elements", shape, at: place)
            }
            for text in texts { try checkNUL(text, at: place) }
        case (.texts, .table(let table)):
            for entry in table.entries { try validate(entry.value.content, .text, at: place.of(entry)) }
        case (.named(let inner), .table(let table)):
            for entry in table.entries { try validate(entry.value.content, inner, at: place.of(entry)) }
        case (.table(let known), .table(let table)):
            for entry in table.entries {
                guard let inner = known[entry.name] else { throw unknown(entry, among: known, at: place) }
                try validate(entry.value.content, inner, at: place.of(entry))
            }
        default:
            throw wrongType(TOMLValue(content, at: .init(line: 1, column: 1)).typeName, shape, at: place)
        }
    }

    /// A path or an argument would end at a NUL, unnoticed: the system takes C strings.
    private func checkNUL(_ text: String, at place: ConfigPlace) throws(SettingsError) {
        guard text.utf8.contains(0) else { return }
        throw SettingsError(.badValue, "\(described(place)) contains a NUL character")
    }

    private func unknown(
        _ entry: TOMLTable.Entry, among known: [String: ConfigShape], at place: ConfigPlace
    ) -> SettingsError {
        SettingsError(
            .unknownKey, "unknown key \(described(place.of(entry)))",
            hint: home(of: entry.name, below: known, at: place)
                ?? Shown.suggestion(for: entry.name, among: known.keys.sorted()))
    }

    /// Where a key belongs that was written one level too high.
    private func home(
        of key: String, below known: [String: ConfigShape], at place: ConfigPlace
    ) -> String? {
        for table in ["impact_finance", "testbank", "embedded"] {
            guard case .table(let inner) = known[table], inner[key] != nil else { continue }
            return "it belongs in `[\(TOMLKey.path(place.path + [table]))]`"
        }
        return nil
    }

    private func wrongType(_ found: String, _ shape: ConfigShape, at place: ConfigPlace) -> SettingsError {
        SettingsError(.wrongType, "\(described(place)) must be \(shape.expectation), not \(found)")
    }

    private func described(_ place: ConfigPlace) -> String {
        "`\(TOMLKey.path(place.path))` in \(SettingOrigin.position(path, place.line))"
    }
}

/// A key of the config file and its line.
private struct ConfigPlace {
    var path: [String]
    var line: Int

    func of(_ entry: TOMLTable.Entry) -> ConfigPlace {
        ConfigPlace(path: path + [entry.name], line: entry.position.line)
    }
}
