import Testing

@testable import Sandbox

struct TestbankAccessTests {
    private func get(
        _ server: SandboxServer, _ path: String, token: String?,
        headers: [String] = ["Accept: application/json"]
    ) throws -> Reply {
        let client = try Client(port: server.port)
        client.write(Client.request("GET", "/testbank\(path)", token: token, headers: headers))
        return try client.readReply()
    }

    @Test func `the ping is public, and shows the links to resources only to a token`() throws {
        try withSandbox(TestbankFixture.options()) { server in
            for path in ["", "/"] {
                let without = try get(server, path, token: nil)
                #expect(without.status == 200)
                #expect(try without.at("links", "accounts") == nil)
                #expect(try without.at("meta", "version") == "2023.7.1")
                #expect(
                    try get(server, path, token: "sandbox").at("links", "accounts")
                        == "http://bank.test:1234/testbank/accounts")
                #expect(try get(server, path, token: "wrong").status == 401)
            }
        }
        try withSandbox(TestbankFixture.options("ping-without-links")) { server throws in
            #expect(try get(server, "/", token: "sandbox").at("links", "accounts") == nil)
        }
    }

    @Test func `currencies are public, everything else asks for the token`() throws {
        try withSandbox(TestbankFixture.options()) { server throws in
            #expect(try get(server, "/currencies", token: nil).status == 200)
            for path in ["/accounts", "/accounts/a1", "/transactions", "/transactions/t1"] {
                for token in [nil, "wrong"] {
                    let reply = try get(server, path, token: token)
                    #expect(reply.status == 401)
                    #expect(try reply.problems().first?.at("code") == "NOT_AUTHENTICATED")
                    #expect(try reply.problems().first?.at("status") == "401")
                }
            }
            // A token is looked at first, and asked for last.
            #expect(try get(server, "/nowhere", token: nil).status == 404)
            #expect(try get(server, "/nowhere", token: "wrong").status == 401)
        }
    }

    @Test func `the scheme of the token is the exact word Bearer`() throws {
        try withSandbox(TestbankFixture.options()) { server throws in
            let headers = ["Accept: application/json", "Authorization: bearer sandbox"]
            #expect(try get(server, "/accounts", token: nil, headers: headers).status == 401)
        }
    }

    @Test func `any Accept but application/json is 406`() throws {
        try withSandbox(TestbankFixture.options()) { server throws in
            #expect(try get(server, "/accounts", token: "sandbox", headers: []).status == 200)
            for value in ["*/*", "application/vnd.api+json", "application/json, */*"] {
                let reply = try get(server, "/accounts", token: "sandbox", headers: ["Accept: \(value)"])
                #expect(reply.status == 406)
                #expect(try reply.problems().first?.at("source", "header") == "Accept")
            }
        }
        try withSandbox(TestbankFixture.options("any-accept")) { server throws in
            #expect(try get(server, "/accounts", token: "sandbox", headers: ["Accept: */*"]).status == 200)
        }
    }

    @Test func `errors may carry a detail only, and a status rule speaks the API's form`() throws {
        let rule = try FaultRule("GET /testbank/accounts status=429,retry-after=2", load: LocalFile.read)
        try withSandbox(TestbankFixture.options("detail-only-errors") { $0.rules = [rule] }) { server in
            let client = try Client(port: server.port)
            let missing = try client.testbank("GET", "/accounts/none")
            #expect(missing.status == 404)
            #expect(try missing.problems().map { $0.object?.keys } == [["detail"]])
            let limited = try client.testbank("GET", "/accounts")
            #expect(limited.status == 429)
            #expect(limited.headers["retry-after"] == "2")
            #expect(try limited.problems().count == 1)
        }
    }

    @Test func `a wrong method is 405 in plain text`() throws {
        try withSandbox(TestbankFixture.options()) { server in
            let reply = try Client(port: server.port).testbank("DELETE", "/accounts")
            #expect(reply.status == 405)
            #expect(reply.headers["allow"] == "GET, HEAD, POST")
            #expect(reply.text == "Method Not Allowed")
        }
    }

    @Test func `requests are logged with their whole path`() throws {
        try withDirectory { directory in
            try withSandbox(TestbankFixture.options { $0.logFile = "\(directory)/log" }) { server in
                _ = try Client(port: server.port).ids("/transactions?filter%5Baccount%5D=a1")
            }
            let log = String(decoding: try LocalFile.read("\(directory)/log"), as: UTF8.self)
            #expect(log == "GET /testbank/transactions?filter%5Baccount%5D=a1 200\n")
        }
    }

    @Test func `a bad profile and a bad quirk are wrong usage`() {
        for arguments in [
            ["--testbank-profile", "real"], ["--testbank-quirk", "odd"], ["--testbank-quirk", "odd=off"],
        ] {
            do {
                _ = try SandboxCommand.parse(arguments)
                Issue.record("it was accepted")
            } catch {
                #expect(SandboxCommand.exitCode(for: error).rawValue == 64)
            }
        }
    }

    @Test func `the help and the manual list every quirk, no line of them too long`() throws {
        let lines = TestbankQuirk.help.split(separator: "\n")
        #expect(lines.count == TestbankQuirk.allCases.count)
        #expect(lines.allSatisfy { $0.count <= 80 })
        #expect(lines.allSatisfy { $0.wholeMatch(of: /\ \ [a-z0-9-]+\*? +[^ ].*/) != nil })
        let manual = #filePath.split(separator: "/Tests/")[0] + "/"
        let page = String(decoding: try LocalFile.read("\(manual)man/dreams-sandbox.1"), as: UTF8.self)
        for quirk in TestbankQuirk.allCases {
            let isPublished = TestbankProfile.published.quirks.contains(quirk)
            let name = quirk.rawValue.replacing("-", with: "\\-")
            #expect(
                page.contains("\n.It Li \(name)\(isPublished ? " *" : "")\n"),
                "the manual lacks \(quirk.rawValue)")
        }
    }
}
