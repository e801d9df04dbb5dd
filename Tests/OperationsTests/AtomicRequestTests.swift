import ExactJSON
import HTTPTransport
import Money
import TestSupport
import Testing

@testable import ImpactFinance
@testable import Operations

/// Requests that change several things at once, and account figures that follow a report.
@Suite struct AtomicRequestTests {
    private let figures = AccountFigures(balanceCents: 712_345)
    private let patchUser =
        #"PATCH /users/u1 {"user":{"accounts":[{"id":"p1","balanceCents":712345}],"transactions":["#
        + #"{"id":"t1","settledAt":"2026-01-05T09:00:00Z"},{"id":"t2","settledAt":"2026-01-05T09:00:00Z"}]}}"#

    private func group() throws -> Plan {
        let transactions = [
            try Samples.performance("t1"), try Samples.performance("t2", account: "p2"),
        ]
        let at = try time(Samples.at)
        let patch = UserPatch(
            accounts: [AccountPatch(id: "p1", figures: figures)],
            transactions: transactions.map { .init(id: $0.id, ending: .settled(at)) })
        return Plan(
            command: "settle", items: transactions.map { PlannedItem($0, .send) },
            steps: [Step(.updateUser(id: "u1", patch), items: [0, 1])])
    }

    private func reads(
        _ first: [String: JSON?], _ second: [String: JSON?], balance: JSON
    ) throws -> [Exchange] {
        func shown(_ id: String, _ account: String, _ changes: [String: JSON?]) -> JSON {
            let own: [String: JSON?] = ["toAccount": Samples.account(account, "Performance")]
            return ["transaction": Samples.json(id, own.merging(changes) { $1 })]
        }
        return [
            Exchange("GET /transactions/t1", 200, shown("t1", "p1", first)),
            Exchange("GET /transactions/t2", 200, shown("t2", "p2", second)),
            Exchange(
                "GET /accounts/p1", 200,
                ["account": Samples.accountRecord("p1", "Performance", ["balanceCents": balance])]),
        ]
    }

    private func run(_ plan: Plan, _ script: [Exchange]) async throws -> [ItemResult] {
        let transport = ScriptedTransport(script)
        let results = try await carryOut(plan, try StubWorld().client(transport))
        transport.expectFinished()
        return results
    }

    @Test func `is done as a whole by a 204`() async throws {
        let results = try await run(try group(), [Exchange(patchUser, 204)])
        #expect(results.map(\.outcome) == [.done, .done])
        #expect(results.map(\.state) == [.settled, .settled])
        #expect(results.map(\.settledAt?.description) == [Samples.at, Samples.at])
    }

    @Test func `is done when reading shows every part after a lost answer`() async throws {
        let all = try reads(Samples.settled, Samples.settled, balance: 712_345)
        let results = try await run(try group(), [Exchange(patchUser, .connectionLost)] + all)
        #expect(results.map(\.outcome) == [.done, .done])
        #expect(results.map(\.error) == [nil, nil])
    }

    @Test func `has failed when reading shows no part`() async throws {
        let none = try reads([:], [:], balance: 1)
        let results = try await run(try group(), [Exchange(patchUser, .connectionLost)] + none + none)
        #expect(results.map(\.outcome) == [.failed, .failed])
        #expect(results.map(\.state) == [.requested, .requested])
    }

    @Test func `goes item by item when only some parts are there`() async throws {
        let some = try reads(Samples.settled, [:], balance: 712_345)
        let results = try await run(try group(), [Exchange(patchUser, .connectionLost)] + some + some)
        #expect(results.map(\.outcome) == [.done, .failed])
        #expect(results.map(\.state) == [.settled, .requested])
        #expect(results[0].error == nil)
        #expect(results[1].error?.hint == StepEnd.nothingChanged)
    }

    @Test func `does not say failed of a part that may still come`() async throws {
        let some = try reads(Samples.settled, [:], balance: 712_345)
        let results = try await run(try group(), [Exchange(patchUser, .timeout)] + some + some)
        #expect(results.map(\.outcome) == [.done, .unknown])
        #expect(results[1].extras.first?.value.arrayValue?.count == 3)
    }

    @Test func `knows what somebody else did to its items meanwhile`() async throws {
        let others = try reads(Samples.settledByOthers, Samples.failed, balance: 712_345)
        let results = try await run(try group(), [Exchange(patchUser, .connectionLost)] + others + others)
        #expect(results.map(\.outcome) == [.unchanged, .failed])
        #expect(results.map(\.state) == [.settled, .failed])
        #expect(results[1].error?.code == "overtaken")
    }

    @Test func `is not done while the figures are not there`() async throws {
        let stale = try reads(Samples.settled, Samples.settled, balance: 1)
        let results = try await run(try group(), [Exchange(patchUser, .connectionLost)] + stale + stale)
        // Only the first item touches the account.
        #expect(results.map(\.outcome) == [.unknown, .done])
        #expect(results.map(\.state) == [.settled, .settled])
        #expect(
            results[0].extras.first?.value.text().contains(#"{"part":"accounts/p1","state":"not_applied"}"#)
                == true)
    }

    @Test func `does not take figures that were so before for a proof`() async throws {
        let at = try time(Samples.at)
        let patch = UserPatch(
            accounts: [AccountPatch(id: "p1", figures: figures)],
            transactions: [.init(id: "t1", ending: .settled(at)), .init(id: "t2", ending: .settled(at))])
        let plan = Plan(
            command: "patch-user", items: [PlannedItem(id: "u1", decision: .send)],
            steps: [Step(.updateUser(id: "u1", patch), items: [0], alreadySo: ["accounts/p1"])])
        let none = try reads([:], [:], balance: 712_345)
        let results = try await run(plan, [Exchange(patchUser, .connectionLost)] + none + none)
        #expect(results.map(\.outcome) == [.failed])
        let all = try reads(Samples.settled, Samples.settled, balance: 5)
        #expect(try await run(plan, [Exchange(patchUser, .connectionLost)] + all).map(\.outcome) == [.done])
    }

    @Test func `cannot tell what became of a name`() async throws {
        let plan = Plan(
            command: "patch-user", items: [PlannedItem(id: "u1", decision: .send)],
            steps: [Step(.updateUser(id: "u1", UserPatch(givenName: "Ada")), items: [0])])
        let results = try await run(
            plan, [Exchange(#"PATCH /users/u1 {"user":{"givenName":"Ada"}}"#, .connectionLost)])
        #expect(results.map(\.outcome) == [.unknown])
        #expect(results[0].extras.first?.value.text() == #"[{"part":"user","state":"unreadable"}]"#)
    }

    // MARK: Figures that follow a report

    private let post =
        #"POST /transactions {"transaction":{"type":"Deposit","externalId":"E1","userId":"u1","amountCents":12300,"#
        + #""settledAt":"2026-01-05T09:00:00Z","toAccountId":"p1"}}"#
    private let patchAccount = #"PATCH /accounts/p1 {"account":{"balanceCents":712345}}"#
    private let patchOther = #"PATCH /accounts/p2 {"account":{"balanceCents":712345}}"#

    private func report() throws -> Plan {
        let new = NewTransaction(
            type: .deposit, externalId: "E1", userId: "u1", amountCents: 12300,
            settledAt: try time(Samples.at),
            toAccountId: "p1")
        return Plan(
            command: "reconcile", items: [PlannedItem(externalId: "E1", amountCents: 12300, decision: .send)],
            steps: [
                Step(
                    .createTransaction(new), items: [0],
                    followUps: ["p1", "p2"].map { AccountPatch(id: $0, figures: figures) })
            ])
    }

    private func updates(_ result: ItemResult) -> [String] {
        (result.extras.first { $0.name == "accountUpdates" }?.value.arrayValue ?? []).map {
            "\($0["id"]?.stringValue ?? "") \($0["outcome"]?.stringValue ?? "")"
        }
    }

    @Test func `sends the figures after the report and tells each`() async throws {
        let results = try await run(
            try report(), [Exchange(post, 201), Exchange(patchAccount, 200), Exchange(patchOther, 400)])
        #expect(results.map(\.outcome) == [.done])
        #expect(results[0].state == .settled)
        #expect(updates(results[0]) == ["p1 done", "p2 rejected"])
    }

    @Test(arguments: [500, 502])
    func `sends no figures after a report that is not there, and says so`(_ answer: Int) async throws {
        let look = "GET /transactions?externalId=E1&items=100&after_id="
        let none = Exchange(look, 200, Samples.page([]))
        let results = try await run(try report(), [Exchange(post, answer), none, none])
        #expect(results.map(\.outcome) == [answer == 500 ? .failed : .unknown])
        #expect(updates(results[0]) == ["p1 skipped", "p2 skipped"])
    }

    @Test func `sends the figures after a report that somebody else made first`() async throws {
        let record = Samples.json(
            "t7",
            Samples.settled.merging(["externalId": "E1", "toAccount": Samples.account("p1", "Performance")]) {
                $1
            })
        let look = "GET /transactions?externalId=E1&items=100&after_id="
        let results = try await run(
            try report(),
            [
                Exchange(post, 409), Exchange(look, 200, Samples.page([record])), Exchange(patchAccount, 200),
                Exchange(patchOther, 200),
            ])
        #expect(results.map(\.outcome) == [.unchanged])
        #expect(results[0].id == "t7")
        #expect(updates(results[0]) == ["p1 done", "p2 done"])
    }

    @Test func `tells figures that are sent alone like those that follow`() async throws {
        let record = try Samples.transaction("t7", Samples.settled)
        let plan = Plan(
            command: "reconcile", items: [PlannedItem(record, .send)],
            steps: [
                Step(
                    .updateAccount(AccountPatch(id: "p1", figures: figures)), items: [0],
                    followUps: [AccountPatch(id: "p2", figures: figures)])
            ])
        let results = try await run(plan, [Exchange(patchAccount, 400)])
        #expect(results.map(\.outcome) == [.rejected])
        #expect(results[0].state == .settled)
        #expect(updates(results[0]) == ["p1 rejected", "p2 skipped"])
    }

    @Test func `reads figures back after a lost answer`() async throws {
        func account(_ balance: JSON) -> Exchange {
            Exchange(
                "GET /accounts/p1", 200,
                ["account": Samples.accountRecord("p1", "Performance", ["balanceCents": balance])])
        }
        let plan = Plan(
            command: "reconcile", items: [PlannedItem(try Samples.transaction("t7", Samples.settled), .send)],
            steps: [Step(.updateAccount(AccountPatch(id: "p1", figures: figures)), items: [0])])
        #expect(
            try await run(plan, [Exchange(patchAccount, .connectionLost), account(712_345)]).map(\.outcome)
                == [.done])
        let failed = try await run(plan, [Exchange(patchAccount, .connectionLost), account(1), account(1)])
        #expect(failed.map(\.outcome) == [.failed])
        #expect(failed[0].error?.hint == "reading does not show the figures as they were sent")
    }
}
