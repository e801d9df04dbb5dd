extension JSON {
    /// Reads one JSON text like ``init(parsing:halfPairs:)``, and hands over the elements of one array as they are read
    /// instead of keeping them: an answer with a hundred thousand of them need not be in memory as a tree.
    ///
    /// The array is the member `name` of the text's object. In what is returned it is empty; a member that is no array
    /// stays what it is. Of each element the body sees the members of the list; the others are checked and passed by.
    /// What the body was given before an error was thrown belongs to a text that is broken.
    ///
    /// - Throws: ``JSONSyntaxError`` with the line and column.
    public static func parse(
        _ bytes: [UInt8], eachOf name: String, members list: JSONMemberList,
        _ body: (borrowing JSONRow) -> Void
    ) throws(JSONSyntaxError) -> JSON {
        try bytes.withUnsafeBufferPointer { buffer throws(JSONSyntaxError) in
            var parser = JSONParser(buffer)
            do throws(JSONFailure) {
                return try parser.document(eachOf: name, list, body)
            } catch {
                throw JSONSyntaxError(error, in: buffer)
            }
        }
    }

    /// What `body` makes of one object of a JSON text where it stands, without a tree of it; nil when it makes nothing of
    /// it, and in doubt: the text may be wrong, or right in a way that is seldom seen. The caller then parses it, which
    /// tells.
    ///
    /// `name`: the object is the only member of the text's object, and called so; nil: it is the text.
    public static func plainRow<Value>(
        _ bytes: UnsafeBufferPointer<UInt8>, in name: String? = nil, members list: JSONMemberList,
        _ body: (borrowing JSONRow) -> Value?
    ) -> Value? {
        var parser = JSONParser(bytes)
        var row = JSONRow(list, in: bytes)
        guard parser.plainDocument(&row, in: name, list) else { return nil }
        return body(row)
    }
}
