/// A text that must never be shown: printing, interpolating or dumping it gives `<redacted>`.
public struct Secret: Sendable, Equatable, CustomStringConvertible, CustomDebugStringConvertible,
    CustomReflectable
{
    /// Why a text cannot be used as a secret.
    public enum Problem: Error, Sendable, Equatable, CustomStringConvertible {
        /// There is nothing in it.
        case empty
        /// It contains a line break or another control character, which could forge header fields.
        case controlCharacter

        /// What is wrong, in words that fit behind «the token …».
        public var description: String {
            switch self {
            case .empty: "is empty"
            case .controlCharacter: "contains a line break or another control character"
            }
        }
    }

    /// The text itself. Whoever asks for it answers for it.
    public let exposed: String

    /// Makes a secret.
    ///
    /// - Throws: ``Problem``, which does not contain the text.
    public init(_ text: String) throws(Problem) {
        guard !text.isEmpty else { throw .empty }
        guard text.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) else {
            throw .controlCharacter
        }
        exposed = text
    }

    /// Always `<redacted>`.
    public var description: String { "<redacted>" }
    /// Always `<redacted>`.
    public var debugDescription: String { "<redacted>" }
    /// Without children.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
