import ExactJSON
import Journal
import Money
import TestSupport
import Testing

@testable import ImpactFinance
@testable import Operations

/// What one run left in doubt, as others see it.
@Suite struct OpenIntentsTests {
    private let journal = MemoryJournal()
    private static let upper = "0A1B2C3D-0000-4000-8000-00000000000A"
    private static var lower: String { upper.lowercased() }

    /// A run that died after its intents.
    private func die(_ items: [PlannedItem], _ request: WriteRequest, host: String? = nil) async throws {
        var header = RunHeader.sample
        if let host { header.host = host }
        let plan = Plan(
            command: "settle", items: items, steps: [Step(request, items: Array(items.indices))])
        let run = try await RunJournal.begin(plan, header: header, run: "run-0", in: journal)
        try await run.intend(0..<1, of: plan)
    }

    private func refused(_ plan: Plan, host: String = RunHeader.sample.host) async throws -> ItemError? {
        let left = try await OpenIntents.read(journal, host: host).refuse(in: plan)
        guard case .refused(let error) = left.items[0].decision else { return nil }
        #expect(left.steps.isEmpty)
        return error
    }

    private func settle(_ id: String) throws -> WriteRequest {
        .endTransaction(id: id, .settled(try time(Samples.at)))
    }

    private func settlePlan(_ id: String) throws -> Plan {
        Plan(
            command: "settle", items: [PlannedItem(try Samples.transaction(id), .send)],
            steps: [Step(try settle(id), items: [0])])
    }

    /// A balance of an account that becomes a deposit.
    private func balancePlan(_ account: String, user: String = "u1") throws -> Plan {
        var item = PlannedItem(
            externalId: "E1", amountCents: 5, user: Reference(type: "User", id: user), decision: .send)
        item.extras = [
            ObservedBalance(accountId: account, observedCents: 0, actualCents: 5).member
        ]
        let new = NewTransaction(
            type: .deposit, externalId: "E1", userId: user, amountCents: 5, settledAt: try time(Samples.at),
            toAccountId: account)
        return Plan(command: "reconcile", items: [item], steps: [Step(.createTransaction(new), items: [0])])
    }

    @Test func `a transaction in capital letters is the same one`() async throws {
        try await die([PlannedItem(try Samples.transaction(Self.upper), .send)], try settle(Self.upper))
        #expect(try await refused(try settlePlan(Self.lower))?.code == "in_doubt")
        let keys = try [Self.upper, Self.lower].map { try settlePlan($0).exclusiveKeys(of: 0) }
        #expect(keys[0] == keys[1])
        #expect(try await refused(try settlePlan("0a1b2c3d-0000-4000-8000-00000000000b")) == nil)
    }

    @Test(arguments: [
        "http://localhost:8080/v1", "http://127.0.0.1:8080/v1", "HTTP://[::1]:8080/v1/",
        "http://localhost:8080/x/../%761",
    ])
    func `a service in another spelling is the same one`(_ host: String) async throws {
        try await die(
            [PlannedItem(try Samples.transaction(), .send)], try settle("t1"),
            host: "http://localhost:8080/v1")
        #expect(try await refused(try settlePlan("t1"), host: host)?.code == "in_doubt")
        #expect(try await refused(try settlePlan("t1"), host: "http://localhost:8081/v1") == nil)
    }

    @Test(arguments: ["a1", "A1", "other"])
    func `a balance is in doubt while a transaction of its account is`(_ account: String) async throws {
        try await die([PlannedItem(try Samples.transaction(), .send)], try settle("t1"))
        let error = try await refused(try balancePlan(account))
        #expect(error?.code == (account == "a1" ? "in_doubt" : nil))
        #expect(account != "a1" || error?.hint?.contains("dreams resolve run-0") == true)
    }

    @Test func `a transaction that names no account puts all balances of its user in doubt`() async throws {
        let bare = try Samples.transaction("t1", ["toAccount": nil])
        #expect(bare.accounts.isEmpty)
        try await die([PlannedItem(bare, .send)], try settle("t1"))
        #expect(try await refused(try balancePlan("a9"))?.code == "in_doubt")
        #expect(try await refused(try balancePlan("a9", user: "u2")) == nil)
    }

    @Test func `a move between dreams of one account leaves its balance known`() async throws {
        let inside = try Samples.transaction(
            "t1",
            ["type": "Internal", "toAccount": Samples.account("a1"), "fromAccount": Samples.account("a1")])
        try await die([PlannedItem(inside, .send)], try settle("t1"))
        #expect(try await refused(try balancePlan("a1")) == nil)
    }

    @Test func `an atomic update puts the balances of all that it touches in doubt`() async throws {
        let ending = Ending.failed(try time(Samples.at))
        let patch = UserPatch(
            accounts: [AccountPatch(id: "p1", figures: AccountFigures(balanceCents: 5))],
            transactions: ["t1", "t2"].map { .init(id: $0, ending: ending) })
        var item = PlannedItem(id: "u1", decision: .send)
        item.ends = [try Samples.transaction("t1")]
        try await die([item], .updateUser(id: "u1", patch))
        // t2 is not known: it may touch any account of the user.
        for account in ["a1", "p1", "a9"] {
            #expect(try await refused(try balancePlan(account))?.code == "in_doubt")
        }
        #expect(try await refused(try balancePlan("a9", user: "u2")) == nil)
    }

    @Test func `what is done leaves no doubt`() async throws {
        let item = PlannedItem(try Samples.transaction(), .send)
        try await die([item], try settle("t1"))
        let run = RunJournal(run: "run-0", store: journal, places: .same)
        run.record(ItemResult(item, command: "settle", .done), index: 0, request: nil)
        #expect(try await refused(try balancePlan("a1")) == nil)
    }
}
