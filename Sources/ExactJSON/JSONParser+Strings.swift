extension JSONParser {
    /// Reads the string whose opening quote is at the position.
    mutating func string() throws(JSONFailure) -> String {
        position += 1
        let start = position
        let isASCII = skipPlainText()
        guard let byte = current else { throw failure(.endsInside(.string)) }
        guard byte == UInt8(ascii: "\"") else { return try stringWithEscapes(from: start) }
        let text = UnsafeBufferPointer(rebasing: bytes[start..<position])
        position += 1
        // ASCII has nothing to repair, and this initializer is several times faster than the validating one.
        if isASCII { return String(decoding: text, as: UTF8.self) }
        if let text = String(validating: text, as: UTF8.self) { return text }
        throw failure(.invalidUTF8, at: firstInvalid(bytes[start..<position - 1]))
    }

    /// Moves to the next quote, backslash or control character, or to the end; true when all before it is ASCII.
    @inline(__always)
    mutating func skipPlainText() -> Bool {
        let raw = UnsafeRawBufferPointer(bytes)
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highs: UInt64 = 0x8080_8080_8080_8080
        var seen: UInt64 = 0
        // Eight bytes at a time: the high bit of each byte that is below 0x20, a quote or a backslash comes up.
        // A borrow can raise it in a later byte too, never in an earlier one; only the first counts.
        while position + 8 <= bytes.count {
            let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
            let quote = word ^ (ones &* 0x22)
            let backslash = word ^ (ones &* 0x5C)
            let control = (word &- (ones &* 0x20)) & ~word
            let found = (((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash) | control) & highs
            if found != 0 {
                position += found.trailingZeroBitCount >> 3
                let before = (found & (~found &+ 1)) &- 1
                return (seen | (word & before)) & highs == 0
            }
            seen |= word
            position += 8
        }
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { break }
            seen |= UInt64(byte)
            position += 1
        }
        return seen & highs == 0
    }

    /// Where the longest valid beginning ends, for the error.
    private func firstInvalid(_ slice: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
        var decoder = UTF8()
        var iterator = slice.makeIterator()
        var offset = slice.startIndex
        while case .scalarValue(let scalar) = decoder.decode(&iterator) { offset += UTF8.width(scalar) }
        return offset
    }

    private mutating func stringWithEscapes(from start: Int) throws(JSONFailure) -> String {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(max(64, 2 * (position - start)))
        var runStart = start
        while true {
            guard let byte = current else { throw failure(.endsInside(.string)) }
            let run = bytes[runStart..<position]
            switch byte {
            case UInt8(ascii: "\""):
                decoded.append(contentsOf: run)
                position += 1
                if let text = String(validating: decoded, as: UTF8.self) { return text }
                throw failure(.invalidUTF8, at: firstInvalid(bytes[start..<position]))
            case UInt8(ascii: "\\"):
                decoded.append(contentsOf: run)
                try escape(into: &decoded)
                runStart = position
            default:
                throw failure(.controlCharacter)
            }
            _ = skipPlainText()
        }
    }

    /// Reads an escape, from its backslash.
    private mutating func escape(into decoded: inout [UInt8]) throws(JSONFailure) {
        let start = position
        position += 1
        guard let byte = current else { throw failure(.endsInside(.string)) }
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): decoded.append(byte)
        case UInt8(ascii: "b"): decoded.append(0x08)
        case UInt8(ascii: "f"): decoded.append(0x0C)
        case UInt8(ascii: "n"): decoded.append(0x0A)
        case UInt8(ascii: "r"): decoded.append(0x0D)
        case UInt8(ascii: "t"): decoded.append(0x09)
        case UInt8(ascii: "u"): decoded.append(contentsOf: String(try escapedScalar(start)).utf8)
        default: throw failure(.badEscape, at: start)
        }
    }

    /// Reads the digits after `\u`, of two escapes for a surrogate pair.
    private mutating func escapedScalar(_ start: Int) throws(JSONFailure) -> Unicode.Scalar {
        let unit = try hexadecimal(start)
        if let scalar = Unicode.Scalar(unit) { return scalar }
        let isPair =
            position + 1 < bytes.count && bytes[position] == UInt8(ascii: "\\")
            && bytes[position + 1] == UInt8(ascii: "u")
        guard UTF16.isLeadSurrogate(unit), isPair else { return try halfPair(start) }
        let next = position
        position += 2
        let trail = try hexadecimal(next)
        guard UTF16.isTrailSurrogate(trail) else {
            // The second escape stands for itself.
            position = next
            return try halfPair(start)
        }
        let value = 0x10000 + (UInt32(unit) & 0x3FF) << 10 + UInt32(trail) & 0x3FF
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }

    private func halfPair(_ start: Int) throws(JSONFailure) -> Unicode.Scalar {
        guard halfPairs == .replaced else { throw failure(.halfPair, at: start) }
        return "\u{FFFD}"
    }

    private mutating func hexadecimal(_ start: Int) throws(JSONFailure) -> UInt16 {
        var value: UInt16 = 0
        for _ in 0..<4 {
            guard let byte = current else { throw failure(.endsInside(.string)) }
            let digit: UInt8
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
            default: throw failure(.badEscape, at: start)
            }
            value = value << 4 | UInt16(digit)
            position += 1
        }
        return value
    }
}
