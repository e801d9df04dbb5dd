import ExactJSON
import HTTPTransport

/// One request to be made: what it is for, and what is sent.
struct Call: Sendable {
    /// What is being done, in words for an error: `list transactions`.
    var operation: String
    /// The method.
    var method: HTTPMethod
    /// The path below the base URL, one element a segment, not yet percent-encoded.
    var path: [String]
    /// The query in order.
    var query: [(name: String, value: String)] = []
    /// The body.
    var body: JSON?

    /// The path for messages.
    var shownPath: String { "/" + path.joined(separator: "/") }

    /// A segment that no server takes for an id: they read `.` and `..` as a way to another resource.
    var unusableSegment: String? { path.first { ["", ".", ".."].contains($0) } }

    /// The body as it is sent.
    var bodyBytes: [UInt8]? {
        guard let body else { return nil }
        var bytes: [UInt8] = []
        body.write(to: &bytes, style: .compact)
        return bytes
    }
}
