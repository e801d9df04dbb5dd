/// Names and values of a query.
enum QueryItems {
    /// The items of a link, decoded; a plus sign is a space, as in forms.
    static func of(link: String) -> [(name: String, value: String)] {
        let withoutFragment = link.utf8.prefix { $0 != UInt8(ascii: "#") }
        guard let mark = withoutFragment.firstIndex(of: UInt8(ascii: "?")) else { return [] }
        return withoutFragment[withoutFragment.index(after: mark)...].split(separator: UInt8(ascii: "&"))
            .map { item in
                let name = item.prefix { $0 != UInt8(ascii: "=") }
                return (decoded(name), decoded(item[name.endIndex...].dropFirst()))
            }
    }

    private static func decoded(_ text: Substring.UTF8View) -> String {
        var bytes: [UInt8] = []
        var rest = text
        while let byte = rest.popFirst() {
            let escape = rest.prefix(2)
            if byte == UInt8(ascii: "%"), escape.count == 2, let value = hexadecimal(escape) {
                bytes.append(value)
                rest.removeFirst(2)
            } else {
                bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func hexadecimal(_ digits: Substring.UTF8View) -> UInt8? {
        // `UInt8("+1", radix: 16)` would be 1.
        digits.first == UInt8(ascii: "+") ? nil : UInt8(Substring(digits), radix: 16)
    }
}
