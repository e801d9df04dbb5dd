/// Random decisions that a seed repeats exactly: SplitMix64 (Steele, Lea and Flood, 2014).
struct Dice: RandomNumberGenerator, Sendable {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Dice of their own, so that more throws here do not change those there.
    mutating func fork() -> Dice { Dice(seed: next()) }

    /// Whether something happens that does so many times in a thousand.
    mutating func chance(_ perMille: Int) -> Bool { upTo(1000) < perMille }

    /// A number from 0 up to but not including another one, which is at least 1.
    mutating func upTo(_ bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }

    /// A number of a range.
    mutating func number(_ range: ClosedRange<Int>) -> Int { range.lowerBound + upTo(range.count) }

    /// A time of so many milliseconds, with a part of one, so that hardly two things happen at the same time.
    mutating func milliseconds(_ range: ClosedRange<Int>) -> Duration {
        .microseconds(Int64(number(range)) * 1000 + Int64(upTo(1000)))
    }

    /// One of several; the first of all when there is nothing to choose from would be a mistake of the caller.
    mutating func pick<Element>(_ all: [Element], else nothing: Element) -> Element {
        all.isEmpty ? nothing : all[upTo(all.count)]
    }

    /// One of several, nil for none.
    mutating func pick<Element>(_ all: [Element]) -> Element? {
        all.isEmpty ? nil : all[upTo(all.count)]
    }

    /// A number whose order of magnitude is as likely as any other, from 1 up to 2 to the power of `bits`.
    mutating func anyMagnitude(bits: Int) -> Int { number(1...(1 << number(0...bits))) }
}
