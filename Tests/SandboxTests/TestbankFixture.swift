import Testing

@testable import Sandbox

/// Two own accounts in EUR (`a1`, `a2`, `A2` with an id that differs in case only), one in USD, and three of
/// others; seven transactions, of which the last is none of ours.
enum TestbankFixture {
    static func options(
        _ quirks: String..., profile: String = "documented",
        _ change: (inout SandboxOptions) -> Void = { _ in }
    ) throws -> SandboxOptions {
        var options = SandboxOptions()
        options.loaded = try LoadedData(Array("{\"testbank\":\(json)}".utf8))
        options.testbank = try TestbankOptions(profile: profile, quirks: quirks)
        change(&options)
        return options
    }

    private static func account(
        _ id: String, _ name: String, _ visibility: String, _ currency: String, own: Bool = true
    ) -> String {
        """
        {"type":"accounts","id":"\(id)","own":\(own),"attributes":{"name":"\(name)","visibility":"\(visibility)"},
         "relationships":{"currency":{"data":{"type":"currencies","id":"\(currency)"}}},
         "meta":{"createdAt":"2026-01-05T08:00:00Z"\(own ? ",\"externalId\":\"X-\(id)\"" : "")}}
        """
    }

    private static func transaction(
        _ id: String, _ amount: String, _ reference: String, _ sender: String, _ recipient: String,
        at time: String
    ) -> String {
        """
        {"type":"transactions","id":"\(id)","attributes":{"amount":"\(amount)","reference":"\(reference)"},
         "relationships":{"sender":{"data":{"type":"accounts","id":"\(sender)"}},
                          "recipient":{"data":{"type":"accounts","id":"\(recipient)"}}},
         "meta":{"createdAt":"2026-01-05T\(time)Z","externalId":"e-\(id)"}}
        """
    }

    static let json = """
        {"accounts":[
          \(account("a1", "Household", "PRIVATE", "EUR")),\(account("a2", "Ärger & Co", "PUBLIC", "EUR")),
          \(account("A2", "Household", "UNLISTED", "USD")),
          \(account("f1", "Corner Shop", "PUBLIC", "EUR", own: false)),
          \(account("f2", "Landlord", "UNLISTED", "EUR", own: false)),
          \(account("f3", "Secret", "PRIVATE", "EUR", own: false))],
         "transactions":[
          \(transaction("t1", "1000.00", "Opening", "ROOT", "a1", at: "08:00:00")),
          \(transaction("t2", "200.5", "Rent March", "a1", "f2", at: "08:01:00")),
          \(transaction("t3", "92.00", "Ärger", "a1", "A2", at: "08:01:00")),
          \(transaction("t4", "50", "Refund", "f1", "a1", at: "08:02:00")),
          \(transaction("t5", "10.00", "Monthly share", "a1", "a2", at: "08:03:00")),
          \(transaction("t6", "1.00", "Cash", "a2", "ROOT", at: "08:04:00")),
          \(transaction("t7", "5.00", "Theirs", "f1", "f2", at: "08:05:00"))]}
        """
}

extension Client {
    /// A request to Testbank, with the documented headers.
    func testbank(_ method: String, _ path: String, _ body: String? = nil, headers: [String] = []) throws
        -> Reply
    {
        write(
            Client.request(
                method, "/testbank\(path)", body, headers: ["Accept: application/json"] + headers))
        return try readReply(toHead: method == "HEAD")
    }

    func document(_ path: String) throws -> JSONObject {
        let reply = try testbank("GET", path)
        #expect(reply.status == 200, "\(path): \(reply.text)")
        return try reply.json()
    }

    /// The ids of a list.
    func ids(_ path: String) throws -> [String] {
        try #require(try document(path)["data"]?.array).compactMap { $0.at("id")?.string }
    }

    func balance(_ id: String) throws -> String? {
        try document("/accounts/\(id)")["data"]?.at("meta", "balanceTotal")?.string
    }

    func transfer(
        _ amount: String, from sender: String, to recipient: String, reference: String = "Lunch",
        externalID: String? = nil
    ) throws -> Reply {
        try testbank(
            "POST", "/transactions",
            """
            {"data":{"type":"transactions","attributes":{"amount":"\(amount)","reference":"\(reference)"},
             "relationships":{"sender":{"data":{"type":"accounts","id":"\(sender)"}},
                              "recipient":{"data":{"type":"accounts","id":"\(recipient)"}}}
             \(externalID.map { ",\"meta\":{\"externalId\":\"\($0)\"}" } ?? "")}}
            """)
    }

    func makeAccount(_ more: String = "", name: String = "New", currency: String = "EUR") throws -> Reply {
        try testbank(
            "POST", "/accounts",
            """
            {"data":{"type":"accounts","attributes":{"name":"\(name)"},
             "relationships":{"currency":{"data":{"type":"currencies","id":"\(currency)"}}\(more)}}}
            """)
    }
}

extension JSON {
    /// The value below these keys.
    func at(_ keys: String...) -> JSON? {
        keys.reduce(self) { $0?.object?[$1] }
    }
}

extension Reply {
    func at(_ keys: String...) throws -> JSON? {
        keys.reduce(JSON.object(try json())) { $0?.object?[$1] }
    }

    /// The entries of `errors`.
    func problems() throws -> [JSON] { try #require(try json()["errors"]?.array) }

    func pointers() throws -> [String] {
        try problems().compactMap { $0.at("source", "pointer")?.string }
    }
}
