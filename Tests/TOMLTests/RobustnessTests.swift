import TOML
import Testing

@Suite struct RobustnessTests {
    private static let documents = ValidCases.all.map(\.toml) + InvalidCases.all.map(\.toml)

    /// Reads, and checks that an error is inside the text.
    private func read(_ bytes: [UInt8]) {
        do {
            _ = try TOMLDocument(bytes)
        } catch {
            let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            guard lines.indices.contains(error.line - 1) else {
                Issue.record("\(error) in \(bytes)")
                return
            }
            #expect((1...lines[error.line - 1].count + 1).contains(error.column), "\(error) in \(bytes)")
        }
    }

    @Test func `survives truncation at every byte`() {
        for document in Self.documents {
            let bytes = Array(document.utf8)
            for length in bytes.indices { read(Array(bytes[..<length])) }
        }
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>) func `survives random changes`(_ seed: UInt64) {
        var random = SplitMix(state: seed)
        let pieces = [
            "\"", "'", "\"\"\"", "'''", "\\", "\n", "\r", "[", "]", "{", "}", ",", ".", "=", "#", "_", "0x",
            "-",
            ":", "\\u00", "\u{0}", "é", "1979-05-27", "inf", "e5",
        ].map { Array($0.utf8) }
        for _ in 0..<3_000 {
            var bytes = Array((Self.documents.randomElement(using: &random) ?? "").utf8)
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let place = Int.random(in: 0...bytes.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes.insert(.random(in: 0...255, using: &random), at: place)
                case 1: bytes.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: place)
                case 2: bytes.removeSubrange(place..<min(place + 3, bytes.count))
                default: bytes[place...].reverse()
                }
            }
            read(bytes)
        }
    }

    // Were any of these quadratic, it would take minutes.
    @Test(
        .timeLimit(.minutes(2)),
        arguments: [
            ("", "k%=1\n", ""), ("", "[t.k%]\n", ""), ("", "[[t]]\n", ""), ("", "a.b.k%=1\n", ""),
            ("a=[", "1,", "]"), ("a=[", "{a=1},", "]"), ("a={k=1", ",k%=1", "}"), ("a=\"", "\\n", "\""),
            ("a=\"\"\"", "\\ \n", "\"\"\""), ("a='''", "''\r\n", "'''"), ("", "#\n", ""), ("a=", "1_", "1"),
            ("a=", "[", ""), ("", "a.", "a=1"),
        ])
    func `much of one thing takes no time to speak of`(_ head: String, _ piece: String, _ tail: String) {
        let parts = piece.split(separator: "%", omittingEmptySubsequences: false).map { Array($0.utf8) }
        var bytes = Array(head.utf8)
        var number = 0
        while bytes.count < 1 << 18 {
            bytes += parts[0]
            if parts.count > 1 { bytes += Array("\(number)".utf8) + parts[1] }
            number += 1
        }
        let isRefused = piece == "1_" || piece == "[" || piece == "a."
        #expect((failure(bytes + Array(tail.utf8)) != nil) == isRefused)
    }
}

/// Numbers that are the same on every run.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
