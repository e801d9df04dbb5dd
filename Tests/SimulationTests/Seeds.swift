import Dispatch
import Glibc
import Synchronization

/// Runs many worlds, each on one thread, several at a time.
final class Seeds: Sendable {
    private struct State {
        var next: UInt64
        var failures: [UInt64: String] = [:]
    }

    private let end: UInt64
    private let limit: Int
    private let state: Mutex<State>

    private init(_ seeds: Range<UInt64>, atMost limit: Int) {
        state = Mutex(State(next: seeds.lowerBound))
        end = seeds.upperBound
        self.limit = limit
    }

    /// The number in an environment variable.
    static func number(_ name: String) -> UInt64? {
        getenv(name).flatMap { UInt64(String(cString: $0)) }
    }

    /// Runs seeds until so many have failed, on threads that nobody else waits for.
    ///
    /// - Returns: what failed, in the order of the seeds: seed, invariant, and what happened last.
    static func run(_ range: Range<UInt64>, atMost limit: Int) async -> [String] {
        let seeds = Seeds(range, atMost: limit)
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) {
                group.addTask {
                    await withCheckedContinuation { continuation in
                        DispatchQueue.global(qos: .utility).async {
                            seeds.work()
                            continuation.resume()
                        }
                    }
                }
            }
        }
        return seeds.state.withLock { $0.failures }.sorted { $0.key < $1.key }.map(\.value)
    }

    private func work() {
        while let seed = take() {
            let world = World(seed: seed)
            world.run()
            guard let violation = world.machine.violation else { continue }
            let last = world.machine.trace.suffix(20).joined(separator: "\n")
            state.withLock {
                $0.failures[seed] =
                    "seed \(seed): \(violation)\nall of it: make simulate SEED=\(seed)\n\(last)"
            }
        }
    }

    private func take() -> UInt64? {
        state.withLock { state in
            guard state.next < end, state.failures.count < limit else { return nil }
            defer { state.next += 1 }
            return state.next
        }
    }
}
