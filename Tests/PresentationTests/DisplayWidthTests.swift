import Testing

@testable import Presentation

@Suite struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("Å\u{30A}", 1),
        ("漢字", 4), ("한", 2), ("ᄒ\u{1161}\u{11AB}", 2), ("ＡＢ", 4), ("ｱﾞ", 2), ("、", 2),
        ("👍", 2), ("👍🏽", 2), ("👨‍👩‍👧", 2), ("🇸🇪", 2), ("🇸🇪🇳🇴", 4), ("🇸", 2),
        ("❤", 1), ("❤️", 2), ("1️⃣", 2), ("☺︎", 1), ("⌚", 2), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2), ("🏳️‍🌈", 2),
        ("हिन्दी", 4), ("தமிழ்", 4), ("ไทย", 3), ("שָׁלוֹם", 4), ("ﷺ", 1), ("…", 1), ("\u{1FAE9}", 2),
    ])
    func `counts the columns of what a reader sees`(text: String, columns: Int) {
        #expect(DisplayWidth.of(text) == columns)
    }

    @Test(arguments: [
        ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("abcdef", 1, "…"), ("abcdef", 0, ""),
        ("漢字漢字", 8, "漢字漢字"), ("漢字漢字", 7, "漢字漢…"), ("漢字漢字", 6, "漢字…"),
        ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"), ("👨‍👩‍👧👨‍👩‍👧", 3, "👨‍👩‍👧…"), ("🇸🇪🇳🇴", 2, "…"),
    ])
    func `cuts between characters`(text: String, columns: Int, expected: String) {
        let cut = DisplayWidth.truncated(text, columns: columns)
        #expect(cut == expected)
        #expect(DisplayWidth.of(cut) <= columns)
    }
}
