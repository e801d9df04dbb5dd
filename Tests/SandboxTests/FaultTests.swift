import Testing

@testable import Sandbox

struct FaultTests {
    private let patch = "/v1/transactions/t1"
    private let settle = #"{"transaction":{"settledAt":"2026-02-01T10:00:00Z"}}"#

    private func state(_ server: SandboxServer) throws -> JSON? {
        try Client(port: server.port).transaction("t1")["state"]
    }

    @Test(arguments: [("drop-before", "requested"), ("drop-after", "settled")])
    func `drops the connection before or after the effect`(action: String, state expected: String) throws {
        try withSandbox(Fixture.faulty("PATCH /v1/transactions/* nth=1 \(action)")) { server in
            let client = try Client(port: server.port)
            client.write(Client.request("PATCH", patch, settle))
            #expect(try client.readToEnd().isEmpty)
            #expect(try state(server) == .string(expected))
            #expect(try Client(port: server.port).send("PATCH", patch, settle).status == 200, "only once")
        }
    }

    @Test(arguments: [("hang", "requested"), ("hang-after", "settled")])
    func `never answers, before or after the effect`(action: String, state expected: String) throws {
        try withSandbox(Fixture.faulty("PATCH * \(action)")) { server in
            let client = try Client(port: server.port, timeoutMilliseconds: 200)
            client.write(Client.request("PATCH", patch, settle) + Client.request("GET", patch))
            #expect {
                try client.readReply()
            } throws: { error in
                if case ClientError.timedOut = error { true } else { false }
            }
            #expect(try state(server) == .string(expected))
        }
    }

    @Test func `answers with a status and applies nothing`() throws {
        let rules = ["PATCH * nth=1 status=429,retry-after=2", "PATCH * nth=2 status=503"]
        try withSandbox(Fixture.faulty(rules[0], rules[1])) { server in
            let client = try Client(port: server.port)
            let limited = try client.send("PATCH", patch, settle)
            #expect(limited.status == 429)
            #expect(limited.headers["retry-after"] == "2")
            #expect(try limited.fields() == ["request"])
            let unavailable = try client.send("PATCH", patch, settle)
            #expect(unavailable.status == 503)
            #expect(unavailable.headers["content-type"] == "text/html; charset=utf-8")
            #expect(unavailable.text.contains("<h1>503 Service Unavailable</h1>"))
            #expect(try client.transaction("t1")["state"] == "requested")
            #expect(try client.send("PATCH", patch, settle).status == 200)
        }
    }

    @Test func `breaks the answer off in its body`() throws {
        try withSandbox(Fixture.faulty("PATCH * truncate=20")) { server in
            let client = try Client(port: server.port)
            client.write(Client.request("PATCH", patch, settle))
            let answer = String(decoding: try client.readToEnd(), as: UTF8.self)
            let parts = answer.split(separator: "\r\n\r\n").map(String.init)
            #expect(parts.last == #"{"transaction":{"typ"#)
            let length = parts[0].split(separator: "\r\n").first { $0.hasPrefix("Content-Length: ") }
            let promised = try #require(length.flatMap { Int($0.dropFirst(16)) })
            #expect(promised > 300)
            #expect(try state(server) == "settled")
        }
    }

    @Test func `answers garbage after the effect`() throws {
        try withSandbox(Fixture.faulty("PATCH * garbage")) { server in
            let reply = try Client(port: server.port).send("PATCH", patch, settle)
            #expect(reply.status == 200)
            #expect(throws: JSONSyntaxError.self) { try JSONParser.parse(reply.body) }
            #expect(try state(server) == "settled")
        }
    }

    @Test func `delays the answer, or the effect`() throws {
        let rules = ["PATCH */t1 delay=300ms", "PATCH */t2 delay-before=300ms"]
        try withSandbox(Fixture.faulty(rules[0], rules[1])) { server in
            let clock = ContinuousClock()
            for (id, early) in [("t1", "settled"), ("t2", "requested")] {
                let client = try Client(port: server.port)
                let start = clock.now
                client.write(Client.request("PATCH", "/v1/transactions/\(id)", settle))
                let meanwhile = try Client(port: server.port).transaction(id)["state"]
                // On a machine so slow that the delay is over already there is nothing to see.
                if clock.now - start < .milliseconds(250) { #expect(meanwhile == .string(early)) }
                #expect(try client.readReply().status == 200)
                #expect(clock.now - start >= .milliseconds(300))
                #expect(try Client(port: server.port).transaction(id)["state"] == "settled")
            }
        }
    }

    @Test func `the effect comes even when the client has gone`() throws {
        try withDirectory { directory in
            let options = try Fixture.faulty("PATCH * delay-before=100ms", log: "\(directory)/log")
            try withSandbox(options) { server in
                do {
                    let client = try Client(port: server.port)
                    client.write(Client.request("PATCH", patch, settle))
                }
                let deadline = ContinuousClock.now + .seconds(10)
                while try state(server) != "settled", ContinuousClock.now < deadline {}
                #expect(try state(server) == "settled")
                let log = String(decoding: try LocalFile.read("\(directory)/log"), as: UTF8.self)
                #expect(log.contains("PATCH \(patch) 200 [delay-before=100ms] [client gone]\n"))
            }
        }
    }

    @Test(arguments: [("respond", "requested"), ("respond-after", "settled")])
    func `answers with a file, not applied or applied`(action: String, state expected: String) throws {
        try withDirectory { directory in
            let file = "\(directory)/file"
            try writeFile(file, "HTTP/1.1 418 Teapot\nX-Kind: stout\n\nshort".utf8)
            try withSandbox(Fixture.faulty("PATCH * nth=1 \(action)=\(file)")) { server in
                let client = try Client(port: server.port)
                let reply = try client.send("PATCH", patch, settle)
                #expect(reply.status == 418)
                #expect(reply.headers["x-kind"] == "stout")
                #expect(reply.text == "short")
                #expect(try client.transaction("t1")["state"] == .string(expected), "the connection goes on")
            }
        }
    }

    @Test func `latency comes before every answer`() throws {
        try withSandbox(Fixture.options { $0.latency = 120 }) { server in
            let client = try Client(port: server.port)
            let start = ContinuousClock.now
            _ = try client.transaction("t1")
            _ = try client.transaction("t2")
            #expect(ContinuousClock.now - start >= .milliseconds(240))
        }
    }

    @Test func `logs every request with its status and fault, in order`() throws {
        try withDirectory { directory in
            let rules = ["GET */t2 drop-after", "GET */t3 drop-before", "GET */t4 status=503"]
            let options = try Fixture.faulty(rules[0], rules[1], rules[2], log: "\(directory)/log")
            try withSandbox(options) { server in
                _ = try Client(port: server.port).page("/v1/transactions?items=1&after_id=")
                for id in ["t2", "t3"] {
                    let client = try Client(port: server.port)
                    client.write(Client.request("GET", "/v1/transactions/\(id)"))
                    _ = try client.readToEnd()
                }
                _ = try Client(port: server.port).send("GET", "/v1/transactions/t4")
                _ = try Client(port: server.port).send("GET", "/v1/transactions/t9")
                let log = String(decoding: try LocalFile.read("\(directory)/log"), as: UTF8.self)
                #expect(
                    log == """
                        GET /v1/transactions?items=1&after_id= 200
                        GET /v1/transactions/t2 200 [drop-after]
                        GET /v1/transactions/t3 - [drop-before]
                        GET /v1/transactions/t4 503 [status=503]
                        GET /v1/transactions/t9 404

                        """)
            }
        }
    }
}
