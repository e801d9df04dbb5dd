/// A document in [TOML 1.0.0](https://toml.io/en/v1.0.0), read and with the place of everything in it.
public struct TOMLDocument: Sendable, Equatable {
    /// How deep tables and arrays may be nested, dotted keys included.
    public static let maximumDepth = 128

    /// The table that holds everything.
    public let root: TOMLTable

    /// Reads a document.
    ///
    /// - Parameter bytes: UTF-8 text; a byte order mark at its start is skipped.
    /// - Throws: ``TOMLError`` at the first place that breaks a rule.
    public init(_ bytes: [UInt8]) throws(TOMLError) {
        var parser = TOMLParser(bytes)
        root = try parser.document()
    }

    /// Reads a document.
    ///
    /// - Throws: ``TOMLError`` at the first place that breaks a rule.
    public init(_ text: String) throws(TOMLError) {
        try self.init(Array(text.utf8))
    }
}
