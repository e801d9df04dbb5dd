import ExactJSON
import HTTPTransport
import Money
import TestSupport
import Testbank
import Testing

@testable import Operations

@Suite struct TestbankAccountTests {
    private let world = StubWorld()
    private let delete = "DELETE /accounts/a1"
    private let read = "GET /accounts/a1"
    private let date = [HTTPHeader("Last-Modified", "Sun, 05 Nov 1994 08:49:37 GMT")]
    private let shown: JSON = ["data": ["type": "accounts", "id": "a1", "attributes": ["name": "Old"]]]

    private func run(_ plan: Plan, _ script: Exchange...) async throws -> ItemResult {
        let transport = ScriptedTransport(script)
        let client = TestbankClient(service: try world.service(transport, retries: 2))
        let results = try await carryOut(plan, client)
        transport.expectFinished()
        return try #require(results.first)
    }

    private var deletion: Plan { TestbankAccountPlanner.delete(Account(id: "a1", name: "Old")) }

    @Test func `a deletion is done after one step or two`() async throws {
        #expect(try await run(deletion, Exchange(delete, 204)).outcome == .done)
        #expect(
            try await run(
                deletion, Exchange(delete, 412, headers: date), Exchange(read, 200, shown),
                Exchange(delete, 204)
            ).outcome == .done)
    }

    @Test func `a deletion that is asked to confirm anew is confirmed three times at most`() async throws {
        let asked = Exchange(delete, 412, headers: date)
        let there = Exchange(read, 200, shown)
        let late = try await run(deletion, asked, there, asked, there, Exchange(delete, 204))
        #expect(late.outcome == .done)
        let never = try await run(deletion, asked, there, asked, there, asked, there, asked)
        #expect(never.outcome == .rejected)
    }

    @Test func `what is not as it was seen is not confirmed`() async throws {
        let asked = Exchange(delete, 412, headers: date)
        let other: JSON = [
            "data": [
                "type": "accounts", "id": "a1", "attributes": ["name": "Old"],
                "meta": ["balanceTotal": "5.00"],
            ]
        ]
        for answer in [Exchange(read, 200, other), Exchange(read, 404), Exchange(read, 401)] {
            #expect(try await run(deletion, asked, answer).outcome == .rejected)
            let second = try await run(deletion, asked, Exchange(read, 200, shown), asked, answer)
            #expect(second.outcome == .rejected)
        }
        #expect(try await run(deletion, Exchange(delete, 412)).outcome == .rejected)
    }

    @Test func `a deletion whose answer was lost goes by whether the account is there`() async throws {
        let lost = Exchange(delete, .connectionLost)
        #expect(try await run(deletion, lost, Exchange(read, 404)).outcome == .done)
        let there = Exchange(read, 200, shown)
        #expect(try await run(deletion, lost, there, there).outcome == .failed)
        #expect(try await run(deletion, lost, Exchange(read, 401)).outcome == .unknown)
    }

    @Test(arguments: [502, 503, 504, 500])
    func `an account that is not there after a gateway's answer may still come`(_ status: Int) async throws {
        let new = NewAccount(name: "Old", visibility: .private, currency: "EUR", externalId: "e1")
        let list = "GET /accounts?filter%5BexternalId%5D=e1&page%5Blimit%5D=100&page%5Bpage%5D=1"
        let none = Exchange(list, 200, ["data": [], "meta": ["next": nil]])
        let result = try await run(
            TestbankAccountPlanner.create(new, Namesakes()),
            Exchange("POST /accounts \(new.body.text())", status), none, none)
        #expect(result.outcome == (status == 500 ? .failed : .unknown))
    }

    @Test(arguments: ["75.00", "-75.00", "74.991"])
    func `limits see what goes with a deleted account`(_ balance: String) {
        let account = Account(id: "a1", name: "Old", balanceTotal: ExactDecimal(balance))
        expectLimit(of: TestbankAccountPlanner.delete(account))
    }

    @Test func `limits see an opening balance`() {
        var new = NewAccount(name: "Old", visibility: .private, currency: "EUR", externalId: "e1")
        new.opening = .init(amount: ExactDecimal(7500, scale: 2), reference: "x")
        expectLimit(of: TestbankAccountPlanner.create(new, Namesakes()))
    }

    /// Expects that a plan moves 75.00.
    private func expectLimit(of plan: Plan) {
        #expect(!Limits(amount: 7500, total: 7500).apply(to: plan) { String($0) }.steps.isEmpty)
        #expect(Limits(amount: 7499).apply(to: plan) { String($0) }.steps.isEmpty)
        #expect(Limits(total: 7499).apply(to: plan) { String($0) }.steps.isEmpty)
    }

    @Test func `a change that was made in part is unknown`() async throws {
        let change = AccountChange(id: "a1", name: "New", visibility: .private)
        let plan = TestbankAccountPlanner.update(change, Account(id: "a1", name: "Old", visibility: .public))
        let half: JSON = [
            "data": ["type": "accounts", "id": "a1", "attributes": ["name": "New", "visibility": "PUBLIC"]]
        ]
        let result = try await run(
            plan, Exchange("PATCH /accounts/a1 \(change.body.text())", .connectionLost),
            Exchange(read, 200, half))
        #expect(result.outcome == .unknown)
    }

    @Test func `an opening balance that is not there is told`() {
        var new = NewAccount(name: "Old", visibility: .private, currency: "EUR")
        new.opening = .init(amount: ExactDecimal(7500, scale: 2), reference: "x")
        func remarks(_ balance: ExactDecimal?) -> Int {
            guard case .thing(let thing) = Record(new, Account(id: "a1", balanceTotal: balance)) else {
                return -1
            }
            return thing.remarks.count
        }
        #expect(remarks(ExactDecimal(75, scale: 0)) == 0)
        #expect(remarks(.zero) == 1)
        #expect(remarks(nil) == 1)
    }

    @Test func `a random name is a UUID of version 4 and never the same`() {
        let names = (0..<100).map { _ in RandomUUID.make() }
        #expect(Set(names).count == 100)
        let form = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/
        #expect(names.allSatisfy { $0.wholeMatch(of: form) != nil })
    }
}
