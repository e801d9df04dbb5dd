import ExactJSON
import HTTPTransport
import Money
import TestSupport
import Testbank
import Testing

@testable import Operations

/// A movement of Testbank: nothing keeps it from being made twice, so that it is sent once at most after it may have
/// arrived, and the list tells what became of it.
@Suite struct MovementTests {
    private let world = StubWorld()
    private let journal = MemoryJournal()
    private let new = NewMovement(
        sender: "a1", recipient: "a2", amount: ExactDecimal(2510, scale: 2), reference: "Rent",
        externalId: "e1")

    private var post: String { "POST /transactions \(new.body.text())" }
    private let list = "GET /transactions?filter%5Baccount%5D=a1&page%5Blimit%5D=100&page%5Bpage%5D=1"

    private static func record(_ id: String, externalId: String? = nil, reference: String? = "Rent") -> JSON {
        [
            "type": "transactions", "id": .string(id),
            "attributes": ["amount": "25.10", "reference": reference.map(JSON.string) ?? .null],
            "relationships": [
                "sender": ["data": ["type": "accounts", "id": "a1"]],
                "recipient": ["data": ["type": "accounts", "id": "a2"]],
            ],
            "meta": ["externalId": externalId.map(JSON.string) ?? .null],
        ]
    }

    private func listed(_ records: JSON..., total: Int64? = nil) -> JSON {
        ["data": .array(records), "meta": ["next": nil, "total": total.map(JSON.integer) ?? .null]]
    }

    private func plan(alreadySo: Set<String> = []) -> Plan {
        let facts = MovementPlanner.Facts(
            sender: Account(id: "a1", currency: "EUR"), recipient: Account(id: "a2", currency: "EUR"))
        var plan = MovementPlanner(command: "testbank transfer").plan(new, facts)
        plan.steps[0].alreadySo = alreadySo
        return plan
    }

    private func run(_ plan: Plan, retries: Int = 4, _ script: [Exchange]) async throws -> ItemResult {
        let transport = ScriptedTransport(script)
        let client = TestbankClient(service: try world.service(transport, retries: retries))
        let results = try await carryOut(plan, client, journal: journal)
        transport.expectFinished()
        return try #require(results.first)
    }

    private func state() async throws -> RunState {
        try RunState(run: "run-1", try await journal.records(ofRun: "run-1"))
    }

    private static let lost: [(Exchange, Outcome)] = [
        (Exchange("", 500), .failed), (Exchange("", 502), .unknown), (Exchange("", 503), .unknown),
        (Exchange("", 500, says(429)), .failed), (Exchange("", 400, says(429)), .failed),
        (Exchange("", 502, says(400)), .unknown), (Exchange("", 503, says(404)), .unknown),
        (Exchange("", 504, says(401)), .unknown), (Exchange("", 302), .failed),
        (Exchange("", 200, text: "{"), .unknown), (Exchange("", 204), .unknown),
        (Exchange("", .connectionLost), .unknown), (Exchange("", 408), .unknown),
        (Exchange("", 504), .unknown),
        (Exchange("", .timeout), .unknown),
    ]

    /// A body that tells of another status than the answer's own.
    private static func says(_ status: Int64) -> JSON {
        ["errors": [["status": .integer(status), "detail": "not now"]]]
    }

    @Test(arguments: lost.indices)
    func `what may have arrived is never sent again, whatever reading shows`(_ index: Int) async throws {
        let (answer, outcome) = Self.lost[index]
        let result = try await run(
            plan(),
            [answer.with(request: post), Exchange(list, 200, listed()), Exchange(list, 200, listed())])
        #expect(result.outcome == outcome)
        #expect(result.attempts == 1)
    }

    @Test(arguments: lost.indices)
    func `what may have arrived is done when the list shows its external id`(_ index: Int) async throws {
        let found = listed(Self.record("t1"), Self.record("t2", externalId: "e1"))
        let result = try await run(
            plan(), [Self.lost[index].0.with(request: post), Exchange(list, 200, found)])
        #expect(result.outcome == .done)
        #expect(result.id == "t2")
        #expect(result.externalId == "e1")
        #expect(result.remarks.isEmpty)
    }

    @Test func `what never left and what was too much is sent again`() async throws {
        let result = try await run(
            plan(),
            [
                Exchange(post, 429), Exchange(post, .connect, .notSent),
                Exchange(post, 201, ["data": Self.record("t1", externalId: "e1")]),
            ])
        #expect(result.outcome == .done)
        #expect(result.attempts == 3)
    }

    @Test func `an equal one that was not there before is it, and it is said how it was recognised`()
        async throws
    {
        let found = listed(
            Self.record("old"), Self.record("t1"), Self.record("others", externalId: "e9"),
            Self.record("else", reference: "Rent "))
        let result = try await run(
            plan(alreadySo: ["transactions/old", "transactions/others"]),
            [Exchange(post, .connectionLost), Exchange(list, 200, found)])
        #expect(result.outcome == .done)
        #expect(result.id == "t1")
        #expect(result.remarks.count == 1)
    }

    @Test func `its external id in other letters is its own`() async throws {
        let found = listed(Self.record("t1", externalId: "E1"))
        let result = try await run(plan(), [Exchange(post, .connectionLost), Exchange(list, 200, found)])
        #expect(result.outcome == .done)
        #expect(result.id == "t1")
        #expect(result.remarks.isEmpty)
    }

    @Test func `an equal one under another external id may be it, unless it was there before`() async throws {
        let found = listed(Self.record("t1", externalId: "made-by-the-service"))
        let script = [Exchange(post, 500), Exchange(list, 200, found)]
        let result = try await run(plan(), script)
        #expect(result.outcome == .unknown)
        #expect(result.error?.code == "ambiguous")
        #expect(result.error?.message.contains("t1") ?? false)
        let before = plan(alreadySo: ["transactions/t1"])
        #expect(try await run(before, script + [script[1]]).outcome == .failed)
        let early = listed(try Self.dated("t1", try now() - 60, externalId: "e9"))
        let late = [Exchange(post, 500), Exchange(list, 200, early), Exchange(list, 200, early)]
        #expect(try await run(plan(), late).outcome == .failed)
    }

    @Test func `of two equal ones, one of them under another external id, nobody can tell`() async throws {
        let found = listed(Self.record("t1"), Self.record("t2", externalId: "e9"))
        let result = try await run(plan(), [Exchange(post, .connectionLost), Exchange(list, 200, found)])
        #expect(result.outcome == .unknown)
        #expect(result.error?.message.contains("t1, t2") ?? false)
    }

    @Test func `one with its external id and another amount is not done`() async throws {
        guard case .object(var other) = Self.record("t1", externalId: "e1") else { return }
        other["attributes"] = ["amount": "2.51", "reference": "Rent"]
        let result = try await run(
            plan(), [Exchange(post, .connectionLost), Exchange(list, 200, listed(.object(other)))])
        #expect(result.outcome == .unknown)
        #expect(result.error?.code == "conflict")
    }

    @Test(arguments: [" Rent ", nil])
    func `one that may be it and does not quite show it leaves it unknown`(_ reference: String?) async throws
    {
        let found = listed(Self.record("t1", reference: reference))
        let script = [Exchange(post, 500), Exchange(list, 200, found)]
        let result = try await run(plan(), script)
        #expect(result.outcome == .unknown)
        #expect(result.error?.code == "ambiguous")
        let before = plan(alreadySo: ["transactions/t1"])
        #expect(try await run(before, script + [script[1]]).outcome == .failed)
    }

    /// The stub's clock.
    private func now() throws -> Int64 {
        TestbankClient(service: try world.service(ScriptedTransport([]))).environment.secondsSince1970()
    }

    private static func dated(_ id: String, _ seconds: Int64, externalId: String? = nil) throws -> JSON {
        let time = try #require(Timestamp(seconds: seconds))
        guard case .object(var object) = record(id) else { return .null }
        object["meta"] = [
            "createdAt": .string(time.description), "externalId": externalId.map(JSON.string) ?? .null,
        ]
        return .object(object)
    }

    @Test func `an equal one that is dated before it was sent proves nothing`() async throws {
        let now = try now()
        let early = listed(try Self.dated("t1", now - 60))
        let result = try await run(plan(), [Exchange(post, .connectionLost), Exchange(list, 200, early)])
        #expect(result.outcome == .unknown)
        #expect(result.error?.code == "ambiguous")
        #expect(result.error?.message.contains("t1") ?? false)
    }

    @Test(arguments: [-5, 0, 60])
    func `an equal one that is dated not before it was sent is it, and earlier ones are others`(
        _ lag: Int64
    ) async throws {
        let now = try now()
        let both = listed(try Self.dated("t0", now - 60), try Self.dated("t1", now + lag))
        let result = try await run(plan(), [Exchange(post, .connectionLost), Exchange(list, 200, both)])
        #expect(result.outcome == .done)
        #expect(result.id == "t1")
    }

    @Test(arguments: [true, false])
    func `an answer about another movement decides nothing, and reading does`(_ isThere: Bool) async throws {
        let other = Exchange(post, 201, ["data": Self.record("t9", externalId: "e9")])
        let own = Exchange(list, 200, listed(Self.record("t1", externalId: "e1")))
        let none = Exchange(list, 200, listed())
        let result = try await run(plan(), isThere ? [other, own] : [other, none, none])
        #expect(result.outcome == (isThere ? .done : .unknown))
        #expect(result.id == (isThere ? "t1" : nil))
    }

    @Test func `of several equal ones nobody can tell`() async throws {
        let found = listed(Self.record("t1"), Self.record("t2"))
        let result = try await run(plan(), [Exchange(post, .connectionLost), Exchange(list, 200, found)])
        #expect(result.outcome == .unknown)
        #expect(result.error?.code == "ambiguous")
        #expect(result.error?.message.contains("t1, t2") ?? false)
    }

    @Test(arguments: [true, false])
    func `a list that is not complete proves nothing but what it shows`(_ showsOwn: Bool) async throws {
        let found =
            showsOwn
            ? listed(Self.record("t1", externalId: "e1"), total: 9) : listed(Self.record("t1"), total: 9)
        let result = try await run(plan(), [Exchange(post, .connectionLost), Exchange(list, 200, found)])
        #expect(result.outcome == (showsOwn ? .done : .unknown))
    }

    @Test func `a refusal is not doubted because somebody else made an equal one`() async throws {
        let result = try await run(plan(), [Exchange(post, 429), Exchange(post, 422)])
        #expect(result.outcome == .rejected)
    }

    @Test(arguments: [true, false])
    func `a run that is resumed sends only what certainly never arrived`(_ isLost: Bool) async throws {
        let script =
            isLost
            ? [Exchange(post, 500), Exchange(list, 200, listed()), Exchange(list, 200, listed())]
            : [Exchange(post, .connect, .notSent)]
        #expect(try await run(plan(), retries: 0, script).outcome == .failed)
        let left = Resumption(of: try await state()).plan
        #expect(left.steps.isEmpty == isLost)
        #expect(left.items.map(\.decision) == [isLost ? .refused(.neverTwice) : .send])
    }

    @Test func `what a run died over is found out and not sent again`() async throws {
        let written = try await RunJournal.begin(plan(), header: .sample, run: "run-1", in: journal)
        try await written.intend(0..<1, of: plan())
        let transport = ScriptedTransport([Exchange(list, 200, listed())])
        let client = TestbankClient(service: try world.service(transport))
        let report = try await Runs(client: client, store: journal, concurrency: 1).resolve(
            try await state(), header: .sample, grace: .seconds(1))
        #expect(report.results.map(\.outcome) == [.failed])
        #expect(Resumption(of: try await state()).plan.items.map(\.decision) == [.refused(.neverTwice)])
    }

    @Test(arguments: [-60, 60])
    func `what a run died over is held against the time of its intent`(_ lag: Int64) async throws {
        let written = try await RunJournal.begin(plan(), header: .sample, run: "run-1", in: journal)
        try await written.intend(0..<1, of: plan())
        let intent = try #require(try await journal.records(ofRun: "run-1").last)
        #expect(intent.kind == "intent")
        let found = listed(try Self.dated("t1", intent.at.seconds + lag))
        let transport = ScriptedTransport([Exchange(list, 200, found)])
        let client = TestbankClient(service: try world.service(transport))
        let report = try await Runs(client: client, store: journal, concurrency: 1).resolve(
            try await state(), header: .sample, grace: .seconds(1))
        #expect(report.results.map(\.outcome) == [lag < 0 ? .unknown : .done])
    }

    @Test func `an equal movement waits until one in doubt is found out`() async throws {
        #expect(
            try await run(
                plan(),
                [Exchange(post, .timeout), Exchange(list, 200, listed()), Exchange(list, 200, listed())]
            ).outcome == .unknown)
        let doubts = try await OpenIntents.read(journal, host: RunHeader.sample.host)
        var other = new
        other.externalId = "e2"
        let facts = MovementPlanner.Facts(sender: nil, recipient: nil)
        let planner = MovementPlanner(command: "testbank transfer")
        #expect(doubts.refuse(in: planner.plan(other, facts)).steps.isEmpty)
        other.amount = ExactDecimal(2511, scale: 2)
        #expect(!doubts.refuse(in: planner.plan(other, facts)).steps.isEmpty)
    }

    @Test func `limits count hundredths of the paying account's currency`() {
        let fits = Limits(amount: 2510, total: 2510).apply(to: plan()) { String($0) }
        #expect(!fits.steps.isEmpty)
        #expect(Limits(amount: 2509).apply(to: plan()) { String($0) }.steps.isEmpty)
        #expect(Limits(total: 2509).apply(to: plan()) { String($0) }.steps.isEmpty)
    }

    @Test func `an equal movement since the plan was made is a reason not to make it`() throws {
        let plan = plan(alreadySo: ["transactions/old"])
        var facts = MovementPlanner.Facts(sender: Account(id: "a1"), recipient: Account(id: "a2"))
        facts.seen.equal = [Transaction(id: "old")]
        #expect(refreshed(plan, facts).steps == plan.steps)
        facts.seen.equal.append(Transaction(id: "t1"))
        #expect(refreshed(plan, facts).steps.isEmpty)
        facts.seen.own = [Transaction(id: "t2", externalId: "e1")]
        #expect(refreshed(plan, facts).items.map(\.decision) == [.unchanged])
    }

    @Test func `an equal movement counts under another external id too`() throws {
        var facts = MovementPlanner.Facts(sender: Account(id: "a1"), recipient: Account(id: "a2"))
        facts.seen.renamed = [Transaction(id: "t1", externalId: "e9")]
        let plan = MovementPlanner(command: "testbank transfer").plan(new, facts)
        #expect(plan.warnings.contains { $0.hasPrefix("an equal movement is there already: t1") })
        #expect(refreshed(plan, facts).steps == plan.steps)
        facts.seen.renamed.append(Transaction(id: "t2", externalId: "e8"))
        let later = refreshed(plan, facts)
        #expect(later.steps.isEmpty)
        guard case .refused(let error) = later.items[0].decision else {
            Issue.record("not refused")
            return
        }
        #expect(error.code == "drifted")
        #expect(error.message.contains("t2"))
    }

    private func refreshed(_ plan: Plan, _ facts: MovementPlanner.Facts) -> Plan {
        var fresh = plan
        fresh.steps = []
        TestbankRefresher.move(plan.steps[0], new, facts, &fresh)
        return fresh
    }
}
