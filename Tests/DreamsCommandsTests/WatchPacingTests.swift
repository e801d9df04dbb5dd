import Testing

@testable import DreamsCommands

@Suite struct WatchPacingTests {
    @Test func `waits for the interval while all is well`() throws {
        let pacing = try WatchPacing(interval: "30s")
        for random in [0.0, 0.5, 0.999] {
            #expect(pacing.wait(failures: 0, retryAfter: nil, random: random) == .seconds(30))
        }
        #expect(try WatchPacing(interval: WatchPacing.usual).interval == .seconds(5))
    }

    @Test(arguments: [
        (1, 0.0, Duration.seconds(1)), (1, 0.5, .milliseconds(1500)), (2, 0.0, .seconds(2)),
        (3, 0.0, .seconds(4)),
        (6, 0.0, .seconds(30)), (6, 0.5, .seconds(45)), (1_000_000, 0.5, .seconds(45)),
    ]) func `waits longer in an outage, by chance, up to a minute`(
        _ failures: Int, _ random: Double, _ wait: Duration
    ) throws {
        let pacing = try WatchPacing(interval: "1s")
        #expect(pacing.wait(failures: failures, retryAfter: nil, random: random) == wait)
    }

    @Test func `keeps an interval that is longer than a minute`() throws {
        let pacing = try WatchPacing(interval: "10m")
        #expect(pacing.wait(failures: 5, retryAfter: nil, random: 0) == .seconds(300))
        #expect(pacing.wait(failures: 5, retryAfter: nil, random: 1) == .seconds(600))
    }

    @Test func `does not undercut what the service asks for, within an hour`() throws {
        let pacing = try WatchPacing(interval: "1s")
        #expect(pacing.wait(failures: 1, retryAfter: .seconds(90), random: 0) == .seconds(90))
        #expect(pacing.wait(failures: 1, retryAfter: .zero, random: 0) == .seconds(1))
        #expect(pacing.wait(failures: 1, retryAfter: .seconds(86_400), random: 0) == .seconds(3600))
    }

    @Test(arguments: ["99ms", "0", "-1s", "soon", ""]) func `refuses an interval that is none or too short`(
        _ text: String
    ) {
        let failure = #expect(throws: CommandFailure.self) { try WatchPacing(interval: text) }
        #expect(failure?.status == .usage)
    }

    @Test func `takes the shortest interval`() throws {
        #expect(try WatchPacing(interval: "100ms").interval == .milliseconds(100))
    }
}
