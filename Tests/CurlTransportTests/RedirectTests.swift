import CurlTransport
import HTTPTransport
import Testing

@Suite struct RedirectTests {
    private static let canary = "canary-7f3a"
    private static let headers = [
        HTTPHeader("Authorization", "Bearer \(canary)"), HTTPHeader("token", canary),
        HTTPHeader("X-Tenant", canary), HTTPHeader("Cookie", canary),
        HTTPHeader("Accept", "application/json"),
    ]

    @Test(arguments: [301, 302, 303, 307, 308])
    func `follows a read within the origin, credentials included`(status: Int) async throws {
        try await RawServer.serving { connection in
            while let request = connection.readRequest() {
                if request.hasPrefix("GET /v1/new?a=1 ") {
                    connection.answer(headers: [], "there")
                } else {
                    connection.answer("\(status) X", headers: ["Location: new?a=1"])
                }
            }
        } _: { server in
            let response = try await withTransport {
                try await $0.send(
                    HTTPRequest(method: .get, url: server.url("/v1/old"), headers: Self.headers))
            }
            #expect(response.body == Array("there".utf8))
            #expect(server.requests.count == 2)
            #expect(server.requests.allSatisfy { $0.contains("Authorization: Bearer \(Self.canary)") })
        }
    }

    @Test func `no credential reaches another origin, not even on the way back`() async throws {
        let other = try RawServer { connection in
            while let request = connection.readRequest() {
                let home = request.firstMatch(of: #/GET \/(\d+) /#).map { String($0.1) } ?? ""
                connection.answer("302 X", headers: ["Location: http://127.0.0.1:\(home)/back"])
            }
        }
        defer { other.stopListening() }
        try await RawServer.serving { connection in
            while let request = connection.readRequest() {
                if request.hasPrefix("GET /back ") {
                    connection.answer(headers: [], "back")
                } else {
                    let port = request.firstMatch(of: #/Host: 127\.0\.0\.1:(\d+)/#).map { String($0.1) } ?? ""
                    connection.answer(
                        "302 X", headers: ["Location: \(other.url("/\(port)", host: "localhost"))"])
                }
            }
        } _: { server in
            let response = try await withTransport {
                try await $0.send(HTTPRequest(method: .get, url: server.url("/start"), headers: Self.headers))
            }
            #expect(response.body == Array("back".utf8))
            #expect(other.requests.count == 1)
            let strangers = other.requests + server.requests.filter { $0.hasPrefix("GET /back") }
            #expect(strangers.count == 2)
            for request in strangers {
                #expect(!request.contains(Self.canary))
                #expect(request.contains("Accept: application/json"))
            }
        }
    }

    @Test func `a body does not follow a read to another origin`() async throws {
        let other = try RawServer { $0.readRequest() }
        defer { other.stopListening() }
        try await RawServer.serving { connection in
            connection.readRequest()
            connection.answer("307 X", headers: ["Location: \(other.url())"])
        } _: { server in
            try await withTransport { transport in
                let error = try await failure(
                    transport, HTTPRequest(method: .get, url: server.url(), body: Array("{}".utf8)))
                #expect(error.kind == .redirect)
            }
            #expect(other.requests.isEmpty)
        }
    }

    @Test func `an endless redirect ends after five`() async throws {
        try await RawServer.serving { connection in
            while connection.readRequest() != nil {
                connection.answer("302 X", headers: ["Location: /again"])
            }
        } _: { server in
            try await withTransport { transport in
                let error = try await failure(transport, HTTPRequest(method: .get, url: server.url()))
                #expect(error.kind == .redirect)
                #expect(server.requests.count == 6)
            }
        }
    }

    @Test(arguments: [
        "ftp://127.0.0.1/", "http://bank.example/", "https://u:p@127.0.0.1/", "file:///etc/passwd", "//",
    ])
    func `refuses to be led to what is not allowed`(target: String) async throws {
        try await RawServer.serving { connection in
            connection.readRequest()
            connection.answer("302 X", headers: ["Location: \(target)"])
        } _: { server in
            try await withTransport { transport in
                let error = try await failure(transport, HTTPRequest(method: .get, url: server.url()))
                #expect(error.kind == .redirect)
                #expect(error.delivery == .possiblySent)
            }
        }
    }

    @Test(arguments: HTTPMethod.allCases.filter { !$0.isSafe })
    func `never follows a write`(method: HTTPMethod) async throws {
        try await RawServer.serving { connection in
            while connection.readRequest() != nil {
                connection.answer("307 X", headers: ["Location: /again"])
            }
        } _: { server in
            let response = try await withTransport {
                try await $0.send(HTTPRequest(method: method, url: server.url(), body: Array("{}".utf8)))
            }
            #expect(response.status == 307)
            #expect(server.requests.count == 1)
        }
    }

    @Test func `redirects share one time limit`() async throws {
        try await RawServer.serving { connection in
            while let request = connection.readRequest() {
                if request.hasPrefix("GET /silent") { return connection.waitForEnd() }
                connection.answer("302 X", headers: ["Location: /silent"])
            }
        } _: { server in
            try await withTransport { transport in
                // The server never answers the second request: only a limit that goes on from the first one ends it.
                let error = try await failure(
                    transport, HTTPRequest(method: .get, url: server.url(), timeout: .milliseconds(500)))
                #expect(error.kind == .timeout)
            }
        }
    }
}
