import ExactJSON

/// Account and card numbers as people may see them.
public enum AccountNumber {
    /// The last four characters behind three dots, which is how the API itself masks them: `...0717`. A number of so few
    /// characters shows none of them.
    public static func masked(_ number: String) -> String {
        if isPlainlyMasked(number.utf8) { return number }
        let last = number.unicodeScalars.suffix(4)
        let before = number.unicodeScalars.dropLast(4)
        let isMasked =
            !before.isEmpty && before.allSatisfy { !$0.properties.isAlphabetic && !("0"..."9").contains($0) }
        if isMasked { return number }
        return before.isEmpty ? "..." : "..." + String(String.UnicodeScalarView(last))
    }

    /// Whether it is three dots and four characters of ASCII, which is nearly always so and quickly seen.
    private static func isPlainlyMasked(_ bytes: String.UTF8View) -> Bool {
        bytes.count == 7 && bytes.starts(with: "...".utf8) && bytes.allSatisfy { $0 < 0x80 }
    }

    /// A free text in which each card number is masked: 13 to 19 digits, perhaps in groups, with the right check digit
    /// (ISO/IEC 7812-1, annex B).
    public static func withoutCards(_ text: String) -> String {
        guard text.utf8.count(where: isDigit) >= shortestCard else { return text }
        var result: [UInt8] = []
        let bytes = Array(text.utf8)
        var index = 0
        while index < bytes.count {
            let ends = endsOfGroups(bytes, index)
            if let end = ends.last(where: { isCard(bytes[index..<$0].filter(isDigit)) }) {
                result += Array("...".utf8) + bytes[index..<end].filter(isDigit).suffix(4)
                index = end
            } else {
                // A group of digits is looked at as a whole: an end of it is no number.
                let end = ends.first ?? index + 1
                result += bytes[index..<end]
                index = end
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static let shortestCard = 13
    private static let longestCard = 19

    /// Where the groups of digits end that begin here and have one space or hyphen between two of them.
    private static func endsOfGroups(_ bytes: [UInt8], _ start: Int) -> [Int] {
        var ends: [Int] = []
        var index = start
        while index < bytes.count, isDigit(bytes[index]) {
            index = bytes[index...].firstIndex { !isDigit($0) } ?? bytes.count
            ends.append(index)
            guard index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x2D else { break }
            index += 1
        }
        return ends
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func isCard(_ digits: [UInt8]) -> Bool {
        guard (shortestCard...longestCard).contains(digits.count) else { return false }
        var sum = 0
        for (place, digit) in digits.reversed().enumerated() {
            let value = Int(digit & 0x0F) * (place % 2 == 0 ? 1 : 2)
            sum += value > 9 ? value - 9 : value
        }
        return sum % 10 == 0
    }
}

extension JSON {
    /// The same value without card numbers in its texts.
    var withoutCards: JSON {
        switch self {
        case .string(let text): .string(AccountNumber.withoutCards(text))
        case .array(let values): .array(values.map(\.withoutCards))
        case .object(let object):
            .object(
                JSONObject(
                    object.members.map { JSONObject.Member(name: $0.name, value: $0.value.withoutCards) }))
        default: self
        }
    }
}
