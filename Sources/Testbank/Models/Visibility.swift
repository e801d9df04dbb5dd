/// Who may send to an account. A value that the documentation does not list is kept as it came.
public struct Visibility: RawRepresentable, Hashable, Sendable {
    /// The API's own text.
    public let rawValue: String

    /// Keeps the API's text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Anybody may find it and send to it.
    public static let `public` = Visibility(rawValue: "PUBLIC")
    /// Anybody who knows its id may send to it.
    public static let unlisted = Visibility(rawValue: "UNLISTED")
    /// Only its owner may send to it.
    public static let `private` = Visibility(rawValue: "PRIVATE")

    /// The documented values.
    public static let documented: [Visibility] = [.public, .unlisted, .private]
}
