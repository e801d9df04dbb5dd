/// What is wrong with an id that the user gave.
///
/// An id is how a transaction is found again, so that it is not reported twice. One with something at its end that nobody
/// sees is another id to a computer and the same one to everybody else.
enum GivenIdentifier {
    /// The problem, to follow a place; nil when there is none.
    static func problem(_ id: String) -> String? {
        // Servers read dots as a way to another resource. An empty id is a variable that was never set.
        if id.isEmpty || id == "." || id == ".." { return "`\(id)` cannot be an id" }
        // Most ids are plain, and there may be a million of them.
        if id.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) { return nil }
        for (scalar, end) in [(id.unicodeScalars.first, "beginning"), (id.unicodeScalars.last, "end")] {
            if let scalar, scalar.properties.isWhitespace {
                return "there is white space at the \(end) of the id"
            }
        }
        if let hidden = id.unicodeScalars.first(where: isHidden) {
            let code = String(hidden.value, radix: 16, uppercase: true)
            let name = String(repeating: "0", count: max(0, 4 - code.count)) + code
            return "there is a character in the id that nobody can see (U+\(name))"
        }
        return nil
    }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}
