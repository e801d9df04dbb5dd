import Testing

@testable import Sandbox

struct FaultRuleTests {
    private func rule(_ text: String) throws -> FaultRule {
        try FaultRule(text) { _ in [] }
    }

    @Test func `reads method, path, condition and action`() throws {
        let parsed = try rule("PATCH /v1/transactions/* nth=2 status=429,retry-after=5")
        #expect(parsed.method == "PATCH")
        #expect(parsed.path == "/v1/transactions/*")
        #expect(parsed.condition == .nth(2))
        #expect(parsed.action == .status(429, retryAfter: "5"))
        #expect(parsed.label == "status=429,retry-after=5")
        #expect(try rule("* * delay=2s").action == .delay(milliseconds: 2000))
    }

    @Test(arguments: [
        ("PATCH drop-after", "must read"), ("FETCH / hang", "'FETCH' is not a method"),
        ("GET v1 hang", "must begin with"),
        ("GET /a?b hang", "without the query"), ("GET / nth=0 hang", "'nth=0'"),
        ("GET / every=x hang", "'every=x'"),
        ("GET / p=1.5 hang", "'p=1.5'"), ("GET / p=-1 hang", "'p=-1'"),
        ("GET / vanish", "'vanish' is not an action"),
        ("GET / nth=1", "the action is missing"), ("GET / nth=1 p=0.5 hang", "is not an action"),
        ("GET / status=200", "'200'"),
        ("GET / status=503,later=1", "'later=1'"), ("GET / delay=5", "'5' is not a duration"),
        ("GET / delay=-5ms", "'-5ms'"), ("GET / truncate=x", "'x'"), ("GET / hang=1", "'hang=1'"),
        ("GET / respond=empty", "status line"),
    ]) func `names what is wrong with a rule`(text: String, part: String) {
        #expect {
            try rule(text)
        } throws: { error in
            "\(error)".contains(part) && "\(error)".contains(text)
        }
    }

    @Test(arguments: [
        ("/v1/transactions/*", "/v1/transactions/a", true), ("/v1/transactions/*", "/v1/transactions", false),
        ("/v1/*/x", "/v1/a/b/x", true), ("*", "/anything", true), ("/v1/a", "/v1/ab", false),
        ("*b*b", "/abab", true), ("*b*c", "/abab", false),
    ]) func `a star matches any run within a path`(pattern: String, path: String, matches: Bool) throws {
        #expect(try rule("* \(pattern) hang").matches(method: "GET", path: path) == matches)
    }

    private func fired(_ rules: [String], _ count: Int, seed: UInt64 = 1) throws -> [String?] {
        var plan = FaultPlan(try rules.map(rule), seed: seed)
        return (0..<count).map { _ in plan.next(method: "GET", path: "/")?.label }
    }

    @Test func `nth fires once, every fires again and again`() throws {
        #expect(try fired(["GET / nth=2 hang"], 4) == [nil, "hang", nil, nil])
        #expect(try fired(["GET / every=2 hang"], 5) == [nil, "hang", nil, "hang", nil])
    }

    @Test func `the first rule that holds fires, and all that match count`() throws {
        let rules = ["GET / nth=1 hang", "GET / nth=2 garbage", "PATCH / drop-after", "GET / drop-before"]
        #expect(try fired(rules, 3) == ["hang", "garbage", "drop-before"])
    }

    @Test func `chance follows from the seed and comes near its share`() throws {
        let first = try fired(["GET / p=0.25 hang"], 4000)
        #expect(try fired(["GET / p=0.25 hang"], 4000) == first)
        #expect(try fired(["GET / p=0.25 hang"], 4000, seed: 2) != first)
        let count = first.count { $0 != nil }
        #expect((850...1150).contains(count))
        #expect(try fired(["GET / p=0 hang"], 50).allSatisfy { $0 == nil })
        #expect(try fired(["GET / p=1 hang"], 50).allSatisfy { $0 != nil })
    }

    @Test func `completes the head of a raw answer, and leaves the body as it is`() throws {
        let plain = try RawAnswer(Array("HTTP/1.1 200 OK\nA: b\n\nx\ny".utf8), name: "f")
        #expect(
            String(decoding: plain.bytes, as: UTF8.self)
                == "HTTP/1.1 200 OK\r\nA: b\r\nContent-Length: 3\r\n\r\nx\ny")
        #expect(!plain.closes)
        let short = try RawAnswer(Array("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nx".utf8), name: "f")
        #expect(short.closes, "it promises more than it has")
        #expect(throws: FaultRuleError.self) {
            try RawAnswer(Array("HTTP/1.1 200 OK\nA: b\n".utf8), name: "f")
        }
    }
}
