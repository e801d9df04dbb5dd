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

    /// The documented name of the page's number, and the one in links and in the published server.
    static let pageNames = ["page[page]", "page[count]"]

    /// The number of the page that a query leads to; nil when it has none, or two.
    static func pageNumber(_ items: [(name: String, value: String)]) -> Int? {
        let numbers = Set(items.filter { pageNames.contains($0.name) }.map(\.value))
        return numbers.count == 1 ? numbers.first.flatMap { Int($0) } : nil
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
