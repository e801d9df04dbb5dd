extension JSON {
    /// Reads one JSON text like ``init(parsing:)-([UInt8])``, and hands over the elements of one array as they are read
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
}
