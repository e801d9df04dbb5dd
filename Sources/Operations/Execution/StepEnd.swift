import ExactJSON
import ImpactFinance

/// How one request ended, and from it how each of its items did.
struct StepEnd: Sendable, Equatable {
    enum Kind: Sendable, Equatable {
        case done
        case already
        case rejected(ItemError)
        case failed(ItemError)
        case unknown(ItemError)
        /// Each item by what was read of its own parts. `mayStillHappen`: what is not there yet may still come.
        case partly(ItemError, [Reading.Part], mayStillHappen: Bool)
        case skipped(ItemError)
    }

    struct FollowUp: Sendable, Equatable {
        var patch: AccountPatch
        var kind: Kind
    }

    var kind: Kind
    /// What the request was about, as the service showed it last.
    var record: Record?
    var attempts: Int
    var followUps: [FollowUp] = []

    init(_ kind: Kind, record: Record? = nil, attempts: Int = 0) {
        self.kind = kind
        self.record = record
        self.attempts = attempts
    }

    /// Whether what was asked for is known to be there.
    var isApplied: Bool { kind == .done || kind == .already }

    /// Whether it is known that nothing of it was applied.
    var isCertainlyNotApplied: Bool {
        switch kind {
        case .rejected, .failed, .skipped: true
        case .done, .already, .unknown, .partly: false
        }
    }

    /// The result of one of the items that the request served.
    func result(of item: PlannedItem, in step: Step, command: String) -> ItemResult {
        let (outcome, error) = judge(item, alreadySo: step.alreadySo)
        var result = ItemResult(item, command: command, outcome, attempts: attempts, error: error)
        if outcome == .unknown, !step.request.isAboutAccount { result.forgetState() }
        if outcome == .done { result.adopt(step.request, id: item.id) }
        let seen = record ?? part(of: item)?.transaction.map(Record.transaction)
        if let seen, !isBeside(step, command) { result.adopt(seen) }
        if case .partly(_, let parts, _) = kind, outcome == .unknown {
            result.extras.append(Reading.Part.member(parts))
        }
        let updates = accountUpdates(in: step, command)
        result.extras.removeAll { $0.name == "accountUpdates" }
        if !updates.isEmpty { result.extras.append(.init(name: "accountUpdates", value: .array(updates))) }
        return result
    }

    private func judge(_ item: PlannedItem, alreadySo: Set<String> = []) -> (Outcome, ItemError?) {
        switch kind {
        case .done: (.done, nil)
        case .already: (.unchanged, nil)
        case .rejected(let error): (.rejected, error)
        case .failed(let error): (.failed, error)
        case .unknown(let error): (.unknown, error)
        case .skipped(let error): (.skipped, error)
        case .partly(let error, let parts, let mayStillHappen):
            judge(item, error, parts.filter { !alreadySo.contains($0.name) }, mayStillHappen: mayStillHappen)
        }
    }

    /// An item of an atomic request that did not happen as a whole: it goes by its own transaction, and is done only
    /// when the figures of the accounts that this touches are there too.
    private func judge(
        _ item: PlannedItem, _ error: ItemError, _ parts: [Reading.Part], mayStillHappen: Bool
    ) -> (Outcome, ItemError?) {
        var plain = error
        plain.hint = StepEnd.nothingChanged
        // All or nothing: where a part cannot have been ours any more and none shows to be, nothing was.
        let isUnclear = mayStillHappen || parts.contains(where: \.isUnclear)
        let isNothing =
            !isUnclear && !parts.contains { $0.state == .applied }
            && parts.contains { [.already, .overtaken, .notApplied].contains($0.state) }
        guard let part = part(of: item), let transaction = part.transaction else {
            return isNothing ? (.failed, plain) : (.unknown, error)
        }
        let figures = transaction.accounts.map { Reading.Part.name(account: $0.id) }
        let areFiguresThere = parts.allSatisfy { !figures.contains($0.name) || $0.state == .applied }
        switch part.state {
        case .applied: return areFiguresThere ? (.done, nil) : (.unknown, error)
        case .already:
            if areFiguresThere { return (.unchanged, nil) }
            return isNothing ? (.failed, .overtaken(transaction)) : (.unknown, error)
        case .overtaken: return (.failed, .overtaken(transaction))
        case .notApplied:
            return isUnclear ? (.unknown, error) : (.failed, plain)
        case .unreadable: return (.unknown, error)
        }
    }

    private func part(of item: PlannedItem) -> Reading.Part? {
        guard case .partly(_, let parts, _) = kind, let id = item.observed?.id else { return nil }
        return parts.first { $0.name == Reading.Part.name(transaction: id) }
    }

    /// Whether a step sends figures that belong to an item, and is not what the item is about: of the transaction, an
    /// account tells nothing. Where the account is what the item is about, the item's own outcome tells.
    private func isBeside(_ step: Step, _ command: String) -> Bool {
        step.request.isAboutAccount && command != Plan.updatesAccount
    }

    /// Every account whose figures were to be sent, the request itself included when it was one.
    private func accountUpdates(in step: Step, _ command: String) -> [JSON] {
        var all = followUps
        if case .updateAccount(let patch) = step.request, isBeside(step, command) {
            all.insert(.init(patch: patch, kind: kind), at: 0)
        }
        return all.map { followUp in
            let (outcome, error) = StepEnd(followUp.kind).judge(PlannedItem(decision: .send))
            return [
                "id": .string(followUp.patch.id), "outcome": .string(outcome.rawValue),
                "error": error?.json ?? .null,
            ]
        }
    }
}

extension StepEnd {
    static let nothingChanged = "reading showed that nothing was changed"

    /// Judges a write by what reading showed after it had failed with an error, or after its answer was lost.
    init(
        _ request: WriteRequest, _ reading: Reading, after error: ItemError, mayStillHappen: Bool,
        attempts: Int
    ) {
        func hinting(_ hint: String) -> ItemError {
            var error = error
            error.hint = hint
            return error
        }
        switch reading {
        case .applied(let record): self.init(.done, record: record, attempts: attempts)
        case .already(let transaction):
            self.init(.already, record: .transaction(transaction), attempts: attempts)
        case .notApplied where mayStillHappen:
            let hint =
                "reading shows no change so far, but the service may still be at it: "
                + (request.isUnique
                    ? "let `dreams resolve` read it later, and do not give the command again before that"
                    : "run the same command again later, it reads before it sends")
            self.init(.unknown(hinting(hint)), attempts: attempts)
        case .notApplied:
            let hint =
                request.isAboutAccount
                ? "reading does not show the figures as they were sent" : Self.nothingChanged
            self.init(.failed(hinting(hint)), attempts: attempts)
        case .overtaken(let transaction):
            self.init(
                .failed(.overtaken(transaction)), record: .transaction(transaction), attempts: attempts)
        // Whether the other record is ours, kept otherwise than we sent it, nobody can tell.
        case .conflict(let conflict): self.init(.unknown(conflict), attempts: attempts)
        case .partly(let parts):
            let error = hinting("some of it was applied or cannot be read: see `parts`")
            self.init(.partly(error, parts, mayStillHappen: mayStillHappen), attempts: attempts)
        case .unreadable(let second):
            let hint = "reading it back failed as well (\(second.message)): look at it later"
            self.init(.unknown(hinting(hint)), attempts: attempts)
        }
    }
}

extension ItemError {
    /// Tells that somebody else ended a transaction otherwise.
    static func overtaken(_ transaction: Transaction) -> ItemError {
        ItemError(
            code: "overtaken", message: "somebody else made it \(transaction.state.rawValue) meanwhile",
            hint: "`dreams show \(transaction.id)` shows all of it")
    }
}

extension Reading.Part {
    /// The parts as a member of a result.
    static func member(_ parts: [Reading.Part]) -> JSONObject.Member {
        let values = parts.map { part -> JSON in
            ["part": .string(part.name), "state": .string(part.state.rawValue)]
        }
        return .init(name: "parts", value: .array(values))
    }
}
