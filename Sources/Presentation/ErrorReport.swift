public import ExactJSON

/// An error as it is told to the user.
public struct ErrorReport: Error, Sendable, Equatable {
    /// What the API says about one field.
    public struct FieldError: Sendable, Equatable {
        /// The field, as the API names it.
        public var field: String
        /// What is wrong with it.
        public var errors: [String]

        /// Makes a field's errors.
        public init(field: String, errors: [String]) {
            self.field = field
            self.errors = errors
        }
    }

    /// A stable name that scripts may match on.
    public var code: String
    /// What failed and why, one sentence without a full stop.
    public var message: String
    /// What to do about it.
    public var hint: String?
    /// The HTTP status of the answer.
    public var status: Int?
    /// The server's name for the request.
    public var requestId: String?
    /// The API's own errors, field by field.
    public var fields: [FieldError]

    /// Makes a report.
    public init(
        code: String, message: String, hint: String? = nil, status: Int? = nil, requestId: String? = nil,
        fields: [FieldError] = []
    ) {
        self.code = code
        self.message = message
        self.hint = hint
        self.status = status
        self.requestId = requestId
        self.fields = fields
    }

    /// The lines for people: what failed, a line for each field's error, what to do. Without line feeds.
    public var lines: [String] {
        let request = requestId.map { " (request \($0))" } ?? ""
        var lines = ["error: \(message)\(request)"]
        for field in fields {
            lines += field.errors.map { "  \(field.field): \($0)" }
        }
        if let hint { lines.append("hint: \(hint)") }
        return lines.map(VisibleText.of)
    }

    /// The object for programs. What is missing is `null`.
    public var json: JSON {
        let fields = fields.map { field -> JSON in
            ["field": .string(field.field), "errors": .array(field.errors.map(JSON.string))]
        }
        return [
            "error": [
                "code": .string(code), "message": .string(message), "hint": hint.map(JSON.string) ?? nil,
                "status": status.map { .integer(Int64($0)) } ?? nil,
                "requestId": requestId.map(JSON.string) ?? nil, "fields": .array(fields),
            ]
        ]
    }
}
