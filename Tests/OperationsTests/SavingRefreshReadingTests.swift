import ExactJSON
import HTTPTransport
import ImpactFinance
import Money
import TestSupport
import Testing
import WebAPI

@testable import Operations

/// What bringing a plan up to date reads.
@Suite struct SavingRefreshReadingTests {
    private func refresh(_ plan: Plan, concurrency: Int = 1, _ script: [Exchange]) async throws -> Plan {
        let transport = ScriptedTransport(script)
        let refresher = PlanRefresher(client: try StubWorld().client(transport), concurrency: concurrency)
        defer { transport.expectFinished() }
        return try await refresher.refresh(plan)
    }

    private func ending(_ transactions: [Transaction]) throws -> Plan {
        let at = try time(Samples.at)
        return Plan(
            command: "settle", items: transactions.map { PlannedItem($0, .send) },
            steps: transactions.enumerated().map {
                Step(.endTransaction(id: $0.element.id, .settled(at)), items: [$0.offset])
            })
    }

    @Test func `few transactions are read one by one, and those that are not sent not at all`() async throws {
        var plan = try ending([Samples.transaction("t1"), Samples.transaction("t2")])
        plan.items.append(PlannedItem(try Samples.transaction("t3"), .unchanged))
        let refreshed = try await refresh(
            plan,
            [
                Exchange("GET /transactions/t1", 200, ["transaction": Samples.json("t1")]),
                Exchange("GET /transactions/t2", 404, nil),
            ])
        #expect(refreshed.steps.count == 1)
        #expect(refreshed.items.map { $0.decision == .send } == [true, false, false])
    }

    @Test func `many transactions are looked up in the list`() async throws {
        let ids = (1...6).map { "t\($0)" }
        let plan = try ending(try ids.map { try Samples.transaction($0) })
        let refreshed = try await refresh(
            plan,
            [
                Exchange(
                    "GET /transactions?state=requested&items=100&after_id=", 200,
                    Samples.page(ids.map { Samples.json($0) }))
            ])
        #expect(refreshed == plan)
    }

    @Test func `a plan that sends nothing reads nothing`() async throws {
        let plan = Plan(command: "settle", items: [PlannedItem(try Samples.transaction(), .unchanged)])
        #expect(try await refresh(plan, []) == plan)
    }

    @Test func `an external id is looked up, and the accounts of its figures are read`() async throws {
        let new = NewTransaction(
            type: .deposit, externalId: "E1", userId: "u1", amountCents: 12300,
            settledAt: try time(Samples.at),
            toAccountId: "p1")
        let figures = AccountPatch(id: "p1", figures: .init(balanceCents: 5))
        let plan = Plan(
            command: "reconcile",
            items: [PlannedItem(externalId: "E1", amountCents: 12300, type: .deposit, decision: .send)],
            steps: [Step(.createTransaction(new), items: [0], followUps: [figures])])
        let lookUp = "GET /transactions?externalId=E1&items=100&after_id="
        let account = Exchange(
            "GET /accounts/p1", 200,
            ["account": Samples.accountRecord("p1", "Performance", ["balanceCents": 4])])
        #expect(try await refresh(plan, [Exchange(lookUp, 200, Samples.page([])), account]) == plan)
        let record = Samples.json(
            "t7",
            Samples.settled.merging(
                ["externalId": "E1", "toAccount": .some(Samples.account("p1", "Performance"))]) { $1 })
        let refreshed = try await refresh(
            plan,
            [
                Exchange(lookUp, 200, Samples.page([record])), account,
            ])
        #expect(refreshed.steps == [Step(.updateAccount(figures), items: [0])])
    }

    @Test func `the account of a balance is read, unless its difference was reported`() async throws {
        let new = NewTransaction(
            type: .deposit, externalId: "E1", userId: "u1", amountCents: 12300,
            settledAt: try time(Samples.at), toAccountId: "a1")
        var item = PlannedItem(externalId: "E1", amountCents: 12300, type: .deposit, decision: .send)
        item.extras = [ObservedBalance(accountId: "a1", observedCents: 1, actualCents: 12301).member]
        let plan = Plan(
            command: "reconcile", items: [item], steps: [Step(.createTransaction(new), items: [0])])
        let lookUp = "GET /transactions?externalId=E1&items=100&after_id="
        let account = Exchange(
            "GET /accounts/a1", 200,
            ["account": Samples.accountRecord("a1", "SharedSavings", ["balanceCents": 1])])
        #expect(try await refresh(plan, [Exchange(lookUp, 200, Samples.page([])), account]) == plan)
        let record = Samples.json("t7", Samples.settled.merging(["externalId": "E1"]) { $1 })
        let there = try await refresh(plan, [Exchange(lookUp, 200, Samples.page([record]))])
        #expect(there.items[0].decision == .unchanged)
    }

    @Test func `figures alone are read before they are sent, and the record when its time is needed`()
        async throws
    {
        let patch = AccountPatch(id: "p1", figures: .init(balanceCents: 5))
        let plan = Plan(
            command: "reconcile", items: [PlannedItem(externalId: "E1", decision: .send)],
            steps: [Step(.updateAccount(patch), items: [0])])
        let refreshed = try await refresh(
            plan,
            [
                Exchange(
                    "GET /transactions?externalId=E1&items=100&after_id=", 200,
                    Samples.page([Samples.json("t7", Samples.settled.merging(["externalId": "E1"]) { $1 })])),
                Exchange(
                    "GET /accounts/p1", 200,
                    [
                        "account": Samples.accountRecord(
                            "p1", "Performance",
                            ["balanceCents": 4, "valuationAt": "2026-01-06T00:00:00Z"])
                    ]),
            ])
        #expect(refreshed.steps.isEmpty)
        #expect(refreshed.warnings.count == 1)
    }

    @Test func `a user's update reads its transactions and its accounts`() async throws {
        let transaction = try Samples.transaction()
        var item = PlannedItem(id: "u1", decision: .send)
        item.ends = [transaction]
        let patch = UserPatch(
            accounts: [AccountPatch(id: "a1", externalId: "x")],
            transactions: [.init(id: "t1", ending: .settled(try time(Samples.at)))])
        let plan = Plan(
            command: "patch-user", items: [item], steps: [Step(.updateUser(id: "u1", patch), items: [0])])
        let refreshed = try await refresh(
            plan,
            [
                Exchange("GET /transactions/t1", 200, ["transaction": Samples.json("t1")]),
                Exchange("GET /accounts/a1", 200, ["account": Samples.accountRecord("a1")]),
            ])
        #expect(refreshed.unexplained == plan)
    }

    @Test func `a read that fails ends it: what cannot be read must not be written`() async throws {
        let plan = try ending([Samples.transaction("t1"), Samples.transaction("t2")])
        await #expect(throws: APIError.self) {
            _ = try await refresh(plan, [Exchange("GET /transactions/t1", 401, nil)])
        }
    }
}
