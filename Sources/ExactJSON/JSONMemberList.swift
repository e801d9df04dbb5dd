/// The members of alike objects that a reader looks at. Each is called by its place in the list.
public struct JSONMemberList: Sendable {
    let names: [String]
    private let places: [String: Int]

    /// Lists names, each once.
    public init(_ names: [String]) {
        self.names = names
        places = Dictionary(names.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
    }

    /// The place of a name; nil for a member that nobody looks at.
    ///
    /// `expected`: where it is if the members come in the order of the list.
    func place(of name: UnsafeBufferPointer<UInt8>, expected: Int) -> Int? {
        if expected < names.count, name.elementsEqual(names[expected].utf8) { return expected }
        return places[String(decoding: name, as: UTF8.self)]
    }
}
