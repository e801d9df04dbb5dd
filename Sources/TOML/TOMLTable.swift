/// The keys of a table and their values, in the order in which the document first names them.
public struct TOMLTable: Sendable, Equatable {
    /// A key and its value.
    public struct Entry: Sendable, Equatable {
        /// The key, one part of a dotted key, with quotes and escapes undone.
        public var name: String
        /// Where the document first names the key.
        public var position: TOMLPosition
        /// The value.
        public var value: TOMLValue
    }

    /// The entries. No two have the same name.
    public let entries: [Entry]
    private let index: TOMLNameIndex

    init(_ entries: [Entry], _ index: TOMLNameIndex) {
        self.entries = entries
        self.index = index
    }

    /// The entry of that name, compared byte by byte: TOML knows no equivalence of accented letters.
    public subscript(name: String) -> Entry? {
        index.find(name, in: entries.count) { entries[$0].name }.map { entries[$0] }
    }

    /// The entry at the end of a path of keys, through tables only.
    public subscript(path: [String]) -> Entry? {
        guard let first = path.first, var entry = self[first] else { return nil }
        for name in path.dropFirst() {
            guard case .table(let inner) = entry.value.content, let next = inner[name] else { return nil }
            entry = next
        }
        return entry
    }

    /// Whether both have the same entries in the same order, places included.
    public static func == (first: TOMLTable, second: TOMLTable) -> Bool { first.entries == second.entries }
}

/// Finds a name among the entries of a table: few one after the other, many by their hash.
struct TOMLNameIndex: Sendable {
    private struct Name: Hashable, Sendable {
        let text: String

        // Strings compare by canonical equivalence, which would take different keys for one.
        static func == (first: Name, second: Name) -> Bool {
            first.text.utf8.elementsEqual(second.text.utf8)
        }

        func hash(into hasher: inout Hasher) {
            for byte in text.utf8 { hasher.combine(byte) }
        }
    }

    private static let few = 8
    private var offsets: [Name: Int] = [:]

    func find(_ name: String, in count: Int, _ nameAt: (Int) -> String) -> Int? {
        if count > Self.few { return offsets[Name(text: name)] }
        return (0..<count).first { nameAt($0).utf8.elementsEqual(name.utf8) }
    }

    /// Takes note of the last of `count` names.
    mutating func note(_ count: Int, _ nameAt: (Int) -> String) {
        guard count > Self.few else { return }
        let start = count == Self.few + 1 ? 0 : count - 1
        for offset in start..<count { offsets[Name(text: nameAt(offset))] = offset }
    }
}
