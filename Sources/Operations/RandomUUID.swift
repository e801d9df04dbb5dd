/// Names that nobody else gives: random UUIDs, version 4.
///
/// See RFC 9562, section 5.4.
public enum RandomUUID {
    /// A new one, from the system's source of randomness: `0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d`.
    public static func make() -> String {
        var generator = SystemRandomNumberGenerator()
        let high = (generator.next() & ~0xF000) | 0x4000
        let low = (generator.next() & ~(0xC000 << 48)) | (0x8000 << 48)
        let digits = hexadecimal(high) + hexadecimal(low)
        var text = ""
        for (index, digit) in digits.enumerated() {
            if [8, 12, 16, 20].contains(index) { text.append("-") }
            text.append(digit)
        }
        return text
    }

    private static func hexadecimal(_ word: UInt64) -> String {
        let digits = String(word, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
