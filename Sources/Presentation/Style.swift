/// Weight or colour of text on a terminal (ECMA-48, SGR). Put on last: it has no width.
public struct Style: Sendable, Equatable {
    private let parameter: Int

    /// Bold.
    public static let bold = Style(parameter: 1)
    /// Faint.
    public static let dim = Style(parameter: 2)
    /// Red.
    public static let red = Style(parameter: 31)
    /// Green.
    public static let green = Style(parameter: 32)
    /// Yellow.
    public static let yellow = Style(parameter: 33)

    /// The text in this style, and the usual style again behind it; an empty text stays empty.
    public func apply(to text: String) -> String {
        text.isEmpty ? text : "\u{1B}[\(parameter)m\(text)\u{1B}[0m"
    }

    /// The style of an outcome word such as `done` or `failed`, or of a transaction's state; nil for plain.
    public static func outcome(_ word: String) -> Style? {
        switch word {
        case "done", "settled": .green
        case "refused", "skipped": .yellow
        case "rejected", "failed", "unknown": .red
        default: nil
        }
    }
}
