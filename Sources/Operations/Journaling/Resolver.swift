import HTTPTransport
import Money

/// Finds out by reading what became of the requests of a run that nobody knows the end of. It never writes.
public struct Resolver: Sendable {
    private let client: any WriteService
    private let concurrency: Int
    private let grace: Duration

    /// Makes a resolver.
    ///
    /// - Parameters:
    ///   - client: the service to read from.
    ///   - concurrency: how many readings may be under way at once.
    ///   - grace: how long after it was sent a request may still take effect. Until then a reading that shows no change
    ///     proves nothing.
    public init(client: any WriteService, concurrency: Int, grace: Duration) {
        self.client = client
        self.concurrency = concurrency
        self.grace = grace
    }

    /// How long to wait until a reading proves something; zero when it does already.
    ///
    /// Nothing tells when a run died, nor when it sent its last request: long after its intent, maybe just now. When it
    /// ended by itself, every request had been sent before. An end in the future was recorded before the clock was set
    /// back, so that nothing can be said of its age.
    public func waitingTime(for state: RunState) -> Duration {
        guard !state.doubtful.isEmpty else { return .zero }
        guard let end = state.endedAt else { return grace }
        let age = client.environment.secondsSince1970() - end.seconds
        return age < 0 ? grace : max(.zero, grace - .seconds(age))
    }

    /// Reads what became of every doubtful request of a run, and records what it finds.
    ///
    /// - Returns: a result for each item that was in doubt, by its index in the run.
    public func resolve(_ state: RunState, in journal: RunJournal) async -> [(index: Int, result: ItemResult)]
    {
        let wait = waitingTime(for: state)
        // Cut short, a reading would prove nothing.
        if wait > .zero, (try? await client.environment.sleep(wait)) == nil { return [] }
        let doubtful = Set(state.doubtful)
        let requests = state.doubtfulRequests
        let ends = await withTaskGroup(of: (Int, StepEnd).self) { group in
            var ends: [Int: StepEnd] = [:]
            var next = requests.indices.makeIterator()
            func start() {
                guard let index = next.next() else { return }
                group.addTask { (index, await self.end(requests[index])) }
            }
            for _ in 0..<max(1, concurrency) { start() }
            while let (index, end) = await group.next() {
                ends[index] = end
                start()
            }
            return ends
        }
        var results: [(index: Int, result: ItemResult)] = []
        for (index, request) in requests.enumerated() {
            guard let end = ends[index] else { continue }
            for item in request.step.items where doubtful.contains(item) {
                let planned = state.items[item].planned
                let result = end.result(of: planned, in: request.step, command: state.header.command)
                journal.record(result, index: item, request: request.step.request)
                results.append((item, result))
            }
        }
        return results.sorted { $0.index < $1.index }
    }

    private func end(_ request: RunState.Request) async -> StepEnd {
        let step = request.step
        let attempts = request.attempts
        let reading = await client.read(
            step.request, alreadySo: step.alreadySo, since: request.intendedAt)
        var end = StepEnd(
            step.request, reading, after: .answerLost, mayStillHappen: false, attempts: attempts)
        for patch in step.followUps {
            var kind =
                end.isCertainlyNotApplied ? StepEnd.Kind.skipped(.neverAttempted) : .unknown(.answerLost)
            if end.isApplied {
                let reading = await client.read(
                    .updateAccount(patch), alreadySo: [], since: request.intendedAt)
                kind =
                    StepEnd(
                        .updateAccount(patch), reading, after: .answerLost, mayStillHappen: false,
                        attempts: attempts
                    ).kind
            }
            end.followUps.append(.init(patch: patch, kind: kind))
        }
        return end
    }
}

extension RunState {
    /// The requests that items in doubt were served by, in the order of the plan.
    var doubtfulRequests: [Request] {
        Set(doubtful.compactMap { items[$0].step }).sorted().compactMap { requests[$0] }
    }
}
