import ExactJSON
import Money
import TestSupport
import Testing
import WebAPI

@testable import ImpactFinance
@testable import Operations

@Suite struct LimitsTests {
    private func plan(_ amounts: [Int64?]) -> Plan {
        var plan = Plan(command: "settle")
        for (index, amount) in amounts.enumerated() {
            plan.items.append(PlannedItem(id: "t\(index)", amountCents: amount, decision: .send))
            plan.steps.append(Step(.updateUser(id: "u", UserPatch()), items: [index]))
        }
        plan.items.append(PlannedItem(id: "x", amountCents: .max, decision: .unchanged))
        return plan
    }

    private func code(_ limits: Limits, _ plan: Plan) -> String? {
        let limited = limits.apply(to: plan) { "\($0)" }
        guard case .refused(let error)? = limited.items.first?.decision else { return nil }
        #expect(limited.steps.isEmpty)
        #expect(limited.items.last?.decision == .unchanged)
        #expect(limited.sendingCount == 0)
        return error.code
    }

    @Test func `lets pass what is exactly at the limit and nothing beyond`() {
        let plan = plan([100, 200])
        #expect(code(Limits(count: 2, amount: 200, total: 300), plan) == nil)
        #expect(code(Limits(count: 1), plan) == "limit_count")
        #expect(code(Limits(amount: 199), plan) == "limit_amount")
        #expect(code(Limits(total: 299), plan) == "limit_total")
        #expect(code(Limits(count: 0), plan) == "limit_count")
        #expect(code(Limits(), plan) == nil)
    }

    @Test func `is not fooled by negative or very large amounts`() {
        #expect(code(Limits(total: 100), plan([100, -50, 40])) == "limit_total")
        #expect(code(Limits(amount: 100), plan([-101])) == "limit_amount")
        #expect(code(Limits(amount: .max), plan([.min])) == "limit_amount")
        #expect(code(Limits(total: .max), plan([.max, 1])) == "limit_total")
        #expect(code(Limits(total: .max), plan([.max, 0])) == nil)
    }

    @Test func `counts the transactions of a user's update`() throws {
        var plan = plan([nil])
        plan.items[0].ends = [try Samples.transaction("t1"), try Samples.transaction("t2")]
        #expect(code(Limits(count: 1), plan) == "limit_count")
        #expect(code(Limits(amount: 12299), plan) == "limit_amount")
        #expect(code(Limits(total: 24599), plan) == "limit_total")
        #expect(code(Limits(count: 2, amount: 12300, total: 24600), plan) == nil)
    }

    @Test func `counts what is on an account that is created`() {
        let figures = AccountFigures(balanceCents: -700, liquidBalanceCents: 900)
        var plan = plan([nil])
        plan.steps = [
            Step(
                .createAccount(
                    NewAccount(type: .performance, userId: "u", externalId: "x", figures: figures)),
                items: [0])
        ]
        #expect(code(Limits(amount: 699), plan) == "limit_amount")
        #expect(code(Limits(total: 699), plan) == "limit_total")
        #expect(code(Limits(count: 1, amount: 700, total: 700), plan) == nil)
    }

    @Test func `takes the stricter of two`() {
        let both = Limits(count: 5, amount: nil, total: 10).tightened(
            by: Limits(count: 3, amount: 7, total: 20))
        #expect(both == Limits(count: 3, amount: 7, total: 10))
    }
}

@Suite struct TransactionFilterTests {
    private func matches(_ change: (inout TransactionFilter) throws -> Void, _ transaction: Transaction)
        throws -> Bool
    {
        var filter = TransactionFilter(query: TransactionQuery())
        try change(&filter)
        return filter.matches(transaction)
    }

    @Test func `includes the lower bounds and excludes the end`() throws {
        let transaction = try Samples.transaction()
        #expect(
            try matches(
                {
                    $0.minimum = 12300; $0.maximum = 12300
                }, transaction))
        #expect(try !matches({ $0.minimum = 12301 }, transaction))
        #expect(try !matches({ $0.maximum = 12299 }, transaction))
        #expect(try matches({ $0.since = try time("2026-01-05T08:00:00Z") }, transaction))
        #expect(try !matches({ $0.since = try time("2026-01-05T08:00:01Z") }, transaction))
        #expect(try !matches({ $0.until = try time("2026-01-05T08:00:00Z") }, transaction))
        #expect(try matches({ $0.until = try time("2026-01-05T08:00:01Z") }, transaction))
    }

    @Test func `filters by type and by either account`() throws {
        let between = try Samples.transaction(
            "t1", ["type": "Internal", "fromAccount": Samples.account("p1", "Performance")])
        #expect(try matches({ $0.accountTypes = [.performance] }, between))
        #expect(
            try matches(
                {
                    $0.accountTypes = [.sharedSavings]; $0.types = [.internal]
                }, between))
        #expect(try !matches({ $0.types = [.deposit] }, between))
        #expect(try !matches({ $0.accountTypes = [.performance] }, try Samples.transaction()))
        var filter = TransactionFilter(query: TransactionQuery())
        #expect(!filter.hides(between))
        filter.hidesInternal = true
        #expect(filter.hides(between))
        #expect(!filter.hides(try Samples.transaction()))
    }
}

@Suite struct TransactionReaderTests {
    private let list = "GET /transactions?state=requested&items=100&after_id="

    private func one(_ id: String) -> Exchange {
        Exchange("GET /transactions/\(id)", 200, ["transaction": Samples.json(id)])
    }

    private func read(
        _ ids: [String], _ script: [Exchange], concurrency: Int = 2, usesLists: Bool = true
    ) async throws -> [String: ReadTransaction] {
        let transport = ScriptedTransport(script, inOrder: false)
        let reader = TransactionReader(
            client: try StubWorld().client(transport), concurrency: concurrency, usesLists: usesLists)
        let read = try await reader.read(ids)
        transport.expectFinished()
        return read
    }

    private let six = ["t1", "t2", "t3", "t4", "t5", "t6"]

    @Test func `reads few ids one by one, each once, and tells the unknown ones`() async throws {
        let read = try await read(["t1", "t9", "t1"], [one("t1"), Exchange("GET /transactions/t9", 404)])
        #expect(read["t1"]?.transaction?.id == "t1")
        guard case .missing(let error)? = read["t9"] else { throw CancellationError() }
        #expect(error.status == 404)
    }

    @Test func `reads many ids from lists as long as pages are worth it, and the rest one by one`()
        async throws
    {
        let first = Samples.page(["t1", "t2", "t3", "x"].map { Samples.json($0) }, next: "?after_id=x")
        let second = Samples.page(["t4", "y"].map { Samples.json($0) }, next: "?after_id=y")
        // The third page is under way when the second turns out to be poor.
        let third = Exchange("GET /transactions?after_id=y", 200, Samples.page([]))
        let transport = ScriptedTransport(
            [
                Exchange(list, 200, first), Exchange("GET /transactions?after_id=x", 200, second), third,
                one("t5"),
                Exchange("GET /transactions/t6", 200, ["transaction": Samples.json("t6", Samples.settled)]),
            ], inOrder: false)
        let reader = TransactionReader(client: try StubWorld().client(transport), concurrency: 2)
        let read = try await reader.read(six)
        #expect(read.values.compactMap(\.transaction?.id).sorted() == six)
        #expect(read["t6"]?.transaction?.state == .settled)
        #expect(transport.requests.count { !$0.contains("after_id=y") } == 4)
    }

    @Test func `reads no list when it was not asked to or concurrency does as well`() async throws {
        #expect(try await read(six, six.map(one), usesLists: false).count == 6)
        #expect(try await read(six, six.map(one), concurrency: 6).count == 6)
    }

    @Test func `fails as a whole when one cannot be read`() async throws {
        let transport = ScriptedTransport([Exchange("GET /transactions/t1", 500)], inOrder: false)
        let reader = TransactionReader(client: try StubWorld().client(transport), concurrency: 1)
        await #expect(throws: APIError.self) { try await reader.read(["t1", "t2", "t3"]) }
        transport.expectFinished()
    }
}
