import TOML

/// One profile of the config file. Every key has the type that ``ConfigShape`` gives it.
struct ConfigProfile: Sendable {
    let name: String
    let file: String
    let table: TOMLTable

    /// The value of a key, such as `["impact_finance", "base_url"]`, with its place.
    subscript(path: [String]) -> Setting<TOMLValue.Content>? {
        guard let entry = table[path] else { return nil }
        return Setting(value: entry.value.content, origin: origin(path, entry))
    }

    /// The text of a key; numbers, where the schema lets them stand for a text, as decimal digits.
    func text(_ path: [String]) -> Setting<String>? {
        guard let found = self[path] else { return nil }
        switch found.value {
        case .string(let text): return found.map { _ in text }
        case .integer(let number): return found.map { _ in String(number) }
        default: return nil
        }
    }

    /// The truth of a key.
    func boolean(_ path: [String]) -> Setting<Bool>? {
        guard let found = self[path], case .boolean(let value) = found.value else { return nil }
        return found.map { _ in value }
    }

    /// The number of a key.
    func integer(_ path: [String]) -> Setting<Int64>? {
        guard let found = self[path], case .integer(let value) = found.value else { return nil }
        return found.map { _ in value }
    }

    /// The texts of a key that holds a list of them.
    func texts(_ path: [String]) -> Setting<[String]>? {
        guard let found = self[path], let texts = found.value.texts else { return nil }
        return found.map { _ in texts }
    }

    /// The texts of a key that holds a table of them, each with its name and its own place, sorted by name.
    func namedTexts(_ path: [String]) -> Setting<[(name: String, text: Setting<String>)]>? {
        guard let found = self[path], case .table(let table) = found.value else { return nil }
        let names = table.entries.map(\.name).sorted()
        return found.map { _ in names.compactMap { name in text(path + [name]).map { (name, $0) } } }
    }

    private func origin(_ path: [String], _ entry: TOMLTable.Entry) -> SettingOrigin {
        .profile(name: name, key: TOMLKey.path(path), file: file, line: entry.position.line)
    }
}

extension TOMLValue.Content {
    /// The elements when this is an array of nothing but strings.
    var texts: [String]? {
        guard case .array(let elements) = self else { return nil }
        let texts = elements.compactMap { element in
            if case .string(let text) = element.content { text } else { nil as String? }
        }
        return texts.count == elements.count ? texts : nil
    }
}
