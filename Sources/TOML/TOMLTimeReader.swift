/// Recognises dates and times: RFC 3339, with the date, the time or the offset left out.
struct TOMLTimeReader {
    private var rest: ArraySlice<UInt8>

    /// Whether a word that begins with a digit is meant as a date or a time.
    static func isLikely(_ word: ArraySlice<UInt8>) -> Bool {
        let start = word.dropFirst(2).first
        return start == UInt8(ascii: ":")
            || (word.dropFirst(4).first == UInt8(ascii: "-") && word.prefix(4).allSatisfy(TOMLParser.isDigit))
    }

    /// What the word is; nil when there is no such date or time.
    static func kind(of word: ArraySlice<UInt8>) -> TOMLTimeKind? {
        var reader = TOMLTimeReader(rest: word)
        if word.dropFirst(2).first == UInt8(ascii: ":") {
            return reader.time() && reader.rest.isEmpty ? .time : nil
        }
        guard reader.date() else { return nil }
        if reader.rest.isEmpty { return .date }
        guard reader.take("T") || reader.take("t") || reader.take(" "), reader.time() else { return nil }
        if reader.rest.isEmpty { return .dateTime }
        return reader.offset() && reader.rest.isEmpty ? .offsetDateTime : nil
    }

    private mutating func date() -> Bool {
        guard let year = number(4), take("-"), let month = number(2), take("-"), let day = number(2) else {
            return false
        }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return lengths.indices.contains(month - 1) && day >= 1 && day <= lengths[month - 1]
    }

    private mutating func time() -> Bool {
        // 60 is a leap second.
        guard let hour = number(2), hour < 24, take(":"), let minute = number(2), minute < 60, take(":"),
            let second = number(2), second <= 60
        else { return false }
        guard take(".") else { return true }
        let digits = rest.prefix(while: TOMLParser.isDigit)
        rest = rest[digits.endIndex...]
        return !digits.isEmpty
    }

    private mutating func offset() -> Bool {
        if take("Z") || take("z") { return true }
        guard take("+") || take("-"), let hour = number(2), take(":"), let minute = number(2) else {
            return false
        }
        return hour < 24 && minute < 60
    }

    private mutating func number(_ count: Int) -> Int? {
        let digits = rest.prefix(count)
        guard digits.count == count, digits.allSatisfy(TOMLParser.isDigit) else { return nil }
        rest = rest.dropFirst(count)
        return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: scalar) else { return false }
        rest = rest.dropFirst()
        return true
    }
}
