import ExactJSON
import HTTPTransport
import TestSupport
import Testing
import WebAPI

@testable import ImpactFinance

@Suite struct ReadingTests {
    private func client(_ exchanges: Exchange...) throws -> (ImpactFinanceClient, ScriptedTransport) {
        let transport = ScriptedTransport(exchanges)
        return (try StubWorld().client(transport), transport)
    }

    private func read(_ transaction: JSON) async throws -> Transaction {
        try await client(Exchange("GET /transactions/t1", 200, Samples.one(transaction))).0.transaction(
            id: "t1")
    }

    @Test func `keeps unknown types and states and takes null for absent`() async throws {
        let transaction = try await read(
            Samples.transaction(
                "t1",
                [
                    "type": "Interest", "state": "pending", "settledAt": .some(nil), "toAccount": .null,
                    "amountCents": -9_223_372_036_854_775_808, "errors": [],
                    "toDream": ["id": "d1", "name": "Boat"],
                    "user": ["type": "user", "id": "u1"], "extra": ["deep": [1, 2]],
                ]))
        #expect(transaction.type.rawValue == "Interest")
        #expect(transaction.state.rawValue == "pending")
        #expect(transaction.amountCents == .min)
        #expect(transaction.accounts.isEmpty)
        #expect(transaction.user.externalId == nil)
        #expect(transaction.toDream?["name"]?.stringValue == "Boat")
    }

    @Test func `reads fractions of a second and offsets`() async throws {
        let transaction = try await read(
            Samples.transaction("t1", ["requestedAt": "2026-01-05T10:00:00.250+01:00"]))
        #expect(transaction.requestedAt.description == "2026-01-05T09:00:00.25Z")
    }

    @Test(arguments: [JSON.number("9223372036854775808"), .number("12.5"), .number("1e2"), "12", nil])
    func `refuses an amount that is no 64-bit integer`(_ amount: JSON?) async throws {
        let error = await #expect(throws: APIError.self) {
            try await read(Samples.transaction("t1", ["amountCents": amount]))
        }
        #expect(error?.kind == .notUnderstood)
    }

    @Test func `refuses another transaction than the one asked for`() async throws {
        let error = await #expect(throws: APIError.self) { try await read(Samples.transaction("t2")) }
        #expect(error?.message.hasSuffix("it is about transaction t2, not t1") == true)
        let (client, _) = try client(
            Exchange(
                "GET /accounts/a1", 200,
                ["account": ["type": "SharedSavings", "id": "a9", "user": Samples.user]]))
        let other = await #expect(throws: APIError.self) { try await client.account(id: "a1") }
        #expect(other?.message.hasSuffix("it is about account a9, not a1") == true)
    }

    @Test func `takes a UUID in other letters for the same id and another text for another`() {
        let id = "4b1c7a52-8f0e-5a44-9d3b-27f1a6f6f0aa"
        #expect(Identifier.same(id, id.uppercased()))
        #expect(!Identifier.same("tx-a", "TX-A"))
        #expect(!Identifier.same("\u{E9}", "e\u{301}"))
    }

    @Test(arguments: [
        (401, "credentials"), (403, "credentials"), (404, "not_found"), (410, "not_found"),
        (429, "rate_limited"),
        (408, "unavailable"), (500, "unavailable"), (599, "unavailable"), (400, "refused_by_api"),
        (409, "refused_by_api"),
        (422, "refused_by_api"), (302, "not_understood"), (101, "not_understood"),
    ])
    func `names each status`(_ status: Int, _ code: String) async throws {
        let (client, _) = try client(Exchange("GET /transactions/t1", status))
        let error = await #expect(throws: APIError.self) { try await client.transaction(id: "t1") }
        #expect(error?.code == code)
        #expect(error?.status == status)
    }

    @Test func `passes the service's own words and request id on`() async throws {
        let transport = ScriptedTransport([
            Exchange(
                "GET /transactions/t1", 400,
                [
                    "errors": [
                        ["field": "transaction.settledAt", "errors": ["a", "b"]], ["field": "x"],
                        ["errors": ["lost"]],
                    ]
                ], headers: [HTTPHeader("x-request-id", "r-1")])
        ])
        let client = try StubWorld().client(transport)
        let error = await #expect(throws: APIError.self) { try await client.transaction(id: "t1") }
        #expect(
            error?.fields == [
                .init(field: "transaction.settledAt", errors: ["a", "b"]), .init(field: "x", errors: []),
            ])
        #expect(error?.requestId == "r-1")
    }

    @Test func `reads accounts page by page, each once, and filters again`() async throws {
        func account(_ id: String, user: String = "u1") -> JSON {
            ["type": "Performance", "id": .string(id), "user": ["id": .string(user)], "liquidCents": 5]
        }
        func page(_ ids: [String], next: JSON) -> JSON {
            ["accounts": .array(ids.map { account($0) }), "meta": ["next_url": next]]
        }
        let (client, transport) = try client(
            Exchange("GET /accounts?userId=u1&items=20&page=1", 200, page(["a", "b"], next: "x")),
            Exchange("GET /accounts?userId=u1&items=20&page=2", 200, page(["b", "c"], next: "x")),
            Exchange("GET /accounts?userId=u1&items=20&page=3", 200, page(["c"], next: "x")))
        let accounts = try await client.accounts(userId: "u1")
        #expect(accounts.map(\.id) == ["a", "b", "c"])
        #expect(accounts[0].figures.liquidBalanceCents == 5)
        transport.expectFinished()
        let (second, _) = try self.client(
            Exchange("GET /accounts?userId=u2&items=20&page=1", 200, ["accounts": .array([account("a")])]))
        #expect(try await second.accounts(userId: "u2").isEmpty)
    }

    @Test(arguments: [["count": 3], ["pages": 2]] as [JSON])
    func `goes on behind a short page of accounts when meta speaks of more`(_ meta: JSON) async throws {
        let list = "GET /accounts?userId=u1&externalId=E1&items=20&page="
        let account: JSON = ["type": "Performance", "id": "c", "externalId": "E1", "user": Samples.user]
        let (client, transport) = try client(
            Exchange(list + "1", 200, ["accounts": [Self.other("a"), Self.other("b")], "meta": meta]),
            Exchange(list + "2", 200, ["accounts": [account], "meta": meta]))
        #expect(try await client.accounts(userId: "u1", externalId: "E1").map(\.id) == ["c"])
        transport.expectFinished()
    }

    @Test func `an account is not taken for missing when the list is shorter than it says`() async throws {
        let list = "GET /accounts?userId=u1&externalId=E1&items=20&page="
        let none: JSON = ["accounts": [], "meta": ["count": 3]]
        let (client, transport) = try client(
            Exchange(list + "1", 200, ["accounts": [Self.other("a")], "meta": ["count": 3]]),
            Exchange(list + "2", 200, none))
        let error = await #expect(throws: APIError.self) {
            try await client.accounts(userId: "u1", externalId: "E1")
        }
        #expect(error?.kind == .notUnderstood)
        #expect(error?.message.contains("speaks of 3 accounts and gave 1") == true)
        transport.expectFinished()
        let (second, _) = try self.client(
            Exchange("GET /accounts/z", 405),
            Exchange("GET /accounts?items=20&page=1", 200, ["accounts": [], "meta": ["count": 3]]))
        await #expect(throws: APIError.self) { try await second.existingAccount(id: "z", userId: nil) }
    }

    private static func other(_ id: String) -> JSON {
        ["type": "Performance", "id": .string(id), "externalId": "other", "user": Samples.user]
    }

    @Test func `finds an account in the list where there is no route to one`() async throws {
        for status in [404, 405] {
            let (client, transport) = try client(
                Exchange("GET /accounts/a1", status),
                Exchange(
                    "GET /accounts?userId=u1&items=20&page=1", 200,
                    ["accounts": [["type": "SharedSavings", "id": "a1", "user": Samples.user]]]))
            #expect(try await client.anyAccount(id: "a1", userId: "u1").id == "a1")
            transport.expectFinished()
        }
        let (client, _) = try client(
            Exchange("GET /accounts/a1", 405),
            Exchange("GET /accounts?items=20&page=1", 200, ["accounts": []]))
        #expect(try await client.existingAccount(id: "a1", userId: nil) == nil)
    }
}
