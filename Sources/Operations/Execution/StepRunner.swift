import HTTPTransport
import Money
import Synchronization
import WebAPI

/// Carries out one step and finds out the truth about it.
///
/// A request is sent again only when that cannot do anything twice: it provably never left, the service said that
/// it would not take it (429), or it is out of service (503) and reading showed that nothing had changed; the last not
/// for what nothing keeps from happening twice, nor when something is to be made and 503 came late.
struct StepRunner: Sendable {
    private let client: any WriteService
    private let control: RunControl
    private let retry: WriteRetry
    private let breaker: CircuitBreaker
    private let limit: AdaptiveLimit

    init(client: any WriteService, control: RunControl, limit: AdaptiveLimit) {
        self.client = client
        self.control = control
        self.limit = limit
        retry = WriteRetry(client: client, control: control)
        breaker = CircuitBreaker(control: control)
    }

    /// Sends a step's request and what follows it.
    ///
    /// `attempted` is told of the end of each attempt.
    func perform(_ step: Step, attempted: (Attempt) -> Void) async -> StepEnd {
        if let reason = control.look() { return StepEnd(.skipped(reason)) }
        var end = await write(step.request, alreadySo: step.alreadySo, attempted)
        for patch in step.followUps {
            let kind =
                end.isApplied
                ? await write(.updateAccount(patch), alreadySo: [], attempted).kind
                : .skipped(Self.nothingToFollow)
            end.followUps.append(.init(patch: patch, kind: kind))
        }
        return end
    }

    private static let nothingToFollow = ItemError(
        code: "not_attempted", message: "not sent, because what it follows is not known to be applied",
        hint: "run the same command again: it sends what is still missing")

    private func write(
        _ request: WriteRequest, alreadySo: Set<String>, _ attempted: (Attempt) -> Void
    ) async -> StepEnd {
        var attempts = 0
        let since = Timestamp(seconds: client.environment.secondsSince1970())
        while true {
            attempts += 1
            let epoch = limit.epoch
            let began = client.environment.now()
            let error: APIError
            do throws(APIError) {
                let answer = Mutex<Attempt.Answer?>(nil)
                let record = try await client.send(request) { status, requestId in
                    answer.withLock { $0 = Attempt.Answer(status: status, requestId: requestId) }
                }
                attempted(Attempt(request, number: attempts, answer: answer.withLock { $0 }))
                limit.succeeded()
                breaker.answered()
                return StepEnd(.done, record: record, attempts: attempts)
            } catch let failure {
                error = failure
            }
            let took = client.environment.now() - began
            attempted(Attempt(request, number: attempts, error: error))
            if error.asksForRoom { limit.slowDown(since: epoch) }
            switch WriteFailure(error, to: request, took: took) {
            case .notApplied(let mayRetry):
                if mayRetry, await retry.wait(after: error, attempt: attempts), control.look() == nil {
                    continue
                }
                breaker.failed(error)
                return StepEnd(.failed(ItemError(error)), attempts: attempts)
            case .rejected:
                if error.kind == .credentials {
                    breaker.credentialsRefused(error)
                } else {
                    breaker.answered()
                }
                return await rejected(request, error, alreadySo, since, attempts)
            case .uncertain(let mayRetry, let mayStillHappen):
                var reading = await client.read(request, alreadySo: alreadySo, since: since)
                if case .partly = reading {
                    // Its parts are read one after the other: it may have been applied in between.
                    await retry.settle()
                    reading = await client.read(request, alreadySo: alreadySo, since: since)
                }
                if reading == .notApplied {
                    let mayGoOn =
                        mayRetry && request.mayBeRepeated
                        ? await retry.wait(after: error, attempt: attempts) : false
                    if !mayGoOn { await retry.settle() }
                    // Right before it is sent again, so that as little as possible can come between.
                    reading = await client.read(request, alreadySo: alreadySo, since: since)
                    if reading == .notApplied, mayGoOn, control.look() == nil { continue }
                }
                let end = StepEnd(
                    request, reading, after: ItemError(error), mayStillHappen: mayStillHappen,
                    attempts: attempts)
                if case .unreadable(let second) = reading {
                    breaker.couldNotRead(second)
                } else if end.isApplied {
                    breaker.answered()
                } else {
                    breaker.failed(error)
                }
                return end
            }
        }
    }

    /// The end of a write that the service refused. What it is about may have changed since it was read, which is
    /// often why; and an earlier try of ours may have come through after all.
    private func rejected(
        _ request: WriteRequest, _ error: APIError, _ alreadySo: Set<String>, _ since: Timestamp?,
        _ attempts: Int
    ) async -> StepEnd {
        let plain = StepEnd(.rejected(ItemError(error)), attempts: attempts)
        guard error.kind == .refused, request.mayBeRepeated, request.isAboutOneRecord || attempts > 1 else {
            return plain
        }
        switch await client.read(request, alreadySo: alreadySo, since: since) {
        case .applied(let record) where attempts > 1:
            return StepEnd(.done, record: record, attempts: attempts)
        case .applied(let record?): return StepEnd(.already, record: record, attempts: attempts)
        case .already(let transaction), .overtaken(let transaction):
            let hint = "it is \(transaction.state.rawValue) already: somebody else was faster"
            return StepEnd(
                .rejected(ItemError(error, hint: hint)), record: .transaction(transaction), attempts: attempts
            )
        case .conflict(let conflict):
            return StepEnd(.rejected(ItemError(error, hint: conflict.message)), attempts: attempts)
        case .applied(nil), .notApplied, .partly, .unreadable: return plain
        }
    }
}

/// One sending of a request, and what came back.
struct Attempt: Sendable {
    var request: WriteRequest
    /// Counted from 1.
    var number: Int
    /// A success.
    struct Answer: Sendable {
        var status: Int
        /// What the service calls the request in its logs.
        var requestId: String?
    }

    /// What came back; nil when something went wrong.
    var answer: Answer?
    /// What went wrong; nil for a success.
    var error: APIError?

    init(_ request: WriteRequest, number: Int, answer: Answer? = nil, error: APIError? = nil) {
        self.request = request
        self.number = number
        self.answer = answer
        self.error = error
    }
}

extension APIError {
    /// Whether the service said that it is too much.
    fileprivate var asksForRoom: Bool { kind == .rateLimited || status == 503 }
}
