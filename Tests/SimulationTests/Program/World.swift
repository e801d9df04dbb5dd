import HTTPTransport
import ImpactFinance
import Money

/// Everything there is in one run of the simulation, drawn from one seed.
final class World: @unchecked Sendable {
    static let host = "https://bank.example/v1"
    /// The time of the first order.
    static let plannedTime = Timestamp(date: "2026-11-20") ?? .now()

    let seed: UInt64
    let machine: Machine
    let service = Service()
    let network: Network
    let disk: Disk
    let ledger: Ledger
    let concurrency: Int
    let orders: [Order]
    /// The orders that were begun, and a number for the next run.
    var begun = 0
    var runs = 0
    private var dice: Dice

    init(seed: UInt64) {
        self.seed = seed
        var dice = Dice(seed: seed)
        machine = Machine(dice: dice.fork())
        let weather = Weather(&dice)
        network = Network(machine, service, dice: dice.fork(), weather: weather)
        disk = Disk(machine, dice: dice.fork())
        concurrency = dice.number(1...8)
        service.habits = Service.Habits(
            showsRecords: dice.chance(700), hasAccountRoute: dice.chance(700), linksPages: dice.chance(700),
            refusal: dice.pick([400, 422, 409], else: 400), acceptsRepeats: dice.chance(500),
            pageLimit: dice.pick([100, 3], else: 100), showsExternalIds: dice.chance(500))
        var data = dice.fork()
        service.fill(&data)
        orders = data.chance(300) ? Order.drawMovements(service, &data) : Order.draw(service, &data)
        ledger = Ledger(machine, service, network, disk, concurrency: concurrency)
        self.dice = dice
        network.meddle = { [unowned self] in self.meddle($0) }
        disk.latency = self.dice.pick([1...5, 1...5, 5...100, 100...2000], else: 1...5)
        disk.idleness = self.dice.pick([0...0, 0...50, 100...5000], else: 0...0)
        disk.failsForGood = self.dice.chance(500)
    }

    /// Lets everything happen.
    ///
    /// Processes come and go until their number is up; the last one has good weather and puts everything in order.
    func run() {
        defer { machine.stop() }
        let lives = dice.number(1...4)
        for number in 1...lives where machine.violation == nil { live(number) }
        guard machine.violation == nil else { return }
        network.weather = .calm
        network.outages = []
        disk.isFull = []
        network.crash = nil
        let life = Life(number: lives + 1)
        machine.note("=== the last process")
        let last = Operator(self, life, dice: dice.fork())
        let end = machine.run(life) {
            for _ in 0..<4 { await last.tidy() }
        }
        if end != .finished, machine.violation == nil {
            machine.violated("an end", "the last process is stuck")
        }
        if machine.violation == nil { ledger.checkEnd() }
    }

    private func live(_ number: Int) {
        let life = Life(number: number)
        drawTrouble(life)
        // At any moment, or when something is on its way.
        network.crash = nil
        switch dice.upTo(3) {
        case 0: life.crashAfter = dice.anyMagnitude(bits: 12)
        case 1: network.crash = (dice.anyMagnitude(bits: 5), dice.upTo(8))
        default: break
        }
        machine.note("=== process \(number)")
        let program = Operator(self, life, dice: dice.fork())
        let end = machine.run(life) { await program.live() }
        machine.note("process \(number) \(end)")
        if end == .stuck { machine.violated("an end", "process \(number) is stuck") }
        program.journal.die()
        if end == .crashed { network.lose(life: number) }
        ledger.checkJournal()
        if dice.chance(100) { jump(-Int64(dice.number(30...900))) }
        machine.pass(dice.milliseconds(0...dice.pick([100, 20_000, 60_000], else: 100)))
    }

    /// What comes from outside while a process runs.
    private func drawTrouble(_ life: Life) {
        let start = machine.now
        network.outages = []
        disk.isFull = []
        if dice.chance(150) {
            let from = start + dice.milliseconds(0...5000)
            network.outages = [(from, from + dice.milliseconds(10...90_000), dice.chance(300))]
        }
        if dice.chance(120) {
            let from = start + dice.milliseconds(0...3000)
            disk.isFull = [
                (from, dice.chance(500) ? from + dice.milliseconds(10...5000) : .seconds(1_000_000))
            ]
        }
        if dice.chance(200) {
            let jump = Int64(dice.number(60...900)) * (network.weather.isLate || dice.chance(500) ? -1 : 1)
            machine.after(dice.milliseconds(0...20_000)) { [self] in self.jump(jump) }
        }
        if dice.chance(300) {
            machine.after(dice.milliseconds(0...20_000)) { [self] in
                guard
                    let id = service.order.filter({ service.transactions[$0]?.state == .requested })
                        .randomElement(using: &dice)
                else { return }
                meddle(id)
            }
        }
    }

    private func jump(_ seconds: Int64) {
        machine.wallOffset += seconds
        machine.note("the wall clock jumps by \(seconds) s")
    }

    /// Somebody else ends a transaction, at a time that is nobody else's.
    private func meddle(_ id: String) {
        let time =
            Timestamp(seconds: World.plannedTime.seconds - 86_400 - Int64(dice.upTo(86_400)))
            ?? Self.plannedTime
        machine.note("somebody else ends \(id)")
        service.end(id, dice.chance(500) ? .settled(time) : .failed(time), nil)
    }

    /// Somebody else moves the same, under a name that shows that it is theirs.
    private func imitate(_ wire: Wire) {
        guard service.habits.showsExternalIds, var other = service.movements.last else { return }
        machine.note("somebody else moves as much as \(other.id)")
        other.id = "movement-\(service.movements.count + 1)"
        other.externalId = "theirs-\(service.movements.count)"
        service.add(other, nil)
    }

    private func meddle(_ wire: Wire) {
        if wire.isMovement { return imitate(wire) }
        for target in wire.targets {
            let parts = target.split(separator: "/")
            if parts.count == 2, parts[0] == "transactions" { return meddle(String(parts[1])) }
        }
    }

    func drawStop() -> Duration? {
        dice.chance(200) ? dice.milliseconds(0...dice.pick([50, 2000, 20_000], else: 50)) : nil
    }
}
