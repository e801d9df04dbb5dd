import TOML
import Testing

@Suite struct TOMLTableTests {
    @Test func `finds entries by name and by path`() throws {
        let root = try TOMLDocument("[a.b]\nc = { d = 1 }\ne = [{ f = 2 }]").root
        #expect(root[["a", "b", "c", "d"]]?.value.content == .integer(1))
        #expect(root["a"]?.name == "a")
        #expect(root[["a", "b", "x"]] == nil)
        #expect(root[["a", "b", "c", "d", "x"]] == nil)
        #expect(root[["a", "b", "e", "f"]] == nil)
        #expect(root[[]] == nil)
        #expect(root["b"] == nil)
    }

    @Test(arguments: [1, 8, 9, 10, 100]) func `finds each of few and of many, in their order`(_ count: Int)
        throws
    {
        let names = (0..<count).map { "k\($0 * 7919 % 1009)" }
        let toml = names.enumerated().map { "\($1) = \($0)" }.joined(separator: "\n")
        let root = try TOMLDocument(toml).root
        #expect(root.entries.map(\.name) == names)
        for (offset, name) in names.enumerated() {
            #expect(root[name]?.value.content == .integer(Int64(offset)))
            let again = failure(toml + "\n\(name) = 0")
            #expect(again == "\(count + 1):1: `\(name)` is already defined on line \(offset + 1)")
        }
        #expect(root["k"] == nil)
    }

    @Test(arguments: [0, 20]) func `keys that differ only in how an accent is encoded are two`(_ others: Int)
        throws
    {
        let more = (0..<others).map { "k\($0) = 0\n" }.joined()
        let root = try TOMLDocument(more + "\"\u{E9}\" = 1\n\"e\u{301}\" = 2").root
        #expect(root["\u{E9}"]?.value.content == .integer(1))
        #expect(root["e\u{301}"]?.value.content == .integer(2))
    }

    @Test func `a table equals one with the same entries and places`() throws {
        #expect(try TOMLDocument("a = 1\nb = {}") == TOMLDocument("a = 1 # c\nb = {}"))
        #expect(try TOMLDocument("a = 1") != TOMLDocument("a =  1"))
        #expect(try TOMLDocument("a = 1\nb = 2") != TOMLDocument("b = 2\na = 1"))
    }

    @Test(arguments: [
        (["a", "B-_9"], "a.B-_9"), (["north bank", ""], "\"north bank\".\"\""), (["a.b"], "\"a.b\""),
        (["\"\\"], "\"\\\"\\\\\""), (["é"], "\"é\""), (["\u{0}\u{1B}\u{202E}"], "\"\\u0000\\u001B\\u202E\""),
        (["\u{E0001}"], "\"\\U000E0001\""),
    ])
    func `a path is written as a document would write it`(_ names: [String], _ text: String) throws {
        #expect(TOMLKey.path(names) == text)
        #expect(try TOMLDocument(text + " = 1").root[names]?.value.content == .integer(1))
    }

    @Test func `a long key is cut`() {
        let long = String(repeating: "k", count: 61)
        #expect(TOMLKey.path([String(long.dropLast()), long]) == "\(long.dropLast()).\(long.dropLast())…")
        #expect(TOMLKey.path([String(repeating: "é", count: 61)]).count == 63)
    }
}
