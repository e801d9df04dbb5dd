import ExactJSON

/// Makes values of every kind, strings full of trouble included.
struct RandomJSON {
    var generator: SeededGenerator

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
    }

    mutating func value(depth: Int = 4) -> JSON {
        switch Int.random(in: 0..<(depth > 0 ? 8 : 6), using: &generator) {
        case 0: .null
        case 1: .bool(.random(using: &generator))
        case 2: .integer(.random(in: .min ... .max, using: &generator))
        case 3: .integer(.random(in: -1000...1000, using: &generator))
        case 4:
            .number(
                ["0.1", "-0", "1e400", "16.67", "9223372036854775808", "-1E-7", "0.10"].randomElement(
                    using: &generator) ?? "0.1")
        case 5: .string(text())
        case 6: .array((0..<Int.random(in: 0...5, using: &generator)).map { _ in value(depth: depth - 1) })
        default: .object(object(depth: depth))
        }
    }

    mutating func text() -> String {
        let alphabet: [Unicode.Scalar] = [
            "a", "Z", "0", " ", "\"", "\\", "/", "\n", "\r", "\t", "\u{0}", "\u{1F}", "\u{7F}", "\u{85}",
            "\u{A0}",
            "é", "\u{301}", "\u{61C}", "\u{200D}", "\u{200E}", "\u{202E}", "\u{2028}", "\u{2069}", "\u{FEFF}",
            "€",
            "\u{FFFD}", "\u{FFFF}", "\u{1F4B6}", "\u{10FFFF}",
        ]
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...24, using: &generator) {
            text.append(alphabet.randomElement(using: &generator) ?? "a")
        }
        return String(text)
    }

    private mutating func object(depth: Int) -> JSONObject {
        var object = JSONObject()
        for _ in 0..<Int.random(in: 0...40, using: &generator) { object[text()] = value(depth: depth - 2) }
        return object
    }
}
