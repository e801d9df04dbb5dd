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
    /// `report`: gets each item's result as soon as it is known: what needs no request first, in input
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
        for index in plan.items.indices where results[index] == nil {
            // No item is ever lost, not even by a mistake of ours.
            let result = ItemResult(
                plan.items[index], command: plan.command, .skipped, error: Self.notPlanned)
            results[index] = result
            await report(result)
        }
        return plan.items.indices.compactMap { results[$0] }
    }

    private static let notPlanned = ItemError(
        code: "not_attempted", message: "the plan holds no request for it",
        hint: "this is a bug in dreams; please report it")

    /// The results of a plan that is not carried out: what would be sent is `planned`.
    public static func dryRun(_ plan: Plan) -> [ItemResult] {
        plan.items.map {
            resultWithoutSending($0, command: plan.command) ?? ItemResult($0, command: plan.command, .planned)
        }
    }

    private static func resultWithoutSending(_ item: PlannedItem, command: String) -> ItemResult? {
        switch item.decision {
        case .send: nil
        case .unchanged: ItemResult(item, command: command, .unchanged)
        case .refused(let error): ItemResult(item, command: command, .refused, error: error)
        }
    }

    private func perform(_ step: Step) async -> StepEnd {
        if let reason = control.stopped { return StepEnd(.skipped(reason)) }
        var end = await write(step.request, alreadySo: step.alreadySo)
        for patch in step.followUps {
            let kind =
                end.isApplied ? await write(.updateAccount(patch)).kind : .skipped(Self.nothingToFollow)
            end.followUps.append(.init(patch: patch, kind: kind))
        }
        return end
    }

    private static let nothingToFollow = ItemError(
        code: "not_attempted", message: "not sent, because what it follows is not known to be applied",
        hint: "run the same command again: it sends what is still missing")

    private func write(_ request: WriteRequest, alreadySo: Set<String> = []) async -> StepEnd {
        var attempts = 0
        while true {
            attempts += 1
            let error: APIError
            do throws(APIError) {
                return StepEnd(.done, record: try await send(request), attempts: attempts)
            } catch let failure {
                error = failure
            }
            switch WriteFailure(error) {
            case .notApplied(let mayRetry):
                if mayRetry, await retry.wait(after: error, attempt: attempts) { continue }
                stopIfServiceIsGone(error)
                return StepEnd(.failed(ItemError(error)), attempts: attempts)
            case .rejected:
                if error.kind == .credentials { stop(because: error) }
                return await rejected(request, error, alreadySo, attempts)
            case .uncertain(let mayRetry, let mayStillHappen):
                var reading = await verifier.read(request, alreadySo: alreadySo)
                if reading == .notApplied {
                    let mayGoOn = mayRetry ? await retry.wait(after: error, attempt: attempts) : false
                    if !mayGoOn { await retry.settle() }
                    // Right before it is sent again, so that as little as possible can come between.
                    reading = await verifier.read(request, alreadySo: alreadySo)
                    if reading == .notApplied, mayGoOn, control.stopped == nil { continue }
                }
                let end = StepEnd(
                    request, reading, after: error, mayStillHappen: mayStillHappen, attempts: attempts)
                if !end.isApplied { stopIfServiceIsGone(error) }
                if case .unreadable(let second) = reading { stopIfNobodyAnswers(second) }
                return end
            }
        }
    }

    /// The end of a write that the service refused. What it is about may have changed since it was read, which is
    /// often why; and an earlier try of ours may have come through after all.
    private func rejected(
        _ request: WriteRequest, _ error: APIError, _ alreadySo: Set<String>, _ attempts: Int
    ) async -> StepEnd {
        let plain = StepEnd(.rejected(ItemError(error)), attempts: attempts)
        guard error.kind == .refused, request.isAboutOneTransaction || attempts > 1 else { return plain }
        switch await verifier.read(request, alreadySo: alreadySo) {
        case .applied(let transaction) where attempts > 1:
            return StepEnd(.done, record: transaction, attempts: attempts)
        case .applied(let transaction?): return StepEnd(.already, record: transaction, attempts: attempts)
        case .already(let transaction), .overtaken(let transaction):
            let hint = "it is \(transaction.state.rawValue) already: somebody else was faster"
            return StepEnd(.rejected(ItemError(error, hint: hint)), record: transaction, attempts: attempts)
        case .conflict(let conflict):
            return StepEnd(.rejected(ItemError(error, hint: conflict.message)), attempts: attempts)
        case .applied(nil), .notApplied, .partly, .unreadable: return plain
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

    /// What made this write fail would make every other one fail too: start none of them.
    private func stopIfServiceIsGone(_ error: APIError) {
        switch error.kind {
        case .rateLimited: stop(because: error)
        case .unavailable where error.status == 503: stop(because: error)
        case .transport(let transport) where transport.delivery == .notSent: stop(because: error)
        default: break
        }
    }

    /// A read is tried again and again before it fails: after that, every other one would take as long and end alike.
    private func stopIfNobodyAnswers(_ error: APIError) {
        switch error.kind {
        case .transport, .credentials: stop(because: error)
        default: stopIfServiceIsGone(error)
        }
    }

    private func stop(because error: APIError) {
        control.stop(
            ItemError(
                code: "run_stopped", message: "not attempted, because the run stopped: \(error.message)",
                hint: "mend the cause and run the same command again: what is done stays done"))
    }
}
