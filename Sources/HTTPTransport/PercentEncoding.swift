/// Percent-encoding (RFC 3986, section 2.1).
enum PercentEncoding {
    /// Encodes everything but unreserved characters, so that the result is data wherever it stands in a URL.
    static func strict(_ text: some StringProtocol) -> String {
        encode(text, keeping: isUnreserved)
    }

    /// Encodes only what may not stand in a URL at all, for URLs that others have written.
    static func repairing(_ text: some StringProtocol) -> String {
        encode(text) { isUnreserved($0) || ":/?#[]@!$&'()*+,;=%".utf8.contains($0) }
    }

    /// The same path with every encoding that need not be decoded, and the others in capital digits (RFC 3986, sections
    /// 6.2.2.1 and 6.2.2.2).
    static func normalized(_ path: String) -> String {
        guard path.utf8.contains(UInt8(ascii: "%")) else { return path }
        let old = Array(path.utf8)
        var bytes: [UInt8] = []
        var index = 0
        while index < old.count {
            guard old[index] == UInt8(ascii: "%"), index + 2 < old.count,
                let high = value(old[index + 1]), let low = value(old[index + 2])
            else {
                bytes.append(old[index])
                index += 1
                continue
            }
            let byte = high << 4 | low
            bytes += isUnreserved(byte) ? [byte] : [old[index], digits[Int(high)], digits[Int(low)]]
            index += 3
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// What a hexadecimal digit stands for; nil for anything else.
    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        default: nil
        }
    }

    private static let digits = Array("0123456789ABCDEF".utf8)

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            true
        default: false
        }
    }

    private static func encode(_ text: some StringProtocol, keeping isKept: (UInt8) -> Bool) -> String {
        // At once where the text is in one piece, as nearly all are: byte by byte takes many times as long.
        let isPlain =
            text.utf8.withContiguousStorageIfAvailable { $0.allSatisfy(isKept) }
            ?? text.utf8.allSatisfy(isKept)
        if isPlain { return String(text) }
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            if isKept(byte) {
                bytes.append(byte)
            } else {
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
