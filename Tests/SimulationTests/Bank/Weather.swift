/// How often what goes wrong in one world, in thousandths of all requests, and how long things take.
struct Weather {
    /// No connection is made.
    var refused = 0
    /// The connection breaks before the service has the whole request.
    var lostBefore = 0
    /// It breaks after the service has acted.
    var lostAfter = 0
    /// The client stops waiting; the service acts afterwards, or never.
    var late = 0
    /// 429, with or without Retry-After.
    var limited = 0
    /// 500, 502 or 503, before or after the service has acted.
    var broken = 0
    /// 504 while the service goes on.
    var gatewayTimeout = 0
    /// A success whose body is something else, be it from the service or from something before it.
    var garbage = 0
    /// The network delivers the request twice.
    var twice = 0
    /// Something before the service says 401 or 403.
    var locked = 0
    /// Somebody else does something to what was just written about, right before that arrives.
    var meddling = 0
    /// How long a request takes, in milliseconds.
    var latency = 1...50
    /// Whether something may take effect after its sender has stopped waiting, or died.
    var isLate = true

    /// No fault at all.
    static let calm = Weather()

    /// How long a client waits for an answer.
    static let timeout = Duration.seconds(10)
    /// How long after it was sent a request may still take effect.
    static let longestLife = Duration.seconds(30)
    /// What operators wait: little more than the longest life, because the journal's times are whole seconds here.
    static let grace = Duration.seconds(32)

    init() {}

    /// A time up to a limit: any, or hardly less than the limit, which is where mistakes are.
    static func lateness(upTo limit: Duration, _ dice: inout Dice) -> Duration {
        let milliseconds = Int(limit.components.seconds) * 1000
        return dice.milliseconds(
            dice.chance(500) ? 0...max(0, milliseconds) : max(0, milliseconds - 2000)...max(0, milliseconds))
    }

    /// A world's weather: most faults do not occur in it, some rarely, some all the time.
    init(_ dice: inout Dice) {
        let rates = [0, 0, 0, 0, 20, 60, 150, 300]
        refused = dice.pick(rates, else: 0)
        lostBefore = dice.pick(rates, else: 0)
        lostAfter = dice.pick(rates, else: 0)
        late = dice.pick([0, 0, 0, 0, 20, 60, 150], else: 0)
        limited = dice.pick(rates, else: 0)
        broken = dice.pick(rates, else: 0)
        gatewayTimeout = dice.pick([0, 0, 0, 20, 100], else: 0)
        garbage = dice.pick([0, 0, 0, 20, 100], else: 0)
        twice = dice.pick([0, 0, 0, 50, 200], else: 0)
        locked = dice.pick([0, 0, 0, 0, 0, 10], else: 0)
        meddling = dice.pick([0, 0, 0, 20, 100], else: 0)
        latency = dice.pick([1...5, 1...50, 1...50, 20...400, 1...3000], else: 1...50)
        isLate = dice.chance(700)
        if !isLate { (late, gatewayTimeout) = (0, 0) }
    }
}
