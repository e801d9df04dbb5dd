import Testing

@testable import Sandbox

struct TestbankDeleteTests {
    private func delete(_ client: Client, _ id: String, unmodifiedSince time: String? = nil) throws -> Reply {
        try client.testbank(
            "DELETE", "/accounts/\(id)", headers: time.map { ["If-Unmodified-Since: \($0)"] } ?? [])
    }

    @Test func `deletes after a confirmation that repeats Last-Modified`() throws {
        try withSandbox(TestbankFixture.options()) { server in
            let client = try Client(port: server.port)
            let refusal = try delete(client, "a1")
            #expect(refusal.status == 412)
            #expect(try refusal.problems().first?.at("code") == "DELETE_CONFIRM_LAST_MODIFIED")
            let time = try #require(refusal.headers["last-modified"])
            #expect(try delete(client, "a1", unmodifiedSince: "Tue, 06 Jan 2026 08:00:00 GMT").status == 412)
            #expect(try delete(client, "a1", unmodifiedSince: time).status == 204)
            #expect(try delete(client, "a1").status == 404)
            // What others have a part in stays, and mentions an account that is gone.
            #expect(try client.ids("/transactions") == ["t2", "t3", "t4", "t5", "t6"])
            let document = try client.document("/transactions/t5?include=sender,recipient")
            #expect(document["data"]?.at("relationships", "sender", "data", "id") == "a1")
            #expect(document["included"]?.array?.compactMap { $0.at("id") } == ["a2"])
        }
    }

    @Test func `an account that changed meanwhile asks again`() throws {
        try withSandbox(TestbankFixture.options()) { server in
            let client = try Client(port: server.port)
            let time = try #require(try delete(client, "a2").headers["last-modified"])
            let body = #"{"data":{"type":"accounts","attributes":{"name":"Changed"}}}"#
            #expect(try client.testbank("PATCH", "/accounts/a2", body).status == 200)
            let again = try delete(client, "a2", unmodifiedSince: time)
            #expect(again.status == 412)
            #expect(again.headers["last-modified"] != time)
        }
    }

    @Test(arguments: [("delete-412-twice", [412, 412, 204]), ("delete-412-always", [412, 412, 412, 412])])
    func `a confirmed request can be refused`(quirk: String, statuses: [Int]) throws {
        try withSandbox(TestbankFixture.options(quirk)) { server in
            let client = try Client(port: server.port)
            var time: String?
            for status in statuses {
                let reply = try delete(client, "a1", unmodifiedSince: time)
                #expect(reply.status == status)
                #expect(status == 204 || reply.headers["last-modified"] != time)
                time = reply.headers["last-modified"]
            }
        }
    }

    @Test func `the refusal may lack Last-Modified, and there may be none`() throws {
        try withSandbox(TestbankFixture.options("delete-412-undated")) { server in
            let reply = try delete(Client(port: server.port), "a1")
            #expect(reply.status == 412)
            #expect(reply.headers["last-modified"] == nil)
        }
        try withSandbox(TestbankFixture.options("delete-at-once")) { server throws in
            #expect(try delete(Client(port: server.port), "a1").status == 204)
        }
    }

    @Test(arguments: [
        (0, "Thu, 01 Jan 1970 00:00:00 GMT"), (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"),
        (1_772_323_199, "Sat, 28 Feb 2026 23:59:59 GMT"),
    ]) func `times are written as HTTP has them`(seconds: Int64, text: String) {
        #expect(Timestamp(seconds: seconds).httpDate == text)
    }
}
