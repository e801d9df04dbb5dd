/// A set of ids that stays small: 100,000 UUIDs take 2 MiB here and more than 10 MiB as strings.
///
/// A UUID in its usual form, lower-case letters and hyphens (RFC 9562, section 4), is kept as its 16 bytes, any other id
/// as its text. Both are exact, so that two ids are taken for one only when they are one: with mere hashes of them a
/// transaction could be lost.
public struct IdentifierSet: Sendable {
    /// The UUIDs, each in the first free slot from the one that its hash names. Zero is a free slot.
    private var slots: [UInt128] = []
    private var count = 0
    private var others: Set<String> = []

    /// An empty set.
    public init() {}

    /// Adds an id.
    ///
    /// - Returns: whether it was not there before.
    public mutating func insert(_ id: String) -> Bool {
        guard let uuid = Self.packed(id), uuid != 0 else { return others.insert(id).inserted }
        if count >= slots.count / 8 * 7 { grow() }
        guard Self.insert(uuid, into: &slots) else { return false }
        count += 1
        return true
    }

    private mutating func grow() {
        var larger = [UInt128](repeating: 0, count: Swift.max(64, 2 * slots.count))
        for uuid in slots where uuid != 0 { _ = Self.insert(uuid, into: &larger) }
        slots = larger
    }

    /// Adds a UUID where there is at least one free slot, and the number of slots is a power of two.
    private static func insert(_ uuid: UInt128, into slots: inout [UInt128]) -> Bool {
        var hasher = Hasher()
        hasher.combine(uuid)
        var index = hasher.finalize() & (slots.count - 1)
        while slots[index] != 0 {
            if slots[index] == uuid { return false }
            index = (index + 1) & (slots.count - 1)
        }
        slots[index] = uuid
        return true
    }

    /// The number that a UUID's digits are; nil for a text that could be written back in another way.
    private static func packed(_ id: String) -> UInt128? {
        var id = id
        return id.withUTF8 { text -> UInt128? in
            guard text.count == 36 else { return nil }
            let dash = UInt8(ascii: "-")
            guard text[8] == dash, text[13] == dash, text[18] == dash, text[23] == dash else { return nil }
            var halves: (UInt64, UInt64) = (0, 0)
            for index in 0..<36 {
                let byte = text[index]
                let digit: UInt8
                switch byte {
                case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
                case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
                case UInt8(ascii: "-") where index == 8 || index == 13 || index == 18 || index == 23: continue
                default: return nil
                }
                if index < 18 {
                    halves.0 = halves.0 << 4 | UInt64(digit)
                } else {
                    halves.1 = halves.1 << 4 | UInt64(digit)
                }
            }
            return UInt128(halves.0) << 64 | UInt128(halves.1)
        }
    }
}
