public import ExactJSON
public import Money

extension JSONCursor {
    /// A required RFC 3339 time.
    ///
    /// - Throws: ``JSONShapeError`` when it is absent or something else.
    public func timestamp(_ name: String) throws(JSONShapeError) -> Timestamp {
        let text = try string(name)
        return try timestamp(text, name)
    }

    /// An RFC 3339 time; nil when absent or null.
    ///
    /// - Throws: ``JSONShapeError`` when it is something else.
    public func optionalTimestamp(_ name: String) throws(JSONShapeError) -> Timestamp? {
        guard let text = try optionalString(name) else { return nil }
        return try timestamp(text, name)
    }

    private func timestamp(_ text: String, _ name: String) throws(JSONShapeError) -> Timestamp {
        do {
            return try Timestamp(rfc3339: text)
        } catch {
            throw self.error(name, expected: "an RFC 3339 time")
        }
    }
}
