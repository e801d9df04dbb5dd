import ExactJSON
import HTTPTransport
import Money
import TestSupport
import Testing

@testable import ImpactFinance
@testable import Operations

@Suite struct ExecutorTests {
    private let world = StubWorld()
    private let control = RunControl()
    private let patchT1 = #"PATCH /transactions/t1 {"transaction":{"settledAt":"2026-01-05T09:00:00Z"}}"#
    private let patchT2 = #"PATCH /transactions/t2 {"transaction":{"settledAt":"2026-01-05T09:00:00Z"}}"#
    private let readT1 = "GET /transactions/t1"

    private func shown(_ id: String, _ changes: [String: JSON?] = [:]) -> JSON {
        ["transaction": Samples.json(id, changes)]
    }

    private func settlePlan(_ ids: String...) throws -> Plan {
        var plan = Plan(command: "settle")
        for (index, id) in ids.enumerated() {
            plan.items.append(PlannedItem(try Samples.transaction(id), .send))
            plan.steps.append(Step(.endTransaction(id: id, .settled(try time(Samples.at))), items: [index]))
        }
        return plan
    }

    private func run(
        _ plan: Plan, retries: Int = 0, budget: Duration = .seconds(60), _ script: Exchange...
    ) async throws -> [ItemResult] {
        let transport = ScriptedTransport(script)
        let client = try world.client(transport, retries: retries, budget: budget)
        var reported: [ItemResult] = []
        let results = try await carryOut(plan, client, control: control) { reported.append($0) }
        transport.expectFinished()
        #expect(results.count == plan.items.count)
        #expect(reported.count == plan.items.count)
        #expect(results.allSatisfy(reported.contains))
        return results
    }

    @Test func `waits as long as the service asks before it sends again`() async throws {
        let results = try await run(
            try settlePlan("t1"), retries: 1,
            Exchange(patchT1, 429, headers: [HTTPHeader("Retry-After", "7")]),
            Exchange(patchT1, 200, shown("t1", Samples.settled)))
        #expect(results.map(\.outcome) == [.done])
        #expect(results.map(\.attempts) == [2])
        #expect(world.waits.reduce(.zero, +) == .seconds(7))
    }

    @Test func `does not wait longer than the budget and starts nothing more`() async throws {
        let results = try await run(
            try settlePlan("t1", "t2"), retries: 4, budget: .seconds(6),
            Exchange(patchT1, 429, headers: [HTTPHeader("Retry-After", "7")]))
        #expect(results.map(\.outcome) == [.failed, .skipped])
        #expect(results.map(\.attempts) == [1, 0])
        #expect(world.waits.isEmpty)
    }

    @Test func `looks again right before it sends again and believes what it sees`() async throws {
        let results = try await run(
            try settlePlan("t1", "t2"), retries: 3, Exchange(patchT1, 503),
            Exchange(readT1, 200, shown("t1")),
            Exchange(readT1, 200, shown("t1", Samples.settled)),
            Exchange(patchT2, 200, shown("t2", Samples.settled)))
        #expect(results.map(\.outcome) == [.done, .done])
        #expect(results.map(\.attempts) == [1, 1])
    }

    @Test func `sends again after an outage in which nothing was changed`() async throws {
        let results = try await run(
            try settlePlan("t1"), retries: 3, Exchange(patchT1, 503), Exchange(readT1, 200, shown("t1")),
            Exchange(readT1, 200, shown("t1")), Exchange(patchT1, 200, shown("t1", Samples.settled)))
        #expect(results.map(\.outcome) == [.done])
        #expect(results.map(\.attempts) == [2])
    }

    @Test func `knows its own late success when sending again is refused`() async throws {
        let results = try await run(
            try settlePlan("t1"), retries: 3, Exchange(patchT1, 503), Exchange(readT1, 200, shown("t1")),
            Exchange(readT1, 200, shown("t1")), Exchange(patchT1, 400),
            Exchange(readT1, 200, shown("t1", Samples.settled)))
        #expect(results.map(\.outcome) == [.done])
        #expect(results.map(\.state) == [.settled])
    }

    @Test func `shows the true state of a transaction that somebody else ended`() async throws {
        let results = try await run(
            try settlePlan("t1"), Exchange(patchT1, 409), Exchange(readT1, 200, shown("t1", Samples.failed)))
        #expect(results.map(\.outcome) == [.rejected])
        #expect(results.map(\.state) == [.failed])
        #expect(results[0].error?.status == 409)
        #expect(results[0].error?.hint?.contains("failed already") == true)
    }

    @Test func `takes a time that the service keeps in whole seconds for its own`() async throws {
        var plan = try settlePlan("t1")
        plan.steps[0].request = .endTransaction(id: "t1", .settled(try time("2026-01-05T09:00:00.75Z")))
        let results = try await run(
            plan,
            Exchange(
                #"PATCH /transactions/t1 {"transaction":{"settledAt":"2026-01-05T09:00:00.75Z"}}"#,
                .connectionLost),
            Exchange(
                readT1, 200, shown("t1", ["state": "settled", "settledAt": "2026-01-05T10:00:00+01:00"])))
        #expect(results.map(\.outcome) == [.done])
    }

    private let stop = ItemError(code: "interrupted", message: "stopped")

    @Test func `finishes and classifies what is under way when it is told to stop`() async throws {
        let results = try await run(
            try settlePlan("t1", "t2"), retries: 3,
            Exchange(patchT1, .connectionLost).during { [control, stop] in control.stop(stop) },
            Exchange(readT1, 200, shown("t1")), Exchange(readT1, 200, shown("t1", Samples.settled)))
        #expect(results.map(\.outcome) == [.done, .skipped])
        #expect(results[1].error == stop)
        #expect(results[1].attempts == 0)
        // The service had its time to finish all the same.
        #expect(world.waits.reduce(.zero, +) == .milliseconds(500))
    }

    @Test func `sends nothing more, nor again, when another run may have begun`() async throws {
        let journal = MemoryJournal()
        let transport = ScriptedTransport([
            Exchange(patchT1, 429).during { journal.loseLock() }
        ])
        let results = try await carryOut(
            try settlePlan("t1", "t2"), try world.client(transport, retries: 3), journal: journal)
        transport.expectFinished()
        #expect(results.map(\.outcome) == [.failed, .skipped])
        #expect(results[1].error?.code == "lock_gone")
        let end = try #require(journal.records.last)
        #expect(end.members["status"] == "interrupted")
        #expect(end.members["inDoubt"] == .bool(false))
    }

    @Test func `sends nothing again once it is told to stop`() async throws {
        world.atNextWait { [control, stop] in control.stop(stop) }
        let results = try await run(
            try settlePlan("t1", "t2"), retries: 3,
            Exchange(patchT1, 429, headers: [HTTPHeader("Retry-After", "30")]))
        #expect(results.map(\.outcome) == [.failed, .skipped])
        #expect(world.waits == [.milliseconds(100)])
    }

    @Test func `reads before it gives up when it is told to stop during an outage`() async throws {
        world.atNextWait { [control, stop] in control.stop(stop) }
        let results = try await run(
            try settlePlan("t1"), retries: 3,
            Exchange(patchT1, 503, headers: [HTTPHeader("Retry-After", "1")]),
            Exchange(readT1, 200, shown("t1")), Exchange(readT1, 200, shown("t1", Samples.settled)))
        #expect(results.map(\.outcome) == [.done])
    }

    @Test(arguments: [401, 403, 429, 503])
    func `starts nothing more when every other request would end alike`(_ status: Int) async throws {
        var script = [Exchange(patchT1, status)]
        if status == 503 {
            script += [Exchange(readT1, 200, shown("t1")), Exchange(readT1, 200, shown("t1"))]
        }
        let transport = ScriptedTransport(script)
        let results = try await carryOut(
            try settlePlan("t1", "t2"), try world.client(transport), control: control)
        transport.expectFinished()
        #expect(results.map(\.outcome) == [status < 404 ? .rejected : .failed, .skipped])
        #expect(results[1].error?.code == "run_stopped")
    }

    @Test func `starts nothing more when nobody answers, and goes on after a single failure`() async throws {
        let gone = try await run(
            try settlePlan("t1", "t2"), Exchange(patchT1, .timeout), Exchange(readT1, .timeout))
        #expect(gone.map(\.outcome) == [.unknown, .skipped])
    }

    @Test func `goes on after an item that failed for itself`() async throws {
        let results = try await run(
            try settlePlan("t1", "t2"), Exchange(patchT1, 500), Exchange(readT1, 500),
            Exchange(patchT2, 200, shown("t2", Samples.settled)))
        #expect(results.map(\.outcome) == [.unknown, .done])
        #expect(results[0].state == nil)
    }

    @Test func `reports what needs no request first and loses no item`() async throws {
        var plan = try settlePlan("t1")
        plan.items.append(PlannedItem(try Samples.transaction("t2", Samples.settled), .unchanged))
        plan.items.append(PlannedItem(id: "t3", decision: .refused(stop)))
        plan.items.append(PlannedItem(id: "t4", decision: .send))
        plan.items[2].extras = [.init(name: "note", value: 1)]
        let transport = ScriptedTransport([Exchange(patchT1, 200, shown("t1", Samples.settled))])
        var reported: [String] = []
        let results = try await carryOut(plan, try world.client(transport), control: control) {
            reported.append($0.id ?? "")
        }
        #expect(reported == ["t2", "t3", "t1", "t4"])
        #expect(results.map(\.outcome) == [.done, .unchanged, .refused, .skipped])
        #expect(results[2].extras == plan.items[2].extras)
        #expect(Executor.dryRun(plan).map(\.outcome) == [.planned, .unchanged, .refused, .planned])
    }

    @Test func `writes a result in its documented form`() throws {
        let item = PlannedItem(try Samples.transaction("t1", Samples.settled), .unchanged)
        #expect(
            ItemResult(item, command: "settle", .unchanged).json.text()
                == #"{"command":"settle","id":"t1","externalId":null,"outcome":"unchanged","state":"settled","#
                + #""settledAt":"2026-01-05T09:00:00Z","failedAt":null,"amountCents":12300,"attempts":0,"error":null}"#
        )
    }
}
