import Testing

@testable import Presentation

@Suite struct VisibleTextTests {
    @Test(arguments: [
        ("plain text ~", "plain text ~"), (#"C:\new"#, #"C:\new"#),
        ("a\nb", #"a\nb"#), ("a\r\nb", #"a\r\nb"#), ("\t", #"\t"#), ("\0", #"\0"#), ("\u{7}", #"\u{7}"#),
        ("\u{1B}[2J", #"\e[2J"#), ("\u{7F}", #"\u{7F}"#), ("\u{9B}31m", #"\u{9B}31m"#),
        ("\u{85}", #"\u{85}"#),
        ("\u{202E}gnp", #"\u{202E}gnp"#), ("\u{2066}x\u{2069}", #"\u{2066}x\u{2069}"#),
        ("\u{200E}\u{200F}\u{61C}", #"\u{200E}\u{200F}\u{61C}"#), ("a\u{200B}b", #"a\u{200B}b"#),
        ("\u{FEFF}a", #"\u{FEFF}a"#), ("a\u{2028}b\u{2029}", #"a\u{2028}b\u{2029}"#),
        ("a\u{AD}b", #"a\u{AD}b"#),
        ("a\u{E0041}", #"a\u{E0041}"#), ("a\u{FE0F}", #"a\u{FE0F}"#), ("a\u{E0100}", #"a\u{E0100}"#),
        ("a\u{200D}b", #"a\u{200D}b"#), ("😀\u{200D}", #"😀\u{200D}"#), ("\u{200D}😀", #"\u{200D}😀"#),
        ("\u{3164}", #"\u{3164}"#), ("\u{2060}", #"\u{2060}"#), ("\u{FFFE}", #"\u{FFFE}"#),
        ("\u{FFF9}", #"\u{FFF9}"#), ("\u{600} ", #"\u{600} "#),
        ("\u{1F3FB}", #"\u{1F3FB}"#), ("a\u{1F3FF}", #"a\u{1F3FF}"#),
        ("\u{301}a", #"\u{301}a"#), ("\n\u{301}", #"\n\u{301}"#),
        ("🏴\u{E0067}\u{E0062}", #"🏴\u{E0067}\u{E0062}"#),
    ])
    func `shows what a terminal would obey or a reader could not see`(text: String, visible: String) {
        #expect(Array(VisibleText.of(text).unicodeScalars) == Array(visible.unicodeScalars))
    }

    @Test(arguments: [
        "Zoë Ångström", "e\u{301}", "漢字", "👨‍👩‍👧", "👩🏽‍🚀", "❤️‍🔥", "🏳️‍🌈", "🇸🇪", "1️⃣", "☺︎", "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
        "می\u{200C}خواهم", "क्\u{200D}ष", "श्री", "שָׁלוֹם", "葛\u{E0100}", "\u{600}12", "ไทย", "\u{A0}", "…",
    ])
    func `leaves text that people write alone`(text: String) {
        #expect(Array(VisibleText.of(text).unicodeScalars) == Array(text.unicodeScalars))
    }

    @Test func `changes nothing the second time`() {
        var random = Randomness(seed: 11)
        for _ in 0..<2000 {
            let once = VisibleText.of(random.text())
            #expect(VisibleText.of(once) == once)
        }
    }

    @Test func `stops a tower of marks`() {
        let tower = "a" + String(repeating: "\u{301}", count: 10_000)
        let marks = VisibleText.of(tower).unicodeScalars.prefix { $0 == "a" || $0.value == 0x301 }
        #expect(marks.count == 31)
    }

    @Test func `keeps an id on one line and otherwise exact`() {
        #expect(VisibleText.oneLine("a\nb\u{2028}c\u{85}d") == #"a\nb\u{2028}c\u{85}d"#)
        #expect(VisibleText.oneLine("a\u{200B}b") == "a\u{200B}b")
    }
}
