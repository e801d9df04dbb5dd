import HTTPTransport
import Testing

/// Most URLs of a run need not be read: a look shows that reading would tell nothing new. It must never be wrong.
@Suite struct PlainURLTests {
    @Test(arguments: [
        "/", "/v1/transactions/6b1e-4F_", "/v1//x/", "/?", "/v1/transactions?state=requested&after_id=",
        "/v1?q=a%20b&v=1.0",
    ])
    func `a plain URL is what reading makes of it`(tail: String) throws {
        for address in ["https://bank.example", "http://127.0.0.1:8080", "http://[::1]:8080"] {
            let url = try HTTPURL(address + tail)
            #expect(HTTPURL.isPlain(address + tail, at: address))
            #expect(url.description == address + tail)
            #expect(url.origin.description == address)
        }
    }

    @Test(arguments: [
        // Another origin, or none.
        "", "https://bank.example", "https://bank.example.evil.example/", "https://bank.example:444/",
        "https://bank.example@evil.example/", "https://bank.exampl/", "http://bank.example/",
        "HTTPS://bank.example/", "https://BANK.example/", "https://bank.example?x", "https://bank.example\\/",
        // What reading would change or refuse.
        "https://bank.example/a/../b", "https://bank.example/.", "https://bank.example/%2e%2e/b",
        "https://bank.example/a#b", "https://bank.example/?a#b", "https://bank.example/a b",
        "https://bank.example/ä", "https://bank.example/?ä", "https://bank.example/a\n",
        "https://bank.example/?a\r\nb", "https://bank.example/?a b", "https://bank.example/\u{0}",
    ])
    func `any other has to be read`(text: String) {
        #expect(!HTTPURL.isPlain(text, at: "https://bank.example"))
    }
}
