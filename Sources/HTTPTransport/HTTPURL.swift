/// Why a text is not a URL that requests may go to.
public enum URLProblem: Error, Sendable, Equatable, CustomStringConvertible {
    /// The scheme is missing or neither `http` nor `https`.
    case scheme
    /// The host is missing or not a host name or address.
    case host
    /// The port is not a number from 1 to 65535.
    case port
    /// A user name or password is written into it.
    case userinfo
    /// There is a query or a fragment where none belongs.
    case queryOrFragment
    /// There is a control character, or a path that is not percent-encoded.
    case character

    /// What is wrong, in words that fit behind «the base URL …».
    public var description: String {
        switch self {
        case .scheme: "must begin with https:// or http://"
        case .host: "has no valid host (write an international name in its xn-- form, IPv6 in brackets)"
        case .port: "has a port that is not a number from 1 to 65535"
        case .userinfo: "must not contain a user name or password"
        case .queryOrFragment: "must not contain a query (?) or a fragment (#)"
        case .character: "contains a space, a control character or another that must be percent-encoded"
        }
    }
}

/// An absolute `http` or `https` URL without userinfo and fragment (RFC 3986).
public struct HTTPURL: Sendable, Hashable, CustomStringConvertible {
    /// The scheme, host and port.
    public let origin: Origin
    /// The percent-encoded path, beginning with a slash, without dot segments.
    public let path: String
    /// What follows the question mark, percent-encoded; nil without a question mark.
    public let query: String?

    /// The URL in full.
    public var description: String { origin.description + path + (query.map { "?" + $0 } ?? "") }

    init(origin: Origin, path: String, query: String?) {
        self.origin = origin
        self.path = path
        self.query = query
    }

    /// Reads an absolute URL. A fragment is dropped; characters that are not allowed are percent-encoded, except
    /// control characters, which are refused.
    public init(_ text: String) throws(URLProblem) {
        // By bytes, which in ASCII are the characters: every request's URL comes through here.
        let text = try Self.ascii(text)
        guard let mark = text.utf8.firstIndex(of: UInt8(ascii: ":")),
            text.utf8[mark...].starts(with: "://".utf8)
        else { throw .scheme }
        let scheme = text[..<mark].lowercased()
        guard scheme == "http" || scheme == "https" else { throw .scheme }
        let afterScheme = text[text.utf8.index(mark, offsetBy: 3)...]
        let end = afterScheme.utf8.firstIndex { "/?#".utf8.contains($0) } ?? afterScheme.endIndex
        let origin = try Origin(scheme: scheme, authority: afterScheme[..<end])
        let tail = RelativeReference(afterScheme[end...])
        guard tail.path.isEmpty || tail.path.utf8.first == UInt8(ascii: "/") else { throw .character }
        self.init(
            origin: origin, path: RelativeReference.removingDotSegments(tail.path.isEmpty ? "/" : tail.path),
            query: tail.query)
    }

    /// Resolves a reference found in an answer to this URL (RFC 3986, section 5.2).
    ///
    /// - Throws: ``URLProblem`` when it leads to another scheme, or is not a URL.
    public func resolving(_ reference: String) throws(URLProblem) -> HTTPURL {
        let reference = try Self.ascii(reference)
        if reference.hasPrefix("//") { return try HTTPURL("\(origin.scheme):\(reference)") }
        // A colon before any slash, question mark or hash ends a scheme (section 4.2).
        let head = reference.prefix { !"/?#".contains($0) }
        if head.contains(":") { return try HTTPURL(reference) }
        let parts = RelativeReference(reference[...])
        if parts.path.isEmpty {
            return HTTPURL(origin: origin, path: path, query: parts.query ?? query)
        }
        let merged =
            parts.path.hasPrefix("/")
            ? parts.path : path[..<(path.lastIndex(of: "/") ?? path.startIndex)] + "/" + parts.path
        return HTTPURL(
            origin: origin, path: RelativeReference.removingDotSegments(String(merged)), query: parts.query)
    }

    /// Encodes what may not stand in a URL. Only then is it cut at slashes: a combining character behind a slash
    /// would hide it from Swift, but not from a server.
    private static func ascii(_ text: String) throws(URLProblem) -> String {
        guard !text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { throw .character }
        return PercentEncoding.repairing(text)
    }
}
