import CurlTransport
import HTTPTransport
import Testing

/// Handles and checks are kept from one request to the next; nothing of a request may be.
@Suite struct SuccessionTests {
    private static let accept = [HTTPHeader("Accept", "application/json")]

    /// Requests that are alike, or differ in one thing, in an order in which each could leave something to the next.
    private static func requests(_ url: (String) -> String) -> [HTTPRequest] {
        let long = [UInt8](repeating: 0x61, count: 3_000)
        let kinds: [(HTTPMethod, [UInt8]?)] = [
            (.patch, Array("{\"a\":1}".utf8)), (.patch, Array("{}".utf8)), (.patch, long), (.patch, []),
            (.patch, Array("{\"a\":2}".utf8)), (.get, nil), (.get, nil), (.patch, nil),
            (.post, Array("p".utf8)),
            (.get, nil), (.delete, nil), (.get, nil), (.head, nil), (.get, nil), (.put, Array("q".utf8)),
            (.get, Array("with".utf8)), (.get, nil), (.head, Array("with".utf8)), (.patch, Array("{}".utf8)),
        ]
        return kinds.enumerated().map { number, kind in
            HTTPRequest(
                method: kind.0, url: url("/\(number)"),
                headers: number % 5 == 4 ? accept + [HTTPHeader("X-Number", "\(number)")] : accept,
                body: kind.1)
        }
    }

    @Test func `each request arrives as it is, whatever came before`() async throws {
        try await RawServer.serving { connection in
            while connection.readRequest() != nil { connection.answer() }
        } _: { server in
            let requests = Self.requests { server.url($0) }
            for request in requests + requests {
                try await withTransport { _ = try await $0.send(request) }
            }
            let alone = server.requests
            try await withTransport { transport in
                for request in requests + requests { _ = try await transport.send(request) }
            }
            #expect(Array(server.requests.dropFirst(alone.count)) == alone)
        }
    }

    @Test func `each answer over HTTP/2 is of its own request`() async throws {
        try await RawServer.serving { connection in
            while let request = connection.readRequest() {
                connection.answer("200 OK", String(request.split(separator: "\r\n").last ?? ""))
            }
        } _: { upstream in
            try await Nginx.running(upstream: upstream.port) { nginx in
                let configuration = CurlConfiguration(
                    timeout: .seconds(20), caFile: nginx.certificates.path("ca.pem"), concurrentRequests: 8)
                try await withTransport(configuration) { transport in
                    let wrong = try await withThrowingTaskGroup { group in
                        for number in 0..<300 {
                            group.addTask {
                                let body = Array(String(repeating: "\(number) ", count: 1 + number % 40).utf8)
                                let response = try await transport.send(
                                    HTTPRequest(method: .patch, url: nginx.url("/upstream/x"), body: body))
                                return response.body == body && response.httpVersion == "HTTP/2" ? 0 : 1
                            }
                        }
                        return try await group.reduce(0, +)
                    }
                    #expect(wrong == 0)
                }
                #expect(upstream.requests.count == 300)
            }
        }
    }

    @Test func `after a failure the next request is carried, and fails for a reason of its own`() async throws
    {
        try await RawServer.serving { connection in
            while let request = connection.readRequest() {
                if request.contains("/break") { return }
                connection.answer(request.contains("/large") ? "200 OK" : "201 Created", "0123456789")
            }
        } _: { server in
            let configuration = CurlConfiguration(timeout: .seconds(20), maximumBodyBytes: 10)
            try await withTransport(configuration) { transport in
                for _ in 0..<4 {
                    let good = HTTPRequest(method: .patch, url: server.url("/good"), body: Array("{}".utf8))
                    #expect(try await transport.send(good).status == 201)
                    let bad = HTTPRequest(method: .patch, url: server.url("/break"), body: Array("{}".utf8))
                    let error = try await failure(transport, bad)
                    #expect(error.kind == .connectionLost)
                    #expect(error.delivery == .possiblySent)
                }
                server.stopListening()
            }
        }
    }

    @Test func `a good request excuses no other`() async throws {
        try await RawServer.serving { connection in
            while connection.readRequest() != nil { connection.answer() }
        } _: { server in
            try await withTransport { transport in
                func send(_ url: String, _ headers: [HTTPHeader]) -> HTTPRequest {
                    HTTPRequest(method: .patch, url: url, headers: headers, body: [])
                }
                let bad: [(HTTPRequest, TransportError.Kind)] = [
                    (send(server.url("/bad"), Self.accept + [HTTPHeader("Host", "evil.example")]), .local),
                    (send(server.url("/bad"), [HTTPHeader("Accept", "a\r\nX-Forged: 1")]), .local),
                    (send("http://bank.example/bad", Self.accept), .invalidURL),
                    (send(server.url("/bad") + "\n", Self.accept), .invalidURL),
                    (send(server.url("").replacing("//", with: "//ada@") + "/bad", Self.accept), .invalidURL),
                ]
                for (request, kind) in bad {
                    _ = try await transport.send(send(server.url("/good"), Self.accept))
                    let error = try await failure(transport, request)
                    #expect(error.kind == kind)
                    #expect(error.delivery == .notSent)
                }
            }
            #expect(server.requests.count == 5)
            #expect(server.requests.allSatisfy { $0.hasPrefix("PATCH /good ") })
        }
    }
}
