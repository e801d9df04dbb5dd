/// The members of alike objects that a reader looks at. Each is called by its place in the list.
public struct JSONMemberList: Sendable {
    let names: [String]
    private let spelled: [[UInt8]]

    /// Lists names, each once.
    public init(_ names: [String]) {
        self.names = names
        spelled = names.map { Array($0.utf8) }
    }

    /// The place of a name; nil for a member that nobody looks at. There are so few that hashing would take longer.
    func place(of name: UnsafeBufferPointer<UInt8>) -> Int? {
        spelled.indices.first { spelled[$0].count == name.count && spelled[$0].elementsEqual(name) }
    }
}
