import Testing

@testable import Sandbox

struct HTTPTests {
    @Test(arguments: [nil, "wrong", "sandbox2"]) func `asks for the token`(token: String?) throws {
        try withSandbox { server in
            let client = try Client(port: server.port)
            client.write(Client.request("GET", "/v1/transactions", token: token))
            let reply = try client.readReply()
            #expect(reply.status == 401)
            #expect(reply.headers["www-authenticate"] == "Bearer")
            #expect(try reply.fields() == ["authorization"])
        }
    }

    @Test func `serves without a token when told so`() throws {
        try withSandbox(Fixture.options { $0.token = nil }) { server in
            let client = try Client(port: server.port)
            client.write(Client.request("GET", "/v1/transactions", token: nil))
            #expect(try client.readReply().status == 200)
        }
    }

    @Test func `an unknown path is 404, a wrong method 405 with Allow`() throws {
        try withSandbox { server in
            let client = try Client(port: server.port)
            #expect(try client.send("GET", "/v2/transactions").status == 404)
            #expect(try client.send("GET", "/v1/transactions/").status == 404)
            #expect(try client.send("GET", "/").status == 404)
            let reply = try client.send("DELETE", "/v1/transactions")
            #expect(reply.status == 405)
            #expect(reply.headers["allow"] == "GET, HEAD, POST")
            #expect(try client.send("GET", "/v1/users/u1").headers["allow"] == "PATCH")
        }
    }

    @Test func `HEAD has the head of GET and no body`() throws {
        try withSandbox { server in
            let client = try Client(port: server.port)
            let get = try client.send("GET", "/v1/transactions/t1")
            let head = try client.send("HEAD", "/v1/transactions/t1")
            #expect(head.status == 200)
            #expect(head.headers["content-length"] == get.headers["content-length"])
            #expect(try client.send("GET", "/v1/transactions/t1").status == 200, "the connection goes on")
        }
    }

    @Test func `answers pipelined requests in their order`() throws {
        try withSandbox { server in
            let client = try Client(port: server.port)
            let ids = (0..<300).map { "t\($0 % 6 + 1)" }
            client.write(ids.flatMap { Client.request("GET", "/v1/transactions/\($0)") })
            for id in ids {
                #expect(try client.readReply().json()["transaction"]?.object?["id"] == .string(id))
            }
        }
    }

    @Test func `a late answer keeps those behind it waiting`() throws {
        try withSandbox(Fixture.faulty("GET */t1 delay=100ms")) { server in
            let client = try Client(port: server.port)
            client.write(
                ["t1", "t2", "t1", "t3"].flatMap { Client.request("GET", "/v1/transactions/\($0)") })
            for id in ["t1", "t2", "t1", "t3"] {
                #expect(try client.readReply().json()["transaction"]?.object?["id"] == .string(id))
            }
        }
    }

    @Test func `closes when the client asks for it`() throws {
        try withSandbox { server in
            let client = try Client(port: server.port)
            client.write(Client.request("GET", "/v1/transactions/t1", headers: ["Connection: close"]))
            let answer = String(decoding: try client.readToEnd(), as: UTF8.self)
            #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
            #expect(answer.contains("\r\nConnection: close\r\n"))
        }
    }

    @Test func `asks for the body after Expect: 100-continue`() throws {
        try withSandbox { server in
            let client = try Client(port: server.port)
            let request = Client.request(
                "PATCH", "/v1/transactions/t1", #"{"transaction":{}}"#, headers: ["Expect: 100-continue"])
            client.write(request.dropLast(18))
            #expect(try client.readReply().status == 100)
            client.write(request.suffix(18))
            #expect(try client.readReply().status == 200)
        }
    }

    @Test func `takes a chunked body`() throws {
        try withSandbox { server in
            let client = try Client(port: server.port)
            let head = Client.request(
                "PATCH", "/v1/transactions/t1",
                headers: ["Transfer-Encoding: chunked", "Content-Type: application/json"])
            client.write(head + Array("5\r\n{\"tra\r\nd\r\nnsaction\":{}}\r\n0\r\n\r\n".utf8))
            #expect(try client.readReply().status == 200)
        }
    }

    @Test func `refuses a body over ten mebibytes before and while it comes`() throws {
        try withSandbox { server in
            let announced = try Client(port: server.port)
            announced.write(
                Client.request(
                    "POST", "/v1/transactions", headers: ["Content-Length: 10485761", "Expect: 100-continue"])
            )
            #expect(try announced.readReply().status == 413)
            let chunked = try Client(port: server.port)
            chunked.write(Client.request("POST", "/v1/transactions", headers: ["Transfer-Encoding: chunked"]))
            let chunk =
                Array("100000\r\n".utf8) + Array(repeating: UInt8(ascii: " "), count: 1 << 20) + [13, 10]
            for _ in 0..<11 { chunked.write(chunk) }
            #expect(try chunked.readReply().status == 413)
        }
    }

    @Test func `refuses what is not HTTP, and a body that is not called JSON`() throws {
        try withSandbox { server in
            let noise = try Client(port: server.port)
            noise.write(Array("hello\r\n\r\n".utf8))
            #expect(try noise.readReply().status == 400)
            let form = try Client(port: server.port)
            form.write(
                Client.request(
                    "PATCH", "/v1/transactions/t1",
                    headers: ["Content-Type: application/x-www-form-urlencoded", "Content-Length: 0"]))
            #expect(try form.readReply().status == 415)
        }
    }
}
