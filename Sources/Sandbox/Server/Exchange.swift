/// A request, complete.
struct Request: Sendable {
    var method: String
    /// Without the query; still percent-encoded.
    var path: String
    /// Without the question mark; still percent-encoded.
    var query: String?
    /// Names in lower case.
    var headers: [String: String]
    var body: [UInt8]
    /// The address that the client used: scheme, host and port.
    var origin: String

    /// The target as it stands in the request log.
    var target: String {
        query.map { "\(path)?\($0)" } ?? path
    }
}

/// An answer.
struct Response: Sendable {
    var status: Int
    var headers: [(name: String, value: String)] = []
    var body: [UInt8] = []

    static func json(_ status: Int, _ text: String) -> Response {
        Response(status: status, headers: [("Content-Type", "application/json")], body: Array(text.utf8))
    }
}

/// What is wrong with one part of a request.
struct FieldError: Equatable, Sendable {
    var field: String
    var message: String
}

/// A request that is refused: nothing of it is applied.
struct Refusal: Error, Sendable {
    var status: Int
    var errors: [FieldError]
    var headers: [(name: String, value: String)] = []

    init(_ status: Int, _ errors: [FieldError], headers: [(name: String, value: String)] = []) {
        self.status = status
        self.errors = errors
        self.headers = headers
    }

    init(_ status: Int, field: String, _ message: String, headers: [(name: String, value: String)] = []) {
        self.init(status, [FieldError(field: field, message: message)], headers: headers)
    }

    static let notFound = Refusal(404, field: "id", "not found")

    /// The documented body: messages gathered by field, in order of first mention.
    var response: Response {
        var fields: [(field: String, messages: [JSON])] = []
        for error in errors {
            if let index = fields.firstIndex(where: { $0.field == error.field }) {
                fields[index].messages.append(.string(error.message))
            } else {
                fields.append((error.field, [.string(error.message)]))
            }
        }
        let entries = fields.map {
            JSON.object(["field": .string($0.field), "errors": .array($0.messages)])
        }
        var response = Response.json(
            status, JSONObject(dictionaryLiteral: ("errors", .array(entries))).rendered)
        response.headers += headers
        return response
    }
}
