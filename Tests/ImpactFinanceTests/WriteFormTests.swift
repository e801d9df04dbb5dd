import ExactJSON
import HTTPTransport
import Money
import TestSupport
import Testing
import WebAPI

@testable import ImpactFinance

/// The exact forms that are sent, and which answers are believed.
@Suite struct WriteFormTests {
    private func client(_ exchanges: Exchange...) throws -> ImpactFinanceClient {
        try StubWorld().client(ScriptedTransport(exchanges))
    }

    private let deposit = NewTransaction(
        type: .deposit, externalId: "E1", userId: "u1", amountCents: 9_223_372_036_854_775_807,
        settledAt: Timestamp(seconds: 1_767_603_600) ?? .now(), toAccountId: "a1", toDreamId: "d1")
    private let depositForm =
        #"POST /transactions {"transaction":{"type":"Deposit","externalId":"E1","userId":"u1","#
        + #""amountCents":9223372036854775807,"settledAt":"2026-01-05T09:00:00Z","toAccountId":"a1","toDreamId":"d1"}}"#

    private func recorded(_ changes: [String: JSON?] = [:]) -> JSON {
        let usual: [String: JSON?] = [
            "externalId": "E1", "amountCents": 9_223_372_036_854_775_807, "state": "settled",
            "settledAt": "2026-01-05T09:00:00Z", "toDream": ["type": "Dream", "id": "d1"],
        ]
        return Samples.one(Samples.transaction("t7", usual.merging(changes) { $1 }))
    }

    @Test func `settles and fails with the time alone and encodes the id`() async throws {
        let id = "a/b?c#d%e ü"
        let path = "/transactions/a%2Fb%3Fc%23d%25e%20%C3%BC"
        let settledAt = try time("2026-01-05T10:00:00+01:00")
        let shown = Samples.one(
            Samples.transaction(id, ["state": "settled", "settledAt": "2026-01-05T09:00:00Z"]))
        let settled = try await client(
            Exchange("PATCH \(path) {\"transaction\":{\"settledAt\":\"2026-01-05T09:00:00Z\"}}", 200, shown)
        ).end(transaction: id, .settled(settledAt))
        #expect(settled?.id == id)
        let failed = try await client(
            Exchange("PATCH \(path) {\"transaction\":{\"failedAt\":\"2026-01-05T09:00:00Z\"}}", 204)
        ).end(transaction: id, .failed(settledAt))
        #expect(failed == nil)
    }

    @Test(arguments: [200, 201, 202, 204, 299])
    func `takes any 2xx for success, with a body or without`(_ status: Int) async throws {
        #expect(try await client(Exchange(depositForm, status, recorded())).create(deposit)?.id == "t7")
        #expect(try await client(Exchange(depositForm, status)).create(deposit) == nil)
    }

    @Test func `does not believe a success about another transaction or state`() async throws {
        let form = #"PATCH /transactions/t1 {"transaction":{"settledAt":"2026-01-05T09:00:00Z"}}"#
        for shown in [
            Samples.transaction("t2", ["state": "settled"]), Samples.transaction("t1"),
            Samples.transaction("t1", ["state": "failed"]), Samples.transaction("t1", ["state": "Settled"]),
        ] {
            let client = try client(Exchange(form, 200, Samples.one(shown)))
            let error = await #expect(throws: APIError.self) {
                try await client.end(transaction: "t1", .settled(try time("2026-01-05T09:00:00Z")))
            }
            #expect(error?.kind == .notUnderstood)
            #expect(error?.status == 200)
        }
    }

    @Test(
        arguments: [
            ("externalId", "E2"), ("amountCents", 1), ("state", "requested"), ("type", "Withdrawal"),
            ("user", ["type": "user", "id": "u2"]), ("toAccount", ["type": "SharedSavings", "id": "a2"]),
            ("toDream", ["id": "d2"]), ("settledAt", "2026-01-05T09:00:01Z"),
        ] as [(String, JSON)])
    func `does not believe a success about another record`(_ name: String, _ value: JSON) async throws {
        let client = try client(Exchange(depositForm, 201, recorded([name: value])))
        let error = await #expect(throws: APIError.self) { try await client.create(deposit) }
        #expect(error?.kind == .notUnderstood)
        #expect(error?.message.contains(name == "user" ? "userId" : name) == true)
    }

    @Test(arguments: ["externalId", "toAccount", "toDream", "settledAt"])
    func `believes a success that leaves out what is optional`(_ name: String) async throws {
        #expect(
            try await client(Exchange(depositForm, 201, recorded([name: .some(nil)]))).create(deposit)?.id
                == "t7")
    }

    @Test(arguments: ["<html>", "{", "[]", #"{"transaction":null}"#, #"{"transaction":{"id":"t7"}}"#])
    func `does not believe a success that is not understood`(_ body: String) async throws {
        let client = try client(Exchange(depositForm, 201, text: body))
        let error = await #expect(throws: APIError.self) { try await client.create(deposit) }
        #expect(error?.kind == .notUnderstood)
    }

    @Test func `reports each type in its own form`() async throws {
        let at = try time("2026-01-05T09:00:00Z")
        let withdrawal = NewTransaction(
            type: .withdrawal, externalId: "W", userId: "u1", amountCents: 5, requestedAt: at, settledAt: at,
            fromAccountId: "a1", fromDreamId: "d1")
        let between = NewTransaction(
            type: .internal, externalId: "I", userId: "u1", amountCents: 5, settledAt: at, toAccountId: "a2",
            fromAccountId: "a1")
        #expect(
            withdrawal.body.text()
                == #"{"transaction":{"type":"Withdrawal","externalId":"W","userId":"u1","amountCents":5,"#
                + #""requestedAt":"2026-01-05T09:00:00Z","settledAt":"2026-01-05T09:00:00Z","fromAccountId":"a1","#
                + #""fromDreamId":"d1"}}"#)
        #expect(
            between.body.text()
                == #"{"transaction":{"type":"Internal","externalId":"I","userId":"u1","amountCents":5,"#
                + #""settledAt":"2026-01-05T09:00:00Z","toAccountId":"a2","fromAccountId":"a1"}}"#)
    }

    @Test(arguments: [(204, ""), (200, #"{"user":{}}"#)])
    func `updates a user in the documented wrapper and accepts 204 and 200`(_ status: Int, _ body: String)
        async throws
    {
        let at = try time("2026-01-05T09:00:00Z")
        let figures = AccountFigures(
            balanceCents: 712_345, liquidBalanceCents: 12_300, performancePercent: .number("16.670"),
            valuationAt: at)
        let patch = UserPatch(
            givenName: "Ada", accounts: [AccountPatch(id: "p1", figures: figures)],
            transactions: [.init(id: "t1", ending: .settled(at)), .init(id: "t2", ending: .failed(at))])
        let form =
            #"PATCH /users/u%2F1 {"user":{"givenName":"Ada","accounts":[{"id":"p1","balanceCents":712345,"#
            + #""liquidBalanceCents":12300,"performancePercent":16.670,"valuationAt":"2026-01-05T09:00:00Z"}],"#
            + #""transactions":[{"id":"t1","settledAt":"2026-01-05T09:00:00Z"},{"id":"t2","failedAt":"2026-01-05T09:00:00Z"}]}}"#
        try await client(Exchange(form, status, text: body)).update(user: "u/1", patch)
    }

    @Test(arguments: ["<html>welcome</html>", "{}", #"{"user":1}"#, #"{"user":{"#])
    func `does not believe a success that shows no user`(_ body: String) async throws {
        let patch = UserPatch(givenName: "Ada")
        let client = try client(Exchange(#"PATCH /users/u1 {"user":{"givenName":"Ada"}}"#, 200, text: body))
        await #expect(throws: APIError.self) { try await client.update(user: "u1", patch) }
    }

    @Test func `updates an account and believes what shows it`() async throws {
        let patch = AccountPatch(
            id: "p1", figures: AccountFigures(balanceCents: 100, performancePercent: .number("16.6749")))
        let form = #"PATCH /accounts/p1 {"account":{"balanceCents":100,"performancePercent":16.6749}}"#
        func shown(_ balance: Int64, _ percent: String, id: String = "p1") -> JSON {
            [
                "account": [
                    "type": "Performance", "id": .string(id), "user": Samples.user,
                    "balanceCents": .integer(balance),
                    "performancePercent": .number(percent),
                ]
            ]
        }
        #expect(try await client(Exchange(form, 200, shown(100, "16.67"))).update(patch)?.id == "p1")
        for wrong in [shown(99, "16.67"), shown(100, "16.69"), shown(100, "16.67", id: "p2")] {
            let client = try client(Exchange(form, 200, wrong))
            let error = await #expect(throws: APIError.self) { try await client.update(patch) }
            #expect(error?.kind == .notUnderstood)
        }
    }

    @Test(arguments: ["", ".", ".."])
    func `asks nobody about what cannot be an id`(_ id: String) async throws {
        let client = try client()
        for read in [{ _ = try await client.transaction(id: id) }, { _ = try await client.account(id: id) }] {
            let error = await #expect(throws: APIError.self) { try await read() }
            #expect(error?.kind == .notFound)
        }
    }
}
