/// Ids are any text, but many are UUIDs, whose letters mean the same in either case (RFC 9562, section 4).
public enum Identifier {
    /// Whether two ids name the same thing.
    public static func same(_ first: String, _ second: String) -> Bool {
        if isIdentical(first, second) { return true }
        return isUUID(first) && isUUID(second) && first.lowercased() == second.lowercased()
    }

    /// A text that ids have in common exactly when they name the same thing.
    public static func key(_ id: String) -> String {
        // Nearly all are in small letters already, and need no other text.
        guard id.utf8.contains(where: { (UInt8(ascii: "A")...UInt8(ascii: "F")).contains($0) }) else {
            return id
        }
        return isUUID(id) ? id.lowercased() : id
    }

    /// Whether two texts are the same byte by byte: `==` takes two for one that Unicode does.
    private static func isIdentical(_ first: String, _ second: String) -> Bool {
        var (first, second) = (first, second)
        return first.withUTF8 { first in second.withUTF8 { first.elementsEqual($0) } }
    }

    private static func isUUID(_ text: String) -> Bool {
        let dashes: Set = [8, 13, 18, 23]
        return text.utf8.count == 36
            && text.utf8.enumerated().allSatisfy { index, byte in
                dashes.contains(index) ? byte == UInt8(ascii: "-") : Character(UnicodeScalar(byte)).isHexDigit
            }
    }
}
