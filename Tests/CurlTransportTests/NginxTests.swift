import CurlTransport
import Glibc
import HTTPTransport
import Testing

/// TLS, HTTP/2 and client certificates against a real server.
@Suite(.serialized) struct NginxTests {
    private func configuration(_ nginx: Nginx) -> CurlConfiguration {
        CurlConfiguration(timeout: .seconds(20), caFile: nginx.certificates.path("ca.pem"))
    }

    @Test func `200 requests, 100 of them at once, share one HTTP/2 connection`() async throws {
        try await RawServer.serving { connection in
            while connection.readRequest() != nil {
                // No answer before a hundred are under way.
                let limit = ContinuousClock.now + .seconds(10)
                while connection.seenByServer() < 100, ContinuousClock.now < limit { usleep(1_000) }
                connection.answer(headers: [], "hello")
            }
        } _: { upstream in
            try await Nginx.running(upstream: upstream.port) { nginx in
                try await withTransport(configuration(nginx)) { transport in
                    let responses = try await withThrowingTaskGroup { group in
                        for number in 0..<200 {
                            group.addTask {
                                try await transport.send(
                                    HTTPRequest(method: .get, url: nginx.url("/upstream/\(number)")))
                            }
                        }
                        return try await group.reduce(into: []) { $0.append($1) }
                    }
                    #expect(responses.count == 200)
                    let wrong = responses.filter { $0.status != 200 || $0.body != Array("hello".utf8) }
                    #expect(wrong.map { "\($0.status) \(String(decoding: $0.body, as: UTF8.self))" } == [])
                    #expect(Set(responses.map(\.httpVersion)) == ["HTTP/2"])
                    #expect(Set(responses.map { $0.header("X-Connection") }).count == 1)
                }
            }
        }
    }

    @Test func `later requests use the same connection`() async throws {
        try await Nginx.running { nginx in
            try await withTransport(configuration(nginx)) { transport in
                var connections: Set<String?> = []
                for method in [HTTPMethod.get, .post, .patch, .delete, .get] {
                    let response = try await transport.send(
                        HTTPRequest(
                            method: method, url: nginx.url("/"), body: method == .get ? nil : Array("{}".utf8)
                        ))
                    connections.insert(response.header("X-Connection"))
                }
                #expect(connections.count == 1)
                #expect(nginx.log.count == 5)
            }
        }
    }

    @Test func `a write on an HTTP/2 connection that breaks arrives exactly once`() async throws {
        try await RawServer.serving { connection in
            connection.readRequest()
            connection.waitForEnd()
        } _: { upstream in
            try await Nginx.running(upstream: upstream.port) { nginx in
                try await withTransport(configuration(nginx)) { transport in
                    let first = try await transport.send(HTTPRequest(method: .get, url: nginx.url("/")))
                    let worker = try #require(first.header("X-Worker").flatMap(pid_t.init))
                    let patch = HTTPRequest(
                        method: .patch, url: nginx.url("/upstream"), body: Array("{}".utf8))
                    let task = Task { try await transport.send(patch) }
                    while upstream.requests.isEmpty { await Task.yield() }
                    // The connection breaks with the request on it; nginx starts a new worker that listens on.
                    #expect(kill(worker, SIGKILL) == 0)
                    let result = await task.result
                    #expect(throws: TransportError.self) { try result.get() }
                    if case .failure(let error as TransportError) = result {
                        // libcurl's versions differ in whether the connection or the answer broke.
                        #expect([.connectionLost, .badAnswer].contains(error.kind), "\(error.message)")
                        #expect(error.delivery == .possiblySent)
                    }
                    let after = try await transport.send(HTTPRequest(method: .get, url: nginx.url("/after")))
                    #expect(after.header("X-Worker") != first.header("X-Worker"))
                    #expect(upstream.requests.count == 1)
                }
            }
        }
    }

    @Test func `an authority that is not trusted is refused before anything is sent`() async throws {
        try await Nginx.running { nginx in
            for file in [nil, nginx.certificates.path("stranger.pem")] {
                try await withTransport(CurlConfiguration(caFile: file)) { transport in
                    let error = try await failure(
                        transport, HTTPRequest(method: .post, url: nginx.url("/"), body: Array("{}".utf8)))
                    #expect(error.kind == .tls)
                    #expect(error.delivery == .notSent)
                }
            }
            #expect(nginx.log.isEmpty)
        }
    }

    @Test func `a certificate for another name is refused before anything is sent`() async throws {
        try await Nginx.running { nginx in
            try await withTransport(configuration(nginx)) { transport in
                let error = try await failure(
                    transport, HTTPRequest(method: .post, url: nginx.url("/", host: "127.0.0.1"), body: []))
                #expect(error.kind == .tls)
                #expect(error.delivery == .notSent)
                #expect(nginx.log.isEmpty)
            }
        }
    }

    @Test func `the client's certificate is shown when asked for`() async throws {
        try await Nginx.running { nginx in
            var configuration = configuration(nginx)
            configuration.clientCertificate = nginx.certificates.path("client.pem")
            configuration.clientKey = nginx.certificates.path("client.key")
            let response = try await withTransport(configuration) {
                try await $0.send(HTTPRequest(method: .get, url: nginx.url("/", strict: true)))
            }
            #expect(response.status == 200)
            #expect(response.body == Array("CN=client".utf8))
        }
    }

    @Test(arguments: [nil, "stranger"])
    func `without the right client certificate the server's refusal is the answer`(name: String?) async throws
    {
        try await Nginx.running { nginx in
            var configuration = configuration(nginx)
            configuration.clientCertificate = name.map { nginx.certificates.path("\($0).pem") }
            configuration.clientKey = name.map { nginx.certificates.path("\($0).key") }
            let response = try await withTransport(configuration) {
                try await $0.send(HTTPRequest(method: .get, url: nginx.url("/", strict: true)))
            }
            #expect(response.status == 400)
        }
    }

    @Test func `the client's certificate does not follow a redirect to another origin`() async throws {
        try await Nginx.running { nginx in
            var configuration = configuration(nginx)
            configuration.clientCertificate = nginx.certificates.path("client.pem")
            configuration.clientKey = nginx.certificates.path("client.key")
            let response = try await withTransport(configuration) {
                try await $0.send(HTTPRequest(method: .get, url: nginx.url("/redirect-to-strict")))
            }
            #expect(response.status == 400)
        }
    }

    @Test(arguments: ["missing.pem", "nginx.conf"], [true, false])
    func `a certificate file that cannot be read is our own fault, and nothing is sent`(
        name: String, isAuthority: Bool
    ) async throws {
        try await Nginx.running { nginx in
            var configuration = configuration(nginx)
            let file = nginx.certificates.path(name)
            if isAuthority { configuration.caFile = file } else { configuration.clientCertificate = file }
            try await withTransport(configuration) { transport in
                let error = try await failure(
                    transport, HTTPRequest(method: .post, url: nginx.url("/"), body: []))
                #expect(error.kind == .local)
                #expect(error.delivery == .notSent)
                #expect(nginx.log.isEmpty)
            }
        }
    }

    @Test func `https never leads to http`() async throws {
        try await RawServer.serving {
            $0.readRequest()
        } _: { plain in
            // The upstream's redirect passes through nginx unchanged, so it seems to come from https.
            try await RawServer.serving { connection in
                connection.readRequest()
                connection.answer("302 Found", headers: ["Location: \(plain.url())"])
            } _: { upstream in
                try await Nginx.running(upstream: upstream.port) { nginx in
                    try await withTransport(configuration(nginx)) { transport in
                        let error = try await failure(
                            transport, HTTPRequest(method: .get, url: nginx.url("/upstream")))
                        #expect(error.kind == .redirect)
                        #expect(plain.requests.isEmpty)
                    }
                }
            }
        }
    }
}
