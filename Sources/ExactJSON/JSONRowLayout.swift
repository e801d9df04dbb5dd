import Glibc

/// The names of an object's members, by which those of the next object are known without being read again.
///
/// A name is known by its bytes. Names are only looked for in their order, so that those that are found differ from one
/// another without a look.
struct JSONRowLayout {
    struct Name {
        var start: Int
        var count: Int
        /// Its place in the list of the members that are looked at; nil for others.
        var place: Int?
    }

    private var names: [Name] = []
    private let list: JSONMemberList

    /// How many names may be left out in a row.
    private static let reach = 4
    /// How many names are kept; an object of more is read in the ordinary way.
    private static let most = 64

    init(_ list: JSONMemberList) { self.list = list }

    /// The known name that begins at the position, behind its quote; nil when it is none of the next from `index` on.
    @inline(__always)
    func next(
        from index: inout Int, in bytes: UnsafeBufferPointer<UInt8>, at position: Int
    ) -> Name? {
        guard let base = bytes.baseAddress else { return nil }
        let end = min(index + Self.reach, names.count)
        while index < end {
            let name = names[index]
            index += 1
            let closing = position + name.count
            if closing < bytes.count, bytes[closing] == UInt8(ascii: "\""),
                memcmp(base + name.start, base + position, name.count) == 0
            {
                return name
            }
        }
        return nil
    }

    mutating func forget() { names.removeAll(keepingCapacity: true) }

    /// Keeps a name whose bytes are plain ASCII; nil when the object has it already, or too many.
    mutating func learn(_ start: Int, _ count: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Name? {
        let text = UnsafeBufferPointer(rebasing: bytes[start..<start + count])
        let isKnown = names.contains { name in
            name.count == count && bytes[name.start..<name.start + count].elementsEqual(text)
        }
        guard !isKnown, names.count < Self.most else { return nil }
        if names.isEmpty { names.reserveCapacity(list.names.count) }
        let name = Name(
            start: start, count: count, place: list.place(of: text))
        names.append(name)
        return name
    }
}
