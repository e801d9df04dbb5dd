import Dispatch
import Synchronization

/// Runs the jobs of a task, and of its child tasks, on the thread that calls ``run(beforeWaiting:)``.
///
/// That thread would otherwise wait idly for the pool's, whose making and waking costs a short command more than its
/// own work.
final class CallersThread: TaskExecutor {
    private let jobs = Mutex<[UnownedJob]>([])
    private let news = DispatchSemaphore(value: 0)

    /// Takes a job; from any thread.
    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        jobs.withLock { $0.append(job) }
        news.signal()
    }

    /// Runs jobs in their order until ``stop()``.
    ///
    /// `beforeWaiting`: called when there is nothing to do for the first time.
    func run(beforeWaiting: () -> Void) {
        var hasWaited = false
        while true {
            if hasWaited || news.wait(timeout: .now()) == .timedOut {
                if !hasWaited { beforeWaiting() }
                hasWaited = true
                news.wait()
            }
            // One signal a job; the one without a job is from `stop`.
            let job = jobs.withLock { $0.isEmpty ? nil : $0.removeFirst() }
            guard let job else { return }
            job.runSynchronously(on: asUnownedTaskExecutor())
        }
    }

    /// Makes ``run(beforeWaiting:)`` return when there is no job left.
    func stop() { news.signal() }
}
