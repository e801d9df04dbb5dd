/// The columns that a command knows, and those it shows when nobody chooses.
public struct ColumnSet: Sendable {
    /// Every column, the default ones first.
    public let known: [Column]
    /// The columns to show when nobody chooses.
    public let defaults: [Column]

    /// Makes a set of columns with different paths.
    public init(defaults: [Column], others: [Column] = []) {
        self.defaults = defaults
        known = defaults + others
    }

    /// The columns of a list such as `id,user.externalId,amount`, in that order. Spaces around names do not
    /// count. Nil gives the default columns.
    ///
    /// - Throws: ``ColumnError`` for the first name that is not known.
    public func select(_ list: String?) throws(ColumnError) -> [Column] {
        guard let list else { return defaults }
        var columns: [Column] = []
        for item in list.split(separator: ",", omittingEmptySubsequences: false) {
            let name = item.split(separator: " ").joined(separator: " ")
            guard let column = known.first(where: { $0.path == name }) else {
                throw ColumnError(unknown: name, nearest: nearest(name), known: known.map(\.path))
            }
            columns.append(column)
        }
        return columns
    }

    /// People type the headings they see (`USER`), or leave out a part of a path.
    private func nearest(_ name: String) -> String? {
        let wanted = name.lowercased()
        guard !wanted.isEmpty else { return nil }
        let column =
            known.first { $0.path.lowercased() == wanted }
            ?? known.first { $0.title.lowercased() == wanted }
            ?? known.first { $0.path.lowercased().split(separator: ".").contains { $0 == wanted } }
        return column?.path ?? NearestName.of(name, among: known.map(\.path))
    }
}

/// A name in `--columns` that the command does not know.
public struct ColumnError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The name as it was given.
    public let unknown: String
    /// The known name that was probably meant.
    public let nearest: String?
    /// Every known name.
    public let known: [String]

    /// What is wrong, what was probably meant and what there is, in one line.
    public var message: String {
        let name = unknown.isEmpty ? "an empty column name" : "unknown column '\(VisibleText.of(unknown))'"
        let suggestion = nearest.map { ", did you mean '\($0)'?" } ?? ""
        return "\(name)\(suggestion) (known: \(known.joined(separator: ", ")))"
    }

    /// The message.
    public var description: String { message }
}
