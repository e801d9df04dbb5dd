public import ExactJSON
public import Money

/// One column of a table or CSV: how it is named and what it shows of a row.
public struct Column: Sendable {
    /// The side on which cells line up.
    public enum Alignment: Sendable {
        case leading
        case trailing
    }

    /// The name for `--columns` and the head of a CSV column: a dotted path into a row, such as `user.externalId`.
    public var path: String
    /// The heading in a table, where it appears in upper case.
    public var title: String
    /// The side on which cells line up; numbers belong on the trailing one.
    public var alignment: Alignment
    /// Whether somebody copies or decides by it, so that a terminal shows it whole whatever its width.
    public var isEssential = false
    /// Whether it holds a sentence, which a terminal breaks over several lines rather than cut.
    public var wraps = false
    /// A shorter heading or one that fits the cells of ``compact`` better; nil for the same.
    public var compactTitle: String?
    /// Shortens a cell for a terminal that is too narrow; nil when there is nothing to shorten.
    public var compact: (@Sendable (String) -> String)?
    /// How wide its cells usually are: the room that a table takes for it when rows are printed before all are there.
    public var usualWidth = 0
    /// The style of a cell where colour is wanted.
    public var style: (@Sendable (String) -> Style?)?
    /// The text of a row's cell, nil for an empty one.
    public let cell: @Sendable (JSON) -> String?
    /// The member that the cell shows, when it does nothing but that.
    private(set) var member: String?

    /// A column with computed cells.
    public init(
        path: String, title: String, alignment: Alignment = .leading, isEssential: Bool = false,
        cell: @escaping @Sendable (JSON) -> String?
    ) {
        self.path = path
        self.title = title
        self.alignment = alignment
        self.isEssential = isEssential
        self.cell = cell
    }

    /// A column of the values at the path: text as it is, numbers with the digits they came with, `true` and
    /// `false`, arrays and objects as compact JSON. `null` and a missing value make an empty cell.
    public init(path: String, title: String, alignment: Alignment = .leading, isEssential: Bool = false) {
        let names = path.split(separator: ".").map(String.init)
        self.init(path: path, title: title, alignment: alignment, isEssential: isEssential) { row in
            row.value(at: names).flatMap(Self.text)
        }
        if names.count == 1 { member = names[0] }
    }

    /// A column of RFC 3339 times. Where there is little room, `2026-01-05T08:00:00Z` becomes
    /// `2026-01-05 08:00` under a heading that says UTC; a time in another form stays as it is.
    public static func time(path: String, title: String) -> Column {
        var column = Column(path: path, title: title)
        column.compactTitle = title + " (UTC)"
        column.compact = compactTime
        return column
    }

    /// A column of formatted amounts such as `123.00 EUR`, from integers of the smallest unit at `cents`.
    ///
    /// Without a currency nobody knows where the point belongs: then the integers are shown, and the heading
    /// says that they are cents.
    public static func amount(
        path: String = "amount", title: String = "Amount", cents: String = "amountCents", currency: Currency?
    ) -> Column {
        let names = cents.split(separator: ".").map(String.init)
        let heading = currency == nil ? title + " (cents)" : title
        return Column(path: path, title: heading, alignment: .trailing, isEssential: true) { row in
            guard let value = row.value(at: names) else { return nil }
            guard let currency, let integer = value.integerValue else { return text(value) }
            return currency.format(integer)
        }
    }

    /// The same column with the width that its cells usually have.
    public func usually(_ width: Int) -> Column {
        var column = self
        column.usualWidth = width
        return column
    }

    /// A column of words such as `done` and `failed`, in their colours.
    public static func outcome(path: String, title: String) -> Column {
        var column = Column(path: path, title: title)
        column.style = { Style.outcome($0) }
        return column
    }

    /// A value as the text of a cell; nil for `null`.
    static func text(_ value: JSON) -> String? {
        switch value {
        case .null: nil
        case .string(let text): text
        case .bool, .integer, .number, .array, .object: value.text(.compact)
        }
    }

    private static func compactTime(_ text: String) -> String {
        let bytes = Array(text.utf8)
        let pattern = Array("0000-00-00T00:00:00Z".utf8)
        let isUTC =
            bytes.count == pattern.count
            && zip(bytes, pattern).allSatisfy { byte, form in
                form == UInt8(ascii: "0") ? (0x30...0x39).contains(byte) : byte == form
            }
        guard isUTC else { return text }
        return text.prefix(10) + " " + text.dropFirst(11).prefix(5)
    }
}

extension JSON {
    /// The value that the names lead to, one object after the other; nil when one of them is missing.
    func value(at names: [String]) -> JSON? {
        guard let first = names.first else { return self }
        guard names.count > 1 else { return self[first] }
        return names.dropFirst().reduce(self[first]) { value, name in value?[name] }
    }
}
