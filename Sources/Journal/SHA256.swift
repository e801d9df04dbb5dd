/// The hash SHA-256 (FIPS 180-4), in memory order as any other tool computes it.
///
/// Our own, because swift-crypto would bring BoringSSL and Foundation into the start of every command.
public struct SHA256: Sendable {
    private var state = Self.initialState
    /// What does not fill a block yet: always less than 64 bytes.
    private var pending: [UInt8] = []
    private var count: UInt64 = 0

    /// Begins with no bytes.
    public init() {}

    /// The hash of a text's UTF-8 bytes, as 64 lower-case hexadecimal digits.
    public static func hex(of text: String) -> String {
        var text = text
        return text.withUTF8 { hex(of: UnsafeRawBufferPointer($0)) }
    }

    /// The hash of bytes, as 64 lower-case hexadecimal digits.
    public static func hex(of bytes: [UInt8]) -> String {
        bytes.withUnsafeBytes { hex(of: $0) }
    }

    /// The hash of bytes, as 64 lower-case hexadecimal digits.
    public static func hex(of bytes: UnsafeRawBufferPointer) -> String {
        var hash = SHA256()
        hash.update(bytes)
        return hash.hex
    }

    /// Adds the UTF-8 bytes of a text.
    public mutating func update(_ text: String) {
        var text = text
        text.withUTF8 { update(UnsafeRawBufferPointer($0)) }
    }

    /// Adds bytes.
    public mutating func update(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { update($0) }
    }

    /// Adds bytes.
    public mutating func update(_ bytes: UnsafeRawBufferPointer) {
        count &+= UInt64(bytes.count)
        var rest = bytes[...]
        if !pending.isEmpty {
            let filling = rest.prefix(Self.blockSize - pending.count)
            pending.append(contentsOf: filling)
            rest = rest.dropFirst(filling.count)
            guard pending.count == Self.blockSize else { return }
            pending.withUnsafeBytes { Self.compress($0, into: &state) }
            pending.removeAll(keepingCapacity: true)
        }
        let whole = rest.prefix(rest.count / Self.blockSize * Self.blockSize)
        Self.compress(UnsafeRawBufferPointer(rebasing: whole), into: &state)
        let left = rest.dropFirst(whole.count)
        if !left.isEmpty { pending.append(contentsOf: left) }
    }

    /// The hash of all bytes so far, as 64 lower-case hexadecimal digits.
    public var hex: String {
        String(unsafeUninitializedCapacity: Self.hexLength) { digits in
            writeHex(to: UnsafeMutableRawBufferPointer(digits))
            return Self.hexLength
        }
    }

    /// How many digits ``hex`` has.
    static let hexLength = 64

    /// Writes ``hex`` into the first 64 bytes of a buffer.
    func writeHex(to digits: UnsafeMutableRawBufferPointer) {
        let words = finalState
        for index in 0..<Self.hexLength {
            let nibble = UInt8(truncatingIfNeeded: words[index / 8] >> UInt32(28 - index % 8 * 4) & 0xF)
            digits[index] = nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "a") + nibble - 10
        }
    }

    /// The state after the padding: a one bit, zeros, and the length in bits (FIPS 180-4, section 5.1.1).
    private var finalState: SIMD8<UInt32> {
        var state = state
        let length = pending.count < 56 ? Self.blockSize : 2 * Self.blockSize
        withUnsafeTemporaryAllocation(byteCount: length, alignment: 8) { padded in
            padded.initializeMemory(as: UInt8.self, repeating: 0)
            padded.copyBytes(from: pending)
            padded[pending.count] = 0x80
            padded.storeBytes(of: (count &* 8).bigEndian, toByteOffset: length - 8, as: UInt64.self)
            Self.compress(UnsafeRawBufferPointer(padded), into: &state)
        }
        return state
    }
}
