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

    private func redacting(_ secret: String, _ text: String) throws -> String {
        HTTPService(
            baseURL: try BaseURL("https://bank.example/v1"), transport: StubTransport([]),
            credentials: .bearer(try Secret(secret))
        ).redacting(text)
    }

    @Test(arguments: [
        ("s3cr3t", "Bearer s3cr3t is wrong", "Bearer <redacted> is wrong"),
        ("s3cr3t", "bearer s3cr3tX", "bearer <redacted>X"),
        ("s3cr3t", "(s3cr3t)", "(<redacted>)"), ("s3cr3t", "s3cr3t", "<redacted>"),
        ("s3cr3t", "as3cr3t s3cr3ts s3cr3t-1", "as3cr3t s3cr3ts s3cr3t-1"),
        ("a", "a token a b", "a token <redacted> b"),
        ("a", "token about a", "token about a"), ("0123456789", "x0123456789x", "x<redacted>x"),
    ])
    func `a short secret is taken out where it is one, a long one everywhere`(
        _ secret: String, _ text: String, _ shown: String
    ) throws {
        #expect(try redacting(secret, text) == shown)
    }

    @Test func `a secret of the way to the service is taken out of failures`() async throws {
        let failure = TransportError(
            kind: .connect, delivery: .notSent, message: "Unsupported syntax in 'http://svc:p#ss@proxy'")
        let service = HTTPService(
            baseURL: try BaseURL("https://bank.example/v1"), transport: StubTransport([.failure(failure)]),
            connectionSecrets: ["svc:p#ss", "p#ss"], retryPolicy: RetryPolicy(retries: 0))
        let error = await #expect(throws: TransportError.self) { try await service.send(.get, path: []) }
        #expect(error?.message == "Unsupported syntax in 'http://<redacted>@proxy'")
        #expect(service.redacting("p#ss is wrong") == "<redacted> is wrong")
    }
}
