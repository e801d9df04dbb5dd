import HTTPTransport

/// The header fields that a profile adds to every request.
enum HeaderSettings {
    private static let reserved: Set<String> = ["authorization", "host", "content-length"]

    /// Reads and checks the fields, sorted by name. Their values are not repeated in errors.
    static func read(_ reader: SettingsReader, _ key: [String]) throws(SettingsError) -> Setting<[HTTPHeader]>
    {
        guard let table = reader.profile?.namedTexts(key) else {
            return Setting(value: [], origin: .default)
        }
        var headers: [HTTPHeader] = []
        for (name, text) in table.value {
            let header = HTTPHeader(name, text.value)
            let origin = text.origin
            if reserved.contains(name.lowercased()) {
                throw SettingsError(
                    .badValue, at: origin, "\(origin.place): this header cannot be set here",
                    hint: name.lowercased() == "authorization" ? "use auth and token_file" : nil)
            }
            if let problem = header.problem {
                throw SettingsError(
                    .badValue, at: origin, "\(origin.place): the header \(Shown.plain(problem))")
            }
            if headers.contains(where: { $0.name.lowercased() == name.lowercased() }) {
                throw SettingsError(.conflict, at: origin, "\(origin.place): the header is there twice")
            }
            headers.append(header)
        }
        return Setting(value: headers, origin: table.origin)
    }
}
