import ExactJSON
import Money
import TestSupport
import Testing

@testable import ImpactFinance
@testable import Operations

/// What is made at Impact Finance, where nothing says that an external id is taken only once.
@Suite struct CreationTests {
    private let world = StubWorld()
    private let list = "GET /transactions?externalId=E1&items=100&after_id="
    private let none = Samples.page([])

    private func new() throws -> NewTransaction {
        NewTransaction(
            type: .deposit, externalId: "E1", userId: "u1", amountCents: 12300,
            settledAt: try time(Samples.at), toAccountId: "a1")
    }

    private func post() throws -> String { "POST /transactions \(try new().body.text())" }

    private func result(_ request: WriteRequest, _ script: Exchange...) async throws -> ItemResult {
        let plan = Plan(
            command: "reconcile", items: [PlannedItem(decision: .send)], steps: [Step(request, items: [0])])
        let transport = ScriptedTransport(script)
        let results = try await carryOut(plan, try world.client(transport, retries: 2))
        transport.expectFinished()
        return try #require(results.first)
    }

    @Test func `503 at once is a refusal and it is sent again when it is not there`() async throws {
        let made = Samples.json("t7", Samples.settled.merging(["externalId": "E1"]) { $1 })
        let result = try await result(
            .createTransaction(try new()),
            Exchange(try post(), 503, text: "<html>busy</html>").during { world.pass(.milliseconds(2999)) },
            Exchange(list, 200, none), Exchange(list, 200, none),
            Exchange(try post(), 201, ["transaction": made]))
        #expect(result.outcome == .done)
        #expect(result.attempts == 2)
    }

    @Test func `503 after a while is a gateway's that waited, and it is never sent again`() async throws {
        let result = try await result(
            .createTransaction(try new()),
            Exchange(try post(), 503, text: "busy").during { world.pass(.seconds(3)) },
            Exchange(list, 200, none), Exchange(list, 200, none))
        #expect(result.outcome == .unknown)
        #expect(result.attempts == 1)
        #expect(result.error?.hint?.contains("dreams resolve") == true)
    }

    @Test func `503 after a while lets a change of what is there be sent again`() async throws {
        let patch = #"PATCH /transactions/t1 {"transaction":{"settledAt":"2026-01-05T09:00:00Z"}}"#
        let open = Exchange("GET /transactions/t1", 200, ["transaction": Samples.json()])
        let result = try await result(
            .endTransaction(id: "t1", .settled(try time(Samples.at))),
            Exchange(patch, 503).during { world.pass(.seconds(20)) }, open, open,
            Exchange(patch, 200, ["transaction": Samples.json("t1", Samples.settled)]))
        #expect(result.outcome == .done)
    }

    @Test(arguments: [500, 502, 503, 504, 524])
    func `an account that is not there after a gateway's answer may still come`(_ status: Int) async throws {
        let new = NewAccount(type: .sharedSavings, userId: "u1", externalId: "E1")
        let list = "GET /accounts?userId=u1&externalId=E1&items=20&page=1"
        let none: JSON = ["accounts": []]
        let result = try await result(
            .createAccount(new),
            Exchange("POST /accounts \(new.body.text())", status).during { world.pass(.seconds(3)) },
            Exchange(list, 200, none), Exchange(list, 200, none))
        #expect(result.outcome == (status == 500 ? .failed : .unknown))
        #expect(result.attempts == 1)
    }
}
