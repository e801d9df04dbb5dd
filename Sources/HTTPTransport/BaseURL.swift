/// The configured address of an API, its version prefix included: `https://bank.example/v1`.
public struct BaseURL: Sendable, Hashable, CustomStringConvertible {
    /// The scheme, host and port: the only place that credentials may go to.
    public let origin: Origin
    /// The percent-encoded path prefix without a trailing slash; empty at the root.
    public let prefix: String

    /// The address without a trailing slash.
    public let description: String

    /// Reads and checks a configured address; slashes at its end do not matter.
    ///
    /// - Throws: ``URLProblem``, whose text fits behind «the base URL».
    public init(_ text: String) throws(URLProblem) {
        guard !text.contains(where: { $0 == "?" || $0 == "#" }) else { throw .queryOrFragment }
        guard text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { throw .character }
        let url = try HTTPURL(text)
        let end = url.path.lastIndex { $0 != "/" }
        prefix = end.map { String(url.path[...$0]) } ?? ""
        origin = url.origin
        description = url.origin.description + prefix
    }

    /// The URL of a resource: every segment, name and value is data and cannot change the URL's structure.
    ///
    /// - Throws: ``TransportError`` of kind ``TransportError/Kind/invalidURL`` for a segment that is empty, `.` or
    ///   `..`: servers read these as another resource, even percent-encoded.
    public func url(
        path: [String], query: [(name: String, value: String)] = []
    ) throws(TransportError) -> String {
        var result = description
        for segment in path {
            guard !Self.isUnusable(segment) else {
                throw TransportError(
                    kind: .invalidURL, delivery: .notSent,
                    message: "\"\(segment)\" cannot be part of the path of a request")
            }
            result += "/"
            result += PercentEncoding.strict(segment)
        }
        if path.isEmpty && prefix.isEmpty { result += "/" }
        for (index, item) in query.enumerated() {
            result += index == 0 ? "?" : "&"
            result += PercentEncoding.strict(item.name) + "=" + PercentEncoding.strict(item.value)
        }
        return result
    }

    /// Whether a segment is empty, `.` or `..`.
    public static func isUnusable(_ segment: String) -> Bool {
        segment.utf8.count <= 2 && segment.utf8.allSatisfy { $0 == UInt8(ascii: ".") }
    }

    /// Resolves a link that an answer contains, such as `next_url`: absolute, path-absolute or relative.
    ///
    /// - Parameters:
    ///   - reference: the link as the server wrote it.
    ///   - path: the segments of the request whose answer contained it; a relative link starts from there. Without
    ///     them it starts from the base URL as from a folder, so `transactions?items=2` stays below the prefix.
    /// - Returns: the absolute URL and whether it is of the base URL's origin; nil for what is no `http(s)` URL.
    public func resolve(_ reference: String, from path: [String] = []) -> (url: String, sameOrigin: Bool)? {
        let folder = prefix + (path.isEmpty ? "/" : path.map { "/" + PercentEncoding.strict($0) }.joined())
        // A bare query from the base URL itself keeps the prefix as it is configured, without the slash.
        let start = path.isEmpty && reference.hasPrefix("?") && !prefix.isEmpty ? prefix : folder
        guard !reference.isEmpty,
            let url = try? HTTPURL(origin: origin, path: start, query: nil).resolving(reference)
        else { return nil }
        return (url.description, url.origin == origin)
    }
}
