import Testing

@testable import ImpactFinance

@Suite struct IdentifierSetTests {
    @Test func `keeps apart whatever is not the same text`() {
        let ids = [
            "", "t1", "T1", "6f1d6a52-8f0e-5a44-9d3b-27f1a6f6f0aa", "6F1D6A52-8F0E-5A44-9D3B-27F1A6F6F0AA",
            "6f1d6a52-8f0e-5a44-9d3b-27f1a6f6f0ab", "6f1d6a528f0e5a449d3b27f1a6f6f0aa",
            "6f1d6a52-8f0e-5a44-9d3b-27f1a6f6f0aa ", "6f1d6a52-8f0e-5a44-9d3b-27f1a6f6f0ag",
            "6f1d6a52a8f0ea5a44a9d3ba27f1a6f6f0aa", "0-000000000-0000-0000-0000-000000000",
            "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "00000000-0000-0000-0000-000000000001", "00000000-0000-0001-0000-000000000000",
        ]
        var set = IdentifierSet()
        #expect(ids.filter { !set.insert($0) } == [])
        #expect(ids.filter { set.insert($0) } == [])
    }

    @Test func `knows every one of many UUIDs again, and no other`() {
        func id(_ number: Int) -> String {
            let digits = String(number, radix: 16)
            return "00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
        }
        var set = IdentifierSet()
        let numbers = 0..<5_000
        #expect(numbers.filter { !set.insert(id(2 * $0)) || set.insert(id($0 / 2 * 2)) } == [])
        #expect(numbers.filter { set.insert(id(2 * $0)) || !set.insert(id(2 * $0 + 1)) } == [])
    }
}
