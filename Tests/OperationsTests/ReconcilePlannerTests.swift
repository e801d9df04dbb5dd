import ExactJSON
import Money
import TestSupport
import Testing
import WebAPI

@testable import ImpactFinance
@testable import Operations

@Suite struct ReconcilePlannerTests {
    private func new(_ externalId: String = "E1", to account: String = "a1", amount: Int64 = 12300) throws
        -> NewTransaction
    {
        NewTransaction(
            type: .deposit, externalId: externalId, userId: "u1", amountCents: amount,
            settledAt: try time(Samples.at),
            toAccountId: account)
    }

    private func request(_ new: NewTransaction, isTimeGiven: Bool = true) -> ReconcileRequest {
        ReconcileRequest(transaction: new, isTimeGiven: isTimeGiven, place: "f")
    }

    private func record(_ changes: [String: JSON?] = [:]) throws -> Transaction {
        try Samples.transaction(
            "t7", Samples.settled.merging(["externalId": "E1"]) { $1 }.merging(changes) { $1 })
    }

    private func facts(_ records: [Transaction], _ accounts: JSON...) throws -> ReconcilePlanner.Facts {
        var facts = ReconcilePlanner.Facts()
        facts.records = ["E1": records, "E2": []]
        for json in accounts {
            let account = try Account(JSONCursor(json))
            facts.accounts[account.id] = account
        }
        return facts
    }

    private func plan(
        _ requests: [ReconcileRequest], _ facts: ReconcilePlanner.Facts, figures: [FiguresTable.Row] = []
    ) -> Plan {
        ReconcilePlanner(figures: FiguresTable(rows: figures)).plan(requests, facts)
    }

    private func codes(_ plan: Plan) -> [String] {
        plan.items.map { item in
            if case .refused(let error) = item.decision {
                error.code
            } else {
                item.decision == .send ? "send" : "unchanged"
            }
        }
    }

    @Test func `reports what is not there`() throws {
        let plan = plan([request(try new())], try facts([], Samples.accountRecord("a1")))
        #expect(plan.steps == [Step(.createTransaction(try new()), items: [0])])
    }

    @Test func `leaves an equal record and refuses a different one`() throws {
        let account = Samples.accountRecord("a1")
        func code(
            _ records: [Transaction], isTimeGiven: Bool = true,
            _ change: (inout NewTransaction) -> Void = { _ in }
        ) throws
            -> String
        {
            var new = try new()
            change(&new)
            return codes(plan([request(new, isTimeGiven: isTimeGiven)], try facts(records, account)))[0]
        }
        #expect(try code([record()]) == "unchanged")
        let later = try record(["settledAt": "2026-01-06T09:00:00Z"])
        #expect(try code([later]) == "conflict")
        #expect(try code([later], isTimeGiven: false) == "unchanged")
        #expect(try code([record(["amountCents": 1])]) == "conflict")
        #expect(try code([record(["type": "Withdrawal"])]) == "conflict")
        #expect(try code([record(["user": Samples.user("u2")])]) == "conflict")
        #expect(try code([record(["toAccount": Samples.account("a2")])]) == "conflict")
        #expect(try code([record(["toAccount": .some(nil)])]) == "conflict")
        #expect(try code([record(Samples.failed)]) == "conflict")
        #expect(try code([record(), record()]) == "conflict")
        #expect(try code([record()]) { $0.toDreamId = "d1" } == "conflict")
        #expect(try code([record(["toDream": ["id": "d1"]])]) { $0.toDreamId = "d1" } == "unchanged")
        // What was stated counts, whatever else was left open.
        let requested = try time("2026-01-01T00:00:00Z")
        #expect(try code([record()], isTimeGiven: false) { $0.requestedAt = requested } == "conflict")
        #expect(
            try code([record()]) { $0.settledAt = $0.settledAt.adding(.milliseconds(300)) ?? $0.settledAt }
                == "unchanged")
    }

    @Test func `shows both when it refuses`() throws {
        let plan = plan(
            [request(try new())], try facts([try record(["amountCents": 1])], Samples.accountRecord("a1")))
        guard case .refused(let error) = plan.items[0].decision else { throw CancellationError() }
        #expect(error.message.contains("amountCents: 12300 here, 1 there"))
        #expect(plan.items[0].externalId == "E1")
        #expect(plan.steps.isEmpty)
    }

    @Test func `refuses unknown and foreign accounts and an external id twice`() throws {
        #expect(codes(plan([request(try new())], try facts([]))) == ["unknown_account"])
        #expect(
            codes(plan([request(try new())], try facts([], Samples.accountRecord("a1", user: "u2")))) == [
                "foreign_account"
            ])
        let twice = plan(
            [request(try new()), request(try new(amount: 5))], try facts([], Samples.accountRecord("a1")))
        #expect(codes(twice) == ["send", "duplicate_id"])
        #expect(twice.steps.count == 1)
    }

    @Test func `refuses what was not looked up`() throws {
        var facts = try facts([], Samples.accountRecord("a1"))
        facts.records = [:]
        #expect(codes(plan([request(try new())], facts)) == ["not_looked_up"])
    }

    private func performance(_ changes: [String: JSON?] = [:]) -> JSON {
        Samples.accountRecord("p1", "Performance", ["balanceCents": 1].merging(changes) { $1 })
    }

    private func row(_ figures: AccountFigures) -> FiguresTable.Row {
        .init(id: "p1", externalId: nil, figures: figures, place: "f line 2")
    }

    @Test func `sends the figures of a Performance account after the report`() throws {
        let figures = AccountFigures(balanceCents: 2)
        let plan = plan([request(try new(to: "p1"))], try facts([], performance()), figures: [row(figures)])
        #expect(
            plan.steps == [
                Step(
                    .createTransaction(try new(to: "p1")), items: [0],
                    followUps: [AccountPatch(id: "p1", figures: figures)])
            ])
        #expect(plan.warnings.isEmpty)
    }

    @Test func `does not send figures after the report that are older than the account's`() throws {
        let figures = AccountFigures(balanceCents: 2)
        let valued = performance(["valuationAt": "2026-01-06T00:00:00Z"])
        let plan = plan([request(try new(to: "p1"))], try facts([], valued), figures: [row(figures)])
        #expect(plan.steps == [Step(.createTransaction(try new(to: "p1")), items: [0])])
        #expect(plan.warnings.count == 1)
        #expect(plan.warnings.first?.contains("was valued at 2026-01-06") == true)
    }

    @Test func `says before asking that figures are missing, and how to send them`() throws {
        let plan = plan([request(try new(to: "p1"))], try facts([], performance()))
        #expect(plan.items[0].extras == [.init(name: "figuresMissing", value: ["p1"])])
        #expect(plan.warnings.count == 1)
        #expect(plan.warnings[0].contains("dreams patch-user u1 --account 'p1,balanceCents="))
    }

    @Test func `an item keeps the balance that it was worked out from, whether it is sent or there already`()
        throws
    {
        let balance = ObservedBalance(accountId: "a1", observedCents: 1, actualCents: 12301)
        let request = ReconcileRequest(
            transaction: try new(), isTimeGiven: true, balance: balance, place: "f")
        let account = Samples.accountRecord("a1", "SharedSavings", ["balanceCents": 1])
        for (records, code) in [
            ([], "send"), ([try record()], "unchanged"), ([try record(["amountCents": 1])], "conflict"),
        ] {
            let plan = plan([request], try facts(records, account))
            #expect(try plan.items[0].balance() == balance)
            #expect(codes(plan) == [code])
        }
        let moved = Samples.accountRecord("a1", "SharedSavings", ["balanceCents": 2])
        #expect(codes(plan([request], try facts([], moved))) == ["drifted"])
        #expect(codes(plan([request], try facts([record()], moved))) == ["unchanged"])
    }

    @Test func `sends figures that an earlier run left undone, and none that are older than the account's`()
        throws
    {
        let there = try record(["toAccount": Samples.account("p1", "Performance")])
        func steps(_ figures: AccountFigures, _ account: JSON) throws -> (steps: [Step], warnings: [String]) {
            let plan = plan(
                [request(try new(to: "p1"))], try facts([there], account), figures: [row(figures)])
            return (plan.steps, plan.warnings)
        }
        let figures = AccountFigures(balanceCents: 2)
        let due = Step(.updateAccount(AccountPatch(id: "p1", figures: figures)), items: [0])
        #expect(try steps(figures, performance()).steps == [due])
        #expect(try steps(figures, performance(["balanceCents": 2])).steps.isEmpty)
        #expect(try steps(figures, performance(["valuationAt": "2026-01-01T00:00:00Z"])).steps == [due])
        let stale = try steps(figures, performance(["valuationAt": "2026-01-06T00:00:00Z"]))
        #expect(stale.steps.isEmpty)
        #expect(stale.warnings.contains { $0.contains("valued at 2026-01-06") })
        let newer = AccountFigures(balanceCents: 2, valuationAt: try time("2026-01-07T00:00:00Z"))
        #expect(try steps(newer, performance(["valuationAt": "2026-01-06T00:00:00Z"])).steps.count == 1)
    }

    @Test func `looks each thing up once, with several requests at a time, whatever the order of answers`()
        async throws
    {
        let requests = [
            request(try new("E1")), request(try new("E2")), request(try new("E1", amount: 1)),
            request(try new("E3", to: "a2")),
        ]
        let transport = ScriptedTransport(
            [
                Exchange(
                    "GET /transactions?externalId=E1&items=100&after_id=", 200,
                    Samples.page([Samples.json("t7", ["externalId": "E1"])])),
                Exchange("GET /transactions?externalId=E2&items=100&after_id=", 200, Samples.page([])),
                Exchange("GET /transactions?externalId=E3&items=100&after_id=", 200, Samples.page([])),
                Exchange("GET /accounts/a1", 200, ["account": Samples.accountRecord("a1")]),
                Exchange("GET /accounts/a2", 404),
                Exchange("GET /accounts?userId=u1&items=20&page=1", 200, ["accounts": []]),
            ], inOrder: false)
        let facts = try await ReconcilePlanner.read(
            requests, client: try StubWorld().client(transport), concurrency: 4)
        #expect(facts.records.mapValues { $0.map(\.id) } == ["E1": ["t7"], "E2": [], "E3": []])
        #expect(facts.accounts.keys.sorted() == ["a1"])
        transport.expectFinished()
    }

    @Test func `finds an account by the id that the service writes too`() async throws {
        let own = "0a1b2c3d-0000-4000-8000-00000000000a"
        let given = own.uppercased()
        let transport = ScriptedTransport([
            Exchange("GET /transactions?externalId=E1&items=100&after_id=", 200, Samples.page([])),
            Exchange(
                "GET /accounts/\(given)", 200,
                [
                    "account": Samples.accountRecord(
                        own, "Performance", ["valuationAt": "2026-02-01T00:00:00Z", "balanceCents": 1])
                ]),
        ])
        let facts = try await ReconcilePlanner.read(
            [request(try new("E1", to: given))], client: try StubWorld().client(transport))
        // Figures are for the account as the service writes it: newer ones than these are there.
        let older = AccountFigures(balanceCents: 2, valuationAt: try time("2026-01-01T00:00:00Z"))
        let plan = plan(
            [request(try new("E1", to: given))], facts,
            figures: [.init(id: own, externalId: nil, figures: older, place: "f line 1")])
        #expect(plan.steps.map(\.followUps) == [[]])
    }

    @Test func `does not decide when a look-up fails`() async throws {
        let transport = ScriptedTransport([
            Exchange("GET /transactions?externalId=E1&items=100&after_id=", 500)
        ])
        let client = try StubWorld().client(transport)
        let requests = [request(try new("E1")), request(try new("E2"))]
        await #expect(throws: APIError.self) { try await ReconcilePlanner.read(requests, client: client) }
        transport.expectFinished()
    }
}
