import HTTPTransport
import Testing

@Suite struct BaseURLTests {
    @Test(arguments: [
        ("https://bank.example/v1", "https://bank.example/v1"),
        ("https://bank.example/v1/", "https://bank.example/v1"),
        ("https://bank.example/v1//", "https://bank.example/v1"),
        ("HTTPS://Bank.Example:443", "https://bank.example"),
        ("https://bank.example:8443/a/b/", "https://bank.example:8443/a/b"),
        ("http://localhost:80/v1", "http://localhost/v1"),
        ("http://[::1]:8080/v1", "http://[::1]:8080/v1"),
        ("https://[2001:DB8:0:0:0:0:0:1]/", "https://[2001:db8::1]"),
        ("https://bank.example/a/../v1", "https://bank.example/v1"),
    ])
    func `reads an address and writes it in one form`(text: String, expected: String) throws {
        #expect(try BaseURL(text).description == expected)
    }

    @Test(arguments: [
        ("bank.example/v1", URLProblem.scheme), ("ftp://bank.example", .scheme), ("", .scheme),
        ("https:/bank.example", .scheme), ("https://", .host), ("https:///v1", .host),
        ("https://bänk.example", .character), ("https://a b/", .character),
        ("https://bank.example/a b", .character),
        ("https://bank.example\n", .character), ("https://ada:pw@bank.example", .userinfo),
        ("https://ada@bank.example", .userinfo), ("https://bank.example/v1?x=1", .queryOrFragment),
        ("https://bank.example/#top", .queryOrFragment), ("https://bank.example:0", .port),
        ("https://bank.example:65536", .port), ("https://bank.example:+1", .port),
        ("https://bank.example:8a", .port),
        ("https://[::1", .host), ("https://[::zz]/", .host), ("https://[::1]x/", .port),
        ("https://::1/", .host),
        ("https://bank.example\\@evil.example/", .userinfo), ("https://bank%2Eexample/", .host),
    ])
    func `refuses what is not an address and says why`(text: String, problem: URLProblem) {
        #expect(throws: problem) { try BaseURL(text) }
    }

    @Test func `every part of a path or query is data`() throws {
        let base = try BaseURL("https://bank.example/v1")
        let url = try base.url(
            path: ["transactions", "a/b?c d%é#&=+;\u{1}"],
            query: [("externalId", "x&y=z"), ("a b", ""), ("q", "🙂/?")])
        #expect(
            url == "https://bank.example/v1/transactions/a%2Fb%3Fc%20d%25%C3%A9%23%26%3D%2B%3B%01"
                + "?externalId=x%26y%3Dz&a%20b=&q=%F0%9F%99%82%2F%3F")
        #expect(try base.url(path: ["a-b.c_d~e", "..."]) == "https://bank.example/v1/a-b.c_d~e/...")
        #expect(try base.url(path: ["%2e%2e"]) == "https://bank.example/v1/%252e%252e")
        #expect(try BaseURL("https://bank.example").url(path: []) == "https://bank.example/")
    }

    @Test(arguments: ["", ".", ".."])
    func `refuses a segment that would lead to another resource`(segment: String) throws {
        let base = try BaseURL("https://bank.example/v1")
        let error = #expect(throws: TransportError.self) { try base.url(path: ["users", segment]) }
        #expect(error?.kind == .invalidURL)
        #expect(error?.delivery == .notSent)
    }

    @Test(arguments: [
        (
            "https://bank.example/v1/transactions?after_id=1",
            "https://bank.example/v1/transactions?after_id=1", true
        ),
        ("https://BANK.example:443/v1/x", "https://bank.example/v1/x", true),
        ("/v1/transactions?after_id=1", "https://bank.example/v1/transactions?after_id=1", true),
        ("transactions?after_id=1", "https://bank.example/v1/transactions?after_id=1", true),
        ("?after_id=1", "https://bank.example/v1?after_id=1", true),
        ("//bank.example/x", "https://bank.example/x", true),
        ("transactions?q=a b|c#top", "https://bank.example/v1/transactions?q=a%20b%7Cc", true),
        ("../../x", "https://bank.example/x", true),
        ("%2e%2e/x", "https://bank.example/x", true),
        ("https://evil.example/v1", "https://evil.example/v1", false),
        ("//evil.example/v1", "https://evil.example/v1", false),
        ("http://bank.example/v1", "http://bank.example/v1", false),
        ("https://bank.example:8443/v1", "https://bank.example:8443/v1", false),
        ("https://bank.example.evil.example/", "https://bank.example.evil.example/", false),
    ])
    func `resolves a link and knows its own origin`(reference: String, url: String, isOwn: Bool) throws {
        let resolved = try #require(try BaseURL("https://bank.example/v1").resolve(reference))
        #expect(resolved.url == url)
        #expect(resolved.sameOrigin == isOwn)
    }

    @Test(arguments: [
        "", "javascript:alert(1)", "ftp://bank.example/", "https://", "https://bank.example@evil.example/",
        "https://ada:pw@bank.example/", "/v1/x\r\nX-Forged: 1", "https:relative",
        "https://bank.example\\@evil.example/",
    ])
    func `gives nothing for a link that leads nowhere`(reference: String) throws {
        #expect(try BaseURL("https://bank.example/v1").resolve(reference) == nil)
    }

    @Test func `a relative link starts from the request it answers`() throws {
        let base = try BaseURL("https://bank.example/v1")
        let expected = "https://bank.example/v1/transactions?after_id=1"
        #expect(base.resolve("?after_id=1", from: ["transactions"])?.url == expected)
        #expect(base.resolve("transactions?after_id=1", from: ["transactions"])?.url == expected)
        #expect(base.resolve("/v1/transactions?after_id=1", from: ["transactions"])?.url == expected)
    }

    @Test(arguments: [
        ("http://localhost", true), ("http://LOCALHOST:1", true), ("http://127.0.0.1", true),
        ("http://127.255.0.9", true), ("http://[::1]", true), ("http://[0:0:0:0:0:0:0:1]", true),
        ("http://localhost.evil.example", false), ("http://127.0.0.1.evil.example", false),
        ("http://127.1", false),
        ("http://127.0.0.01", false), ("http://127.0.0.256", false), ("http://128.0.0.1", false),
        ("http://[::2]", false), ("http://0.0.0.0", false), ("http://bank.example", false),
    ])
    func `knows this machine`(text: String, isLoopback: Bool) throws {
        #expect(try BaseURL(text).origin.isLoopback == isLoopback)
    }
}
