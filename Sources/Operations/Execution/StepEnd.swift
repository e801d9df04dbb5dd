import ExactJSON
import ImpactFinance

/// How one request ended, and from it how each of its items did.
struct StepEnd: Sendable, Equatable {
    enum Kind: Sendable, Equatable {
        case done(Transaction?)
        case already(Transaction)
        case rejected(ItemError)
        case failed(ItemError, Transaction? = nil)
        case unknown(ItemError, [Reading.Part])
        case skipped(ItemError)
    }

    struct FollowUp: Sendable, Equatable {
        var patch: AccountPatch
        var kind: Kind
    }

    var kind: Kind
    var attempts: Int
    var followUps: [FollowUp] = []

    init(_ kind: Kind, attempts: Int = 0) {
        self.kind = kind
        self.attempts = attempts
    }

    /// Whether the request is known to have been applied.
    var isApplied: Bool {
        if case .done = kind { true } else { false }
    }

    /// The result of one of the items that the request served.
    func result(of item: PlannedItem, in step: Step, command: String) -> ItemResult {
        var result = ItemResult(
            item, command: command, outcome(of: item), attempts: attempts, error: error(of: item))
        result.extras = item.extras
        switch kind {
        case .done(let transaction?), .already(let transaction), .failed(_, let transaction?):
            result.adopt(transaction)
        case .done(nil): if let ending = step.request.ending(of: item.id) { result.adopt(ending) }
        case .unknown(_, let parts):
            result.state = nil
            if let read = parts.first(where: { $0.name == "transactions/\(item.id ?? "")" })?.transaction {
                result.adopt(read)
            }
            if item.observed == nil, !parts.isEmpty { result.extras.append(Self.describe(parts)) }
        default: break
        }
        if !followUps.isEmpty { result.extras.append(describeFollowUps()) }
        return result
    }

    /// An item of an atomic request that was partly applied after all goes by what was read about itself.
    private func part(of item: PlannedItem) -> Reading.Part.State? {
        guard case .unknown(_, let parts) = kind, item.observed != nil else { return nil }
        return parts.first { $0.name == "transactions/\(item.id ?? "")" }?.state
    }

    private func outcome(of item: PlannedItem) -> Outcome {
        switch kind {
        case .done: .done
        case .already: .unchanged
        case .rejected: .rejected
        case .failed: .failed
        case .unknown: part(of: item) == .applied ? .done : .unknown
        case .skipped: .skipped
        }
    }

    private func error(of item: PlannedItem) -> ItemError? {
        switch kind {
        case .done, .already: nil
        case .rejected(let error), .failed(let error, _), .skipped(let error): error
        case .unknown(let error, _): error
        }
    }

    private static func describe(_ parts: [Reading.Part]) -> JSONObject.Member {
        .init(
            name: "parts",
            value: .array(
                parts.map { ["part": .string($0.name), "state": .string($0.state.rawValue)] }))
    }

    private func describeFollowUps() -> JSONObject.Member {
        let updates: [JSON] = followUps.map { followUp in
            let end = StepEnd(followUp.kind)
            let item = PlannedItem(decision: .send)
            return [
                "id": .string(followUp.patch.id), "outcome": .string(end.outcome(of: item).rawValue),
                "error": end.error(of: item)?.json ?? .null,
            ]
        }
        return .init(name: "accountUpdates", value: .array(updates))
    }
}

extension StepEnd.Kind {
    /// Judges a write by what reading showed after it had failed with an error.
    init(_ reading: Reading, after error: APIError, mayStillHappen: Bool) {
        switch reading {
        case .applied(let transaction): self = .done(transaction)
        case .already(let transaction): self = .already(transaction)
        case .notApplied where mayStillHappen:
            self = .unknown(
                ItemError(
                    error,
                    hint: "reading shows no change so far, but the service may still be at it: run the same "
                        + "command again later, it reads before it sends"), [])
        case .notApplied: self = .failed(ItemError(error, hint: "reading showed that nothing was changed"))
        case .overtaken(let conflict, let transaction): self = .failed(conflict, transaction)
        case .partly(let parts):
            self = .unknown(
                ItemError(error, hint: "some of it was applied or cannot be read: see `parts`"), parts)
        case .unreadable(let second):
            self = .unknown(
                ItemError(
                    error, hint: "reading it back failed as well (\(second.message)): look at it later"), [])
        }
    }
}

extension WriteRequest {
    /// How the request ends a transaction, if it does.
    func ending(of id: String?) -> Ending? {
        switch self {
        case .endTransaction(let own, let ending): own == id ? ending : nil
        case .updateUser(_, let patch): patch.transactions.first { $0.id == id }?.ending
        case .createTransaction, .updateAccount: nil
        }
    }
}
