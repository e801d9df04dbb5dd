import Glibc

/// The names of one object, by which those of further ones are known without being read again.
///
/// A name is known by its bytes. Names are only looked for in their order, so that those that are found differ from one
/// another without a look; once a name was not found, every further one has to be compared with all before it.
struct JSONLayout {
    struct Name {
        var start: Int
        var count: Int
        var name: String
    }

    /// Where an object is in the layout.
    struct Following {
        fileprivate var place = 0
        /// Whether a name was not found.
        fileprivate(set) var hasStrayed = false
    }

    /// How deep the objects are that are alike; 0 for none.
    var depth = 0
    private(set) var names: [Name] = []
    /// Whether the first object has been read.
    var isComplete = false

    /// How many names may be left out in a row.
    private static let reach = 4

    /// The known name whose opening quote is at the position; nil when it is none of the next.
    @inline(__always)
    func next(
        _ following: inout Following, in bytes: UnsafeBufferPointer<UInt8>, at position: Int
    ) -> Name? {
        guard isComplete, let base = bytes.baseAddress else { return nil }
        var place = following.place
        let end = min(place + Self.reach, names.count)
        while place < end {
            let name = names[place]
            let closing = position + 1 + name.count
            if closing < bytes.count, bytes[closing] == UInt8(ascii: "\""),
                memcmp(base + name.start, base + position + 1, name.count) == 0
            {
                following.place = place + 1
                return name
            }
            place += 1
        }
        following.hasStrayed = true
        return nil
    }

    /// Keeps a name of the first object, unless its source is not plainly the name.
    mutating func note(_ name: String, at start: Int, _ source: UnsafeRawBufferPointer) {
        guard !isComplete, names.count < 64, !source.contains(UInt8(ascii: "\\")) else { return }
        names.append(Name(start: start, count: source.count, name: name))
    }
}
