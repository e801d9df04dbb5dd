/// Repeatable random text (SplitMix64), rich in what breaks tables.
struct Randomness: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    mutating func text(upTo longest: Int = 12) -> String {
        var scalars = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...longest, using: &self) { scalars.append(scalar()) }
        return String(scalars)
    }

    private mutating func scalar() -> Unicode.Scalar {
        let ranges: [ClosedRange<UInt32>] = [
            0...0x20, 0x20...0x7F, 0x20...0x7F, 0x20...0x7F, 0x80...0xFF, 0x300...0x36F, 0x5D0...0x605,
            0x900...0x97F, 0x1100...0x11FF, 0x2000...0x206F, 0x2600...0x27BF, 0x4E00...0x4E20,
            0xAC00...0xAC20,
            0xFE00...0xFE0F, 0xFF00...0xFFFF, 0x1F1E6...0x1F1FF, 0x1F3F4...0x1F3FF, 0x1F466...0x1F469,
            0xE0020...0xE007F, 0x200D...0x200D, 0x0...0x10FFFF,
        ]
        let range = ranges[Int.random(in: ranges.indices, using: &self)]
        return Unicode.Scalar(UInt32.random(in: range, using: &self)) ?? "?"
    }
}
