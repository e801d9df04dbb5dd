import ExactJSON
import HTTPTransport
import Journal
import Money
import Synchronization
import TestSupport
import Testing

@testable import ImpactFinance
@testable import Operations

/// A run as its journal tells it.
@Suite struct RunJournalTests {
    private let world = StubWorld()
    private let journal = MemoryJournal()
    private let patchT1 = #"PATCH /transactions/t1 {"transaction":{"settledAt":"2026-01-05T09:00:00Z"}}"#
    private let patchT2 = #"PATCH /transactions/t2 {"transaction":{"settledAt":"2026-01-05T09:00:00Z"}}"#

    private func plan(_ ids: String...) throws -> Plan {
        var plan = Plan(command: "settle")
        for (index, id) in ids.enumerated() {
            plan.items.append(PlannedItem(try Samples.transaction(id), .send))
            plan.steps.append(Step(.endTransaction(id: id, .settled(try time(Samples.at))), items: [index]))
        }
        return plan
    }

    private func shown(_ id: String, _ changes: [String: JSON?] = [:]) -> JSON {
        ["transaction": Samples.json(id, changes)]
    }

    private func runs(_ script: [Exchange], retries: Int = 0) throws -> Runs {
        Runs(
            client: try world.client(ScriptedTransport(script, inOrder: false), retries: retries),
            store: journal,
            concurrency: 1)
    }

    private func state(_ run: String = "run-1") async throws -> RunState {
        try RunState(run: run, try await journal.records(ofRun: run))
    }

    private var kinds: [String] { journal.records.map(\.kind) }

    @Test func `records the run, its items and each intent before anything is sent`() async throws {
        let seen = Mutex<[String]>([])
        let exchange = Exchange(patchT1, 200, shown("t1", Samples.settled)).during { [journal] in
            seen.withLock { $0 = journal.records.map(\.kind) }
        }
        let report = try await runs([exchange]).begin(
            try plan("t1"), run: "run-1", header: .sample, control: RunControl())
        #expect(report.results.map(\.outcome) == [.done])
        #expect(seen.withLock { $0 } == ["run", "item", "intent"])
        #expect(kinds == ["run", "item", "intent", "sent", "outcome", "end"])
    }

    @Test func `a result is written as the JSON that it is`() throws {
        var result = ItemResult(
            PlannedItem(try Samples.transaction("t1"), .send), command: "settle", .done, attempts: 1)
        var forms = [result]
        (result.externalId, result.amountCents, result.settledAt) = ("\"ä\"\n", nil, try time(Samples.at))
        forms.append(result)
        result.error = ItemError(code: "c", message: "m")
        forms.append(result)
        (result.error, result.extras) = (nil, [.init(name: "remarks", value: ["r"])])
        forms.append(result)
        forms.append(ItemResult(PlannedItem(decision: .unchanged), command: "accounts create", .unchanged))
        for form in forms {
            for style in [JSONStyle.compact, .pretty] {
                var bytes: [UInt8] = []
                form.write(to: &bytes, style: style)
                #expect(String(decoding: bytes, as: UTF8.self) == form.json.text(style))
            }
        }
    }

    @Test func `a result that is not kept is reported, counted and recorded all the same`() async throws {
        let told = Mutex<[Outcome]>([])
        let script = [
            Exchange(patchT1, 200, shown("t1", Samples.settled)), Exchange(patchT2, 422),
            Exchange("GET /transactions/t2", 200, shown("t2")),
        ]
        let report = try await runs(script).begin(
            try plan("t1", "t2"), run: "run-1", header: .sample, control: RunControl(),
            report: { result in told.withLock { $0.append(result.outcome) } }, keeps: { !$0.outcome.isGood })
        #expect(told.withLock { $0 } == [.done, .rejected])
        #expect(report.results.map(\.id) == ["t2"])
        #expect(report.passed == [.done: 1])
        #expect(try await state().outcomes == [.done, .rejected])
        #expect(journal.records.last?.members["outcomes"] == ["done": 1, "rejected": 1])
    }

    @Test func `a run whose results are not kept is in doubt and unfinished all the same`() async throws {
        let control = RunControl()
        let script = [
            Exchange(patchT1, .connectionLost).during {
                control.stop(ItemError(code: "interrupted", message: "stopped"))
            }, Exchange("GET /transactions/t1", 500),
        ]
        let report = try await runs(script).begin(
            try plan("t1", "t2"), run: "run-1", header: .sample, control: control, keeps: { _ in false })
        #expect(report.results.isEmpty)
        #expect(report.passed == [.unknown: 1, .skipped: 1])
        let end = journal.records.last
        #expect(end?.members["inDoubt"] == true)
        #expect(end?.members["status"] == "interrupted")
    }

    @Test func `sends nothing when the run cannot be recorded`() async throws {
        let full = JournalError(.full, message: "the disk is full", hint: "make room")
        journal.fail(full)
        await #expect(throws: full) {
            try await runs([]).begin(try plan("t1"), run: "run-1", header: .sample, control: RunControl())
        }
    }

    @Test func `sends nothing more when an intent cannot be recorded`() async throws {
        let full = JournalError(.full, message: "the disk is full", hint: "make room")
        var plan = Plan(command: "settle")
        // More steps than intents are written ahead of.
        for index in 0..<20 {
            plan.items.append(PlannedItem(try Samples.transaction("t\(index)"), .send))
            plan.steps.append(
                Step(.endTransaction(id: "t\(index)", .settled(try time(Samples.at))), items: [index]))
        }
        let script = (0..<20).map { index in
            Exchange(
                #"PATCH /transactions/t\#(index) {"transaction":{"settledAt":"2026-01-05T09:00:00Z"}}"#, 200,
                shown("t\(index)", Samples.settled)
            ).during { [journal] in if index == 2 { journal.fail(full) } }
        }
        let transport = ScriptedTransport(script)
        let report = try await Runs(
            client: try world.client(transport), store: journal, concurrency: 1
        ).begin(plan, run: "run-1", header: .sample, control: RunControl())
        #expect(report.journalError == full)
        let sent = transport.requests.count
        #expect((3...8).contains(sent))
        #expect(report.results.prefix(sent).allSatisfy { $0.outcome == .done })
        #expect(
            report.results.dropFirst(sent).allSatisfy {
                $0.outcome == .skipped && $0.error?.code == "journal_full"
            })
    }

    @Test func `tells how every item stands after the run has ended`() async throws {
        let control = RunControl()
        let script = [
            Exchange(patchT1, 200, shown("t1", Samples.settled)).during {
                control.stop(ItemError(code: "interrupted", message: "stopped"))
            }
        ]
        _ = try await runs(script).begin(
            try plan("t1", "t2"), run: "run-1", header: .sample, control: control)
        let state = try await state()
        #expect(state.outcomes == [.done, .skipped])
        #expect(state.status(isRunning: false) == .interrupted)
        #expect(state.header == .sample)
        #expect(state.doubtful.isEmpty)
        #expect(state.unfinished == [1])
        #expect(state.result(0)["settledAt"] == .string(Samples.at))
    }

    /// What a run leaves behind that dies: its records up to a moment.
    private func dieAfter(_ count: Int) async throws -> MemoryJournal {
        let rest = MemoryJournal()
        for record in journal.records.prefix(count) {
            rest.enqueue([JournalEntry(run: record.run, kind: record.kind, members: record.members)])
        }
        return rest
    }

    @Test func `knows an intent without an outcome as unknown, and what it is about as in doubt`()
        async throws
    {
        _ = try await runs([
            Exchange(patchT1, 200, shown("t1", Samples.settled)),
            Exchange(patchT2, 200, shown("t2", Samples.settled)),
        ]).begin(try plan("t1", "t2"), run: "run-1", header: .sample, control: RunControl())
        let intents = try #require(kinds.lastIndex(of: "intent"))
        let dead = try await dieAfter(intents + 1)
        let state = try RunState(run: "run-1", try await dead.records(ofRun: "run-1"))
        #expect(state.outcomes == [.unknown, .unknown])
        #expect(state.status(isRunning: false) == .interrupted)
        #expect(state.status(isRunning: true) == .open)
        let doubts = try await OpenIntents.read(dead, host: RunHeader.sample.host)
        let refused = doubts.refuse(in: try plan("t3", "t1"))
        #expect(refused.steps.map(\.items) == [[0]])
        guard case .refused(let error) = refused.items[1].decision else {
            Issue.record("t1 is not refused")
            return
        }
        #expect(error.code == "in_doubt")
        #expect(error.hint?.contains("dreams resolve run-1") == true)
        let elsewhere = try await OpenIntents.read(dead, host: "https://other.example/v1")
        #expect(elsewhere.refuse(in: try plan("t1")).steps.count == 1)
        let own = try await OpenIntents.read(dead, host: RunHeader.sample.host, except: "run-1")
        #expect(own.refuse(in: try plan("t1")).steps.count == 1)
    }

    @Test func `resolves by reading, and resumes only what did not happen`() async throws {
        _ = try await runs([
            Exchange(patchT1, 200, shown("t1", Samples.settled)),
            Exchange(patchT2, 200, shown("t2", Samples.settled)),
        ]).begin(try plan("t1", "t2"), run: "run-1", header: .sample, control: RunControl())
        let dead = try await dieAfter(try #require(kinds.lastIndex(of: "intent")) + 1)
        let before = try RunState(run: "run-1", try await dead.records(ofRun: "run-1"))
        let readings = ScriptedTransport(
            [
                Exchange("GET /transactions/t1", 200, shown("t1", Samples.settled)),
                Exchange("GET /transactions/t2", 200, shown("t2")),
            ], inOrder: false)
        let resolving = Runs(client: try world.client(readings), store: dead, concurrency: 2)
        let found = try await resolving.resolve(before, header: .sample, grace: .seconds(30))
        #expect(found.results.map(\.outcome) == [.done, .failed])
        readings.expectFinished()
        let after = try RunState(run: "run-1", try await dead.records(ofRun: "run-1"))
        #expect(after.outcomes == [.done, .failed])
        #expect(
            try await OpenIntents.read(dead, host: RunHeader.sample.host).refuse(in: try plan("t1")).steps
                .count == 1)
        let left = Resumption(of: after)
        #expect(left.plan.items.map(\.id) == ["t2"])
        let sending = ScriptedTransport([Exchange(patchT2, 200, shown("t2", Samples.settled))])
        let resumed = try await Runs(client: try world.client(sending), store: dead, concurrency: 2).resume(
            after, left, header: .sample, control: RunControl())
        #expect(resumed.results.map(\.outcome) == [.done])
        sending.expectFinished()
        let end = try RunState(run: "run-1", try await dead.records(ofRun: "run-1"))
        #expect(end.outcomes == [.done, .done])
        #expect(end.status(isRunning: false) == .complete)
    }

    @Test func `waits out the grace before it believes that nothing happened`() async throws {
        _ = try await runs([Exchange(patchT1, 200, shown("t1", Samples.settled))]).begin(
            try plan("t1"), run: "run-1", header: .sample, control: RunControl())
        let dead = try await dieAfter(try #require(kinds.lastIndex(of: "intent")) + 1)
        let state = try RunState(run: "run-1", try await dead.records(ofRun: "run-1"))
        // The stub's wall clock is in 1994, before the records were written: the clock went back.
        let transport = ScriptedTransport([Exchange("GET /transactions/t1", 200, shown("t1"))])
        let runs = Runs(client: try world.client(transport), store: dead, concurrency: 1)
        #expect(runs.waitingTime(for: state, grace: .seconds(30)) == .seconds(30))
        _ = try await runs.resolve(state, header: .sample, grace: .seconds(30))
        #expect(world.waits.first == .seconds(30))
    }

    @Test func `keeps no names of people, and says so instead of sending half an update`() async throws {
        var plan = Plan(command: "patch-user")
        plan.items = [PlannedItem(id: "u1", decision: .send)]
        let patch = UserPatch(
            givenName: "Ada", familyName: "Lovelace",
            transactions: [.init(id: "t1", ending: .settled(try time(Samples.at)))])
        plan.steps = [Step(.updateUser(id: "u1", patch), items: [0])]
        let control = RunControl()
        control.stop(ItemError(code: "interrupted", message: "stopped"))
        _ = try await runs([]).begin(plan, run: "run-1", header: .sample, control: control)
        #expect(!journal.records.contains { $0.text.contains("Ada") || $0.text.contains("Lovelace") })
        let left = Resumption(of: try await state())
        #expect(left.plan.steps.isEmpty)
        #expect(left.plan.items.map(\.decision) == [.refused(.namesWithheld)])
    }

    @Test func `does not keep what a service says about an update with names`() async throws {
        var plan = Plan(command: "patch-user")
        plan.items = [PlannedItem(id: "u1", decision: .send)]
        plan.steps = [Step(.updateUser(id: "u1", UserPatch(givenName: "Ada")), items: [0])]
        let answer: JSON = [
            "error": [
                "message": "givenName Ada is odd",
                "errors": [["field": "givenName", "errors": ["Ada is odd"]]],
            ]
        ]
        let script = [Exchange(#"PATCH /users/u1 {"user":{"givenName":"Ada"}}"#, 422, answer)]
        let report = try await runs(script).begin(plan, run: "run-1", header: .sample, control: RunControl())
        #expect(report.results.map(\.outcome) == [.rejected])
        #expect(!journal.records.contains { $0.text.contains("Ada") })
    }

    @Test(arguments: [true, false])
    func `takes the operator's word for figures, and leaves the transaction done`(
        applied: Bool
    ) async throws {
        let plan = try plan("t1")
        let running = try await RunJournal.begin(plan, header: .sample, run: "run-1", in: journal)
        var done = ItemResult(plan.items[0], command: "settle", .done, attempts: 1)
        done.extras = [
            .init(name: "accountUpdates", value: [["id": "p1", "outcome": "unknown", "error": nil]])
        ]
        running.record(done, index: 0, request: nil)
        try await running.end([.done], isInDoubt: true, isUnfinished: false)
        #expect(try await state().doubtful == [0])
        let report = try await runs([]).declare(try await state(), applied: applied, header: .sample)
        let after = try await state()
        #expect(after.doubtful.isEmpty)
        #expect(after.outcomes == [.done])
        #expect(report.results.map(\.outcome) == [.done])
        #expect(after.lacksFigures(0) == !applied)
    }

    @Test(arguments: [true, false])
    func `takes the operator's word for what was sent, and not for figures that were not`(
        applied: Bool
    ) async throws {
        let new = NewTransaction(
            type: .deposit, externalId: "E1", userId: "u1", amountCents: 5, settledAt: try time(Samples.at),
            toAccountId: "p1")
        let figures = AccountPatch(id: "p1", figures: AccountFigures(balanceCents: 5))
        let plan = Plan(
            command: "reconcile", items: [PlannedItem(externalId: "E1", decision: .send)],
            steps: [Step(.createTransaction(new), items: [0], followUps: [figures])])
        try await RunJournal.begin(plan, header: .sample, run: "run-1", in: journal).intend(0..<1, of: plan)
        let report = try await runs([]).declare(try await state(), applied: applied, header: .sample)
        #expect(report.results.map(\.outcome) == [applied ? .done : .failed])
        #expect(report.results[0].failedFollowUps.isEmpty == !applied)
        let left = Resumption(of: try await state()).plan.steps
        #expect(left.map(\.request) == [applied ? .updateAccount(figures) : .createTransaction(new)])
        #expect(left.map(\.followUps) == [applied ? [] : [figures]])
    }

    @Test(arguments: [true, false])
    func `what was refused for now keeps a run unfinished that is resolved`(_ isDeclared: Bool) async throws {
        let plan = try plan("t1", "t2")
        let running = try await RunJournal.begin(plan, header: .sample, run: "run-1", in: journal)
        try await running.intend(0..<1, of: plan)
        let error = ItemError(code: "in_doubt", message: "another run")
        running.record(
            ItemResult(plan.items[1], command: "settle", .refused, error: error), index: 1, request: nil)
        let runs = try runs([Exchange("GET /transactions/t1", 200, shown("t1", Samples.settled))])
        let report =
            isDeclared
            ? try await runs.declare(try await state(), applied: true, header: .sample)
            : try await runs.resolve(try await state(), header: .sample, grace: .zero)
        #expect(report.results.map(\.outcome) == [.done])
        #expect(try await state().status(isRunning: false) == .interrupted)
        #expect(Resumption(of: try await state()).plan.items.map(\.id) == ["t2"])
    }

    @Test func `cannot go on with a run that died before all of it was recorded`() async throws {
        _ = try await runs([
            Exchange(patchT1, 200, shown("t1", Samples.settled)),
            Exchange(patchT2, 200, shown("t2", Samples.settled)),
        ]).begin(try plan("t1", "t2"), run: "run-1", header: .sample, control: RunControl())
        let dead = try await dieAfter(2)
        #expect(try !RunState(run: "run-1", try await dead.records(ofRun: "run-1")).isWhole)
        #expect(try await state().isWhole)
    }
}
