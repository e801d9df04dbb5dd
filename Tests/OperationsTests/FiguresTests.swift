import ExactJSON
import Money
import TestSupport
import Testing
import WebAPI

@testable import ImpactFinance
@testable import Operations

/// Figures are held against what the service has, before they are sent and when time has passed since.
@Suite struct FiguresTests {
    private func account(
        _ id: String = "p1", user: String = "u1", balance: Int64 = 4,
        valuedAt: String? = "2026-01-05T00:00:00Z",
        _ type: String = "Performance"
    ) throws -> Account {
        try Account(JSONCursor(record(id, user: user, balance: balance, valuedAt: valuedAt, type)))
    }

    private func record(
        _ id: String, user: String = "u1", balance: Int64 = 4, valuedAt: String? = nil,
        _ type: String = "Performance"
    ) -> JSON {
        Samples.accountRecord(
            id, type, user: user,
            ["balanceCents": .integer(balance), "valuationAt": .some(valuedAt.map(JSON.string) ?? .null)])
    }

    private func row(_ id: String, at: String?) throws -> FiguresTable.Row {
        .init(
            id: id, externalId: nil,
            figures: AccountFigures(balanceCents: 5, valuationAt: try at.map(time)), place: "f line 2")
    }

    private func planner(_ rows: [FiguresTable.Row]) throws -> EndingPlanner {
        EndingPlanner(goal: .settle, time: try time(Samples.at), figures: FiguresTable(rows: rows))
    }

    private func draft(_ rows: [FiguresTable.Row], _ transactions: Transaction...) throws -> Plan {
        try planner(rows).plan(
            transactions.map { EndingRequest(id: $0.id) },
            Dictionary(uniqueKeysWithValues: transactions.map { ($0.id, ReadTransaction.found($0)) }))
    }

    private func code(_ item: PlannedItem) -> String {
        if case .refused(let error) = item.decision { error.code } else { item.decision.word }
    }

    private func message(_ item: PlannedItem) -> String {
        if case .refused(let error) = item.decision { error.message } else { "" }
    }

    // MARK: Before they are sent

    @Test func `figures of the same time, of a later one or of none are sent, and what was there is kept`()
        throws
    {
        for at in ["2026-01-05T00:00:00Z", "2026-01-05T00:00:01Z", nil] {
            let plan = try draft([row("p1", at: at)], Samples.performance("t1"))
            let reviewed = EndingPlanner.review(plan, ["p1": try account()])
            #expect(reviewed.steps == plan.steps)
            #expect(reviewed.explanations.first == "accounts/p1 balanceCents: 4 → 5")
            #expect(try reviewed.items[0].accountsBefore() == [ObservedAccount(id: "p1", try account())])
            try reviewed.check()
        }
    }

    @Test func `older figures stop all of the user's request, each item says why, and others go on`() throws {
        let plan = try draft(
            [
                row("p1", at: "2026-01-04T00:00:00Z"), row("p2", at: "2026-01-06T00:00:00Z"),
                row("p3", at: nil),
            ],
            Samples.performance("t1"), Samples.performance("t2", account: "p2"),
            Samples.performance("t3", user: "u2", account: "p3"), Samples.transaction("t4"))
        let reviewed = EndingPlanner.review(
            plan, ["p1": try account(), "p2": try account("p2"), "p3": try account("p3", user: "u2")])
        #expect(reviewed.items.map(code) == ["older_figures", "older_figures", "send", "send"])
        let why =
            "account p1 was valued at 2026-01-05T00:00:00Z, which is later than the given figures (2026-01-04T00:00:00Z)"
        #expect(message(reviewed.items[0]) == why)
        #expect(
            message(reviewed.items[1]) == "it goes in one request with others, all or nothing, and \(why)")
        #expect(reviewed.steps.map(\.items) == [[2], [3]])
        #expect(reviewed.items[0].extras.isEmpty)
        try reviewed.check()
    }

    @Test func `an account that is not there, is somebody else's or no Performance account is refused`()
        throws
    {
        let plan = try draft([row("p1", at: nil)], Samples.performance("t1"))
        for (accounts, expected) in [
            ([:], "unknown_account"), (["p1": try account(user: "u2")], "foreign_account"),
            (["p1": try account("p1", "SharedSavings")], "wrong_account_type"),
        ] {
            let reviewed = EndingPlanner.review(plan, accounts)
            #expect(reviewed.items.map(code) == [expected])
            #expect(reviewed.steps.isEmpty)
        }
    }

    @Test func `figures that an account shows already prove nothing when they are seen again`() throws {
        let plan = try draft([row("p1", at: nil)], Samples.performance("t1"))
        let reviewed = EndingPlanner.review(plan, ["p1": try account(balance: 5)])
        #expect(reviewed.steps.map(\.alreadySo) == [["accounts/p1"]])
        #expect(reviewed.explanations.isEmpty)
    }

    @Test func `for many accounts there is no room, and it is said how many`() throws {
        let ids = (1...15).map { "p\($0)" }
        let steps = ids.map {
            Step(
                .updateUser(
                    id: "u1",
                    UserPatch(accounts: [
                        AccountPatch(id: $0, figures: .init(balanceCents: 5, liquidBalanceCents: 1))
                    ])), items: [0])
        }
        let accounts = Dictionary(uniqueKeysWithValues: try ids.map { ($0, try account($0)) })
        let lines = FiguresChange.lines(steps, accounts)
        #expect(lines.count == 21)
        #expect(lines.last == "and new figures of 5 more accounts")
    }

    // MARK: What is read

    private func plan(
        _ rows: [FiguresTable.Row], _ transactions: [Transaction], _ script: [Exchange]
    ) async throws -> Plan {
        let transport = ScriptedTransport(script)
        defer { transport.expectFinished() }
        return try await planner(rows).plan(
            transactions.map { EndingRequest(id: $0.id) },
            Dictionary(uniqueKeysWithValues: transactions.map { ($0.id, ReadTransaction.found($0)) }),
            client: try StubWorld().client(transport), concurrency: 1)
    }

    @Test func `nothing is read when no figures are sent`() async throws {
        let refused = try await plan([], [Samples.performance("t1")], [])
        #expect(refused.items.map(code) == ["figures_missing"])
        let other = try await plan([row("p9", at: nil)], [Samples.transaction("t1")], [])
        #expect(other.items.map(code) == ["send"])
    }

    @Test func `one account of a user is read by its id, and several are read by the user's list`()
        async throws
    {
        let plan = try await plan(
            ["p1", "p2", "p3", "p4"].map { try row($0, at: nil) },
            [
                Samples.performance("t1"), Samples.performance("t2", account: "p2"),
                Samples.performance("t3", account: "p3"),
                Samples.performance("t4", user: "u2", account: "p4"),
                Samples.performance("t5"),
            ],
            [
                Exchange(
                    "GET /accounts?userId=u1&items=20&page=1", 200,
                    ["accounts": [record("p1"), record("p2"), record("p3", user: "u2")], "meta": [:]]),
                // What the list does not have is asked for by its id.
                Exchange("GET /accounts/p3", 200, ["account": record("p3", user: "u2")]),
                Exchange("GET /accounts/p4", 200, ["account": record("p4", user: "u2")]),
            ])
        #expect(
            plan.items.map(code) == [
                "foreign_account", "foreign_account", "foreign_account", "send", "foreign_account",
            ])
    }

    @Test func `an account that cannot be read ends it: nothing is sent`() async throws {
        await #expect(throws: APIError.self) {
            _ = try await plan(
                [row("p1", at: nil)], [Samples.performance("t1")], [Exchange("GET /accounts/p1", 403, nil)])
        }
    }

    // MARK: When time has passed

    private func refreshed(_ rows: [FiguresTable.Row], before: Account, now: Account) throws -> Plan {
        let plan = EndingPlanner.review(try draft(rows, Samples.performance("t1")), ["p1": before])
        var facts = PlanRefresher.Facts()
        facts.transactions["t1"] = .found(try Samples.performance("t1"))
        facts.accounts["p1"] = now
        return PlanRefresher.refresh(plan, facts)
    }

    @Test func `figures without a time are held against what was there when they were planned`() throws {
        // Valued after the transaction ended, but before the figures were given.
        let before = try account(valuedAt: "2026-01-07T00:00:00Z")
        #expect(try refreshed([row("p1", at: nil)], before: before, now: before).items.map(code) == ["send"])
        let later = try account(valuedAt: "2026-01-07T00:00:01Z")
        let plan = try refreshed([row("p1", at: nil)], before: before, now: later)
        #expect(plan.items.map(code) == ["drifted"])
        #expect(
            message(plan.items[0])
                == "account p1 has changed since the plan was made: valuationAt 2026-01-07T00:00:00Z → 2026-01-07T00:00:01Z"
        )
    }

    @Test func `what somebody has changed meanwhile is not overwritten, be it older than the figures`() throws
    {
        let rows = [try row("p1", at: "2026-01-08T00:00:00Z")]
        let before = try account()
        let plan = try refreshed(rows, before: before, now: try account(balance: 6))
        #expect(plan.items.map(code) == ["drifted"])
        #expect(
            message(plan.items[0]) == "account p1 has changed since the plan was made: balanceCents 4 → 6")
        #expect(plan.steps.isEmpty)
        let overtaken = try refreshed(
            rows, before: before, now: try account(valuedAt: "2026-01-09T00:00:00Z"))
        #expect(message(overtaken.items[0]).contains("which is later than the given figures"))
        let applied = try refreshed(
            rows, before: before, now: try account(balance: 5, valuedAt: "2026-01-08T00:00:00Z"))
        #expect(applied.items.map(code) == ["send"])
        #expect(applied.steps.map(\.alreadySo) == [["accounts/p1"]])
    }

    @Test func `a number that is written otherwise has not changed`() throws {
        var before = try account()
        before.figures.performancePercent = .number("23.0")
        var now = try account()
        now.figures.performancePercent = .integer(23)
        #expect(try refreshed([row("p1", at: nil)], before: before, now: now).items.map(code) == ["send"])
    }

    @Test func `what was there is written and read again exactly, and nothing else is taken for it`() throws {
        let observed = ObservedAccount(id: "p1", try account())
        var item = PlannedItem(try Samples.performance("t1"), .send)
        item.extras = [ObservedAccount.member([observed])]
        #expect(try PlannedItem(JSONCursor(item.json)) == item)
        #expect(try PlannedItem(recorded: JSONCursor(item.recorded)) == item)
        #expect(ItemResult(item, command: "settle", .planned).extras.isEmpty)
        for broken: JSON in [["id": "p1"], "p1", ["id": "p1", "other": 1]] {
            item.extras = [.init(name: ObservedAccount.name, value: .array([broken]))]
            #expect(throws: JSONShapeError.self) { try PlannedItem(JSONCursor(item.json)) }
        }
    }
}
