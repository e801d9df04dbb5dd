import Testing

/// The executor, the journal's use and resume against a simulated bank, network, disk and clock, one seed after another.
///
/// Environment: `DREAMS_SEEDS=N` says how many seeds, `DREAMS_FIRST_SEED=K` where to begin; `DREAMS_SEED=K` runs one and
/// prints everything that happens in it.
@Suite struct SimulationTests {
    /// So many seeds are run when nobody says how many.
    private static let usualCount: UInt64 = 2000

    @Test func `No seed breaks an invariant`() async throws {
        try #require(GlobalJobs.isInstalled)
        let first = Seeds.number("DREAMS_FIRST_SEED") ?? 1
        let only = Seeds.number("DREAMS_SEED")
        let seeds =
            only.map { $0..<$0 + 1 } ?? first..<first + (Seeds.number("DREAMS_SEEDS") ?? Self.usualCount)
        let failures = await Seeds.run(seeds, atMost: 5)
        for failure in failures { Issue.record("\(failure)") }
        if let only {
            let world = World(seed: only)
            world.run()
            print(world.machine.trace.joined(separator: "\n"))
        }
    }

    @Test func `A seed replays exactly`() {
        for seed: UInt64 in 1...50 {
            let first = World(seed: seed)
            first.run()
            let second = World(seed: seed)
            second.run()
            #expect(first.machine.trace == second.machine.trace, "seed \(seed)")
        }
    }
}
