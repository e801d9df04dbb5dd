public import ExactJSON

/// What a service says about a failure in the body of its answer.
public struct ErrorBody: Sendable, Equatable {
    /// What it says about single fields.
    public var fields: [APIError.FieldError]
    /// What it says about the whole, in one sentence; nil: the body's own text is shown when there are no fields.
    public var summary: String?
    /// What kind of failure it is, where the body knows better than the status; nil: as the status says.
    public var kind: APIError.Kind?
    /// What the service calls the request in its logs, where only the body says it.
    public var requestId: String?

    /// Makes it.
    public init(
        fields: [APIError.FieldError] = [], summary: String? = nil, kind: APIError.Kind? = nil,
        requestId: String? = nil
    ) {
        self.requestId = requestId
        self.fields = fields
        self.summary = summary
        self.kind = kind
    }
}

/// Reads a service's documented error body; nil for anything else, which is shown as text instead.
///
/// It gets `null` for a body that is not JSON.
public typealias ErrorBodyReader = @Sendable (JSON) -> ErrorBody?
