/// Strings between quotes, with escapes where JSON or a terminal needs them.
extension JSONOutput {
    mutating func string(_ text: String) {
        append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { utf8 in
            if Self.isPlain(utf8) || !utf8.contains(where: Self.needsCare) {
                append(utf8)
            } else {
                append { Self.writeEscaping(utf8, to: &$0) }
            }
        }
        append(UInt8(ascii: "\""))
    }

    /// Whether all is ASCII that needs no escape, eight bytes at a time; false when in doubt.
    @inline(__always)
    private static func isPlain(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
        let raw = UnsafeRawBufferPointer(utf8)
        let ones: UInt64 = 0x0101_0101_0101_0101
        var position = 0
        var found: UInt64 = 0
        while position + 8 <= raw.count {
            let word = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
            // The high bit comes up of each byte that is not ASCII, below 0x20 or equal to one of the three. A borrow
            // can raise others too.
            found |= word | (word &- (ones &* 0x20))
            found |= (word ^ (ones &* 0x22)) &- ones
            found |= (word ^ (ones &* 0x5C)) &- ones
            found |= (word ^ (ones &* 0x7F)) &- ones
            position += 8
        }
        guard found & (ones &* 0x80) == 0 else { return false }
        return !raw[position...].contains { $0 >= 0x80 || needsCare($0) }
    }

    /// Whether a byte is to be escaped, or begins a character that may have to be.
    @inline(__always)
    private static func needsCare(_ byte: UInt8) -> Bool {
        // C2 begins U+0080 to U+00BF, D8 begins U+0600 to U+063F, E2 begins U+2000 to U+2FFF.
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
            || byte == 0xC2 || byte == 0xD8 || byte == 0xE2
    }

    private static func writeEscaping(_ utf8: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
            switch scalar {
            case "\"": bytes.append(contentsOf: #"\""#.utf8)
            case "\\": bytes.append(contentsOf: #"\\"#.utf8)
            case "\n": bytes.append(contentsOf: #"\n"#.utf8)
            case "\r": bytes.append(contentsOf: #"\r"#.utf8)
            case "\t": bytes.append(contentsOf: #"\t"#.utf8)
            case "\u{08}": bytes.append(contentsOf: #"\b"#.utf8)
            case "\u{0C}": bytes.append(contentsOf: #"\f"#.utf8)
            case "\u{00}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}"..."\u{2029}",
                "\u{061C}", "\u{200E}"..."\u{200F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}":
                writeHexadecimal(scalar, to: &bytes)
            default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
    }

    private static func writeHexadecimal(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: #"\u"#.utf8)
        for shift in [12, 8, 4, 0] as [UInt32] {
            let digit = UInt8(truncatingIfNeeded: scalar.value >> shift & 0xF)
            bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
        }
    }
}
