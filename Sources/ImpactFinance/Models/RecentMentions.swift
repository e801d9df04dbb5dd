import Glibc

/// What some texts of JSON mean, by their bytes: the same mention comes again and again in a list, and need not be read
/// again.
///
/// It remembers only so many, the latest ones.
struct RecentMentions<Value> {
    private var entries: [(source: [UInt8], value: Value)?] = []
    private let most: Int
    /// How many were not remembered since the last growth.
    private var misses = 0

    /// Makes one that remembers at most about so many; 0 remembers none.
    init(most: Int) {
        self.most = most
    }

    /// The value of a text, which `make` finds when it is not remembered; nil when it finds none.
    mutating func value(of source: UnsafeBufferPointer<UInt8>, _ make: () -> Value?) -> Value? {
        let hash = Self.hash(source)
        if !entries.isEmpty, let entry = entries[hash % entries.count], Self.same(entry.source, source) {
            return entry.value
        }
        guard let value = make() else { return nil }
        if misses >= entries.count, entries.count < most {
            // Beginning anew costs less than moving: what comes again is soon known again.
            entries = Array(repeating: nil, count: min(max(64, 4 * entries.count), most))
            misses = 0
        }
        misses += 1
        if !entries.isEmpty { entries[hash % entries.count] = (Array(source), value) }
        return value
    }

    private static func same(_ left: [UInt8], _ right: UnsafeBufferPointer<UInt8>) -> Bool {
        guard left.count == right.count else { return false }
        return left.withUnsafeBufferPointer { left in
            guard let first = left.baseAddress, let second = right.baseAddress else { return true }
            return memcmp(first, second, left.count) == 0
        }
    }

    /// Eight bytes at a time, by multiplication. Texts that meet in a slot cost time and nothing else.
    private static func hash(_ source: UnsafeBufferPointer<UInt8>) -> Int {
        let raw = UnsafeRawBufferPointer(source)
        var hash = UInt64(raw.count)
        var position = 0
        while position + 8 <= raw.count {
            let word = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
            hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 32
            position += 8
        }
        for byte in raw[position...] { hash = (hash ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15 }
        return Int(truncatingIfNeeded: (hash ^ (hash >> 32)) & 0x7FFF_FFFF)
    }
}
