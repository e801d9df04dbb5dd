import HTTPTransport
import Testing

@Suite struct SecretTests {
    @Test func `a secret does not show in any description`() throws {
        let secret = try Secret("hunter2-hunter2")
        var dumped = ""
        dump(Credentials.basic(user: "ada", password: secret), to: &dumped)
        let shown = [
            "\(secret)", String(reflecting: secret), dumped, String(describing: Credentials.bearer(secret)),
            String(reflecting: Credentials.tokenHeader(secret)), "\(Optional(secret) as Any)",
        ]
        for text in shown { #expect(!text.contains("hunter2"), "\(text)") }
    }

    @Test(arguments: ["a\nb", "a\r\nX-Forged: 1", "a\u{0}", "\u{7F}", "tab\t", "\u{85}"])
    func `refuses a secret with a control character`(text: String) {
        #expect(throws: Secret.Problem.controlCharacter) { try Secret(text) }
    }

    @Test func `refuses an empty secret`() {
        #expect(throws: Secret.Problem.empty) { try Secret("") }
    }
}
