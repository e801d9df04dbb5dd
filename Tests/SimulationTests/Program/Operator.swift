import HTTPTransport
import ImpactFinance
import Journal
import Money
import Operations
import Testbank
import WebAPI

/// What an operator does with one process: orders, and putting in order what earlier processes left.
final class Operator: @unchecked Sendable {
    private let world: World
    private let life: Life
    private let client: ImpactFinanceClient
    let journal: SimulatedJournal
    private let testbank: TestbankClient
    private let runs: Runs
    private let movementRuns: Runs
    private let control = RunControl()
    private var dice: Dice

    init(_ world: World, _ life: Life, dice: Dice) {
        self.world = world
        self.life = life
        var dice = dice
        let machine = world.machine
        let jitter = Jitter(dice: dice.fork())
        let environment = RetryEnvironment(
            now: { machine.now }, secondsSince1970: { machine.wall },
            sleep: { try await machine.sleep($0, in: life) }, random: { jitter.next() })
        func service(_ path: String) -> HTTPService {
            guard let address = try? BaseURL(World.host + path) else {
                preconditionFailure("the address of the simulated service is a mistake")
            }
            return HTTPService(
                baseURL: address, transport: Transport(network: world.network, life: life),
                environment: environment)
        }
        client = ImpactFinanceClient(service: service(""))
        testbank = TestbankClient(service: service("/" + Service.testbank))
        journal = SimulatedJournal(machine, world.disk, life)
        runs = Runs(client: client, store: journal, concurrency: world.concurrency)
        movementRuns = Runs(client: testbank, store: journal, concurrency: world.concurrency)
        self.dice = dice
    }

    /// The bounds of waiting times are drawn.
    private final class Jitter: @unchecked Sendable {
        private var dice: Dice
        init(dice: Dice) { self.dice = dice }
        func next() -> Double { Double(dice.upTo(1000)) / 1000 }
    }

    /// Does a few things, tidying and orders, in any order.
    func live() async {
        if let time = world.drawStop() {
            world.machine.after(time) { [control] in
                control.stop(ItemError(code: "interrupted", message: "the operator stopped it"))
            }
        }
        for _ in 0..<dice.number(1...3) where !life.isDead && control.stopped == nil {
            if dice.chance(400) {
                await tidy()
            } else if world.begun < world.orders.count, dice.chance(700) {
                world.begun += 1
                await carryOut(world.orders[world.begun - 1])
            } else if let order = world.orders.prefix(world.begun).randomElement(using: &dice) {
                await carryOut(order)
            } else {
                world.begun = 1
                await carryOut(world.orders[0])
            }
        }
    }

    private func note(_ text: @autoclosure () -> String) {
        if !life.isDead { world.machine.note(text()) }
    }

    /// Plans an order and carries it out, as its command does.
    private func carryOut(_ order: Order) async {
        world.runs += 1
        let run = "run-\(world.runs)"
        do {
            var plan = try await self.plan(order)
            plan = try await OpenIntents.read(journal, host: World.host).refuse(in: plan)
            guard !life.isDead else { return }
            note("\(run): \(plan.command), \(plan.items.count) items, \(plan.steps.count) requests")
            begin(run, plan, goals: plan)
            let report = try await runs(plan.command).begin(
                plan, run: run, header: header(plan.command), control: control,
                report: { self.reported($0) })
            ended(report, plan)
        } catch {
            note("\(run): not begun: \(error)")
        }
    }

    private func plan(_ order: Order) async throws(APIError) -> Plan {
        switch order {
        case .end(let goal, let ids, let figures, let time):
            let reader = TransactionReader(client: client, concurrency: world.concurrency)
            let read = try await reader.read(ids)
            // A run that was given no time takes its own.
            let own = World.plannedTime.adding(.seconds(1000 + world.runs * 10)) ?? World.plannedTime
            return try await EndingPlanner(goal: goal, time: time ?? own, figures: figures)
                .plan(
                    ids.map { EndingRequest(id: $0) }, read, client: client, concurrency: world.concurrency)
        case .report(let requests, let figures):
            let facts = try await ReconcilePlanner.read(
                requests, client: client, concurrency: world.concurrency)
            return ReconcilePlanner(figures: figures).plan(requests, facts)
        case .patch(let user, let patch):
            return try await UserPatchPlanner(client: client).plan(user: user, patch).plan
        case .move(var new):
            new.externalId = "own-\(world.runs)"
            let sender = new.sender.isRoot ? nil : try await testbank.account(new.sender)
            let isForNobody = new.recipient.text == Service.nobody
            let recipient =
                new.recipient.isRoot || isForNobody ? nil : try await testbank.account(new.recipient)
            let facts = try await MovementPlanner.read(new, sender: sender, recipient: recipient, testbank)
            return MovementPlanner(command: new.sender.isRoot ? "testbank credit" : "testbank transfer")
                .plan(new, facts)
        }
    }

    private func runs(_ command: String) -> Runs {
        Ledger.isAtTestbank(command) ? movementRuns : runs
    }

    private func refresh(_ plan: Plan) async throws(APIError) -> Plan {
        if Ledger.isAtTestbank(plan.command) {
            return try await testbank.refresh(plan, concurrency: world.concurrency)
        }
        return try await PlanRefresher(client: client, concurrency: world.concurrency).refresh(plan)
    }

    private func header(_ command: String) -> RunHeader {
        RunHeader(
            command: command, profile: nil, host: World.host, operatorName: "operator@simulation",
            process: Int32(life.number), version: "0")
    }

    /// Finds out about every run what is unknown, and goes on with what is left, the oldest run first.
    func tidy() async {
        do {
            for head in try await journal.runHeads().reversed() where !life.isDead {
                try await tidy(head.run)
            }
        } catch {
            note("tidying ends: \(error)")
        }
    }

    private func state(_ run: String) async throws -> RunState? {
        let records = try await journal.records(ofRun: run)
        do {
            let state = try RunState(run: run, records)
            // A run that is not whole died before it sent anything.
            return state.isWhole ? state : nil
        } catch {
            world.machine.violated("runs can be read", "\(run): \(error)")
            return nil
        }
    }

    private func tidy(_ run: String) async throws {
        guard var state = try await state(run) else { return }
        let command = state.header.command
        if !state.doubtful.isEmpty {
            note("\(run): resolve \(state.doubtful)")
            world.network.run = run
            world.ledger.resolving(run)
            let report = try await runs(command).resolve(state, header: header(command), grace: Weather.grace)
            if !life.isDead {
                for result in report.results { world.ledger.verdict(result, run: run, "resolved") }
            }
            guard let again = try await self.state(run) else { return }
            state = again
        }
        var left = Resumption(of: state)
        guard !left.plan.items.isEmpty, !life.isDead, control.stopped == nil else { return }
        world.network.run = run
        left.plan = try await refresh(left.plan)
        left.plan = try await OpenIntents.read(journal, host: World.host, except: run).refuse(in: left.plan)
        guard !life.isDead else { return }
        note("\(run): resume \(left.plan.items.count) items, \(left.plan.steps.count) requests")
        begin(run, nil, goals: left.plan)
        let report = try await runs(command).resume(
            state, left, header: header(command), control: control, report: { self.reported($0) })
        ended(report, left.plan)
    }

    private var reports = 0

    private func begin(_ run: String, _ plan: Plan?, goals: Plan) {
        world.network.run = run
        if let plan { world.ledger.begin(run, plan) }
        world.ledger.attempt(run, goals, life: life.number)
        reports = 0
    }

    private func reported(_ result: ItemResult) {
        guard !life.isDead else { return }
        reports += 1
        world.ledger.verdict(result, run: world.network.run, "reported")
    }

    private func ended(_ report: RunReport, _ plan: Plan) {
        guard !life.isDead else { return }
        note(
            "\(world.network.run): over, \(report.results.count) results, \(report.journalError.map { "\($0)" } ?? "recorded")"
        )
        if report.results.count != plan.items.count || reports != plan.items.count {
            world.machine.violated(
                "one result an item",
                "\(world.network.run): \(plan.items.count) items, \(report.results.count) results, \(reports) reports"
            )
        }
    }
}
