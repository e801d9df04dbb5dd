import ExactJSON
import Money

extension JSONCursor {
    /// Refuses an object that lacks one of these members, or has another: it would be lost.
    func expect(_ names: [String]) throws(JSONShapeError) {
        guard case .object(let object) = value else { throw error(expected: "an object") }
        for member in object.members where !names.contains(member.name) {
            throw error(member.name, expected: "no member of this name")
        }
        guard object.members.count < names.count else { return }
        for name in names where object[name] == nil { throw error(name, expected: "a value or null") }
    }

    /// A required RFC 3339 time.
    func time(_ name: String) throws(JSONShapeError) -> Timestamp {
        let text = try string(name)
        do {
            return try Timestamp(rfc3339: text)
        } catch {
            throw self.error(name, expected: "an RFC 3339 time")
        }
    }

    /// An RFC 3339 time; nil when absent or null.
    func optionalTime(_ name: String) throws(JSONShapeError) -> Timestamp? {
        try optionalString(name) == nil ? nil : time(name)
    }

    /// An integer that may count or number things.
    func index(_ name: String) throws(JSONShapeError) -> Int {
        guard let index = Int(exactly: try int64(name)), index >= 0 else {
            throw error(name, expected: "an integer from 0 up")
        }
        return index
    }

    /// The texts of an array of strings.
    func strings(_ name: String) throws(JSONShapeError) -> [String] {
        var texts: [String] = []
        for element in try array(name) { texts.append(try element.string()) }
        return texts
    }
}

extension JSON {
    /// A string, or `null` for nil.
    static func text(orNull text: String?) -> JSON { text.map(JSON.string) ?? .null }
}
