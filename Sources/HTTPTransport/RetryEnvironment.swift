import Glibc

/// The parts of the world that retries depend on, so that a test or a simulation can stand in for them.
public struct RetryEnvironment: Sendable {
    /// A monotonic time.
    public var now: @Sendable () -> Duration
    /// The time in seconds since 1970, for dates that a server names.
    public var secondsSince1970: @Sendable () -> Int64
    /// Waits; throws when the task is cancelled.
    public var sleep: @Sendable (Duration) async throws -> Void
    /// A random number from 0 up to but not including 1.
    public var random: @Sendable () -> Double

    /// Makes an environment.
    public init(
        now: @escaping @Sendable () -> Duration, secondsSince1970: @escaping @Sendable () -> Int64,
        sleep: @escaping @Sendable (Duration) async throws -> Void, random: @escaping @Sendable () -> Double
    ) {
        self.now = now
        self.secondsSince1970 = secondsSince1970
        self.sleep = sleep
        self.random = random
    }

    /// The real world.
    public static let system = RetryEnvironment(
        now: { start.duration(to: .now) },
        secondsSince1970: { Int64(time(nil)) },
        sleep: { try await Task.sleep(for: $0) },
        random: { Double.random(in: 0..<1) })

    private static let start = ContinuousClock.now
}
