import ExactJSON

extension JSONCursor {
    /// A reference; nil when absent or null.
    func optionalReference(_ name: String) throws(JSONShapeError) -> Reference? {
        guard let cursor = try optionalObject(name) else { return nil }
        return try Reference(cursor)
    }
}
