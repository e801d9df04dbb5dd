import HTTPTransport
public import ImpactFinance

/// Carries out a plan, one request after the other, and finds out the truth about each.
///
/// A request is sent again only when that cannot do anything twice: it provably never left, the service said that
/// it would not take it (429), or it is out of service (503) and reading showed that nothing had changed.
public struct Executor: Sendable {
    private let client: ImpactFinanceClient
    private let verifier: Verifier
    private let control: RunControl
    private let retry: WriteRetry

    /// How long to wait between two readings of a write whose answer was lost, so that a service that is still at
    /// it can finish.
    private static let settlingTime = Duration.milliseconds(500)

    /// Makes an executor.
    ///
    /// - Parameters:
    ///   - client: the service to write to.
    ///   - control: tells when to stop.
    public init(client: ImpactFinanceClient, control: RunControl) {
        self.client = client
        self.verifier = Verifier(client: client)
        self.control = control
        self.retry = WriteRetry(client: client, control: control)
    }

    /// Carries out a plan.
    ///
    /// - Parameter report: gets each item's result as soon as it is known: what needs no request first, in input
    ///   order, then what was sent.
    /// - Returns: all results in input order.
    public func run(_ plan: Plan, report: (ItemResult) async -> Void = { _ in }) async -> [ItemResult] {
        var results: [Int: ItemResult] = [:]
        for (index, item) in plan.items.enumerated() {
            guard let result = Self.resultWithoutSending(item, command: plan.command) else { continue }
            results[index] = result
            await report(result)
        }
        for step in plan.steps {
            let ended = await perform(step)
            for index in step.items {
                let result = ended.result(of: plan.items[index], in: step, command: plan.command)
                results[index] = result
                await report(result)
            }
        }
        return plan.items.indices.compactMap { results[$0] }
    }

    /// The results of a plan that is not carried out: what would be sent is `planned`.
    public static func dryRun(_ plan: Plan) -> [ItemResult] {
        plan.items.map {
            resultWithoutSending($0, command: plan.command) ?? ItemResult($0, command: plan.command, .planned)
        }
    }

    private static func resultWithoutSending(_ item: PlannedItem, command: String) -> ItemResult? {
        var result: ItemResult
        switch item.decision {
        case .send: return nil
        case .unchanged: result = ItemResult(item, command: command, .unchanged)
        case .refused(let error): result = ItemResult(item, command: command, .refused, error: error)
        }
        result.extras = item.extras
        return result
    }

    private func perform(_ step: Step) async -> StepEnd {
        if let reason = control.stopped { return StepEnd(.skipped(reason)) }
        var end = await write(step.request)
        guard end.isApplied else { return end }
        for patch in step.followUps {
            let followUp = await write(.updateAccount(patch))
            end.followUps.append(.init(patch: patch, kind: followUp.kind))
        }
        return end
    }

    private func write(_ request: WriteRequest) async -> StepEnd {
        var attempts = 0
        while true {
            attempts += 1
            let error: APIError
            do throws(APIError) {
                return StepEnd(.done(try await send(request)), attempts: attempts)
            } catch let failure {
                error = failure
            }
            switch WriteFailure(error) {
            case .notApplied(let mayRetry):
                if mayRetry, control.stopped == nil, await retry.wait(after: error, attempt: attempts) {
                    continue
                }
                stopIfServiceIsGone(error)
                return StepEnd(.failed(ItemError(error)), attempts: attempts)
            case .rejected:
                if error.kind == .credentials { stop(because: error) }
                return StepEnd(.rejected(ItemError(error)), attempts: attempts)
            case .uncertain(let mayRetry, let mayStillHappen):
                let reading = await readBack(request)
                if reading == .notApplied, mayRetry, control.stopped == nil,
                    await retry.wait(after: error, attempt: attempts)
                {
                    continue
                }
                stopIfServiceIsGone(error)
                return StepEnd(
                    .init(reading, after: error, mayStillHappen: mayStillHappen), attempts: attempts)
            }
        }
    }

    private func send(_ request: WriteRequest) async throws(APIError) -> Transaction? {
        switch request {
        case .endTransaction(let id, let ending): return try await client.end(transaction: id, ending)
        case .createTransaction(let new): return try await client.create(new)
        case .updateUser(let id, let patch):
            try await client.update(user: id, patch)
            return nil
        case .updateAccount(let patch):
            _ = try await client.update(patch)
            return nil
        }
    }

    /// Reads at once, and once more after a pause when nothing seems to have happened.
    private func readBack(_ request: WriteRequest) async -> Reading {
        let first = await verifier.read(request)
        guard first == .notApplied else { return first }
        _ = await retry.pause(Self.settlingTime)
        return await verifier.read(request)
    }

    /// What made this write fail would make every other one fail too: start none of them.
    private func stopIfServiceIsGone(_ error: APIError) {
        switch error.kind {
        case .rateLimited: stop(because: error)
        case .unavailable where error.status == 503: stop(because: error)
        case .transport(let transport) where transport.delivery == .notSent: stop(because: error)
        default: break
        }
    }

    private func stop(because error: APIError) {
        control.stop(
            ItemError(
                code: "run_stopped", message: "not attempted, because the run stopped: \(error.message)",
                hint: "mend the cause and run the same command again: what is done stays done"))
    }
}
