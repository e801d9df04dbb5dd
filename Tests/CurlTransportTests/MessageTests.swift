import CurlTransport
import HTTPTransport
import Testing

/// What goes over the wire, and what is read from it, when all is well.
@Suite struct MessageTests {
    struct Sent: Sendable {
        let method: HTTPMethod
        let body: String?
        let contentLength: String?
    }

    @Test(arguments: [
        Sent(method: .get, body: nil, contentLength: nil),
        Sent(method: .get, body: #"{"q":1}"#, contentLength: "7"),
        Sent(method: .delete, body: nil, contentLength: nil),
        Sent(method: .delete, body: "x", contentLength: "1"),
        Sent(method: .post, body: nil, contentLength: "0"),
        Sent(method: .post, body: "", contentLength: "0"),
        Sent(method: .post, body: "a\u{0}b", contentLength: "3"),
        Sent(method: .patch, body: "{}", contentLength: "2"),
        Sent(method: .put, body: String(repeating: "y", count: 2_000_000), contentLength: "2000000"),
    ])
    func `sends the method, the headers and the body as given and nothing of its own`(sent: Sent) async throws
    {
        try await RawServer.serving { connection in
            connection.readRequest()
            connection.answer("200 OK", headers: ["X-Answer:  spaced \t"], "fine")
        } _: { server in
            try await withTransport { transport in
                let response = try await transport.send(
                    HTTPRequest(
                        method: sent.method, url: server.url("/v1/a%2Fb?x=%20"),
                        headers: [
                            HTTPHeader("X-One", "1"), HTTPHeader("X-Empty", ""), HTTPHeader("X-Two", "2"),
                        ],
                        body: sent.body.map { Array($0.utf8) }))
                #expect(response.status == 200)
                #expect(response.body == Array("fine".utf8))
                #expect(response.header("x-answer") == "spaced")
                #expect(response.httpVersion == "HTTP/1.1")
            }
            let request = try #require(server.requests.first)
            var lines = request.prefix(2_000).split(separator: "\r\n", omittingEmptySubsequences: false)
                .prefix { !$0.isEmpty }
            #expect(lines.removeFirst() == "\(sent.method.rawValue) /v1/a%2Fb?x=%20 HTTP/1.1")
            lines.removeAll { $0.hasPrefix("Accept-Encoding: ") }
            var expected: Set<Substring> = [
                "Host: 127.0.0.1:\(server.port)", "User-Agent: dreams", "X-One: 1", "X-Empty:", "X-Two: 2",
            ]
            if let length = sent.contentLength { expected.insert("Content-Length: \(length)") }
            #expect(Set(lines) == expected)
            #expect(request.hasSuffix("\r\n\r\n" + (sent.body ?? "")))
        }
    }

    @Test func `a head request has no body to wait for`() async throws {
        try await RawServer.serving { connection in
            connection.readRequest()
            connection.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
            connection.waitForEnd()
        } _: { server in
            let response = try await withTransport {
                try await $0.send(HTTPRequest(method: .head, url: server.url()))
            }
            #expect(response.body.isEmpty)
            #expect(response.header("content-length") == "1000")
        }
    }

    @Test func `reads past interim answers, chunks and trailers`() async throws {
        try await RawServer.serving { connection in
            connection.readRequest()
            connection.write("HTTP/1.1 100 Continue\r\nX-Interim: 1\r\n\r\n")
            connection.write("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n")
            connection.write("HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\nTrailer: X-Late\r\n\r\n")
            connection.write("3\r\nabc\r\n2;ext=1\r\nde\r\n0\r\nX-Late: 1\r\n\r\n")
        } _: { server in
            let response = try await withTransport {
                try await $0.send(HTTPRequest(method: .post, url: server.url(), body: Array("{}".utf8)))
            }
            #expect(response.status == 201)
            #expect(response.body == Array("abcde".utf8))
            #expect(response.headers.map(\.name) == ["Transfer-Encoding", "Trailer"])
        }
    }

    @Test(arguments: [400, 401, 404, 409, 429, 500, 503, 301, 204, 304])
    func `any complete answer is a success, and a redirect of a write is its answer`(status: Int) async throws
    {
        try await RawServer.serving { connection in
            connection.readRequest()
            connection.write("HTTP/1.1 \(status) X\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n")
            connection.readRequest()
        } _: { server in
            let response = try await withTransport {
                try await $0.send(HTTPRequest(method: .patch, url: server.url(), body: []))
            }
            #expect(response.status == status)
            #expect(server.requests.count == 1)
        }
    }

    @Test func `uses one connection for one request after the other`() async throws {
        try await RawServer.serving { connection in
            while connection.readRequest() != nil { connection.answer("\(199 + connection.number) X") }
        } _: { server in
            try await withTransport { transport in
                for _ in 0..<20 {
                    let response = try await transport.send(HTTPRequest(method: .get, url: server.url()))
                    #expect(response.status == 200)
                }
            }
        }
    }

    @Test(arguments: [
        HTTPHeader("X-A", "1\r\nX-Forged: 1"), HTTPHeader("X A", "1"), HTTPHeader("", "1"),
        HTTPHeader("Host", "evil.example"), HTTPHeader("Content-Length", "5"),
        HTTPHeader("transfer-encoding", "chunked"),
    ])
    func `refuses a header that could change the message's frame`(header: HTTPHeader) async throws {
        try await withTransport { transport in
            let error = try await failure(
                transport, HTTPRequest(method: .get, url: "http://127.0.0.1:1/", headers: [header]))
            #expect(error.kind == .local)
            #expect(error.delivery == .notSent)
            #expect(!error.message.contains("Forged"))
        }
    }
}
