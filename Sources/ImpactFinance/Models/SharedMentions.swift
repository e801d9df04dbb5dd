import ExactJSON

/// The mentions of users, accounts and dreams that a list's transactions have in common, so that each is kept once.
///
/// A hundred thousand transactions of a few hundred users take half the memory so. It remembers only so many, the latest
/// ones: a list of any length costs it the same. Not to be used by two threads at once.
final class SharedMentions {
    private var references: [Reference?]
    private var dreams: [JSON?]

    /// Makes it with room for so many of each kind; 0 remembers none.
    init(count: Int = 4096) {
        references = Array(repeating: nil, count: count)
        dreams = Array(repeating: nil, count: count)
    }

    /// A reference, the remembered one when it says the same.
    func reference(_ cursor: JSONCursor) throws(JSONShapeError) -> Reference {
        let new = try Reference(cursor)
        guard let slot = slot(of: new.id) else { return new }
        if let known = references[slot], known == new { return known }
        references[slot] = new
        return new
    }

    /// A reference; nil when absent or null.
    func optionalReference(_ cursor: JSONCursor, _ name: String) throws(JSONShapeError) -> Reference? {
        guard let cursor = try cursor.optionalObject(name) else { return nil }
        return try reference(cursor)
    }

    /// A dream as it came; nil when absent or null.
    func dream(_ cursor: JSONCursor, _ name: String) throws(JSONShapeError) -> JSON? {
        guard let new = try cursor.optionalObject(name)?.value else { return nil }
        guard let slot = slot(of: new["id"]?.stringValue ?? "") else { return new }
        if let known = dreams[slot], known == new { return known }
        dreams[slot] = new
        return new
    }

    /// FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/
    private func slot(of id: String) -> Int? {
        guard !references.isEmpty else { return nil }
        var hash: UInt32 = 2_166_136_261
        for byte in id.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        return Int((hash ^ (hash >> 16)) % UInt32(references.count))
    }
}
