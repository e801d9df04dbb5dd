/// Takes secrets out of text that people will see.
struct Redactor: Sendable {
    static let mark = "<redacted>"

    private static let alwaysSecret: Set<String> = [
        "authorization", "proxy-authorization", "cookie", "set-cookie",
    ]
    private let names: Set<String>
    private let needles: [[UInt8]]
    /// The length of the longest secret in bytes.
    let longest: Int

    /// Makes a redactor.
    ///
    /// - Parameters:
    ///   - secrets: texts that are replaced wherever they occur, also percent-encoded and escaped for JSON.
    ///   - headerNames: header fields whose value is never shown.
    init(secrets: [String], headerNames: [String]) {
        names = Self.alwaysSecret.union(headerNames.map { $0.lowercased() })
        let forms = secrets.flatMap { secret in
            [secret, PercentEncoding.strict(secret), PercentEncoding.repairing(secret)]
                + Self.jsonForms(of: secret)
        }
        // Longest first: a secret that contains another one must go as a whole.
        needles = Set(forms).map { Array($0.utf8) }.filter { !$0.isEmpty }.sorted { $0.count > $1.count }
        longest = needles.first?.count ?? 0
    }

    func value(of header: HTTPHeader) -> String {
        names.contains(header.name.lowercased()) ? Self.mark : text(header.value)
    }

    func text(_ text: String) -> String {
        String(decoding: bytes(Array(text.utf8)), as: UTF8.self)
    }

    /// Works on bytes: as characters, a secret would be missed in front of a combining one.
    func bytes(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var rest = bytes[...]
        while let first = rest.first {
            if let needle = needles.first(where: { $0[0] == first && rest.starts(with: $0) }) {
                result += Self.mark.utf8
                rest = rest.dropFirst(needle.count)
            } else {
                result.append(first)
                rest = rest.dropFirst()
            }
        }
        return result
    }

    private static func jsonForms(of secret: String) -> [String] {
        // By hand, for `joined` would begin by searching all conformances in the program.
        var escaped = ""
        var withSlashes = ""
        for character in secret {
            let text = character == "\"" || character == "\\" ? "\\\(character)" : String(character)
            escaped += text
            withSlashes += character == "/" ? "\\/" : text
        }
        return [escaped, withSlashes]
    }
}
