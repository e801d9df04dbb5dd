/// Ids are any text, but many are UUIDs, whose letters mean the same in either case (RFC 9562, section 4).
public enum Identifier {
    /// Whether two ids name the same thing.
    public static func same(_ first: String, _ second: String) -> Bool {
        if first.utf8.elementsEqual(second.utf8) { return true }
        return isUUID(first) && isUUID(second) && first.lowercased() == second.lowercased()
    }

    private static func isUUID(_ text: String) -> Bool {
        let dashes: Set = [8, 13, 18, 23]
        return text.utf8.count == 36
            && text.utf8.enumerated().allSatisfy { index, byte in
                dashes.contains(index) ? byte == UInt8(ascii: "-") : Character(UnicodeScalar(byte)).isHexDigit
            }
    }
}
