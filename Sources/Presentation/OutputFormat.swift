/// The form in which a command prints what it found.
public enum OutputFormat: String, CaseIterable, Sendable {
    /// For people: aligned columns.
    case table
    /// One JSON document.
    case json
    /// One JSON object a line (newline-delimited JSON).
    case ndjson
    /// Comma-separated values (RFC 4180).
    case csv
    /// One id a line.
    case id

    /// Whether an error is reported as a JSON object too.
    public var isJSON: Bool { self == .json || self == .ndjson }
}
