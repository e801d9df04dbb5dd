import ExactJSON
import TestSupport
import Testing
import WebAPI

@testable import Testbank

@Suite struct DecodingTests {
    private func account(_ json: JSON) throws -> Account { try Account(JSONCursor(json)) }
    private func transaction(_ json: JSON) throws -> Transaction { try Transaction(JSONCursor(json)) }

    @Test func `another customer's account may have a name and nothing else`() throws {
        let account = try account(["type": "accounts", "id": "x", "attributes": ["name": "Shop"]])
        #expect(account.name == "Shop")
        #expect(account.isForeign)
        #expect(account.json["balanceTotal"] == .null)
        #expect(account.json["visibility"] == .null)
    }

    @Test func `an account may have no more than its id, and null is as good as nothing`() throws {
        let bare = try account(["type": "accounts", "id": "x"])
        let null = try account([
            "type": "accounts", "id": "x", "attributes": nil, "relationships": ["currency": ["data": nil]],
            "meta": ["balanceTotal": nil, "createdAt": nil], "links": 3,
        ])
        #expect(bare == null)
    }

    @Test func `keeps a visibility that nobody documented`() throws {
        let account = try account([
            "type": "accounts", "id": "x", "attributes": ["visibility": "FRIENDS"],
        ])
        #expect(account.visibility == Visibility(rawValue: "FRIENDS"))
    }

    @Test(arguments: [
        (JSON.string("0.00"), "0.00"), (.number("12.50"), "12.50"), (.integer(-7), "-7"),
        (.string("99999999999.99"), "99999999999.99"), (.string("1.005"), "1.005"),
    ]) func `an amount is a text or a number and keeps its decimals`(_ value: JSON, _ text: String) throws {
        let account = try account(["type": "accounts", "id": "x", "meta": ["balanceTotal": value]])
        #expect(account.json["balanceTotal"] == .string(text))
    }

    @Test(arguments: [JSON.string("1,000.00"), .string(""), .bool(true), .string("NaN"), .array([])])
    func `what is no amount is refused rather than guessed`(_ value: JSON) {
        #expect(throws: JSONShapeError.self) {
            try account(["type": "accounts", "id": "x", "meta": ["balanceTotal": value]])
        }
    }

    @Test(
        arguments: [["id": "x"], ["type": "transactions", "id": "x"], ["type": "accounts", "id": ""]]
            as [JSON])
    func `what is not an account is refused`(_ value: JSON) {
        #expect(throws: JSONShapeError.self) { try account(value) }
    }

    @Test(arguments: ["2023-07-12T19:00:00.000Z", "2023-07-12T19:00:00Z"])
    func `times come with and without a fraction`(_ text: String) throws {
        let json: JSON = ["type": "transactions", "id": "t", "meta": ["createdAt": .string(text)]]
        #expect(try transaction(json).createdAt?.description == "2023-07-12T19:00:00Z")
    }

    @Test func `a direction is seen from an account, with regard to case`() throws {
        let transaction = try transaction(Samples.transaction("t", from: "qX", to: "Qx"))
        #expect(transaction.direction(for: "qX") == .out)
        #expect(transaction.direction(for: "Qx") == .in)
        #expect(transaction.direction(for: "QX") == nil)
        #expect(transaction.json()["direction"] == .null)
        let toItself = try self.transaction(Samples.transaction("t", from: "a", to: "a"))
        #expect(toItself.direction(for: "a") == .internal)
    }

    @Test func `a rate is kept digit by digit`() throws {
        let json: JSON = [
            "type": "transactions", "id": "t", "meta": ["exchangeRate": .number("0.8512345670")],
        ]
        #expect(try transaction(json).json()["exchangeRate"] == "0.8512345670")
    }

    @Test func `a flag is an emoji or an icon`() throws {
        for name in ["emoji", "icon"] {
            let currency = try AccountCurrency(
                JSONCursor([
                    "type": "currencies", "id": "GBP",
                    "attributes": .object(JSONObject([.init(name: name, value: "🇬🇧")])),
                ]))
            #expect(currency.emoji == "🇬🇧")
        }
    }

    @Test func `ids are compared byte by byte`() {
        #expect(AccountID("é") != AccountID("e\u{301}"))
        #expect(AccountID("ROOT").isRoot)
        #expect(!AccountID("root").isRoot)
    }

    @Test func `includes are asked for, and done without where they are refused or unreadable`() async throws
    {
        let document: JSON = ["data": Samples.transaction("t1")]
        var included = document
        if case .object(var object) = document {
            object["included"] = [Samples.account("a1"), ["type": "accounts"], 3]
            included = .object(object)
        }
        let (client, transport) = try ScriptedTransport.client(
            Exchange("GET /transactions/t1?include=sender%2Crecipient", 200, included),
            Exchange(
                "GET /transactions/t1?include=sender%2Crecipient", 400, Samples.errors(["detail": "no"])),
            Exchange("GET /transactions/t1", 200, document))
        #expect(try await client.transactionWithAccounts("t1").accounts.map(\.id) == ["a1"])
        #expect(try await client.transactionWithAccounts("t1").accounts.isEmpty)
        transport.expectFinished()
    }

    @Test func `an answer about another account is not believed`() async throws {
        let (client, _) = try ScriptedTransport.client(
            Exchange("GET /accounts/Qx", 200, ["data": Samples.account("qX")]))
        let error = await #expect(throws: APIError.self) { try await client.account("Qx") }
        #expect(error?.message.hasSuffix("it is about account qX, not Qx") == true)
    }

    @Test func `a greeting offers accounts to a token that is known`() async throws {
        let (client, _) = try ScriptedTransport.client(
            Exchange(
                "GET ", 200,
                [
                    "meta": ["name": "testbank", "version": "2023.7.1"],
                    "links": ["self": "/", "accounts": "/accounts"],
                ]),
            Exchange("GET ", 200, ["links": ["self": "/"]]), Exchange("GET ", 200, text: "[]"))
        #expect(try await client.greeting().offersAccounts)
        #expect(try await !client.greeting().offersAccounts)
        let error = await #expect(throws: APIError.self) { try await client.greeting() }
        #expect(error?.kind == .notUnderstood)
    }
}
