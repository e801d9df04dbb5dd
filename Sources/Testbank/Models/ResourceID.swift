/// The id of an account.
public typealias AccountID = ResourceID<Account>
/// The id of a transaction.
public typealias TransactionID = ResourceID<Transaction>

/// The id of a resource: any text, of which every letter's case counts. The documentation, the OpenAPI file and the
/// published server show three different forms, so none is relied on.
public struct ResourceID<Resource>: Sendable, Hashable, CustomStringConvertible, ExpressibleByStringLiteral {
    /// The API's own text.
    public let text: String

    /// Keeps the API's text.
    public init(_ text: String) { self.text = text }
    /// Keeps the API's text.
    public init(stringLiteral text: String) { self.text = text }

    /// The API's own text.
    public var description: String { text }

    /// Whether two ids are the same, byte by byte.
    public static func == (left: ResourceID, right: ResourceID) -> Bool {
        left.text.utf8.elementsEqual(right.text.utf8)
    }

    /// Hashes the bytes.
    public func hash(into hasher: inout Hasher) {
        for byte in text.utf8 { hasher.combine(byte) }
    }
}

extension ResourceID where Resource == Account {
    /// The account outside all accounts: what it sends is created, what it receives is destroyed. It is never read and
    /// nothing is listed by it.
    public static var root: AccountID { "ROOT" }

    /// Whether this is ``root``.
    public var isRoot: Bool { self == .root }
}
