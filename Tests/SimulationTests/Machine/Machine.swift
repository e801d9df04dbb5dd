/// The world's clock and order: it runs a process job by job, and lets time pass when nothing else can.
final class Machine: @unchecked Sendable {
    private struct Timer {
        var at: Duration
        var number: Int
        var action: () -> Void
    }

    /// The monotonic time.
    private(set) var now = Duration.zero
    /// How far the wall clock is from where it began, beside the time that passed.
    var wallOffset: Int64 = 0 {
        didSet { wasPutForward = wasPutForward || wallOffset > 0 }
    }
    /// Whether the wall clock was ever later than it should be.
    private(set) var wasPutForward = false
    /// When the wall clock began, in seconds since 1970: 2026-11-21T09:00:00Z.
    static let epoch: Int64 = 1_795_251_600

    private var dice: Dice
    private var timers: [Timer] = []
    private var timerCount = 0
    private(set) var trace: [String] = []
    private var steps = 0
    /// The first invariant that did not hold.
    private(set) var violation: String?
    /// A slow processor lets time pass although something could run; so many times in a thousand.
    private let slowness: Int

    init(dice: Dice) {
        var dice = dice
        slowness = dice.pick([0, 0, 5, 30], else: 0)
        self.dice = dice
    }

    /// The wall clock, in seconds since 1970.
    var wall: Int64 { Self.epoch + wallOffset + now.components.seconds }

    /// Writes down what happened.
    func note(_ text: @autoclosure () -> String) {
        trace.append("\(Self.text(now)) #\(steps) \(text())")
    }

    /// Tells of an invariant that does not hold. The first one is kept.
    func violated(_ invariant: String, _ text: String) {
        note("VIOLATED \(invariant): \(text)")
        violation = violation ?? "\(invariant): \(text)"
    }

    /// Does something later.
    @discardableResult
    func after(_ time: Duration, _ action: @escaping () -> Void) -> Int {
        timerCount += 1
        timers.append(Timer(at: now + time, number: timerCount, action: action))
        return timerCount
    }

    /// Takes back what was to be done later. True when it was not done yet.
    @discardableResult
    func cancel(_ number: Int) -> Bool {
        guard let index = timers.firstIndex(where: { $0.number == number }) else { return false }
        timers.swapAt(index, timers.count - 1)
        timers.removeLast()
        return true
    }

    /// Lets the earliest timer go off. False when there is none, or none before an end.
    private func fire(until end: Duration? = nil) -> Bool {
        guard
            let index = timers.indices.min(by: {
                (timers[$0].at, timers[$0].number) < (timers[$1].at, timers[$1].number)
            })
        else { return false }
        if let end, timers[index].at > end { return false }
        timers.swapAt(index, timers.count - 1)
        let timer = timers.removeLast()
        now = max(now, timer.at)
        timer.action()
        return true
    }

    /// Lets time pass while no process runs.
    func pass(_ time: Duration) {
        let end = now + time
        while fire(until: end) {}
        now = end
    }

    /// Forgets what was still to come, so that nothing of the world holds on to itself.
    func stop() {
        timers = []
    }

    /// How a process ended.
    enum End: Equatable { case finished, crashed, stuck }

    /// Runs a process to its end, to its crash, or to a violation.
    func run(_ life: Life, _ main: @escaping @Sendable () async -> Void) -> End {
        GlobalJobs.leading(to: life) {
            let isOver = Later<Bool>(life, dying: true)
            Task(executorPreference: life) {
                await main()
                isOver.come(true)
            }
            while !isOver.isThere {
                if violation != nil { break }
                if let jobs = life.crashAfter, life.jobs >= jobs { break }
                steps += 1
                if steps > 5_000_000 { return .stuck }
                if life.ready.isEmpty || (slowness > 0 && dice.chance(slowness)) {
                    if fire() || !life.ready.isEmpty { continue }
                    return .stuck
                }
                life.runOne(&dice)
            }
            let hasFinished = isOver.isThere
            life.die()
            return hasFinished ? .finished : .crashed
        }
    }

    /// Waits in a process.
    func sleep(_ time: Duration, in life: Life) async throws {
        guard !life.isDead else { throw CancellationError() }
        let wakeUp = Later<Bool>(life, dying: false)
        let timer = after(time) { wakeUp.come(true) }
        guard await wakeUp.get() else {
            cancel(timer)
            throw CancellationError()
        }
    }

    static func text(_ time: Duration) -> String {
        let (seconds, attoseconds) = time.components
        let digits = String(attoseconds / 1_000_000_000_000)
        return "\(seconds).\(String(repeating: "0", count: max(0, 6 - digits.count)))\(digits)"
    }
}
