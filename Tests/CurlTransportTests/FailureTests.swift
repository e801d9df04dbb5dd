import CurlTransport
import Foundation
import HTTPTransport
import Testing

/// What goes wrong on the wire, and whether the server may have seen the request.
@Suite struct FailureTests {
    @Test func `a refused connection was not sent`() async throws {
        let server = try RawServer { _ in }
        server.stopListening()
        while try ProbeSocket.connects(to: server.port) {}
        try await withTransport { transport in
            let error = try await failure(transport, HTTPRequest(method: .post, url: server.url(), body: []))
            #expect(error.kind == .connect)
            #expect(error.delivery == .notSent)
            #expect(error.message.contains("127.0.0.1"))
        }
    }

    @Test func `an unknown host was not sent`() async throws {
        // A label of 64 characters is refused by the resolver itself: no network is asked.
        let host = String(repeating: "a", count: 64) + ".invalid"
        try await withTransport(CurlConfiguration(proxy: "")) { transport in
            let error = try await failure(
                transport, HTTPRequest(method: .post, url: "https://\(host)/", body: []))
            #expect(error.kind == .nameResolution)
            #expect(error.delivery == .notSent)
        }
    }

    @Test func `a handshake that takes too long was not sent`() async throws {
        try await RawServer.serving {
            $0.waitForEnd()
        } _: { server in
            let limits = [
                CurlConfiguration(connectTimeout: .milliseconds(200)),
                CurlConfiguration(timeout: .milliseconds(200)),
            ]
            for configuration in limits {
                try await withTransport(configuration) { transport in
                    let error = try await failure(
                        transport, HTTPRequest(method: .post, url: server.url(scheme: "https"), body: []))
                    #expect(error.kind == .connectTimeout)
                    #expect(error.delivery == .notSent)
                }
            }
        }
    }

    @Test func `a server that does not speak TLS was not sent anything`() async throws {
        try await RawServer.serving { connection in
            connection.write("HTTP/1.1 400 Bad Request\r\n\r\n")
            connection.waitForEnd()
        } _: { server in
            try await withTransport { transport in
                let error = try await failure(
                    transport, HTTPRequest(method: .post, url: server.url(scheme: "https"), body: []))
                #expect(error.kind == .tls)
                #expect(error.delivery == .notSent)
            }
        }
    }

    @Test func `a proxy that refuses was not sent the request, nor its headers`() async throws {
        try await RawServer.serving { connection in
            connection.readRequest()
            connection.answer("403 Forbidden")
        } _: { proxy in
            try await withTransport(CurlConfiguration(proxy: proxy.url(""))) { transport in
                let error = try await failure(
                    transport,
                    HTTPRequest(
                        method: .post, url: "https://bank.invalid/v1",
                        headers: [HTTPHeader("Authorization", "canary")],
                        body: Array("canary".utf8)))
                #expect(error.kind == .connect)
                #expect(error.delivery == .notSent)
            }
            #expect(proxy.requests.count == 1)
            #expect(
                proxy.requests.allSatisfy {
                    $0.hasPrefix("CONNECT bank.invalid:443 ") && !$0.contains("canary")
                })
        }
    }

    @Test func `silence after the request is a timeout that is possibly sent`() async throws {
        try await RawServer.serving { connection in
            connection.readRequest()
            connection.waitForEnd()
        } _: { server in
            try await withTransport { transport in
                var request = HTTPRequest(method: .patch, url: server.url(), body: Array("{}".utf8))
                request.timeout = .milliseconds(300)
                let error = try await failure(transport, request)
                #expect(error.kind == .timeout)
                #expect(error.delivery == .possiblySent)
            }
            #expect(server.requests.count == 1)
        }
    }

    @Test func `a reset before the request is read is never taken for a success`() async throws {
        try await RawServer.serving {
            $0.reset()
        } _: { server in
            try await withTransport { transport in
                let error = try await failure(
                    transport, HTTPRequest(method: .post, url: server.url(), body: []))
                // The reset may come in before libcurl has even seen the connection made.
                #expect(
                    (error.kind == .connectionLost && error.delivery == .possiblySent)
                        || (error.kind == .connect && error.delivery == .notSent))
            }
        }
    }

    struct Ugly: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let kind: TransportError.Kind
        let answer: RawServer.Script
    }

    static let ugly: [Ugly] = [
        Ugly(testDescription: "a reset after the request", kind: .connectionLost) { $0.reset() },
        Ugly(testDescription: "a close after the request", kind: .connectionLost) { $0.close() },
        Ugly(testDescription: "half a header", kind: .badAnswer) { $0.write("HTTP/1.1 200 OK\r\nContent-") },
        Ugly(testDescription: "headers without their end", kind: .badAnswer) {
            $0.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n")
        },
        Ugly(testDescription: "a status line alone", kind: .badAnswer) { $0.write("HTTP/1.1 200 OK\r\n") },
        Ugly(testDescription: "an interim answer alone", kind: .connectionLost) {
            $0.write("HTTP/1.1 100 Continue\r\n\r\n")
        },
        Ugly(testDescription: "half a body", kind: .badAnswer) {
            $0.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf")
        },
        Ugly(testDescription: "half a chunk", kind: .badAnswer) {
            $0.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nA\r\nhalf")
        },
        Ugly(testDescription: "a body without its last chunk", kind: .badAnswer) {
            $0.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n")
        },
        Ugly(testDescription: "a chunk size that is no number", kind: .connectionLost) {
            $0.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhalf\r\n0\r\n\r\n")
        },
        Ugly(testDescription: "no HTTP at all", kind: .badAnswer) { $0.write("SSH-2.0-OpenSSH_9.2\r\n") },
        Ugly(testDescription: "gzip that is none", kind: .badAnswer) {
            $0.answer(headers: ["Content-Encoding: gzip"], "this is not gzip")
        },
        Ugly(testDescription: "headers that never end", kind: .tooLarge) { connection in
            connection.write("HTTP/1.1 200 OK\r\n")
            while connection.write("X-More: \(String(repeating: "a", count: 8_000))\r\n") {}
        },
        Ugly(testDescription: "one header line that never ends", kind: .tooLarge) { connection in
            connection.write("HTTP/1.1 200 OK\r\nX-More: ")
            while connection.write(String(repeating: "a", count: 8_000)) {}
        },
        Ugly(testDescription: "a body that never ends", kind: .tooLarge) { connection in
            connection.write("HTTP/1.1 200 OK\r\n\r\n")
            while connection.write(String(repeating: "a", count: 8_000)) {}
        },
        Ugly(testDescription: "interim answers that never end", kind: .tooLarge) { connection in
            while connection.write(
                "HTTP/1.1 100 Continue\r\nX-More: \(String(repeating: "a", count: 8_000))\r\n\r\n")
            {}
        },
    ]

    @Test(arguments: ugly)
    func `a broken answer to a write is an error that is possibly sent`(ugly: Ugly) async throws {
        try await RawServer.serving { connection in
            connection.readRequest()
            ugly.answer(connection)
        } _: { server in
            let configuration = CurlConfiguration(timeout: .seconds(8), maximumBodyBytes: 1_000_000)
            try await withTransport(configuration) { transport in
                let error = try await failure(
                    transport, HTTPRequest(method: .post, url: server.url(), body: Array("{}".utf8)))
                #expect(error.kind == ugly.kind, "\(error.message)")
                #expect(error.delivery == .possiblySent)
                #expect(!error.message.isEmpty && !error.message.hasSuffix("."))
            }
            #expect(server.requests.count == 1)
        }
    }

    @Test func `the size limit counts bytes after decompression`() async throws {
        let bomb = try Shell.output("head -c 4000000 /dev/zero | gzip -9")
        #expect(bomb.count < 10_000)
        try await RawServer.serving { connection in
            while connection.readRequest() != nil {
                connection.write(
                    "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: \(bomb.count)\r\n\r\n")
                connection.write(bomb)
            }
        } _: { server in
            let request = HTTPRequest(method: .get, url: server.url())
            try await withTransport(CurlConfiguration(maximumBodyBytes: 4_000_000)) { transport in
                let response = try await transport.send(request)
                #expect(response.body.count == 4_000_000)
            }
            try await withTransport(CurlConfiguration(maximumBodyBytes: 3_999_999)) { transport in
                let error = try await failure(transport, request)
                #expect(error.kind == .tooLarge)
                #expect(error.message == "the answer is larger than 3999999 bytes")
            }
        }
    }

    @Test(arguments: [
        "ftp://127.0.0.1/", "file:///etc/passwd", "127.0.0.1/", "http://", "https://user:pw@127.0.0.1/",
        "https://127.0.0.1:99999/", "https://a b/", "http://bank.example/", "http://10.0.0.1/",
        "http://127.1/",
        "http://127.0.0.1.evil.example/",
    ])
    func `refuses a URL that is malformed or not allowed`(url: String) async throws {
        try await withTransport { transport in
            let error = try await failure(transport, HTTPRequest(method: .get, url: url))
            #expect(error.kind == .invalidURL)
            #expect(error.delivery == .notSent)
            #expect(!error.message.contains("pw"))
        }
    }
}
