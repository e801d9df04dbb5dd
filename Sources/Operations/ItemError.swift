public import ExactJSON
public import WebAPI

/// Why an item of a write did not end well, in the form that results and errors share.
public struct ItemError: Error, Sendable, Equatable {
    /// A short name that scripts may match on.
    public var code: String
    /// What went wrong, one sentence without a full stop.
    public var message: String
    /// What to do about it.
    public var hint: String?
    /// The status of the service's answer, when there was one.
    public var status: Int?
    /// What the server calls the request in its logs.
    public var requestId: String?
    /// The service's own words about fields.
    public var fields: [APIError.FieldError]

    /// Makes an error.
    public init(
        code: String, message: String, hint: String? = nil, status: Int? = nil, requestId: String? = nil,
        fields: [APIError.FieldError] = []
    ) {
        self.code = code
        self.message = message
        self.hint = hint
        self.status = status
        self.requestId = requestId
        self.fields = fields
    }

    /// Tells of an error that the API client met.
    public init(_ error: APIError, hint: String? = nil) {
        self.init(
            code: error.code, message: "\(error.operation): \(error.message)", hint: hint,
            status: error.status, requestId: error.requestId, fields: error.fields)
    }

    /// The error as an object: `code`, `message`, `hint`, `status`, `requestId`, `fields`.
    public var json: JSON {
        [
            "code": .string(code),
            "message": .string(message),
            "hint": hint.map(JSON.string) ?? .null,
            "status": status.map { .integer(Int64($0)) } ?? .null,
            "requestId": requestId.map(JSON.string) ?? .null,
            "fields": .array(
                fields.map { ["field": .string($0.field), "errors": .array($0.errors.map(JSON.string))] }),
        ]
    }
}

extension [ItemError] {
    /// What the errors advise, each thing once; nil when they advise nothing, or too many things to be read.
    public var sharedHint: String? {
        var hints: [String] = []
        for case let hint? in map(\.hint) where !hints.contains(hint) {
            hints.append(hint)
            if hints.count > 3 { return nil }
        }
        return hints.isEmpty ? nil : hints.joined(separator: "; ")
    }
}
