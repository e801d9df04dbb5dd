/// One process: the jobs of its tasks, which run one at a time and in an order that the machine draws.
///
/// Everything in the simulation happens on one thread at a time, which is why nothing here needs a lock.
final class Life: TaskExecutor, @unchecked Sendable {
    /// Counted from 1.
    let number: Int
    /// What can run now.
    private(set) var ready: [UnownedJob] = []
    /// Whether the process is gone. What is left of its tasks gets errors until it gives up, and nobody listens.
    private(set) var isDead = false
    /// How many jobs have run.
    private(set) var jobs = 0
    /// After how many jobs the process dies.
    var crashAfter: Int?
    private var farewells: [Int: () -> Void] = [:]
    private var nextFarewell = 0

    init(number: Int) {
        self.number = number
    }

    func enqueue(_ job: consuming ExecutorJob) {
        ready.append(UnownedJob(job))
    }

    /// Takes a job that prefers no executor; see ``GlobalJobs``.
    func adopt(_ job: UnownedJob) {
        ready.append(job)
    }

    /// Runs one of the jobs that are ready.
    func runOne(_ dice: inout Dice) {
        let index = ready.count == 1 ? 0 : dice.upTo(ready.count)
        ready.swapAt(index, ready.count - 1)
        let job = ready.removeLast()
        jobs += 1
        job.runSynchronously(on: asUnownedTaskExecutor())
    }

    /// Registers what ends a wait when the process dies.
    func onDeath(_ farewell: @escaping () -> Void) -> Int {
        nextFarewell += 1
        farewells[nextFarewell] = farewell
        return nextFarewell
    }

    func forget(_ number: Int) {
        farewells[number] = nil
    }

    /// Ends the process between two jobs. Its tasks are run to their end without the world, so that nothing leaks.
    func die() {
        isDead = true
        var dice = Dice(seed: 0)
        for _ in 0..<1_000_000 {
            let waiting = farewells.sorted { $0.key < $1.key }
            farewells = [:]
            for (_, farewell) in waiting { farewell() }
            guard !ready.isEmpty else { return }
            while !ready.isEmpty { runOne(&dice) }
        }
    }
}

/// Something that comes once, and that one task waits for.
final class Later<Value: Sendable>: @unchecked Sendable {
    private var value: Value?
    private var waiter: UnsafeContinuation<Value, Never>?
    private let life: Life
    private var farewell: Int?

    /// `dying`: what comes when the process dies or the task is cancelled before.
    init(_ life: Life, dying: Value) {
        self.life = life
        self.dying = dying
        farewell = life.onDeath { [weak self] in self?.come(dying) }
    }

    private let dying: Value

    /// Whether it has come.
    var isThere: Bool { value != nil }

    /// Gives it to who waits. What comes later is dropped.
    func come(_ value: Value) {
        guard self.value == nil else { return }
        self.value = value
        if let farewell { life.forget(farewell) }
        waiter?.resume(returning: value)
        waiter = nil
    }

    /// Waits for it. A cancelled task does not wait.
    func get() async -> Value {
        await withTaskCancellationHandler {
            await wait()
        } onCancel: {
            come(dying)
        }
    }

    /// Waits for it, cancelled or not.
    func wait() async -> Value {
        await withUnsafeContinuation { continuation in
            if let value {
                continuation.resume(returning: value)
            } else {
                waiter = continuation
            }
        }
    }
}
