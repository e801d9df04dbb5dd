import ExactJSON
import Money

extension JSONCursor {
    /// A required RFC 3339 time.
    func timestamp(_ name: String) throws(JSONShapeError) -> Timestamp {
        let text = try string(name)
        return try timestamp(text, name)
    }

    /// An RFC 3339 time; nil when absent or null.
    func optionalTimestamp(_ name: String) throws(JSONShapeError) -> Timestamp? {
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

    /// A reference; nil when absent or null.
    func optionalReference(_ name: String) throws(JSONShapeError) -> Reference? {
        guard let cursor = try optionalObject(name) else { return nil }
        return try Reference(cursor)
    }
}
