/// The part of an ASCII URL behind the authority: path and query; a fragment is dropped.
struct RelativeReference {
    let path: String
    let query: String?

    init(_ text: Substring) {
        let withoutFragment = text.utf8.prefix { $0 != UInt8(ascii: "#") }
        let path = withoutFragment.prefix { $0 != UInt8(ascii: "?") }
        self.path = String(Substring(path))
        query =
            path.endIndex == withoutFragment.endIndex
            ? nil : String(Substring(withoutFragment[path.endIndex...].dropFirst()))
    }

    /// Follows `.` and `..` in an absolute path (RFC 3986, section 5.2.4), their percent-encoded spellings included,
    /// because servers decode before they look.
    static func removingDotSegments(_ path: String) -> String {
        guard path.utf8.contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "%") }) else {
            return path
        }
        var kept: [Substring] = []
        let segments = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        for (index, segment) in segments.enumerated() {
            let isLast = index == segments.count - 1
            switch segment.lowercased() {
            case ".", "%2e":
                if isLast { kept.append("") }
            case "..", ".%2e", "%2e.", "%2e%2e":
                if !kept.isEmpty { kept.removeLast() }
                if isLast { kept.append("") }
            default: kept.append(segment)
            }
        }
        guard let first = kept.first else { return "/" }
        // Not `joined`, whose first call searches all conformances in the program.
        return kept.dropFirst().reduce(into: "/\(first)") { $0 += "/\($1)" }
    }
}
