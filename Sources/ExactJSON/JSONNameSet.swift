/// Finds a second member of the same name, at almost no cost for objects of a few members.
///
/// Names are the same when Swift's strings are equal, as for the object's subscript: two spellings of `é` are
/// one name, because nobody who reads the object could tell them apart.
struct JSONNameSet {
    /// One bit for each hash seen. A clear bit proves a name new.
    private var seen: UInt64 = 0
    /// All names, once there are many.
    private var names: Set<String> = []

    /// Adds a name, read from `source`, the bytes between its quotes; false when `members` has it already.
    @inline(__always)
    mutating func insert(
        _ name: String, from source: UnsafeRawBufferPointer, into members: [JSONObject.Member]
    ) -> Bool {
        if members.count >= 32 { return insertAmongMany(name, members) }
        let bits = Self.bits(source)
        defer { seen |= bits }
        return seen & bits == 0 || !members.contains { $0.name == name }
    }

    private mutating func insertAmongMany(_ name: String, _ members: [JSONObject.Member]) -> Bool {
        if names.isEmpty { names = Set(members.map(\.name)) }
        return names.insert(name).inserted
    }

    /// One bit for ASCII without escapes; every bit for other sources, because different ones make equal names.
    @inline(__always)
    private static func bits(_ source: UnsafeRawBufferPointer) -> UInt64 {
        var hash: UInt64 = 0
        for byte in source {
            if byte >= 0x80 || byte == UInt8(ascii: "\\") { return .max }
            hash = (hash ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15
        }
        return 1 << (hash >> 58)
    }
}
