/// A refusal in the form of this API, `ApiErrorV2`.
struct EmbeddedError: Error, Equatable {
    /// What is wrong with one part of the request.
    struct Context: Equatable {
        var code: String
        var location: Location
        var field: String
        var message: String
    }

    enum Location: String {
        case query = "QUERY"
        case body = "BODY"
        case path = "PATH"
        case header = "HEADER"
    }

    var status: Int
    var context: [Context] = []

    static let notFound = EmbeddedError(status: 404)

    /// Titles as the API's own examples have them.
    private var title: String {
        switch status {
        case 400: "Bad Request"
        case 401: "Unauthorized"
        case 403: "Forbidden"
        case 404: "Not Found"
        case 405: "Method Not Allowed"
        case 413: "Content Too Large"
        case 422: "Unprocessable Content"
        case 429: "Too Many Requests"
        case 503: "Service Unavailable"
        default: status < 500 ? "Request Failed" : "Internal Server Error"
        }
    }

    /// The answer. The trace id follows from the request alone, so that the same request gets the same
    /// answer.
    func response(to request: Request) -> Response {
        var body: JSONObject = [
            "title": .string(title), "httpStatus": .integer(Int64(status)),
            "traceId": .string(EmbeddedError.traceID(request)),
        ]
        if let id = request.headers["request-id"] { body["requestId"] = .string(id) }
        if !context.isEmpty {
            body["context"] = .array(
                context.prefix(100).map {
                    [
                        "code": .string($0.code), "location": .string($0.location.rawValue),
                        "field": .string($0.field), "message": .string($0.message),
                    ]
                })
        }
        return .json(status, body.rendered)
    }

    /// FNV-1a, 64 bits (http://www.isthe.com/chongo/tech/comp/fnv/).
    private static func traceID(_ request: Request) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for bytes in [Array(request.method.utf8), Array(request.target.utf8), request.body] {
            for byte in bytes + [0] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        }
        let hex = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - hex.count) + hex
    }
}

/// Gathers everything that is wrong with a request, so that one answer tells it all.
final class EmbeddedProblems {
    private var context: [EmbeddedError.Context] = []

    func add(_ code: String, _ location: EmbeddedError.Location, _ field: String, _ message: String) {
        context.append(.init(code: code, location: location, field: field, message: message))
    }

    /// Refuses the request when anything was wrong with it.
    func check() throws(EmbeddedError) {
        if !context.isEmpty { throw EmbeddedError(status: 400, context: context) }
    }
}

/// The codes of the portal's catalogue that a reading request can run into.
enum EmbeddedCode {
    static let outOfRange = "10102"
    static let wrongFormat = "10103"
    static let wrongValue = "10104"
    static let notExpected = "10105"
}
