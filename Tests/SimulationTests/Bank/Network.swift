import HTTPTransport
import ImpactFinance
import Money

/// One request on its way.
final class Wire {
    let number: Int
    let life: Int
    let call: Service.Call
    let sentAt: Duration
    let targets: [String]
    /// The run that it was sent for.
    let run: String
    /// Until it takes effect: the timer.
    var arrival: Int?
    /// Whether its sender still waits.
    var isAwaited = true
    /// The status of the answer that its sender got.
    var status: Int?
    /// Whether its sender knows that it had no effect: it never left, or was turned away before it was looked at.
    var isProvenHarmless = false

    var isWrite: Bool { !call.method.isSafe }
    var isMovement: Bool { isWrite && call.path.first == Service.testbank }

    init(_ number: Int, life: Int, run: String, _ request: HTTPRequest, at time: Duration) {
        self.number = number
        self.life = life
        self.run = run
        call = Service.Call(request)
        targets = call.targets
        sentAt = time
    }
}

/// Carries requests between processes and the service, or does not.
final class Network: @unchecked Sendable {
    private let machine: Machine
    private let service: Service
    private var dice: Dice
    var weather: Weather
    /// When nothing goes through at all, and how that shows.
    var outages: [(from: Duration, until: Duration, isSilent: Bool)] = []
    private(set) var wires: [Wire] = []
    /// Told of each request before it leaves.
    var onSend: (Wire) -> Void = { _ in }
    /// Does something in somebody else's name to what a request is about.
    var meddle: (Wire) -> Void = { _ in }
    /// The run in whose name requests are sent.
    var run = ""
    /// After how many writes, and then how many jobs, the process that sends them dies.
    var crash: (writes: Int, jobs: Int)?

    init(_ machine: Machine, _ service: Service, dice: Dice, weather: Weather) {
        self.machine = machine
        self.service = service
        self.dice = dice
        self.weather = weather
    }

    /// Sends a request for a process.
    func send(_ request: HTTPRequest, from life: Life) async throws(TransportError) -> HTTPResponse {
        guard !life.isDead else {
            throw TransportError(kind: .local, delivery: .notSent, message: "the process is gone")
        }
        let wire = Wire(wires.count + 1, life: life.number, run: run, request, at: machine.now)
        wires.append(wire)
        onSend(wire)
        let answer = Later<Result<HTTPResponse, TransportError>>(life, dying: .failure(.cancelled))
        if wire.isWrite, let left = crash {
            if left.writes <= 1 { life.crashAfter = life.jobs + left.jobs }
            crash = left.writes > 1 ? (left.writes - 1, left.jobs) : nil
        }
        let fate = draw(wire)
        machine.note("→ \(wire.summary) fate \(fate)")
        carry(wire, fate, answer)
        let result = await answer.get()
        wire.isAwaited = false
        wire.status = try? result.get().status
        switch result {
        case .success(let response): wire.isProvenHarmless = [401, 403, 429].contains(response.status)
        case .failure(let error): wire.isProvenHarmless = error.delivery == .notSent
        }
        if !life.isDead { machine.note("← \(wire.number) \(result.summary)") }
        return try result.get()
    }

    /// A process has died: what it has sent may arrive all the same, soon or later.
    func lose(life: Int) {
        for wire in wires where wire.life == life {
            wire.isAwaited = false
            guard let arrival = wire.arrival, machine.cancel(arrival), wire.isWrite, dice.chance(500) else {
                wire.arrival = nil
                continue
            }
            let limit =
                weather.isLate ? Weather.longestLife - .seconds(1) - (machine.now - wire.sentAt) : .zero
            guard limit >= .zero else { continue }
            machine.note("\(wire.number) is on its way although its sender is dead")
            deliver(wire, after: Weather.lateness(upTo: limit, &dice))
        }
    }

    private enum Fate: Equatable {
        case fine, doubled, refused, lostBefore, lostAfter, late, garbage(arrives: Bool)
        case status(Int, arrives: Bool, retryAfter: String?)
        case status504(arrives: Bool)
        case silence
    }

    private func draw(_ wire: Wire) -> Fate {
        if let outage = outages.first(where: { $0.from <= machine.now && machine.now < $0.until }) {
            return outage.isSilent ? .silence : .refused
        }
        if dice.chance(weather.refused) { return .refused }
        if dice.chance(weather.lostBefore) { return .lostBefore }
        if dice.chance(weather.lostAfter) { return .lostAfter }
        if dice.chance(weather.late) { return dice.chance(700) ? .late : .silence }
        if dice.chance(weather.limited) {
            let seconds = dice.pick([nil, nil, "0", "1", "3", "20"], else: nil)
            return .status(429, arrives: false, retryAfter: seconds)
        }
        if dice.chance(weather.broken) {
            let status = dice.pick([500, 502, 503, 503], else: 500)
            return .status(status, arrives: dice.chance(400), retryAfter: nil)
        }
        if dice.chance(weather.gatewayTimeout) { return .status504(arrives: dice.chance(600)) }
        if dice.chance(weather.garbage) { return .garbage(arrives: dice.chance(600)) }
        if dice.chance(weather.locked) {
            return .status(dice.pick([401, 403], else: 401), arrives: false, retryAfter: nil)
        }
        if wire.isWrite, dice.chance(weather.twice) { return .doubled }
        return .fine
    }

    private func carry(
        _ wire: Wire, _ fate: Fate, _ answer: Later<Result<HTTPResponse, TransportError>>
    ) {
        let there = dice.milliseconds(weather.latency)
        let back = there + dice.milliseconds(weather.latency)
        func lose(_ kind: TransportError.Kind, _ delivery: TransportError.Delivery, at time: Duration) {
            machine.after(time) {
                answer.come(
                    .failure(TransportError(kind: kind, delivery: delivery, message: "lost: \(kind)")))
            }
        }
        switch fate {
        case .fine:
            deliver(wire, after: there) { [machine] response in
                machine.after(back - there) { answer.come(.success(response)) }
            }
        case .doubled:
            deliver(wire, after: there) { [machine] response in
                machine.after(back - there) { answer.come(.success(response)) }
                machine.after(.milliseconds(1)) { self.arrive(wire, "again") }
            }
        case .refused: lose(.connect, .notSent, at: there)
        case .lostBefore: lose(dice.chance(500) ? .connectionLost : .badAnswer, .possiblySent, at: back)
        case .lostAfter:
            // The service may need a moment more than the connection held, but less than between two readings.
            let isPrompt = dice.chance(700)
            deliver(wire, after: isPrompt ? there : back + dice.milliseconds(0...300))
            lose(dice.chance(500) ? .connectionLost : .badAnswer, .possiblySent, at: back)
        case .late:
            let limit = Weather.longestLife - .seconds(1) - Weather.timeout
            deliver(wire, after: Weather.timeout + Weather.lateness(upTo: limit, &dice))
            lose(.timeout, .possiblySent, at: Weather.timeout)
        case .silence: lose(.timeout, .possiblySent, at: Weather.timeout)
        case .garbage(let arrives):
            if arrives { deliver(wire, after: there) }
            let body = Array((dice.chance(500) ? "<html>welcome</html>" : "{\"transaction\":{}}").utf8)
            machine.after(back) { answer.come(.success(HTTPResponse(status: 200, body: body))) }
        case .status(let status, let arrives, let retryAfter):
            if arrives { deliver(wire, after: there) }
            let headers = retryAfter.map { [HTTPHeader("Retry-After", $0)] } ?? []
            machine.after(back) { answer.come(.success(HTTPResponse(status: status, headers: headers))) }
        case .status504(let arrives):
            if arrives { deliver(wire, after: back + dice.milliseconds(0...20_000)) }
            machine.after(back) { answer.come(.success(HTTPResponse(status: 504))) }
        }
    }

    private func deliver(
        _ wire: Wire, after time: Duration, _ then: @escaping (HTTPResponse) -> Void = { _ in }
    ) {
        wire.arrival = machine.after(time) {
            wire.arrival = nil
            then(self.arrive(wire, "arrives"))
        }
    }

    @discardableResult
    private func arrive(_ wire: Wire, _ word: String) -> HTTPResponse {
        if wire.isWrite, dice.chance(weather.meddling) { meddle(wire) }
        let now = Timestamp(seconds: Machine.epoch + machine.now.components.seconds)
        let before = service.effects.count
        let response = service.handle(wire.call, number: wire.number, now: now ?? World.plannedTime)
        machine.note(
            "· \(wire.number) \(word): \(response.status), \(service.effects.count - before) effects")
        return response
    }
}

extension TransportError {
    fileprivate static let cancelled = TransportError(
        kind: .cancelled, delivery: .possiblySent, message: "cancelled")
}

extension Wire {
    var summary: String { "\(number) \(call.method.rawValue) \(call.path.joined(separator: "/")) \(targets)" }
}

extension Result<HTTPResponse, TransportError> {
    fileprivate var summary: String {
        switch self {
        case .success(let response): "\(response.status)"
        case .failure(let error): "\(error.kind) \(error.delivery)"
        }
    }
}

/// The network as one process sees it.
struct Transport: HTTPTransport {
    let network: Network
    let life: Life

    func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
        try await network.send(request, from: life)
    }
}
