import Money

/// How long a watch waits between two looks at a list.
struct WatchPacing: Equatable {
    /// The interval when none is given.
    static let usual = "5s"
    /// No interval is shorter: a service has others to serve.
    static let shortest = Duration.milliseconds(100)
    /// Waits in an outage grow up to this, unless the interval is longer.
    static let longestInOutage = Duration.seconds(60)
    /// A service that asks for more patience than this is asked again all the same.
    static let mostObeyed = Duration.seconds(3600)

    /// Between two looks when all is well.
    let interval: Duration

    /// Reads an interval such as `30s`.
    ///
    /// - Throws: ``CommandFailure`` with status 64 for one that is none or too short.
    init(interval text: String) throws {
        interval = try OptionValue.duration(text, "--watch")
        guard interval >= Self.shortest else {
            throw CommandFailure(
                .usage, code: "usage",
                "--watch: \(text) is shorter than \(DurationText.format(Self.shortest))")
        }
    }

    /// The wait after so many looks that failed one after the other.
    ///
    /// In an outage the bound doubles with each look, and the wait is between a half of it and all of it, by chance, so
    /// that many who watch do not come back at the same moment.
    ///
    /// `retryAfter`: what the service asked for; it is not undercut, within ``mostObeyed``.
    /// `random`: from 0 up to but not including 1.
    func wait(failures: Int, retryAfter: Duration?, random: Double) -> Duration {
        guard failures > 0 else { return interval }
        let most = max(interval, Self.longestInOutage)
        var bound = interval
        for _ in 0..<failures where bound < most { bound = min(bound * 2, most) }
        let wait = bound / 2 + bound / 2 * min(max(random, 0), 1)
        return max(wait, min(retryAfter ?? .zero, Self.mostObeyed))
    }
}
