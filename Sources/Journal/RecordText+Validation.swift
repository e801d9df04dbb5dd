import ExactJSON

extension RecordText {
    /// The parser takes no deeper ones (``JSON/init(parsing:halfPairs:)``), and a record is an object itself.
    private static let maximumDepth = 255

    /// Makes sure that an entry's text can be read again and says what the entry says. Without this, a slip of a
    /// caller would break the chain for ever.
    static func validate(_ entry: JournalEntry) throws(JournalError) {
        guard case .members(let members) = entry.content else { return }
        for member in members.members where reservedNames.contains(member.name) {
            throw .invalid("a record of its own must not be named \(member.name)")
        }
        try validate(.object(members), depth: 0)
    }

    private static func validate(_ value: JSON, depth: Int) throws(JournalError) {
        switch value {
        case .array where depth > maximumDepth, .object where depth > maximumDepth:
            throw .invalid("a value is too deep")
        case .null, .bool, .integer, .string: break
        case .number(let text):
            guard case .number = try? JSON(parsing: text) else {
                throw .invalid("a number of a record is not JSON")
            }
        case .array(let elements):
            for element in elements { try validate(element, depth: depth + 1) }
        case .object(let object):
            guard hasDistinctNames(object.members) else { throw .invalid("a record has a name twice") }
            for member in object.members { try validate(member.value, depth: depth + 1) }
        }
    }

    private static func hasDistinctNames(_ members: [JSONObject.Member]) -> Bool {
        guard members.count <= 12 else { return Set(members.map(\.name)).count == members.count }
        for index in members.indices.dropFirst() {
            for earlier in 0..<index where members[earlier].name == members[index].name { return false }
        }
        return true
    }
}

extension JournalError {
    fileprivate static func invalid(_ reason: String) -> JournalError {
        JournalError(
            .invalidEntry, message: "this cannot be written into the journal: \(reason)",
            hint: "this is a fault of dreams itself; please report it")
    }
}
