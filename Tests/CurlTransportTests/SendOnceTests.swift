import CurlTransport
import HTTPTransport
import Synchronization
import Testing

/// The most important tests of the transport. libcurl sends a request again by itself when a kept connection breaks
/// before an answer: a payment must not go out twice that way.
@Suite struct SendOnceTests {
    enum Ending: CaseIterable { case close, reset }

    static let writes: [(HTTPMethod, [UInt8]?)] = [
        (.patch, Array(#"{"amountCents":1}"#.utf8)), (.post, Array(#"{"amountCents":1}"#.utf8)),
        (.put, Array("x".utf8)), (.post, []), (.post, nil), (.delete, nil), (.patch, nil),
        // More than fits into one packet, and more than libcurl sends together with the headers.
        (.post, [UInt8](repeating: 0x61, count: 300_000)),
    ]

    @Test(arguments: writes, Ending.allCases)
    func `a write on a kept connection that breaks arrives exactly once`(
        write: (HTTPMethod, [UInt8]?), ending: Ending
    ) async throws {
        try await RawServer.serving { connection in
            while let request = connection.readRequest() {
                if connection.number == 1 && !request.hasPrefix("GET ") {
                    if ending == .reset { connection.reset() }
                    return
                }
                connection.answer()
            }
        } _: { server in
            try await withTransport { transport in
                _ = try await transport.send(HTTPRequest(method: .get, url: server.url("/warm-up")))
                let error = try await failure(
                    transport, HTTPRequest(method: write.0, url: server.url("/money"), body: write.1))
                #expect(error.kind == .connectionLost)
                #expect(error.delivery == .possiblySent)
                // Another exchange proves that nothing of the write is still on its way.
                _ = try await transport.send(HTTPRequest(method: .get, url: server.url("/after")))
                let lines = server.requests.compactMap { $0.split(separator: "\r\n").first.map(String.init) }
                #expect(
                    lines == [
                        "GET /warm-up HTTP/1.1", "\(write.0.rawValue) /money HTTP/1.1", "GET /after HTTP/1.1",
                    ])
            }
        }
    }

    @Test func `a write that broke is possibly sent even when the server can no longer be reached`()
        async throws
    {
        let slot = Mutex<RawServer?>(nil)
        try await RawServer.serving { connection in
            connection.readRequest()
            connection.answer()
            connection.readRequest()
            // The new connection that libcurl makes now is refused: "could not connect" must not mean "not sent".
            slot.withLock { $0 }?.stopListening()
            while (try? ProbeSocket.connects(to: slot.withLock { $0 }?.port ?? 0)) == true {}
        } _: { server in
            slot.withLock { $0 = server }
            try await withTransport { transport in
                _ = try await transport.send(HTTPRequest(method: .get, url: server.url()))
                let error = try await failure(
                    transport, HTTPRequest(method: .patch, url: server.url("/money"), body: Array("{}".utf8)))
                #expect(error.kind == .connectionLost)
                #expect(error.delivery == .possiblySent)
            }
            #expect(server.requests.count == 2)
        }
    }

    @Test func `a read on a kept connection that breaks may be repeated`() async throws {
        try await RawServer.serving { connection in
            while connection.readRequest() != nil {
                if connection.number == 1 && connection.answered { return }
                connection.answer()
                connection.answered = true
            }
        } _: { server in
            try await withTransport { transport in
                _ = try await transport.send(HTTPRequest(method: .get, url: server.url("/1")))
                let response = try await transport.send(HTTPRequest(method: .get, url: server.url("/2")))
                #expect(response.status == 200)
                #expect(server.requests.count == 3)
            }
        }
    }

    @Test func `a read whose answer is given away once is not repeated either`() async throws {
        try await RawServer.serving { connection in
            while connection.readRequest() != nil {
                if connection.answered { return }
                connection.answer()
                connection.answered = true
            }
        } _: { server in
            try await withTransport { transport in
                _ = try await transport.send(HTTPRequest(method: .get, url: server.url("/1")))
                let error = try await failure(
                    transport, HTTPRequest(method: .get, url: server.url("/2"), sendsOnce: true))
                #expect(error.delivery == .possiblySent)
                #expect(server.requests.count == 2)
            }
        }
    }

    @Test func `a write on a connection that the server closed while idle goes out on a new one`()
        async throws
    {
        try await RawServer.serving { connection in
            while connection.readRequest() != nil {
                connection.answer()
                // Said to be kept, yet closed at once: libcurl notices before it writes.
                if connection.number == 1 { return }
            }
        } _: { server in
            try await withTransport { transport in
                _ = try await transport.send(HTTPRequest(method: .get, url: server.url()))
                // The close may still be on its way; either the write succeeds, or it fails as possibly sent.
                let answer = await Task {
                    try await transport.send(HTTPRequest(method: .post, url: server.url("/money"), body: []))
                }.result
                let arrived = server.requests.count { $0.hasPrefix("POST") }
                switch answer {
                case .success: #expect(arrived == 1)
                case .failure(let error):
                    #expect((error as? TransportError)?.delivery == .possiblySent)
                    #expect(arrived <= 1)
                }
            }
        }
    }
}
