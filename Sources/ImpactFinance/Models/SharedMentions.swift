import ExactJSON

/// The mentions of users, accounts and dreams that a list's transactions have in common, so that each is kept once.
///
/// A hundred thousand transactions of a few thousand users take half the memory so. Not to be used by two threads at
/// once.
final class SharedMentions {
    private let most: Int
    private var references: [String: Reference] = [:]
    private var dreams: [String: JSONObject] = [:]
    private var recentReferences: RecentMentions<Reference>
    private var recentDreams: RecentMentions<JSONObject>

    /// For a list that is given on as it comes: of whatever length, this costs it the same.
    static let few = 4096
    /// For transactions that are all kept: then what they mention is kept anyway, the only question is how often.
    static let any = Int.max

    /// Makes one that remembers at most so many of each kind, and begins anew when there are more; 0 remembers none.
    init(most: Int) {
        self.most = most
        recentReferences = RecentMentions(most: min(most, Self.few))
        recentDreams = RecentMentions(most: min(most, Self.few))
    }

    /// The reference of a row's member; nil when it is none.
    func reference(_ row: borrowing JSONRow, _ place: Int) -> Reference? {
        row.withSource(place) { source in
            recentReferences.value(of: source) {
                if most == 0, let plain = Reference(plain: source) { return plain }
                guard let value = try? JSON(parsing: UnsafeRawBufferPointer(source)) else { return nil }
                return try? reference(JSONCursor(value))
            }
        }
    }

    /// The dream of a row's member as it came; nil when it is none.
    func dream(_ row: borrowing JSONRow, _ place: Int) -> JSONObject? {
        row.withSource(place) { source in
            recentDreams.value(of: source) {
                guard case .object(let dream)? = try? JSON(parsing: UnsafeRawBufferPointer(source)) else {
                    return nil
                }
                return shared(dream)
            }
        }
    }

    /// A reference, the remembered one when it says the same.
    func reference(_ cursor: JSONCursor) throws(JSONShapeError) -> Reference {
        guard most > 0 else { return try Reference(cursor) }
        let id = try cursor.string("id")
        let type = try cursor.optionalString("type") ?? ""
        let externalId = try cursor.optionalString("externalId")
        if let known = references[id], known.type == type, known.externalId == externalId { return known }
        let new = Reference(type: type, id: id, externalId: externalId)
        if references.count >= most { references.removeAll(keepingCapacity: true) }
        references[id] = new
        return new
    }

    /// A reference; nil when absent or null.
    func optionalReference(_ cursor: JSONCursor, _ name: String) throws(JSONShapeError) -> Reference? {
        guard let cursor = try cursor.optionalObject(name) else { return nil }
        return try reference(cursor)
    }

    /// A dream as it came; nil when absent or null.
    func dream(_ cursor: JSONCursor, _ name: String) throws(JSONShapeError) -> JSONObject? {
        guard case .object(let new)? = try cursor.optionalObject(name)?.value else { return nil }
        return shared(new)
    }

    /// The remembered dream when it says the same.
    private func shared(_ new: JSONObject) -> JSONObject {
        guard most > 0, case .string(let id)? = new["id"] else { return new }
        if let known = dreams[id], known == new { return known }
        if dreams.count >= most { dreams.removeAll(keepingCapacity: true) }
        dreams[id] = new
        return new
    }
}
