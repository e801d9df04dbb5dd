import ExactJSON
import Money
import Testing
import WebAPI

@testable import ImpactFinance
@testable import Operations

@Suite struct EndingPlannerTests {
    private func plan(
        _ transactions: [Transaction], goal: EndingPlanner.Goal = .settle, figures: [FiguresTable.Row] = [],
        withoutFigures: Bool = false, setup: AccountSetup? = nil, at: Timestamp? = nil, expected: Int64? = nil
    ) throws -> Plan {
        let planner = EndingPlanner(
            goal: goal, time: try time(Samples.at), figures: FiguresTable(rows: figures),
            withoutFigures: withoutFigures,
            setup: setup)
        var read: [String: ReadTransaction] = [:]
        for transaction in transactions { read[transaction.id] = .found(transaction) }
        return planner.plan(
            transactions.map { EndingRequest(id: $0.id, at: at, expectedAmountCents: expected) }, read)
    }

    private func row(
        _ id: String?, _ externalId: String? = nil, balance: Int64 = 1, _ place: String = "f line 2"
    )
        -> FiguresTable.Row
    {
        .init(id: id, externalId: externalId, figures: AccountFigures(balanceCents: balance), place: place)
    }

    private func codes(_ plan: Plan) -> [String] {
        plan.items.map { item in
            switch item.decision {
            case .send: "send"
            case .unchanged: "unchanged"
            case .refused(let error): error.code
            }
        }
    }

    @Test func `settles savings one by one, each with its own or the run's time`() throws {
        let own = try time("2026-01-04T00:00:00Z")
        let transactions = [try Samples.transaction("t1"), try Samples.transaction("t2")]
        let read = Dictionary(uniqueKeysWithValues: transactions.map { ($0.id, ReadTransaction.found($0)) })
        let plan = EndingPlanner(goal: .settle, time: try time(Samples.at)).plan(
            [EndingRequest(id: "t2", at: own), EndingRequest(id: "t1")], read)
        #expect(
            plan.steps == [
                Step(.endTransaction(id: "t2", .settled(own)), items: [0]),
                Step(.endTransaction(id: "t1", .settled(try time(Samples.at))), items: [1]),
            ])
        #expect(plan.warnings == ["t2 would be settled before it was requested (2026-01-05T08:00:00Z)"])
    }

    @Test func `sends nothing for what is so already and refuses the other end`() throws {
        let transactions = [
            try Samples.transaction("t1", Samples.settled), try Samples.transaction("t2", Samples.failed),
            try Samples.transaction("t3", ["state": "pending"]),
        ]
        #expect(codes(try plan(transactions)) == ["unchanged", "wrong_state", "wrong_state"])
        #expect(codes(try plan(transactions, goal: .fail)) == ["wrong_state", "unchanged", "wrong_state"])
        #expect(try plan(transactions).steps.isEmpty)
    }

    @Test func `refuses what was not found, and the same transaction twice`() throws {
        let found = try Samples.transaction("t1")
        let missing = APIError(
            kind: .notFound, operation: "", method: .get, path: "", status: 404, message: "")
        let plan = EndingPlanner(goal: .settle, time: try time(Samples.at)).plan(
            [EndingRequest(id: "t1"), EndingRequest(id: "T1"), EndingRequest(id: "t9")],
            ["t1": .found(found), "T1": .found(found), "t9": .missing(missing)])
        #expect(codes(plan) == ["send", "duplicate_id", "unknown_id"])
        #expect(plan.steps.count == 1)
        #expect(plan.items[2].id == "t9")
    }

    @Test func `refuses an amount other than the one in the input`() throws {
        let transactions = [try Samples.transaction("t1")]
        #expect(codes(try plan(transactions, expected: 12300)) == ["send"])
        #expect(codes(try plan(transactions, expected: 12301)) == ["amount_differs"])
    }

    @Test func `refuses what it does not understand`() throws {
        let transactions = [
            try Samples.transaction("t1", ["type": "Interest"]),
            try Samples.transaction("t2", ["toAccount": Samples.account("a", "Crypto")]),
            try Samples.transaction("t3", ["toAccount": .some(nil)]),
            try Samples.transaction("t4", ["type": "Internal"]),
        ]
        #expect(
            codes(try plan(transactions)) == [
                "unknown_type", "unknown_account_type", "account_missing", "account_missing",
            ])
        #expect(codes(try plan(transactions, setup: .sharedPerUser)).suffix(2) == ["send", "send"])
        #expect(codes(try plan(transactions, goal: .fail)).suffix(2) == ["send", "send"])
    }

    @Test func `puts all of one user's investments into one request and nobody else's`() throws {
        let transactions = [
            try Samples.performance("t1"), try Samples.transaction("t2"),
            try Samples.performance("t3", user: "u2", account: "p9"),
            try Samples.performance("t4", account: "p2"),
            try Samples.performance("t5"),
        ]
        let plan = try plan(
            transactions, figures: [row("p1", balance: 10), row("p2", balance: 20), row("p9", balance: 90)])
        let at = try time(Samples.at)
        func patch(_ accounts: [(String, Int64)], _ ids: [String]) -> UserPatch {
            UserPatch(
                accounts: accounts.map {
                    AccountPatch(id: $0.0, figures: AccountFigures(balanceCents: $0.1))
                },
                transactions: ids.map { .init(id: $0, ending: .settled(at)) })
        }
        #expect(
            plan.steps == [
                Step(
                    .updateUser(id: "u1", patch([("p1", 10), ("p2", 20)], ["t1", "t4", "t5"])),
                    items: [0, 3, 4]),
                Step(.endTransaction(id: "t2", .settled(at)), items: [1]),
                Step(.updateUser(id: "u2", patch([("p9", 90)], ["t3"])), items: [2]),
            ])
        #expect(plan.warnings.isEmpty)
    }

    @Test func `updates both accounts of an internal transaction, one that is both only once`() throws {
        func between(_ from: String, _ to: String) throws -> Transaction {
            try Samples.transaction(
                "t1",
                [
                    "type": "Internal", "fromAccount": Samples.account(from, "Performance"),
                    "toAccount": Samples.account(to, "Performance"),
                ])
        }
        func accounts(_ plan: Plan) -> [String] {
            guard case .updateUser(_, let patch)? = plan.steps.first?.request else { return [] }
            return patch.accounts.map(\.id)
        }
        let figures = [row("p1"), row("p2")]
        #expect(accounts(try plan([try between("p1", "p2")], figures: figures)) == ["p1", "p2"])
        #expect(accounts(try plan([try between("p1", "p1")], figures: figures)) == ["p1"])
        #expect(codes(try plan([try between("p1", "p2")], figures: [row("p1")])) == ["figures_missing"])
    }

    @Test func `fails investments without figures and refuses to settle them so`() throws {
        let transactions = [try Samples.performance("t1")]
        #expect(codes(try plan(transactions)) == ["figures_missing"])
        #expect(codes(try plan(transactions, withoutFigures: true)) == ["send"])
        let failing = try plan(transactions, goal: .fail, figures: [])
        let patch = UserPatch(transactions: [.init(id: "t1", ending: .failed(try time(Samples.at)))])
        #expect(failing.steps == [Step(.updateUser(id: "u1", patch), items: [0])])
    }

    @Test func `does not guess whose figures a shared external id means`() throws {
        let transactions = [
            try Samples.performance("t1", account: "p1", externalId: "PF"),
            try Samples.performance("t2", user: "u2", account: "p2", externalId: "PF"),
        ]
        let shared = try plan(transactions, figures: [row(nil, "PF")])
        #expect(codes(shared) == ["figures_ambiguous", "figures_ambiguous"])
        #expect(shared.warnings.isEmpty)
        #expect(codes(try plan([transactions[0]], figures: [row(nil, "PF")])) == ["send"])
        #expect(
            codes(try plan(transactions, figures: [row("p1"), row(nil, "PF")])) == [
                "send", "figures_ambiguous",
            ])
    }

    @Test func `warns about rows that nothing uses and figures that do not add up`() throws {
        var wrong = row("p1", "f line 2")
        wrong.externalId = nil
        wrong.figures = AccountFigures(
            balanceCents: 1, liquidBalanceCents: 0, performanceCents: 0, totalAcquisitionCostCents: 0)
        let plan = try plan([try Samples.performance("t1")], figures: [wrong, row("p7", nil, "f line 3")])
        #expect(plan.warnings.count == 2)
        #expect(plan.warnings.contains { $0.hasPrefix("f line 3 is for an account that no item") })
        #expect(plan.warnings.contains { $0.contains("balanceCents is 1") })
    }
}

@Suite struct FiguresTableTests {
    private func row(_ id: String?, _ externalId: String?, _ balance: Int64 = 1) -> FiguresTable.Row {
        .init(id: id, externalId: externalId, figures: AccountFigures(balanceCents: balance), place: "f")
    }

    private func match(_ rows: [FiguresTable.Row], sharing: Bool = false) -> String {
        let account = Reference(type: "Performance", id: "p1", externalId: "PF")
        return switch FiguresTable(rows: rows).index.match(account, sharing: sharing) {
        case .figures(let figures, let row): "row \(row): \(figures.balanceCents ?? 0)"
        case .missing: "missing"
        case .ambiguous(_, let rows): "ambiguous \(rows)"
        }
    }

    @Test func `matches by id before external id`() {
        #expect(match([row("p2", "PF"), row("p1", nil, 7)]) == "row 1: 7")
        #expect(match([row(nil, "PF", 5)]) == "row 0: 5")
        #expect(match([row("p1", "PF", 5)]) == "row 0: 5")
        #expect(match([row("p2", "PF"), row(nil, "XX")]) == "missing")
        #expect(match([row(nil, "PF")], sharing: true) == "ambiguous [0]")
        #expect(match([row("p1", nil, 3), row(nil, "PF")], sharing: true) == "row 0: 3")
    }

    @Test func `refuses rows that contradict each other or the service`() {
        #expect(match([row("p1", nil), row("p1", nil)]) == "ambiguous [0, 1]")
        #expect(match([row(nil, "PF"), row(nil, "PF")]) == "ambiguous [0, 1]")
        #expect(match([row(nil, "PF"), row("p1", nil)]) == "ambiguous [1, 0]")
        #expect(match([row("p1", "PF-2")]) == "ambiguous [0]")
    }
}
