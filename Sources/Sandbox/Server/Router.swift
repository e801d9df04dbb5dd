/// One operation of an API. Each API is a folder that makes its own list of these.
struct Route: Sendable {
    var method: String
    /// Segments after the first slash; `*` stands for one segment, which becomes a parameter.
    var pattern: [String]
    /// Runs inside a database transaction that a thrown error rolls back.
    var handler: @Sendable (Call) throws -> Response

    init(_ method: String, _ path: String, _ handler: @escaping @Sendable (Call) throws -> Response) {
        self.method = method
        self.pattern = path.split(separator: "/").map(String.init)
        self.handler = handler
    }

    /// The parameters, decoded, when the path is one of this route's.
    func match(_ segments: [Substring]) -> [String]? {
        guard segments.count == pattern.count else { return nil }
        var parameters: [String] = []
        for (segment, expected) in zip(segments, pattern) {
            if expected == "*" {
                guard !segment.isEmpty, let value = PercentEncoding.decode(segment) else { return nil }
                parameters.append(value)
            } else if segment != expected {
                return nil
            }
        }
        return parameters
    }
}

/// What a route's handler works with.
struct Call {
    var request: Request
    var parameters: [String]
    var records: Records
    var now: Timestamp
}

struct Router: Sendable {
    var routes: [Route]

    /// The route and its parameters. Throws 404 for an unknown path and 405, with `Allow`, for a method
    /// that the path does not have. HEAD is answered wherever GET is (RFC 9110, section 9.3.2).
    func route(_ method: String, _ path: String) throws(Refusal) -> (Route, [String]) {
        let segments = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        let wanted = method == "HEAD" ? "GET" : method
        var allowed: [String] = []
        for route in routes {
            guard let parameters = route.match(Array(segments)) else { continue }
            if route.method == wanted { return (route, parameters) }
            allowed += route.method == "GET" ? ["GET", "HEAD"] : [route.method]
        }
        if allowed.isEmpty { throw Refusal(404, field: "path", "not found") }
        let allow = allowed.joined(separator: ", ")
        throw Refusal(405, field: "method", "must be one of \(allow)", headers: [("Allow", allow)])
    }
}

enum PercentEncoding {
    /// Decodes a path segment or, with `plusIsSpace`, a part of a query. Nil when it is malformed.
    static func decode(_ text: some StringProtocol, plusIsSpace: Bool = false) -> String? {
        var bytes: [UInt8] = []
        var rest = text.utf8.makeIterator()
        while let byte = rest.next() {
            switch byte {
            case UInt8(ascii: "%"):
                guard let high = rest.next().flatMap(hexValue), let low = rest.next().flatMap(hexValue) else {
                    return nil
                }
                bytes.append(high << 4 | low)
            case UInt8(ascii: "+") where plusIsSpace: bytes.append(0x20)
            default: bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func hexValue(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    /// Encodes everything but the unreserved characters (RFC 3986, section 2.3).
    static func encode(_ text: String) -> String {
        var output = ""
        for byte in text.utf8 {
            let character = Character(Unicode.Scalar(byte))
            if byte < 0x80, character.isLetter || character.isNumber || "-._~".contains(character) {
                output.append(character)
            } else {
                let hex = String(byte, radix: 16, uppercase: true)
                output += byte < 16 ? "%0\(hex)" : "%\(hex)"
            }
        }
        return output
    }
}
