import HTTPTransport
import Synchronization
import Testing

@Suite struct TracerTests {
    private final class Lines: Sendable {
        private let lines = Mutex<[String]>([])
        var text: String { lines.withLock { $0.joined(separator: "\n") } }
        func tracer(_ level: HTTPTracer.Level) -> HTTPTracer {
            HTTPTracer(level: level) { line in self.lines.withLock { $0.append(line) } }
        }
    }

    private func trace(
        _ level: HTTPTracer.Level, _ results: [Result<HTTPResponse, TransportError>],
        credentials: Credentials = .none, extraHeaders: [HTTPHeader] = [],
        path: [String] = ["transactions"], query: [(name: String, value: String)] = [], body: String? = nil
    ) async throws -> String {
        let lines = Lines()
        let service = HTTPService(
            baseURL: try BaseURL("https://bank.example/v1"), transport: StubTransport(results),
            credentials: credentials,
            extraHeaders: extraHeaders, tracer: lines.tracer(level), environment: StubWorld().environment())
        _ = try? await service.send(
            body == nil ? .get : .post, path: path, query: query, body: body.map { Array($0.utf8) })
        return lines.text
    }

    @Test func `one line tells of a request, one of a failure, and one of a wait`() async throws {
        let body = [UInt8](repeating: 0x20, count: 4_123)
        let text = try await trace(
            .lines,
            [
                .failure(TransportError(kind: .connect, delivery: .notSent, message: "Connection refused")),
                .success(HTTPResponse(status: 200, body: body, httpVersion: "HTTP/2")),
            ], query: [("items", "2")])
        #expect(
            text == """
                GET https://bank.example/v1/transactions?items=2 failed (not sent) 0.0 ms: Connection refused
                GET https://bank.example/v1/transactions?items=2 waits 125.0 ms before attempt 2
                GET https://bank.example/v1/transactions?items=2 200 0.0 ms HTTP/2 4,123 bytes
                """)
    }

    @Test func `nothing is told unless asked for`() async throws {
        #expect(try await trace(.off, [.success(HTTPResponse(status: 200))]) == "")
    }

    @Test func `the full trace shows headers and bodies`() async throws {
        let answer = HTTPResponse(status: 201, headers: [HTTPHeader("X-Id", "7")], body: Array("{\n}".utf8))
        let text = try await trace(.full, [.success(answer)], body: #"{"a":1}"#)
        #expect(
            text == """
                > POST https://bank.example/v1/transactions
                > Accept: application/json
                > Content-Type: application/json
                > User-Agent: dreams
                >\u{20}
                > {"a":1}
                POST https://bank.example/v1/transactions 201 0.0 ms HTTP/1.1 3 bytes
                < HTTP/1.1 201
                < X-Id: 7
                <\u{20}
                < {
                < }
                """)
    }

    static let secret = #"s3cr/t "q+ü"#

    @Test func `no form of a secret shows anywhere`() async throws {
        let secret = try Secret(Self.secret)
        let base64 = "YWRhOnMzY3IvdCAicSvDvA=="
        let forms = [
            Self.secret, "s3cr%2Ft%20%22q%2B%C3%BC", #"s3cr/t \"q+ü"#, #"s3cr\/t \"q+ü"#, base64,
            "extra-value",
            "cookie-value",
        ]
        let answer = HTTPResponse(
            status: 400,
            headers: [
                HTTPHeader("X-Echo", forms.joined(separator: " ")), HTTPHeader("set-COOKIE", "cookie-value"),
            ], body: Array((forms.dropLast().joined(separator: "\u{301} ")).utf8))
        let failed = TransportError(kind: .connect, delivery: .notSent, message: "echo \(Self.secret)")
        for credentials in [
            Credentials.basic(user: "ada", password: secret), .bearer(secret),
            .tokenHeader(secret, name: "X-Token"),
        ] {
            var answer = answer
            if case .basic = credentials {
            } else {
                answer.headers[0].value = answer.headers[0].value.replacing(base64, with: "")
                answer.body = Array(
                    String(decoding: answer.body, as: UTF8.self).replacing(base64, with: "").utf8)
            }
            answer.headers[0].value = answer.headers[0].value.replacing("cookie-value", with: "")
            let text = try await trace(
                .full, [.failure(failed), .success(answer)], credentials: credentials,
                extraHeaders: [HTTPHeader("X-Extra", "extra-value"), HTTPHeader("X-Short", "1")],
                path: ["a", Self.secret], query: [("q", Self.secret)])
            for form in forms { #expect(!text.contains(form), "\(form)") }
            #expect(text.contains("<redacted>"))
            #expect(text.contains("X-Short: <redacted>"))
            #expect(text.contains("v1/a/<redacted>?q=<redacted>"))
            #expect(!text.contains("s3cr"))
        }
    }

    @Test func `a secret on the edge of a cut body does not show in part`() async throws {
        let secret = "0123456789abcdef0123456789abcdef"
        for distance in [1, 16, 31] {
            let filler = String(repeating: "x", count: HTTPTracer.bodyLimit - distance)
            let answer = HTTPResponse(status: 200, body: Array("\(filler)\(secret) and more".utf8))
            let text = try await trace(.full, [.success(answer)], credentials: .bearer(try Secret(secret)))
            #expect(!text.contains("x0"))
            #expect(text.hasSuffix("< … cut: \(grouped(answer.body.count)) bytes in all"))
        }
    }

    /// Only for numbers of four digits.
    private func grouped(_ number: Int) -> String { "\(number / 1_000),\(String(number).suffix(3))" }

    @Test func `control characters of a server are spelt out`() async throws {
        let answer = HTTPResponse(
            status: 200, headers: [HTTPHeader("X-Bad", "\u{1B}[2J\u{202E}")],
            body: Array("a\u{7}b\tc\u{200B}".utf8))
        let text = try await trace(.full, [.success(answer)])
        #expect(text.contains(#"X-Bad: \u{1B}[2J\u{202E}"#))
        #expect(text.contains(#"a\u{7}b\u{9}c\u{200B}"#))
    }
}
