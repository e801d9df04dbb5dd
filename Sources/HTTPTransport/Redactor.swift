/// Takes secrets out of text that people will see.
struct Redactor: Sendable {
    static let mark = "<redacted>"

    private static let alwaysSecret: Set<String> = [
        "authorization", "proxy-authorization", "cookie", "set-cookie",
    ]
    private let names: Set<String>
    private let needles: [[UInt8]]
    /// Texts that are secrets only where they stand by themselves, as ``isAlone(_:in:at:)`` says.
    private let shortNeedles: [[UInt8]]
    /// The length of the longest secret in bytes.
    let longest: Int

    /// Makes a redactor.
    ///
    /// - Parameters:
    ///   - secrets: texts that are replaced wherever they occur, also percent-encoded and escaped for JSON.
    ///   - shortSecrets: texts that are a part of too many innocent words, and are replaced where they are a word of
    ///     their own, or follow the name of a scheme as credentials do.
    ///   - headerNames: header fields whose value is never shown.
    init(secrets: [String], shortSecrets: [String] = [], headerNames: [String]) {
        names = Self.alwaysSecret.union(headerNames.map { $0.lowercased() })
        needles = Self.forms(of: secrets)
        shortNeedles = Self.forms(of: shortSecrets)
        longest = max(needles.first?.count ?? 0, shortNeedles.first?.count ?? 0)
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
            let needle =
                needles.first { $0[0] == first && rest.starts(with: $0) }
                ?? shortNeedles.first {
                    $0[0] == first && rest.starts(with: $0)
                        && Self.isAlone($0, in: bytes, at: rest.startIndex)
                }
            if let needle {
                result += Self.mark.utf8
                rest = rest.dropFirst(needle.count)
            } else {
                result.append(first)
                rest = rest.dropFirst()
            }
        }
        return result
    }

    /// Whether a short secret stands where it is one: behind `Bearer`, `Basic` or `token`, or as a word of its own. Of
    /// less than four bytes, only the first: it may be any number or article.
    private static func isAlone(_ needle: [UInt8], in bytes: [UInt8], at start: Int) -> Bool {
        let end = start + needle.count
        let isEnded = end == bytes.count || !isWord(bytes[end])
        if isBehindScheme(bytes[..<start]) { return isEnded || needle.count >= 4 }
        return isEnded && needle.count >= 4 && (start == 0 || !isWord(bytes[start - 1]))
    }

    private static func isBehindScheme(_ before: ArraySlice<UInt8>) -> Bool {
        let last = String(decoding: before.suffix(7), as: UTF8.self).lowercased()
        return last.hasSuffix("bearer ") || last.hasSuffix("basic ") || last.hasSuffix("token ")
    }

    /// A hyphen too: a request's id such as `sandbox-1` is one word.
    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }

    /// Every spelling, longest first: a secret that contains another one must go as a whole.
    private static func forms(of secrets: [String]) -> [[UInt8]] {
        let forms = secrets.flatMap { secret in
            [secret, PercentEncoding.strict(secret), PercentEncoding.repairing(secret)]
                + Self.jsonForms(of: secret)
        }
        return Set(forms).map { Array($0.utf8) }.filter { !$0.isEmpty }.sorted { $0.count > $1.count }
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
